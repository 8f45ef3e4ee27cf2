#include "core/deck/pptx/reading.h"

#include <QXmlStreamWriter>

namespace concave::pptx {

namespace {

constexpr int deepest = 256;

/// To the next token; false at the end, and where the XML is refused.
bool next(QXmlStreamReader &reader, int &depth)
{
    const QXmlStreamReader::TokenType token = reader.readNext();
    depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
    if (token == QXmlStreamReader::DTD || depth > deepest)
        reader.raiseError();
    return !reader.atEnd() && !reader.hasError();
}

void writeStart(QXmlStreamWriter &writer, const QXmlStreamReader &reader, const QStringList &dropped)
{
    writer.writeStartElement(reader.qualifiedName().toString());
    for (const QXmlStreamNamespaceDeclaration &space : reader.namespaceDeclarations()) {
        const QString prefix = space.prefix().isEmpty() ? QString() : u':' + space.prefix().toString();
        writer.writeAttribute(QStringLiteral("xmlns") + prefix, space.namespaceUri().toString());
    }
    for (const QXmlStreamAttribute &attribute : reader.attributes()) {
        const QString name = attribute.qualifiedName().toString();
        if (!dropped.contains(name))
            writer.writeAttribute(name, attribute.value().toString());
    }
}

} // namespace

std::optional<QByteArray> copied(const QByteArray &xml, const Judge &judge)
{
    QByteArray copy;
    QXmlStreamReader reader(xml);
    QXmlStreamWriter writer(&copy);
    writer.writeStartDocument(QStringLiteral("1.0"), true);
    int depth = 0;
    int droppedAt = 0; // depth of an element that is left out
    while (next(reader, depth)) {
        if (reader.isStartElement() && droppedAt == 0) {
            const Fate fate = judge(reader, copy.size());
            if (fate.isKept)
                writeStart(writer, reader, fate.dropped);
            else
                droppedAt = depth;
        } else if (reader.isEndElement() && droppedAt == 0) {
            writer.writeEndElement();
        } else if (reader.isEndElement() && depth < droppedAt) {
            droppedAt = 0;
        } else if (reader.isCharacters() && droppedAt == 0) {
            writer.writeCharacters(reader.text().toString());
        }
    }
    return reader.hasError() ? std::nullopt : std::optional(copy);
}

bool visit(const QByteArray &xml, const std::function<void(const QXmlStreamReader &)> &visitor)
{
    QXmlStreamReader reader(xml);
    int depth = 0;
    while (next(reader, depth)) {
        if (reader.isStartElement() || reader.isEndElement())
            visitor(reader);
    }
    return !reader.hasError();
}

} // namespace concave::pptx
