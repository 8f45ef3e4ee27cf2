#include "core/deck/layout/kinds.h"

#include "core/deck/geometry.h"
#include "core/deck/layout/charts.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave::layout {

const QString &Subject::text(QAnyStringView field) const
{
    static const QString none;
    const auto found = std::ranges::find_if(
        slide.fields, [&](const SlideField &one) { return QAnyStringView(one.name) == field; });
    return found == slide.fields.end() ? none : found->text;
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
    Block title = blockOf(subject, "title", {}, titleLettering());
    title.role = TextRole::Title;
    column.blocks.push_back(std::move(title));
    return flow({column}, subject.measure);
}

Block blockOf(const Subject &subject, QAnyStringView field, const QString &head, const Lettering &lettering,
    const QString &missing)
{
    const auto found = std::ranges::find_if(
        subject.slide.fields, [&](const SlideField &one) { return QAnyStringView(one.name) == field; });
    Block block{.head = head,
        .name = head.isEmpty() ? found->label : head,
        .text = found->text,
        .lettering = lettering,
        .field = found->name};
    if (found->text.trimmed().isEmpty()) {
        block.text = missing;
        block.lettering.ink = Ink::Text3;
    }
    return block;
}

Block ruleBlock(const QString &rule, double leastHeight)
{
    return {.name = QCoreApplication::translate("Deck", "Alert rule"),
        .text = rule,
        .lettering = {.size = 18, .line = 23, .weight = Weight::SemiBold, .ink = Ink::TextAccent},
        .least = 14,
        .align = Align::Centre,
        .frame = Frame{.leastHeight = leastHeight}};
}

void leaveRoomForLabels(ChartItem &chart, const TextMeasure &measure)
{
    double widest = 0;
    for (const double tick : ticksOf(chart.y))
        widest = std::max(widest, measure.width(labelOf(chart.y, tick), chart.labels));
    chart.plot.setLeft(chart.box.left() + std::max(captionIndent, 6.0) + widest + labelGap);
}

} // namespace concave::layout
