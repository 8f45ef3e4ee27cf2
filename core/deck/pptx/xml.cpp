#include "core/deck/pptx/xml.h"

#include <algorithm>
#include <cmath>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// At the place, in XML 1.0. Of a surrogate pair its first half is asked for.
bool isSound(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate())
        return at + 1 < text.size() && text[at + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return at > 0 && text[at - 1].isHighSurrogate();
    return c >= u' ' ? c < QChar(0xFFFE) : c == u'\t' || c == u'\n';
}

/// In ASCII, and nothing to escape.
bool isPlain(QChar c)
{
    return c >= u' ' && c <= u'~' && c != u'&' && c != u'<' && c != u'>' && c != u'"';
}

} // namespace

qint64 emu(double points)
{
    return std::llround(points * 12'700);
}

QString sound(const QString &text)
{
    const auto isCommon = [](QChar c) { return c >= u' ' && c < QChar(0xD800); };
    if (std::all_of(text.begin(), text.end(), isCommon))
        return text;
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isSound(text, i))
            kept += text[i];
    }
    return kept;
}

Attribute given(const QString &name, const QString &value)
{
    return {value.isEmpty() ? QString() : name, value};
}

void Xml::element(const QString &name, std::span<const Attribute> attributes)
{
    open(name, attributes);
    m_bytes += "/>";
}

void Xml::element(const QString &name, std::initializer_list<Attribute> attributes)
{
    element(name, std::span(attributes.begin(), attributes.size()));
}

void Xml::text(const QString &name, const QString &text)
{
    start(name, {});
    appendEscaped(text, false);
    end(name);
}

void Xml::text(const QString &text)
{
    appendEscaped(text, false);
}

void Xml::open(const QString &name, std::span<const Attribute> attributes)
{
    m_bytes += '<';
    append(name);
    for (const Attribute &attribute : attributes) {
        if (attribute.name.isEmpty())
            continue;
        m_bytes += ' ';
        append(attribute.name);
        m_bytes += "=\"";
        appendEscaped(attribute.value, true);
        m_bytes += '"';
    }
}

void Xml::start(const QString &name, std::span<const Attribute> attributes)
{
    open(name, attributes);
    m_bytes += '>';
}

void Xml::end(const QString &name)
{
    m_bytes += "</";
    append(name);
    m_bytes += '>';
}

void Xml::append(const QString &ascii)
{
    const qsizetype before = m_bytes.size();
    m_bytes.resize(before + ascii.size());
    std::transform(ascii.begin(), ascii.end(), m_bytes.begin() + before,
        [](QChar c) { return static_cast<char>(c.unicode()); });
}

void Xml::appendEscaped(const QString &text, bool isValue)
{
    if (std::all_of(text.begin(), text.end(), isPlain))
        return append(text);
    for (const char c : sound(text).toUtf8()) {
        if (c == '&')
            m_bytes += "&amp;";
        else if (c == '<')
            m_bytes += "&lt;";
        else if (c == '>')
            m_bytes += "&gt;";
        else if (isValue && c == '"')
            m_bytes += "&quot;";
        else if (isValue && (c == '\n' || c == '\t'))
            m_bytes += c == '\n' ? "&#10;" : "&#9;";
        else
            m_bytes += c;
    }
}

Attribute drawingNamespace()
{
    return {u"xmlns:a"_s, u"http://schemas.openxmlformats.org/drawingml/2006/main"_s};
}

Attribute relationNamespace()
{
    return {u"xmlns:r"_s, u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s};
}

Attribute slideNamespace()
{
    return {u"xmlns:p"_s, u"http://schemas.openxmlformats.org/presentationml/2006/main"_s};
}

} // namespace concave::pptx
