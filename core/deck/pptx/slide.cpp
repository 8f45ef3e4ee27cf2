#include "core/deck/pptx/slide.h"

#include "core/deck/pptx/chart.h"
#include "core/deck/pptx/frame.h"
#include "core/deck/pptx/notes.h"
#include "core/deck/pptx/placing.h"
#include "core/deck/pptx/shape.h"
#include "core/deck/pptx/table.h"
#include "core/deck/pptx/text.h"
#include "core/deck/pptx/tree.h"

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

class SlideWriter
{
public:
    SlideWriter(Package &package, Part &slide, const PptxTemplate &base, const PptxTemplate::Layout &layout,
        const Inks &inks)
        : m_package(package), m_slide(slide), m_base(base), m_layout(layout), m_inks(inks)
    {}

    void write(const LaidSlide &page)
    {
        m_xml.element(u"p:sld"_s, {drawingNamespace(), relationNamespace(), slideNamespace()}, [&] {
            m_xml.element(u"p:cSld"_s, {}, [&] {
                writeTree(m_xml, [&] {
                    for (const SlideItem &item : placedItems(page, m_base, m_layout))
                        std::visit(*this, item);
                });
            });
            writeColourMap();
        });
        m_slide.bytes = m_xml.bytes();
    }

    void operator()(const ShapeItem &shape) { writeShape(m_xml, shape, ++m_id, m_inks); }
    void operator()(const TableItem &table) { writeTable(m_xml, table, ++m_id, m_inks); }
    void operator()(const ChartItem &chart)
    {
        for (const ShapeItem &band : groundsOf(chart))
            (*this)(band);
        writeChart(m_xml, chart, ++m_id, m_slide.relate(u"chart"_s, addChart(m_package, chart, m_inks)));
    }

    void operator()(const TextItem &text)
    {
        const PptxTemplate::Placeholder *placeholder = placeholderFor(m_layout, text.role, m_bodies);
        if (placeholder && text.role == TextRole::Body)
            ++m_bodies;
        // A company decides where its placeholders stand and what they look like, save for our columns.
        const bool isTheirs = placeholder && m_base.isCompanys && text.role != TextRole::Body;
        const bool isSmall = text.role == TextRole::Footer || text.role == TextRole::PageNumber;
        const Letters letters = !isTheirs ? Letters::Own : isSmall ? Letters::Theirs : Letters::Size;
        m_xml.element(u"p:sp"_s, {}, [&] {
            m_xml.element(u"p:nvSpPr"_s, {}, [&] {
                writeIdentity(m_xml, {++m_id, text.name});
                if (placeholder)
                    writePlaceholder(*placeholder);
                else
                    writeTextBox();
            });
            m_xml.element(u"p:spPr"_s, {}, [&] {
                if (!isTheirs)
                    writeBox(text);
            });
            writeTextBody(m_xml, text, m_inks, letters);
        });
    }

private:
    void writePlaceholder(const PptxTemplate::Placeholder &placeholder)
    {
        m_xml.element(u"p:cNvSpPr"_s, {}, [&] { m_xml.element(u"a:spLocks"_s, {{u"noGrp"_s, 1}}); });
        m_xml.element(u"p:nvPr"_s, {}, [&] {
            m_xml.element(u"p:ph"_s, {{u"type"_s, placeholder.type}, given(u"idx"_s, placeholder.index)});
        });
    }

    void writeTextBox()
    {
        m_xml.element(u"p:cNvSpPr"_s, {{u"txBox"_s, 1}});
        m_xml.element(u"p:nvPr"_s);
    }

    void writeBox(const TextItem &text)
    {
        writePlace(m_xml, u"a:xfrm"_s, text.box);
        writeRectangle(m_xml, text.box.size(), text.corner);
        m_inks.fill(m_xml, text.fill);
        if (text.border)
            m_inks.line(m_xml, Pen{*text.border, text.borderWidth});
    }

    /// The layout's own, where it has one.
    void writeColourMap()
    {
        m_xml.element(u"p:clrMapOvr"_s, {}, [&] {
            if (m_layout.colourMap.empty())
                return m_xml.element(u"a:masterClrMapping"_s);
            m_xml.element(u"a:overrideClrMapping"_s, m_layout.colourMap);
        });
    }

    Package &m_package;
    Part &m_slide;
    const PptxTemplate &m_base;
    const PptxTemplate::Layout &m_layout;
    const Inks &m_inks;
    Xml m_xml;
    int m_id = 1; ///< of the tree
    std::size_t m_bodies = 0;
};

} // namespace

QString addSlide(
    Package &package, const LaidSlide &page, int number, const PptxTemplate &base, const DeckLook &look)
{
    const PptxTemplate::Layout &layout = layoutFor(base, page);
    const Inks inks = base.isCompanys ? Inks(look, layout.ink) : Inks(look);
    Part slide{u"/ppt/slides/slide%1.xml"_s.arg(number),
        u"application/vnd.openxmlformats-officedocument.presentationml.slide+xml"_s, {}, {}};
    slide.relate(u"slideLayout"_s, layout.part);
    SlideWriter(package, slide, base, layout, inks).write(page);
    if (!page.notes.isEmpty())
        slide.relate(u"notesSlide"_s, addNotes(package, page, number, slide.name, base.notesMaster));
    QString name = slide.name;
    package.parts.push_back(std::move(slide));
    return name;
}

} // namespace concave::pptx
