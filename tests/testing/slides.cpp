#include "tests/testing/slides.h"

#include "core/deck/geometry.h"

using namespace concave;
using Qt::Literals::StringLiterals::operator""_s;

namespace {

constexpr double left = 57.6;
constexpr double width = 844.8;
constexpr Lettering heading{31, 38, Weight::SemiBold, Ink::Text};
constexpr Lettering head{16, 21, Weight::SemiBold, Ink::TextAccent};
constexpr Lettering small{13, 18, Weight::Regular, Ink::Text3};
constexpr Lettering label{14.5, 19, Weight::Regular, Ink::Text2};
constexpr Lettering remark{14.5, 19, Weight::SemiBold, Ink::Text};

TextItem text(const QString &name, const QRectF &box, const QStringList &paragraphs,
    const Lettering &lettering = {}, TextRole role = TextRole::Other)
{
    TextItem item{.box = box, .name = name, .paragraphs = paragraphs, .lettering = lettering, .role = role};
    for (const QString &paragraph : paragraphs)
        item.lines.push_back({paragraph});
    return item;
}

/// With the strip, the title, the footer and the number.
LaidSlide page(const QString &title, double top, int number)
{
    LaidSlide slide{.title = title};
    slide.items.push_back(ShapeItem{.box = {0, 0, 9.6, slideHeight}, .fill = Ink::Accent, .isLook = true});
    slide.items.push_back(text(u"Title"_s, {left, top, width, 44}, {title}, heading, TextRole::Title));
    slide.items.push_back(
        text(u"Footer"_s, {left, 500.6, 460, 19.4}, {u"Pantrylark, dispatching"_s}, small, TextRole::Footer));
    TextItem page =
        text(u"Page"_s, {844.8, 500.6, 57.6, 19.4}, {QString::number(number)}, small, TextRole::PageNumber);
    page.align = Align::Right;
    slide.items.push_back(page);
    return slide;
}

LaidSlide titlePage()
{
    using Step = ShapeItem::Step;
    LaidSlide slide{
        .layout = SlideLayout::Title, .ground = Ink::TitleGround, .title = u"Dispatching engine"_s};
    slide.items.push_back(ShapeItem{.kind = ShapeItem::Kind::Path,
        .box = {523.2, 142.6, 436.8, 397.4},
        .steps = {{Step::Kind::Move, {523.2, 540}},
            {Step::Kind::Cubic, {960, 142.6}, {576, 300.2}, {708.5, 179.8}}},
        .pen = Pen{Ink::TitleCurve, 8.4},
        .isLook = true});
    slide.items.push_back(ShapeItem{.kind = ShapeItem::Kind::Ellipse,
        .box = {646.8, 244.7, 40.8, 40.8},
        .fill = Ink::TitleDot,
        .pen = Pen{Ink::TitleGround, 8.4},
        .isLook = true});
    slide.items.push_back(text(u"Project"_s, {left, 179.8, 516.5, 115.6}, {u"Dispatching engine"_s},
        {50, 57.5, Weight::SemiBold, Ink::TitleText}, TextRole::Title));
    slide.items.push_back(
        text(u"Subtitle"_s, {left, 312.1, 456, 60}, {u"Your concerns, and what we do about them"_s},
            {21.5, 30, Weight::Regular, Ink::TitleText2}, TextRole::Subtitle));
    return slide;
}

LaidSlide concernPage()
{
    LaidSlide slide = page(u"“If the engine drops an order, nobody notices.”"_s, 84, 2);
    slide.notes = u"Show the queue.\nThen stop the engine."_s;
    slide.items.push_back(text(u"Kicker"_s, {left, 45, 300, 22}, {u"Concern 1 of 6"_s}, head));
    slide.items.push_back(
        ShapeItem{.kind = ShapeItem::Kind::Line, .box = {left, 247, width, 0}, .pen = Pen{Ink::Rule, 1}});
    slide.items.push_back(text(u"Worst case"_s, {left, 309.4, 242.9, 150},
        {u"40 orders wait unassigned for 20 minutes on a Friday evening. All are refunded."_s}, {},
        TextRole::Body));
    TextItem rule = text(u"Alert rule"_s, {643.2, 312.1, 259.2, 50.2}, {u"incoming − outgoing = 0"_s}, head);
    rule.fill = Ink::AccentSubtle;
    rule.border = Ink::AccentBorder;
    rule.corner = 8;
    rule.align = Align::Centre;
    rule.anchor = Anchor::Middle;
    slide.items.push_back(rule);
    return slide;
}

LaidSlide stepsPage()
{
    LaidSlide slide = page(u"What happens when the engine stops"_s, 74.5, 3);
    TextItem steps = text(u"Steps"_s, {left, 140, 500, 160},
        {u"The engine stops."_s, u"The nearest courier gets the order."_s}, {}, TextRole::Body);
    steps.isNumbered = true;
    steps.firstNumber = 3;
    slide.items.push_back(steps);
    return slide;
}

LaidSlide tablePage()
{
    LaidSlide slide = page(u"Two concerns: one answered"_s, 41, 4);
    const Lettering strong{17, 23, Weight::SemiBold, Ink::Text};
    const auto row = [](const QStringList &texts, const Lettering &lettering) {
        std::vector<TableItem::Cell> cells;
        for (const QString &one : texts)
            cells.push_back({.text = one, .lines = {one}, .lettering = lettering});
        return cells;
    };
    slide.items.push_back(TableItem{.name = u"Concerns"_s,
        .at = {left, 91},
        .widths = {339, 352, 153.8},
        .heights = {28, 60, 60},
        .rows = {row({u"Concern"_s, u"What we do about it"_s, u"Status"_s}, head),
            row({u"Orders vanish"_s, u"Count them every minute"_s, u"Addressed"_s}, strong),
            row({u"It is slow in the rain"_s, u"Load test at three times the peak"_s, u"Raised"_s}, strong)},
        .rule = {Ink::Rule, 1}});
    return slide;
}

LaidSlide daysPage()
{
    LaidSlide slide = page(u"No order lost since 3 March"_s, 74.5, 5);
    const double first = dayNumber(QDate(2026, 2, 16).startOfDay());
    ChartItem chart{.box = {43.2, 141.5, 588.5, 338.5},
        .plot = {88, 175, 529, 267},
        .name = u"Orders in minus orders out"_s,
        .description = u"Four breaches, the last on 27 February."_s,
        .caption = u"Orders in minus orders out, worst minute of each day"_s,
        .x = {.least = first - 0.5, .most = first + 22.5, .step = 4, .firstLabel = first, .isDays = true},
        .y = {.least = -5, .most = 35, .step = 10, .firstLabel = 0},
        .labels = label,
        .remarks = remark};
    chart.bands = {{.from = first + 15, .to = first + 22.5, .label = {}}};
    chart.marks = {
        {.at = 0, .isVertical = false, .label = u"Alert limit: 0"_s, .pen = {Ink::Danger, 2, Dash::Dashed}},
        {.at = first + 15, .label = u"Alert live, 3 March"_s, .pen = {Ink::Accent, 2}}};
    chart.series = {{.name = u"Breaches"_s,
                        .ink = Ink::Danger,
                        .points = {{first + 2, 9}, {first + 5, 14}, {first + 11, 31, u"31 orders"_s}},
                        .marker = Marker::Disc,
                        .markerSize = 10,
                        .stem = 4},
        {.name = u"In order"_s,
            .ink = Ink::Axis,
            .points = {{first, 0}, {first + 1, 0}, {first + 20, 0}},
            .marker = Marker::Ring,
            .markerSize = 9}};
    slide.items.push_back(chart);
    return slide;
}

LaidSlide curvesPage()
{
    LaidSlide slide = page(u"This split is worth 11 % more"_s, 74.5, 6);
    ChartItem chart{.box = {43.2, 136.6, 540.5, 354.2},
        .plot = {82, 141, 484, 308},
        .name = u"Value over effort"_s,
        .description = u"Two curves with the effort that each gets."_s,
        .x = {.least = 0, .most = 56, .step = 10, .firstLabel = 10, .title = u"Effort, weeks"_s},
        .y = {.least = 0, .most = 56, .step = 10, .firstLabel = 0, .title = u"Value"_s},
        .labels = label,
        .remarks = remark};
    chart.bands = {{.from = 7, .to = 20, .label = u"Features"_s},
        {.from = 20, .to = 34, .label = u"Classic"_s, .isShaded = false}};
    ChartItem::Series curve{.name = u"Dispatching"_s, .ink = Ink::Series2, .line = 2.8, .dash = Dash::Dashed};
    for (int x = 0; x <= 56; ++x)
        curve.points.push_back({double(x), 12 * std::log1p(x)});
    chart.series = {curve, {.name = u"Effort"_s,
                               .ink = Ink::Series2,
                               .points = {{43, 12 * std::log1p(43)}},
                               .marker = Marker::Square,
                               .markerSize = 12}};
    slide.items.push_back(chart);
    return slide;
}

} // namespace

DeckLook exampleLook()
{
    return {.colours = {0xFFFFFF, 0x161A1A, 0x4A5353, 0x5F6969, 0x0F6B70, 0x0B5E63, 0xE1F0F0, 0x8FC3C4,
                0xC6CDCD, 0xF5F7F7, 0xEDF0F0, 0xE9ECEC, 0xAEB7B7, 0x2A7533, 0xE6F3E6, 0x855300, 0xFBF0DA,
                0xB3261E, 0xFBEAE8, 0x0B4A4E, 0xFFFFFF, 0xDCEFEF, 0xBFE0E0, 0x2F8388, 0x7FC0C1, 0xF2B84B,
                0x2C73C6, 0xBE4610, 0x7A3D6C, 0xB58A06, 0x252B6E, 0xCF6280, 0x38793F, 0x6A2E0F},
        .font = u"Inter"_s,
        .fallback = u"Arial"_s};
}

DeckProperties exampleProperties()
{
    return {.title = u"Dispatching <engine> & more"_s,
        .author = u"Alma Verrin"_s,
        .subject = u"Concerns"_s,
        .created = QDateTime(QDate(2026, 3, 12), QTime(9, 0), Qt::UTC)};
}

LaidSlide textPage(const QString &title, const QStringList &paragraphs)
{
    LaidSlide slide = page(title, 74.5, 1);
    TextItem body = text(u"Text"_s, {left, 140, width, 340}, paragraphs, {}, TextRole::Body);
    body.field = u"text"_s;
    slide.items.push_back(body);
    return slide;
}

std::vector<LaidSlide> examplePages()
{
    return {titlePage(), concernPage(), stepsPage(), tablePage(), daysPage(), curvesPage()};
}

QStringList hardTexts()
{
    return {u"<b>bold</b> & \"quoted\" ]]> <!-- -->"_s,
        u"Fire 🔥, family 👩‍👩‍👧, flag 🇩🇪"_s, u"مرحبا بالعالم"_s, u"שלום עולם"_s,
        u"  two blanks at  both ends  "_s, u"a\tb\nc"_s, QString(20'000, u'x')};
}
