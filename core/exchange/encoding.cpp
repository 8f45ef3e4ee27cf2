#include "core/exchange/encoding.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <QUtf8StringView>

namespace concave {

namespace {

/// Windows-1252 from 0x80 to 0x9F; the rest of it is Latin-1. Its five holes are controls, as in the WHATWG's
/// table.
constexpr char16_t windows1252[] =
    u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152"
    u"\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122"
    u"\u0161\u203A\u0153\u009D\u017E\u0178";

QByteArray fromWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &character : text) {
        if (character >= u'\x80' && character <= u'\x9f')
            character = windows1252[character.unicode() - 0x80];
    }
    return text.toUtf8();
}

constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");

bool hasUtf16Mark(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

Error notText()
{
    return {Failure::Input,
        QCoreApplication::translate("Exchange",
            "The file is not a text file. Nothing was read. Save it as CSV (UTF-8) and try again.")};
}

} // namespace

Encoding sniffEncoding(const QByteArray &bytes)
{
    if (hasUtf16Mark(bytes))
        return Encoding::Utf16;
    return QUtf8StringView(bytes).isValidUtf8() ? Encoding::Utf8 : Encoding::Windows1252;
}

Result<QByteArray> toUtf8(const QByteArray &bytes, Encoding encoding)
{
    QByteArray text = bytes.startsWith(utf8Mark) ? bytes.mid(utf8Mark.size()) : bytes;
    if (encoding == Encoding::Utf16) {
        QStringDecoder decode(QStringDecoder::Utf16);
        const QString decoded = decode(bytes);
        if (decode.hasError() || bytes.size() % 2 != 0)
            return notText();
        text = decoded.toUtf8();
    } else if (encoding == Encoding::Windows1252) {
        text = fromWindows1252(text);
    } else if (!QUtf8StringView(text).isValidUtf8()) {
        return Error{Failure::Input, QCoreApplication::translate("Exchange",
                                         "The file is not in UTF-8. Nothing was read. Choose its encoding.")};
    }
    if (text.contains('\0'))
        return notText();
    return text;
}

} // namespace concave
