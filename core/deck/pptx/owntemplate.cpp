#include "core/deck/pptx/frame.h"
#include "core/deck/pptx/shape.h"
#include "core/deck/pptx/template.h"
#include "core/deck/pptx/text.h"
#include "core/deck/pptx/tree.h"

#include <QCoreApplication>
#include <QFile>

static void initResource()
{
    Q_INIT_RESOURCE(pptx);
}

namespace concave {

using namespace pptx;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

constexpr qint64 firstLayoutId = 2'147'483'649; // where such ids begin is the master's
const QString presentationType = u"application/vnd.openxmlformats-officedocument.presentationml."_s;
const QString themeType = u"application/vnd.openxmlformats-officedocument.theme+xml"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pptx", text);
}

QByteArray resource(const QString &name)
{
    initResource();
    QFile file(u":/concave/pptx/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray themeXml(const DeckLook &look)
{
    QByteArray xml = resource(u"theme.xml"_s);
    const std::initializer_list<std::pair<const char *, Ink>> colours{{"{dk1}", Ink::Text},
        {"{lt1}", Ink::Ground}, {"{dk2}", Ink::Text2}, {"{lt2}", Ink::Sunken}, {"{accent1}", Ink::Accent},
        {"{accent2}", Ink::Series1}, {"{accent3}", Ink::Series2}, {"{accent4}", Ink::Series3},
        {"{accent5}", Ink::Series4}, {"{accent6}", Ink::Series5}, {"{hlink}", Ink::TextAccent},
        {"{folHlink}", Ink::Text3}};
    for (const auto &[place, ink] : colours)
        xml.replace(place, hex(look.colour(ink)).toLatin1());
    return xml.replace("{font}", look.font.toHtmlEscaped().toUtf8());
}

/// One level of a list of styles. `element` is "a:lvl1pPr", `font` "mj" for headings or "mn".
void writeStyle(Xml &xml, const QString &element, const Lettering &lettering, const Inks &inks,
    const QString &font, qint64 margin = 0, Align align = Align::Left)
{
    xml.element(element,
        {{u"marL"_s, margin}, {u"indent"_s, 0}, {u"algn"_s, align == Align::Right ? u"r"_s : u"l"_s},
            {u"rtl"_s, 0}},
        [&] {
            xml.element(u"a:lnSpc"_s, {}, [&] {
                xml.element(u"a:spcPts"_s, {{u"val"_s, qRound64(lettering.line * 100)}});
            });
            xml.element(u"a:spcBef"_s, {}, [&] { xml.element(u"a:spcPts"_s, {{u"val"_s, 0}}); });
            xml.element(u"a:buNone"_s);
            xml.element(u"a:defRPr"_s,
                {{u"sz"_s, qRound64(lettering.size * 100)},
                    {u"b"_s, lettering.weight == Weight::SemiBold ? 1 : 0}},
                [&] {
                    inks.fill(xml, lettering.ink);
                    xml.element(u"a:latin"_s, {{u"typeface"_s, u"+%1-lt"_s.arg(font)}});
                    xml.element(u"a:ea"_s, {{u"typeface"_s, u"+%1-ea"_s.arg(font)}});
                    xml.element(u"a:cs"_s, {{u"typeface"_s, u"+%1-cs"_s.arg(font)}});
                });
        });
}

/// A placeholder of a master or layout: `text` has its letters and a prompt.
void writePlaceholder(
    Xml &xml, const PptxTemplate::Placeholder &placeholder, const TextItem &text, int id, const Inks &inks)
{
    xml.element(u"p:sp"_s, {}, [&] {
        xml.element(u"p:nvSpPr"_s, {}, [&] {
            writeIdentity(xml, {id, text.name});
            xml.element(u"p:cNvSpPr"_s, {}, [&] { xml.element(u"a:spLocks"_s, {{u"noGrp"_s, 1}}); });
            xml.element(u"p:nvPr"_s, {}, [&] {
                xml.element(u"p:ph"_s, {{u"type"_s, placeholder.type}, given(u"idx"_s, placeholder.index)});
            });
        });
        xml.element(u"p:spPr"_s, {}, [&] {
            writePlace(xml, u"a:xfrm"_s, placeholder.box);
            writeRectangle(xml, placeholder.box.size(), 0);
        });
        xml.element(u"p:txBody"_s, {}, [&] {
            const bool isTitle = text.role == TextRole::Title;
            writeBoxProperties(xml, text);
            xml.element(u"a:lstStyle"_s, {}, [&] {
                writeStyle(
                    xml, u"a:lvl1pPr"_s, text.lettering, inks, isTitle ? u"mj"_s : u"mn"_s, 0, text.align);
            });
            writeParagraphs(xml, text, inks, Letters::Theirs);
        });
    });
}

QString layoutType(SlideLayout layout, qsizetype bodies)
{
    if (layout == SlideLayout::Title)
        return u"title"_s;
    return bodies == 0 ? u"titleOnly"_s : bodies == 1 ? u"obj"_s : bodies == 2 ? u"twoObj"_s : QString();
}

QString layoutName(SlideLayout layout, qsizetype bodies)
{
    if (layout == SlideLayout::Title)
        return tr("Title");
    return bodies == 0   ? tr("Title only")
           : bodies == 1 ? tr("Title and text")
                         : tr("Title and %1 texts").arg(bodies);
}

/// Of a layout made from `page`; nothing for a text that is no placeholder.
std::optional<PptxTemplate::Placeholder> placeholderOf(const TextItem &text, int bodiesBefore)
{
    switch (text.role) {
    case TextRole::Title:
        return PptxTemplate::Placeholder{u"title"_s, {}, text.box};
    case TextRole::Subtitle:
        return PptxTemplate::Placeholder{u"subTitle"_s, u"1"_s, text.box};
    case TextRole::Body:
        return PptxTemplate::Placeholder{u"body"_s, QString::number(20 + bodiesBefore), text.box};
    case TextRole::Footer:
        return PptxTemplate::Placeholder{u"ftr"_s, u"11"_s, text.box};
    case TextRole::PageNumber:
        return PptxTemplate::Placeholder{u"sldNum"_s, u"12"_s, text.box};
    case TextRole::Other:
        break;
    }
    return std::nullopt;
}

QString promptOf(const TextItem &text)
{
    switch (text.role) {
    case TextRole::Title:
        return tr("Title");
    case TextRole::Footer:
        return {};
    case TextRole::PageNumber:
        return u"‹#›"_s;
    default:
        return tr("Text");
    }
}

void writeGround(Xml &xml, Ink ground, const Inks &inks)
{
    xml.element(u"p:bg"_s, {}, [&] {
        xml.element(u"p:bgPr"_s, {}, [&] {
            inks.fill(xml, ground);
            xml.element(u"a:effectLst"_s);
        });
    });
}

/// Its placeholders are added to `layout`.
QByteArray layoutXml(const LaidSlide &page, PptxTemplate::Layout &layout, const Inks &inks)
{
    const auto shapes = [&](Xml &xml) {
        int id = 2;
        int bodies = 0;
        for (const SlideItem &item : page.items) {
            if (const auto *shape = std::get_if<ShapeItem>(&item); shape && shape->isLook)
                writeShape(xml, *shape, id++, inks);
            const auto *text = std::get_if<TextItem>(&item);
            const auto placeholder = text ? placeholderOf(*text, bodies) : std::nullopt;
            if (!placeholder)
                continue;
            bodies += text->role == TextRole::Body ? 1 : 0;
            layout.placeholders.push_back(*placeholder);
            TextItem prompt = *text;
            prompt.paragraphs = QStringList{promptOf(*text)};
            prompt.lines.clear();
            writePlaceholder(xml, *placeholder, prompt, id++, inks);
        }
    };
    Xml xml;
    xml.element(u"p:sldLayout"_s,
        {drawingNamespace(), relationNamespace(), slideNamespace(), given(u"type"_s, layout.type),
            {u"preserve"_s, 1}},
        [&] {
            xml.element(u"p:cSld"_s, {{u"name"_s, layoutName(page.layout, bodyCount(page))}}, [&] {
                if (page.ground != Ink::Ground)
                    writeGround(xml, page.ground, inks);
                writeTree(xml, [&] { shapes(xml); });
            });
            xml.element(u"p:clrMapOvr"_s, {}, [&] { xml.element(u"a:masterClrMapping"_s); });
        });
    return xml.bytes();
}

void writeColourMap(Xml &xml)
{
    xml.element(u"p:clrMap"_s,
        {{u"bg1"_s, u"lt1"_s}, {u"tx1"_s, u"dk1"_s}, {u"bg2"_s, u"lt2"_s}, {u"tx2"_s, u"dk2"_s},
            {u"accent1"_s, u"accent1"_s}, {u"accent2"_s, u"accent2"_s}, {u"accent3"_s, u"accent3"_s},
            {u"accent4"_s, u"accent4"_s}, {u"accent5"_s, u"accent5"_s}, {u"accent6"_s, u"accent6"_s},
            {u"hlink"_s, u"hlink"_s}, {u"folHlink"_s, u"folHlink"_s}});
}

/// The master's own placeholders, for layouts that users make.
std::vector<std::pair<PptxTemplate::Placeholder, TextItem>> masterTexts()
{
    const auto text = [](TextRole role, const QString &name, const QRectF &box, const Lettering &lettering) {
        TextItem item{.box = box, .name = name, .lettering = lettering, .role = role};
        item.paragraphs = QStringList{promptOf(item)};
        return item;
    };
    const double left = 0.06 * slideWidth;
    const double width = 0.88 * slideWidth;
    const Lettering heading{31, 38, Weight::SemiBold, Ink::Text};
    const Lettering small{13, 18, Weight::Regular, Ink::Text3};
    TextItem number = text(TextRole::PageNumber, tr("Slide number"), {left + width - 96, 500, 96, 20}, small);
    number.align = Align::Right;
    const std::array texts{text(TextRole::Title, tr("Title"), {left, 74.5, width, 42}, heading),
        text(TextRole::Body, tr("Text"), {left, 140, width, 340}, Lettering()),
        text(TextRole::Footer, tr("Footer"), {left, 500, 480, 20}, small), number};
    std::vector<std::pair<PptxTemplate::Placeholder, TextItem>> placed;
    const std::array types{u"title"_s, u"body"_s, u"ftr"_s, u"sldNum"_s};
    const std::array indices{QString(), u"1"_s, u"3"_s, u"4"_s};
    for (std::size_t i = 0; i < texts.size(); ++i)
        placed.push_back({{types[i], indices[i], texts[i].box}, texts[i]});
    return placed;
}

void writeTextStyles(Xml &xml, const Inks &inks)
{
    constexpr qint64 step = 457'200; // half an inch
    const auto levels = [&](const Lettering &lettering, const QString &font, int count) {
        for (int level = 1; level <= count; ++level)
            writeStyle(xml, u"a:lvl%1pPr"_s.arg(level), lettering, inks, font, (level - 1) * step);
    };
    xml.element(u"p:txStyles"_s, {}, [&] {
        xml.element(u"p:titleStyle"_s, {}, [&] {
            levels({31, 38, Weight::SemiBold, Ink::Text}, u"mj"_s, 1);
        });
        xml.element(u"p:bodyStyle"_s, {}, [&] { levels(Lettering(), u"mn"_s, 5); });
        xml.element(u"p:otherStyle"_s, {}, [&] { levels(Lettering(), u"mn"_s, 5); });
    });
}

QByteArray masterXml(const std::vector<QString> &layoutIds, const Inks &inks)
{
    Xml xml;
    xml.element(u"p:sldMaster"_s, {drawingNamespace(), relationNamespace(), slideNamespace()}, [&] {
        xml.element(u"p:cSld"_s, {}, [&] {
            writeGround(xml, Ink::Ground, inks);
            writeTree(xml, [&] {
                int id = 2;
                for (const auto &[placeholder, text] : masterTexts())
                    writePlaceholder(xml, placeholder, text, id++, inks);
            });
        });
        writeColourMap(xml);
        xml.element(u"p:sldLayoutIdLst"_s, {}, [&] {
            qint64 id = firstLayoutId;
            for (const QString &relation : layoutIds)
                xml.element(u"p:sldLayoutId"_s, {{u"id"_s, id++}, {u"r:id"_s, relation}});
        });
        writeTextStyles(xml, inks);
    });
    return xml.bytes();
}

/// The presentation, split where the list of its slides belongs.
void writePresentation(PptxTemplate &base, const QString &master, const Inks &inks)
{
    Xml xml;
    qsizetype split = 0;
    xml.element(u"p:presentation"_s, {drawingNamespace(), relationNamespace(), slideNamespace()}, [&] {
        xml.element(u"p:sldMasterIdLst"_s, {}, [&] {
            xml.element(u"p:sldMasterId"_s, {{u"id"_s, firstLayoutId - 1}, {u"r:id"_s, master}});
        });
        split = xml.bytes().size();
        xml.element(u"p:sldSz"_s, {{u"cx"_s, emu(base.size.width())}, {u"cy"_s, emu(base.size.height())}});
        xml.element(u"p:notesSz"_s, {{u"cx"_s, 6'858'000}, {u"cy"_s, 9'144'000}});
        xml.element(u"p:defaultTextStyle"_s, {}, [&] {
            for (int level = 1; level <= 5; ++level)
                writeStyle(xml, u"a:lvl%1pPr"_s.arg(level), Lettering(), inks, u"mn"_s);
        });
    });
    base.opening = xml.bytes().left(split);
    base.closing = xml.bytes().mid(split);
}

} // namespace

PptxTemplate ownTemplate(const std::vector<LaidSlide> &pages, const DeckLook &look)
{
    const Inks inks(look);
    PptxTemplate base{.size = pages.front().size};
    const Part theme{u"/ppt/theme/theme1.xml"_s, themeType, themeXml(look), {}};
    Part master{u"/ppt/slideMasters/slideMaster1.xml"_s, presentationType + u"slideMaster+xml"_s, {}, {}};
    std::vector<std::pair<SlideLayout, qsizetype>> kinds;
    std::vector<QString> layoutIds;
    for (const LaidSlide &page : pages) {
        const std::pair kind(page.layout, bodyCount(page));
        if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
            continue;
        kinds.push_back(kind);
        PptxTemplate::Layout layout{u"/ppt/slideLayouts/slideLayout%1.xml"_s.arg(kinds.size()),
            layoutType(kind.first, kind.second), {}};
        Part part{layout.part, presentationType + u"slideLayout+xml"_s, layoutXml(page, layout, inks), {}};
        part.relate(u"slideMaster"_s, master.name);
        layoutIds.push_back(master.relate(u"slideLayout"_s, part.name));
        base.parts.push_back(std::move(part));
        base.layouts.push_back(std::move(layout));
    }
    master.relate(u"theme"_s, theme.name);
    master.bytes = masterXml(layoutIds, inks);

    base.relations = {{u"rId1"_s, u"slideMaster"_s, master.name}, {u"rId2"_s, u"theme"_s, theme.name}};
    writePresentation(base, u"rId1"_s, inks);
    base.parts.push_back(master);
    base.parts.push_back(theme);
    addNotesMaster(base);
    return base;
}

void addNotesMaster(PptxTemplate &base)
{
    if (!base.notesMaster.isEmpty())
        return;
    const auto theme = std::find_if(
        base.parts.begin(), base.parts.end(), [](const Part &part) { return part.contentType == themeType; });
    Part notesTheme = *theme;
    notesTheme.name = u"/ppt/theme/notesTheme1.xml"_s;
    Part notes{u"/ppt/notesMasters/notesMaster1.xml"_s, presentationType + u"notesMaster+xml"_s,
        resource(u"notesmaster.xml"_s), {}};
    notes.relate(u"theme"_s, notesTheme.name);
    base.notesMaster = notes.name;
    base.parts.push_back(notes);
    base.parts.push_back(notesTheme);
}

} // namespace concave
