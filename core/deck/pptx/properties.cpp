#include "core/deck/pptx/properties.h"

#include "core/deck/pptx/xml.h"

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

QByteArray coreXml(const DeckProperties &properties)
{
    const QString moment = properties.created.toUTC().toString(Qt::ISODate);
    Xml xml;
    const auto date = [&](const QString &element) {
        xml.element(element, {{u"xsi:type"_s, u"dcterms:W3CDTF"_s}}, [&] { xml.text(moment); });
    };
    xml.element(u"cp:coreProperties"_s,
        {{u"xmlns:cp"_s, u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s},
            {u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s},
            {u"xmlns:dcterms"_s, u"http://purl.org/dc/terms/"_s},
            {u"xmlns:xsi"_s, u"http://www.w3.org/2001/XMLSchema-instance"_s}},
        [&] {
            xml.text(u"dc:title"_s, properties.title);
            xml.text(u"dc:subject"_s, properties.subject);
            xml.text(u"dc:creator"_s, properties.author);
            xml.text(u"cp:lastModifiedBy"_s, properties.author);
            if (!properties.created.isValid())
                return;
            date(u"dcterms:created"_s);
            date(u"dcterms:modified"_s);
        });
    return xml.bytes();
}

QByteArray appXml(std::size_t slides, std::size_t notes)
{
    Xml xml;
    xml.element(u"Properties"_s,
        {{u"xmlns"_s, u"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"_s}}, [&] {
            xml.text(u"PresentationFormat"_s, u"Widescreen"_s);
            xml.text(u"Slides"_s, QString::number(slides));
            xml.text(u"Notes"_s, QString::number(notes));
            xml.text(u"Application"_s, u"Concave"_s);
        });
    return xml.bytes();
}

} // namespace

void addProperties(Package &package, const DeckProperties &properties, std::size_t slides, std::size_t notes)
{
    package.parts.push_back({u"/docProps/core.xml"_s,
        u"application/vnd.openxmlformats-package.core-properties+xml"_s, coreXml(properties), {}});
    package.parts.push_back(
        {u"/docProps/app.xml"_s, u"application/vnd.openxmlformats-officedocument.extended-properties+xml"_s,
            appXml(slides, notes), {}});
    package.relations.push_back({u"rId2"_s, u"core-properties"_s, u"/docProps/core.xml"_s});
    package.relations.push_back({u"rId3"_s, u"extended-properties"_s, u"/docProps/app.xml"_s});
}

} // namespace concave::pptx
