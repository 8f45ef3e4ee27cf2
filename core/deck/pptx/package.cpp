#include "core/deck/pptx/package.h"

#include "core/deck/pptx/xml.h"
#include "core/exchange/archivewriter.h"

#include <QUrl>

#include <algorithm>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

const QString office = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s;
const QString ofPackage = u"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"_s;

QByteArray relationsXml(const std::vector<Relation> &relations)
{
    Xml xml;
    xml.element(u"Relationships"_s,
        {{u"xmlns"_s, u"http://schemas.openxmlformats.org/package/2006/relationships"_s}}, [&] {
            for (const Relation &relation : relations) {
                const QString family = relation.type.contains(u'/')            ? QString()
                                       : relation.type == u"core-properties"_s ? ofPackage
                                                                               : office;
                xml.element(u"Relationship"_s, {{u"Id"_s, relation.id}, {u"Type"_s, family + relation.type},
                                                   {u"Target"_s, relation.target}});
            }
        });
    return xml.bytes();
}

QByteArray contentTypesXml(const std::vector<Part> &parts)
{
    Xml xml;
    xml.element(
        u"Types"_s, {{u"xmlns"_s, u"http://schemas.openxmlformats.org/package/2006/content-types"_s}}, [&] {
            xml.element(u"Default"_s,
                {{u"Extension"_s, u"rels"_s},
                    {u"ContentType"_s, u"application/vnd.openxmlformats-package.relationships+xml"_s}});
            xml.element(u"Default"_s, {{u"Extension"_s, u"xml"_s}, {u"ContentType"_s, u"application/xml"_s}});
            for (const Part &part : parts)
                xml.element(
                    u"Override"_s, {{u"PartName"_s, part.name}, {u"ContentType"_s, part.contentType}});
        });
    return xml.bytes();
}

/// A name in the container has no leading slash.
ArchiveEntry entry(const QString &part, const QByteArray &bytes, bool isPacked = false)
{
    return {part.sliced(1), bytes, isPacked};
}

bool isPacked(const Part &part)
{
    return part.contentType.startsWith(u"image/"_s) || part.name.endsWith(u".xlsx"_s);
}

} // namespace

QString Part::relate(const QString &type, const QString &target)
{
    int number = static_cast<int>(relations.size()) + 1;
    const auto isTaken = [&] {
        return std::any_of(relations.begin(), relations.end(),
            [id = u"rId%1"_s.arg(number)](const Relation &relation) { return relation.id == id; });
    };
    while (isTaken())
        ++number;
    relations.push_back({u"rId%1"_s.arg(number), type, target});
    return relations.back().id;
}

bool Package::has(const QString &part) const
{
    return std::any_of(parts.begin(), parts.end(),
        [&](const Part &one) { return one.name.compare(part, Qt::CaseInsensitive) == 0; });
}

QString Package::freeName(const QString &pattern) const
{
    auto number = parts.size();
    while (has(pattern.arg(number)))
        ++number;
    return pattern.arg(number);
}

QByteArray packed(const Package &package)
{
    std::vector<ArchiveEntry> entries{entry(u"/[Content_Types].xml"_s, contentTypesXml(package.parts)),
        entry(relationsName({}), relationsXml(package.relations))};
    entries.reserve(2 * package.parts.size() + 2);
    for (const Part &part : package.parts) {
        entries.push_back(entry(part.name, part.bytes, isPacked(part)));
        if (!part.relations.empty())
            entries.push_back(entry(relationsName(part.name), relationsXml(part.relations)));
    }
    return archived(entries);
}

QString resolved(const QString &source, const QString &target)
{
    return QUrl(source).resolved(QUrl(target)).path();
}

QString relationsName(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + (slash < 0 ? u"/_rels/"_s : u"_rels/"_s) + part.mid(slash + 1) + u".rels"_s;
}

} // namespace concave::pptx
