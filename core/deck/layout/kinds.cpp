#include "core/deck/layout/kinds.h"

#include "core/deck/geometry.h"
#include "core/deck/layout/charts.h"
#include "core/deck/outline.h"
#include "core/deck/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave::layout {

const SlideField *Subject::field(QAnyStringView name) const
{
    const auto found = std::ranges::find_if(
        slide.fields, [&](const SlideField &one) { return QAnyStringView(one.name) == name; });
    return found == slide.fields.end() ? nullptr : &*found;
}

const QString &Subject::text(QAnyStringView name) const
{
    static const QString none;
    const SlideField *found = field(name);
    return found ? found->text : none;
}

void Draft::add(std::vector<Page> more)
{
    std::ranges::move(more.front(), std::back_inserter(first()));
    std::move(more.begin() + 1, more.end(), std::back_inserter(pages));
}

QRectF percent(double x, double y, double width, double height)
{
    return {
        x * slideWidth / 100, y * slideHeight / 100, width * slideWidth / 100, height * slideHeight / 100};
}

Column columnAt(double x, double top, double width)
{
    constexpr double underKicker = 15.6;
    constexpr double bottom = 89.3;
    return {.first = percent(x, top, width, bottom - top),
        .further = percent(x, underKicker, width, bottom - underKicker),
        .blocks = {}};
}

Lettering titleLettering()
{
    return {.size = 31, .line = 38, .weight = Weight::SemiBold, .ink = Ink::Text};
}

std::vector<Page> titleAt(const Subject &subject, double top, double bottom)
{
    Column column = columnAt(6, top, 88);
    column.first.setBottom(percent(0, bottom, 0, 0).top());
    Block title = blockOf(subject, field::title, titleLettering());
    title.role = TextRole::Title;
    column.blocks.push_back(std::move(title));
    return flow({column}, subject.measure);
}

Block blockOf(
    const Subject &subject, QAnyStringView field, const Lettering &lettering, const QString &missing)
{
    const SlideField *found = subject.field(field);
    Block block{.name = found->label, .text = found->text, .lettering = lettering, .field = found->name};
    putHead(block, subject, field);
    if (found->text.trimmed().isEmpty()) {
        block.text = missing;
        block.lettering.ink = Ink::Text3;
    }
    return block;
}

void putHead(Block &block, const Subject &subject, QAnyStringView field)
{
    if (const SlideField *head = subject.field(field::head(field))) {
        block.head = head->text;
        block.headField = head->name;
    }
}

Block ruleBlock(const Subject &subject, double width, double leastHeight)
{
    Block block = blockOf(subject, field::rule,
        {.size = 18, .line = 23, .weight = Weight::SemiBold, .ink = Ink::TextAccent},
        QCoreApplication::translate("Deck", "No rule yet"));
    block.least = 14;
    block.align = Align::Centre;
    block.frame = Frame{.leastHeight = leastHeight};
    // Rather smaller than in two lines.
    constexpr double slack = 1;
    const double scale = (percent(0, 0, width, 0).width() - 2 * block.frame->inset - slack) /
                         std::max(subject.measure.width(cleaned(block.text), block.lettering), 1.0);
    if (scale < 1 && scale * block.lettering.size >= block.least)
        block.lettering = shrunk(block.lettering, scale);
    return block;
}

void leaveRoomForLabels(ChartItem &chart, const TextMeasure &measure)
{
    double widest = 0;
    for (const double tick : ticksOf(chart.y))
        widest = std::max(widest, measure.width(labelOf(chart.y, tick), chart.labels));
    chart.plot.setLeft(chart.box.left() + std::max(captionIndent, 6.0) + widest + labelGap);
}

} // namespace concave::layout
