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

} // namespace

qint64 emu(double points)
{
    return std::llround(points * 12'700);
}

QString sound(const QString &text)
{
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < QChar(0xD800); });
    if (isPlain)
        return text;
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isSound(text, i))
            kept += text[i];
    }
    return kept;
}

Xml::Xml()
{
    m_writer.writeStartDocument(u"1.0"_s, true);
}

Attribute given(const QString &name, const QString &value)
{
    return {value.isEmpty() ? QString() : name, value};
}

void Xml::start(const QString &name, std::initializer_list<Attribute> attributes)
{
    m_writer.writeStartElement(name);
    write({attributes.begin(), attributes.size()});
}

void Xml::element(const QString &name, std::span<const Attribute> attributes)
{
    m_writer.writeEmptyElement(name);
    write(attributes);
}

void Xml::element(const QString &name, std::initializer_list<Attribute> attributes)
{
    element(name, std::span(attributes.begin(), attributes.size()));
}

void Xml::write(std::span<const Attribute> attributes)
{
    for (const Attribute &attribute : attributes) {
        if (!attribute.name.isEmpty())
            m_writer.writeAttribute(attribute.name, sound(attribute.value));
    }
}

void Xml::text(const QString &name, const QString &text)
{
    m_writer.writeTextElement(name, sound(text));
}

void Xml::text(const QString &text)
{
    m_writer.writeCharacters(sound(text));
}

QByteArray Xml::bytes() const
{
    return m_text.toUtf8();
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
