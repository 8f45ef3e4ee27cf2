#include "core/canvas/markdowntext.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace concave {

namespace {

constexpr qsizetype longestReference = 40; // of a character; HTML's longest has 33 letters

/// As much of a text as a reference may take, without the half of a letter at its end.
QString beginning(QStringView text)
{
    text = text.left(longestReference);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text.toString();
}

/// Cheap, for texts of nothing but ampersands.
bool mayBeReference(QStringView text)
{
    return text.left(longestReference).contains(u';');
}

QString reference(QChar character)
{
    return QStringLiteral("&#%1;").arg(character.unicode());
}

bool isPunctuation(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x7f && code > u' ' && !character.isLetterOrNumber();
}

/// A control character would be lost, or end the line; a tab stands for itself.
bool isUnwritable(QChar character)
{
    return character.category() == QChar::Other_Control && character != u'\t';
}

/// A place in a line at which what follows is looked at.
struct Place
{
    QStringView line;
    qsizetype at;

    QChar operator[](qsizetype by) const
    {
        const qsizetype place = at + by;
        return place >= 0 && place < line.size() ? line[place] : QChar();
    }
};

/// Whether Markdown would take the character there for its own, wherever in the line.
bool isMarkup(const Place &place)
{
    static const QRegularExpression characterReference(QStringLiteral("^&#?[A-Za-z0-9]+;"));
    const QChar next = place[1];
    switch (place[0].unicode()) {
    case u'\\':
    case u'`':
    case u'*':
    case u'[':
    case u'|':
        return true;
    case u'_':
        return !(place[-1].isLetterOrNumber() && next.isLetterOrNumber());
    case u'~':
        return next == u'~' || place[-1] == u'~';
    case u'<':
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    case u'&':
        return mayBeReference(place.line.sliced(place.at)) &&
               characterReference.match(beginning(place.line.sliced(place.at))).hasMatch();
    default:
        return false;
    }
}

/// The first character of a line, and the one behind the number of a numbered list, would begin something.
qsizetype markAtStart(QStringView line)
{
    static const QRegularExpression start(
        QStringLiteral("^(?:[#>+=-]|\\d{1,9}[.)](?=\\s|$)|[•–·](?=\\s|$))"));
    const auto match = start.match(beginning(line));
    return match.hasMatch() ? match.capturedEnd() - 1 : -1;
}

std::pair<qsizetype, qsizetype> withoutEdges(QStringView line)
{
    qsizetype first = 0;
    qsizetype last = line.size();
    while (first < last && line[first].isSpace())
        ++first;
    while (last > first && line[last - 1].isSpace())
        --last;
    return {first, last};
}

/// What a reference such as "&amp;" or "&#10;" at the start of the text stands for, and its length; no length
/// where it is none.
std::pair<QString, qsizetype> referenceAt(QStringView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,5}));"));
    if (!mayBeReference(text))
        return {};
    const auto match = pattern.match(beginning(text));
    if (!match.hasMatch())
        return {};
    if (const QStringView name = match.capturedView(3); !name.isEmpty()) {
        static constexpr std::array<std::pair<const char *, char16_t>, 6> names{
            {{"amp", u'&'}, {"lt", u'<'}, {"gt", u'>'}, {"quot", u'"'}, {"apos", u'\''}, {"nbsp", u'\xa0'}}};
        for (const auto &[word, character] : names) {
            if (name == QLatin1StringView(word))
                return {QString(QChar(character)), match.capturedLength()};
        }
        return {};
    }
    const bool isHex = !match.capturedView(2).isEmpty();
    const uint code = match.capturedView(isHex ? 2 : 1).toUInt(nullptr, isHex ? 16 : 10);
    if (code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return {};
    const char32_t character = code;
    return {QString::fromUcs4(&character, 1), match.capturedLength()};
}

} // namespace

QString escapedLine(const QString &line)
{
    const auto [first, last] = withoutEdges(line);
    const qsizetype mark = first == 0 ? markAtStart(line) : -1;
    QString escaped;
    escaped.reserve(line.size());
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar character = line[at];
        const bool isMark = at == mark;
        if (at < first || at >= last || isUnwritable(character) || (isMark && !isPunctuation(character))) {
            escaped += reference(character);
            continue;
        }
        if (isMark || isMarkup({line, at}))
            escaped += u'\\';
        escaped += character;
    }
    return escaped;
}

QString escapedItem(const QString &text, int indent)
{
    QStringView whole = text;
    qsizetype breaks = 0; // at the end: a hard break there would break nothing
    while (whole.endsWith(u'\n')) {
        whole.chop(1);
        ++breaks;
    }
    QStringList lines;
    for (const QStringView line : whole.split(u'\n'))
        lines << escapedLine(line.toString());
    return lines.join(QStringLiteral("\\\n") + QString(indent, u' ')) + reference(u'\n').repeated(breaks);
}

QString unescaped(QStringView line)
{
    QString text;
    text.reserve(line.size());
    for (qsizetype at = 0; at < line.size(); ++at) {
        const Place place{line, at};
        if (place[0] == u'\\' && isPunctuation(place[1])) {
            text += place[1];
            ++at;
            continue;
        }
        if (place[0] == u'&') {
            if (const auto [meant, length] = referenceAt(line.sliced(at)); length > 0) {
                text += meant;
                at += length - 1;
                continue;
            }
        }
        text += place[0];
    }
    return text;
}

} // namespace concave
