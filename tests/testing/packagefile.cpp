#include "tests/testing/packagefile.h"

#include "core/exchange/archivewriter.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <QXmlStreamReader>

#include <zip.h>

using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// Calls `visit` at every token; what is wrong with the XML, or nothing.
template <class Visit>
QString read(const QByteArray &bytes, Visit &&visit)
{
    QXmlStreamReader reader(bytes);
    reader.setNamespaceProcessing(false);
    while (!reader.atEnd()) {
        reader.readNext();
        visit(reader);
    }
    return reader.errorString();
}

struct Relationship
{
    QString id;
    QString type;
    QString target;
    bool isExternal = false;
};

QList<Relationship> relationshipsOf(const QByteArray &bytes, const QString &source)
{
    QList<Relationship> all;
    read(bytes, [&](const QXmlStreamReader &reader) {
        if (!reader.isStartElement() || reader.qualifiedName() != u"Relationship")
            return;
        const auto attributes = reader.attributes();
        const QUrl target(attributes.value(u"Target"_s).toString());
        all.append(
            {attributes.value(u"Id"_s).toString(), attributes.value(u"Type"_s).toString().section(u'/', -1),
                QUrl(u'/' + source).resolved(target).path().sliced(1),
                attributes.value(u"TargetMode"_s) == u"External"});
    });
    return all;
}

QString relationshipsPart(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return part.left(slash) + u"_rels/"_s + part.mid(slash) + u".rels"_s;
}

bool isXml(const QString &part)
{
    return part.endsWith(u".xml"_s) || part.endsWith(u".rels"_s);
}

class Checker
{
public:
    explicit Checker(const QMap<QString, QByteArray> &parts) : m_parts(parts) {}

    QStringList faults()
    {
        readTypes();
        follow({});
        for (auto part = m_parts.begin(); part != m_parts.end(); ++part) {
            const QString &name = part.key();
            if (isXml(name))
                checkXml(name, part.value());
            if (name == u"[Content_Types].xml"_s || name.endsWith(u".rels"_s))
                continue;
            if (!m_overrides.contains(u'/' + name) && !m_defaults.contains(name.section(u'.', -1)))
                m_faults << name + u" has no content type"_s;
            if (!m_reached.contains(name))
                m_faults << u"nothing leads to "_s + name;
        }
        for (const QString &name : std::as_const(m_overrides)) {
            if (!m_parts.contains(name.sliced(1)))
                m_faults << u"there is a content type, but no part "_s + name;
        }
        return m_faults;
    }

private:
    void readTypes()
    {
        read(m_parts.value(u"[Content_Types].xml"_s), [&](const QXmlStreamReader &reader) {
            if (reader.isStartElement() && reader.qualifiedName() == u"Default")
                m_defaults << reader.attributes().value(u"Extension"_s).toString();
            if (reader.isStartElement() && reader.qualifiedName() == u"Override")
                m_overrides << reader.attributes().value(u"PartName"_s).toString();
        });
    }

    void follow(const QString &source)
    {
        const QString relations = relationshipsPart(source);
        QSet<QString> ids;
        for (const Relationship &one : relationshipsOf(m_parts.value(relations), source)) {
            if (ids.contains(one.id))
                m_faults << relations + u" has twice "_s + one.id;
            ids.insert(one.id);
            if (one.isExternal)
                m_faults << relations + u" leads elsewhere"_s;
            else if (!m_parts.contains(one.target))
                m_faults << relations + u" leads to "_s + one.target + u", which is not there"_s;
            else if (!m_reached.contains(one.target)) {
                m_reached.insert(one.target);
                follow(one.target);
            }
        }
        m_ids[source] = ids;
    }

    void checkXml(const QString &name, const QByteArray &bytes)
    {
        QSet<QString> shapes;
        const QString fault = read(bytes, [&](const QXmlStreamReader &reader) {
            if (!reader.isStartElement())
                return;
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                const QString value = attribute.value().toString();
                if (attribute.qualifiedName().startsWith(u"r:"_s) && !m_ids[name].contains(value))
                    m_faults << u"%1 names %2, which is no relationship of it"_s.arg(name, value);
                if (reader.qualifiedName() == u"p:cNvPr" && attribute.qualifiedName() == u"id") {
                    if (shapes.contains(value))
                        m_faults << u"%1 has two shapes %2"_s.arg(name, value);
                    shapes.insert(value);
                }
            }
        });
        if (!fault.isEmpty())
            m_faults << name + u": "_s + fault;
    }

    const QMap<QString, QByteArray> &m_parts;
    QSet<QString> m_defaults;
    QSet<QString> m_overrides;
    QSet<QString> m_reached;
    QMap<QString, QSet<QString>> m_ids; ///< of relationships, by part
    QStringList m_faults;
};

} // namespace

PackageFile::PackageFile(const QByteArray &bytes)
{
    zip_source_t *source =
        zip_source_buffer_create(bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!archive) {
        zip_source_free(source);
        return;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        zip_stat_index(archive, index, 0, &stat);
        QByteArray contents(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t *file = zip_fopen_index(archive, index, 0);
        if (zip_fread(file, contents.data(), stat.size) == contents.size())
            parts[QString::fromUtf8(stat.name)] = contents;
        zip_fclose(file);
    }
    zip_discard(archive);
}

QStringList PackageFile::faults() const
{
    return parts.isEmpty() ? QStringList{u"no ZIP"_s} : Checker(parts).faults();
}

QStringList PackageFile::texts(const QString &part, const QString &element) const
{
    QStringList all;
    int depth = 0;
    bool isText = false;
    read(parts.value(part), [&](const QXmlStreamReader &reader) {
        if (reader.isStartElement() && reader.qualifiedName() == element && depth++ == 0)
            all << QString();
        else if (reader.isEndElement() && reader.qualifiedName() == element)
            --depth;
        if (reader.qualifiedName() == u"a:t")
            isText = reader.isStartElement();
        else if (depth > 0 && reader.isStartElement() && reader.qualifiedName() == u"a:br")
            all.back() += u'\n';
        else if (depth > 0 && reader.isCharacters() && (isText || element != u"a:p"_s))
            all.back() += reader.text();
    });
    return all;
}

QStringList PackageFile::values(const QString &part, const QString &element, const QString &attribute) const
{
    QStringList all;
    read(parts.value(part), [&](const QXmlStreamReader &reader) {
        if (reader.isStartElement() && reader.qualifiedName() == element &&
            reader.attributes().hasAttribute(attribute))
            all << reader.attributes().value(attribute).toString();
    });
    return all;
}

QStringList PackageFile::named(const QString &pattern) const
{
    return QStringList(parts.keys()).filter(QRegularExpression(pattern));
}

void PackageFile::replace(const QString &part, const QByteArray &before, const QByteArray &after)
{
    const qsizetype at = parts.value(part).indexOf(before);
    if (at < 0)
        qFatal("%s has no %s", qPrintable(part), before.constData());
    parts[part].replace(at, before.size(), after);
}

QByteArray PackageFile::zipped() const
{
    std::vector<concave::ArchiveEntry> entries;
    for (auto part = parts.begin(); part != parts.end(); ++part)
        entries.push_back({part.key(), part.value()});
    return concave::archived(entries);
}
