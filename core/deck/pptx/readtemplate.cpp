// Templates of the user's: see template.h.
#include "core/deck/pptx/layoutreading.h"
#include "core/deck/pptx/reading.h"
#include "core/deck/pptx/template.h"
#include "core/exchange/archive.h"

#include <QCoreApplication>
#include <QFile>
#include <QMap>
#include <QSet>

namespace concave {

using namespace pptx;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

constexpr qint64 megabyte = qint64(1) << 20;
constexpr ArchiveLimits limits{.entries = 10'000, .entryBytes = 64 * megabyte, .ratio = 200};
constexpr qint64 mostBytes = 256 * megabyte; ///< of all parts together

QString tr(const char *text)
{
    return QCoreApplication::translate("Pptx", text);
}

Error refused(const QString &why)
{
    return {Failure::Input, tr("The template cannot be used: %1").arg(why)};
}

Error noPresentation()
{
    return refused(tr("it is no PowerPoint presentation. Nothing was written. Choose a .pptx or .potx."));
}

Error damaged()
{
    return refused(tr("it is damaged. Nothing was written. Open it in PowerPoint, save it again and try once "
                      "more."));
}

/// Of an archive's own sentence.
Error refused(const Error &error)
{
    return refused(error.sentence.left(1).toLower() + error.sentence.mid(1));
}

/// ST_SlideSizeCoordinate.
bool isSlideSize(const QSizeF &size)
{
    constexpr double least = 72;
    constexpr double most = 4032;
    return std::min(size.width(), size.height()) >= least && std::max(size.width(), size.height()) <= most;
}

Result<QByteArray> contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) {
        const QString why = file.isOpen() ? tr("it is larger than 256 MB") : file.errorString();
        return Error{Failure::Io,
            tr("The template “%1” cannot be read: %2. Nothing was written. Choose another.").arg(path, why)};
    }
    return file.readAll();
}

/// Of the presentation's parts, what slides stand on. Its own slides are none of it.
bool isTakenFromPresentation(const QString &type)
{
    return QStringList{u"slideMaster"_s, u"notesMaster"_s, u"theme"_s, u"tableStyles"_s, u"font"_s}.contains(
        type);
}

/// Of what masters and layouts lead to, not what runs, nor what leads back to slides.
bool isTakenFromPart(const QString &type)
{
    return !QStringList{u"slide"_s, u"notesSlide"_s, u"hyperlink"_s, u"vbaProject"_s, u"control"_s,
        u"activeXControlBinary"_s, u"comments"_s}
                .contains(type);
}

class TemplateReader
{
public:
    explicit TemplateReader(Archive archive) : m_archive(std::move(archive)) {}

    Result<PptxTemplate> read()
    {
        m_template.isCompanys = true;
        for (const auto step : {&TemplateReader::readContentTypes, &TemplateReader::readPresentation,
                 &TemplateReader::readLayouts}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done.error();
        }
        if (m_template.layouts.empty()) {
            return refused(tr("it has no layouts. Nothing was written. Choose a presentation with a slide "
                              "master."));
        }
        if (!hasTheme())
            return damaged();
        addNotesMaster(m_template);
        return std::move(m_template);
    }

private:
    /// Nothing where there is no such part.
    Result<std::optional<QByteArray>> bytesOf(const QString &part)
    {
        Result<std::optional<QByteArray>> bytes = m_archive.read(part.mid(1));
        if (!bytes)
            return refused(bytes.error());
        m_total += *bytes ? (*bytes)->size() : 0;
        if (m_total > mostBytes) {
            return refused(tr("it unpacks to more than 256 MB. Nothing was written. Choose a smaller one."));
        }
        return bytes;
    }

    Result<void> readContentTypes()
    {
        const auto types = bytesOf(u"/[Content_Types].xml"_s);
        if (!types)
            return types.error();
        if (!*types)
            return noPresentation();
        const bool isSound = visit(**types, [&](const QXmlStreamReader &reader) {
            const QXmlStreamAttributes attributes = reader.attributes();
            const QString type = attributes.value(u"ContentType"_s).toString();
            if (reader.name() == u"Default")
                m_types[u'.' + attributes.value(u"Extension"_s).toString().toLower()] = type;
            if (reader.name() == u"Override")
                m_types[attributes.value(u"PartName"_s).toString()] = type;
        });
        return isSound ? Result<void>() : damaged();
    }

    QString typeOf(const QString &part) const
    {
        return m_types.value(part, m_types.value(u'.' + part.section(u'.', -1).toLower()));
    }

    /// Those within the package that `isTaken` takes, by the last words of their types.
    Result<std::vector<Relation>> relationsOf(const QString &part, bool (*isTaken)(const QString &type))
    {
        std::vector<Relation> relations;
        const auto bytes = bytesOf(relationsName(part));
        if (!bytes)
            return bytes.error();
        if (!*bytes)
            return relations;
        const bool isSound = visit(**bytes, [&](const QXmlStreamReader &reader) {
            const QXmlStreamAttributes attributes = reader.attributes();
            const QString type = attributes.value(u"Type"_s).toString();
            if (!reader.isStartElement() || reader.name() != u"Relationship" ||
                attributes.value(u"TargetMode"_s) == u"External" || !isTaken(type.section(u'/', -1)))
                return;
            relations.push_back({attributes.value(u"Id"_s).toString(), type,
                resolved(part.isEmpty() ? u"/"_s : part, attributes.value(u"Target"_s).toString())});
        });
        return isSound ? Result<std::vector<Relation>>(relations) : damaged();
    }

    Result<void> readPresentation()
    {
        const auto ofPackage =
            relationsOf({}, [](const QString &type) { return type == u"officeDocument"_s; });
        if (!ofPackage)
            return ofPackage.error();
        if (ofPackage->empty() || !typeOf(ofPackage->front().target).contains(u"presentationml"_s))
            return noPresentation();
        const QString name = ofPackage->front().target;
        const auto bytes = bytesOf(name);
        if (!bytes)
            return bytes.error();
        auto relations = relationsOf(name, isTakenFromPresentation);
        if (!relations)
            return relations.error();
        if (!*bytes)
            return damaged();
        m_template.relations = *relations;
        for (const Relation &relation : *relations) {
            if (const Result<void> taken = take(relation.target); !taken)
                return taken.error();
            if (isOfType(relation, u"notesMaster"_s))
                m_template.notesMaster = relation.target;
        }
        std::erase_if(m_template.relations,
            [](const Relation &relation) { return isOfType(relation, u"notesMaster"_s); });
        return splitPresentation(**bytes);
    }

    /// Without its lists of slides and notes, and what else speaks of them.
    Result<void> splitPresentation(const QByteArray &xml)
    {
        static const QSet<QString> left{u"notesMasterIdLst"_s, u"handoutMasterIdLst"_s, u"sldIdLst"_s,
            u"custShowLst"_s, u"photoAlbum"_s, u"custDataLst"_s, u"modifyVerifier"_s, u"extLst"_s};
        qsizetype split = -1;
        bool isStrict = false;
        const auto copy = copied(xml, [&](const QXmlStreamReader &reader, qsizetype written) -> Fate {
            const QString name = reader.name().toString();
            if (name == u"presentation")
                isStrict = !reader.namespaceUri().startsWith(u"http://schemas.openxmlformats.org/"_s);
            if (split < 0 && (name == u"sldSz" || name == u"notesSz"))
                split = written;
            if (name == u"sldSz")
                m_template.size = {points(reader, u"cx"_s), points(reader, u"cy"_s)};
            if (left.contains(name))
                return {.isKept = false};
            return fateOf(reader, m_template.relations);
        });
        if (isStrict) {
            return refused(tr("it is in the strict form of the format. Nothing was written. Save it as an "
                              "ordinary .pptx and try again."));
        }
        if (!copy || split < 0 || !isSlideSize(m_template.size))
            return damaged();
        m_template.opening = copy->left(split);
        m_template.closing = copy->mid(split);
        return {};
    }

    /// A part with all that it leads to.
    Result<void> take(const QString &first)
    {
        std::vector<QString> waiting{first};
        while (!waiting.empty()) {
            const QString name = std::move(waiting.back());
            waiting.pop_back();
            if (m_taken.contains(name))
                continue;
            m_taken.insert(name);
            if (const Result<void> taken = takeAlone(name); !taken)
                return taken.error();
            for (const Relation &relation : m_template.parts.back().relations)
                waiting.push_back(relation.target);
        }
        return {};
    }

    Result<void> takeAlone(const QString &name)
    {
        if (isOurs(name))
            return damaged();
        const auto bytes = bytesOf(name);
        if (!bytes)
            return bytes.error();
        const auto relations = relationsOf(name, isTakenFromPart);
        if (!relations)
            return relations.error();
        if (!*bytes)
            return damaged();
        Part part{name, typeOf(name), **bytes, *relations};
        if (name.endsWith(u".xml"_s)) {
            const auto copy = copied(part.bytes,
                [&](const QXmlStreamReader &reader, qsizetype) { return fateOf(reader, part.relations); });
            if (!copy)
                return damaged();
            part.bytes = *copy;
        }
        m_template.parts.push_back(std::move(part));
        return {};
    }

    /// A name that this program gives to parts of its own; no master leads there.
    static bool isOurs(const QString &name)
    {
        const QStringList ours{
            u"/ppt/slides/"_s, u"/ppt/notesSlides/"_s, u"/ppt/presentation.xml"_s, u"/docProps/"_s};
        return name.endsWith(u".rels"_s) || name == u"/[Content_Types].xml"_s ||
               std::any_of(
                   ours.begin(), ours.end(), [&](const QString &one) { return name.startsWith(one); });
    }

    /// What names a relation that was left out goes: pictures lose their link, all else goes whole.
    static Fate fateOf(const QXmlStreamReader &reader, const std::vector<Relation> &relations)
    {
        Fate fate{.isKept = reader.name() != u"controls"};
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const bool isRelation = attribute.namespaceUri().endsWith(u"/relationships"_s);
            const bool isKnown = std::any_of(relations.begin(), relations.end(),
                [&](const Relation &relation) { return relation.id == attribute.value(); });
            if (!isRelation || isKnown || attribute.value().isEmpty())
                continue;
            if (reader.name() == u"blip")
                fate.dropped << attribute.qualifiedName().toString();
            else
                fate.isKept = false;
        }
        return fate;
    }

    bool hasTheme() const
    {
        return std::any_of(m_template.parts.begin(), m_template.parts.end(),
            [](const Part &part) { return part.contentType.endsWith(u".theme+xml"_s); });
    }

    /// By master, in the order in which it lists them.
    Result<void> readLayouts()
    {
        for (const Relation &relation : m_template.relations) {
            if (isOfType(relation, u"slideMaster"_s))
                addLayouts(m_template, relation.target);
        }
        return {};
    }

    static bool isOfType(const Relation &relation, const QString &type)
    {
        return relation.type.section(u'/', -1) == type;
    }

    Archive m_archive;
    qint64 m_total = 0;
    QMap<QString, QString> m_types; ///< by a part's name, or by its ending with the dot
    QSet<QString> m_taken;
    PptxTemplate m_template;
};

} // namespace

Result<PptxTemplate> readTemplate(const QString &path)
{
    const Result<QByteArray> bytes = contentsOf(path);
    if (!bytes)
        return bytes.error();
    if (bytes->startsWith("\xD0\xCF\x11\xE0")) {
        return refused(
            tr("it is protected by a password, or an old .ppt. Nothing was written. Save it as .pptx "
               "without a password and try again."));
    }
    if (!bytes->startsWith("PK"))
        return noPresentation();
    Result<Archive> archive = Archive::open(*bytes, limits);
    if (!archive)
        return refused(archive.error());
    return TemplateReader(std::move(*archive)).read();
}

} // namespace concave
