#include "core/deck/pptx.h"

#include "core/deck/pptx/properties.h"
#include "core/deck/pptx/slide.h"

namespace concave {

using namespace pptx;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

/// <p:notesMasterIdLst> or <p:sldIdLst>: what stands in it, and its namespaces.
void addList(QByteArray &xml, const char *list, const QByteArray &entries)
{
    xml.append("<p:").append(list).append(
        " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
        " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">");
    xml.append(entries).append("</p:").append(list).append('>');
}

void addPresentation(Package &package, const PptxTemplate &base, const std::vector<QString> &slides)
{
    constexpr std::size_t firstId = 256; // of a slide, at the least
    Part part{u"/ppt/presentation.xml"_s,
        u"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"_s, base.opening,
        base.relations};
    const QByteArray notes = part.relate(u"notesMaster"_s, base.notesMaster).toLatin1();
    addList(part.bytes, "notesMasterIdLst", "<p:notesMasterId r:id=\"" + notes + "\"/>");
    QByteArray entries;
    for (std::size_t i = 0; i < slides.size(); ++i) {
        const QByteArray slide = part.relate(u"slide"_s, slides[i]).toLatin1();
        entries += "<p:sldId id=\"" + QByteArray::number(firstId + i) + "\" r:id=\"" + slide + "\"/>";
    }
    addList(part.bytes, "sldIdLst", entries);
    part.bytes += base.closing;
    package.relations.push_back({u"rId1"_s, u"officeDocument"_s, part.name});
    package.parts.push_back(std::move(part));
}

} // namespace

QByteArray toPptx(const std::vector<LaidSlide> &pages, const DeckLook &look, const DeckProperties &properties,
    const PptxTemplate *company)
{
    const PptxTemplate own = company ? PptxTemplate() : ownTemplate(pages, look);
    const PptxTemplate &base = company ? *company : own;
    Package package{.parts = base.parts, .relations = {}};
    package.parts.reserve(base.parts.size() + 2 * pages.size() + 3);
    std::vector<QString> slides;
    std::size_t notes = 0;
    for (const LaidSlide &page : pages) {
        slides.push_back(addSlide(package, page, static_cast<int>(slides.size()) + 1, base, look));
        notes += page.notes.isEmpty() ? 0 : 1;
    }
    addPresentation(package, base, slides);
    addProperties(package, properties, slides.size(), notes);
    return packed(package);
}

} // namespace concave
