#include "core/deck/pptx/plotted.h"

#include "core/deck/geometry.h"

#include <QCoreApplication>

#include <cmath>

namespace concave::pptx {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pptx", text);
}

bool isMultiple(double value, double step)
{
    return std::abs(std::remainder(value, step)) < 1e-6 * step;
}

Side sideOf(Align align)
{
    switch (align) {
    case Align::Left:
        return Side::Right;
    case Align::Right:
        return Side::Left;
    case Align::Centre:
        break;
    }
    return Side::Centre;
}

/// The point of the axes at a place of the slide.
ChartItem::Point pointAt(const ChartItem &chart, const QPointF &at)
{
    return {
        chart.x.least + (at.x() - chart.plot.left()) / chart.plot.width() * (chart.x.most - chart.x.least),
        chart.y.least +
            (chart.plot.bottom() - at.y()) / chart.plot.height() * (chart.y.most - chart.y.least)};
}

/// The chart without labels of its axes, titles and a caption.
ChartItem bare(const ChartItem &chart)
{
    ChartItem rest = chart;
    rest.caption.clear();
    for (ChartItem::Axis *axis : {&rest.x, &rest.y}) {
        axis->title.clear();
        axis->step = 0;
    }
    return rest;
}

Plotted labelsOf(const ChartItem &chart, bool isX)
{
    const ChartItem::Axis &axis = isX ? chart.x : chart.y;
    Plotted labels{
        .name = isX ? tr("Labels below") : tr("Labels beside"), .points = {}, .labels = chart.labels};
    for (const double tick : ticksOf(axis)) {
        const QString text = concave::labelOf(axis, tick);
        labels.points.push_back(
            isX ? ChartItem::Point{tick, chart.y.least, text} : ChartItem::Point{chart.x.least, tick, text});
        labels.sides.push_back(isX ? Side::Below : Side::Left);
    }
    return labels;
}

Plotted lineOf(const ChartItem &chart, const ChartItem::Mark &mark)
{
    const std::vector<ChartItem::Point> points =
        mark.isVertical ? std::vector<ChartItem::Point>{{mark.at, chart.y.least}, {mark.at, chart.y.most}}
                        : std::vector<ChartItem::Point>{{chart.x.least, mark.at}, {chart.x.most, mark.at}};
    return {.name = mark.label.isEmpty() ? tr("Limit") : mark.label, .points = points, .line = mark.pen};
}

/// The words of bands and marks, a series for each manner in which they are lettered.
std::vector<Plotted> remarksOf(const ChartItem &chart)
{
    ChartItem rest = bare(chart);
    rest.series.clear();
    std::vector<Plotted> remarks;
    constexpr double toMarker = 4; // from a point to its label
    for (const PlacedLine &line : linesOf(rest)) {
        const Side side = sideOf(line.align);
        const double middle = line.at.y() - baselineOf(line.lettering) + line.lettering.line / 2;
        const double away = side == Side::Right ? -toMarker : side == Side::Left ? toMarker : 0;
        ChartItem::Point point = pointAt(chart, {line.at.x() + away, middle});
        point.label = line.text;
        const auto isSame = [&](const Plotted &one) { return one.labels == line.lettering; };
        auto place = std::find_if(remarks.begin(), remarks.end(), isSame);
        if (place == remarks.end())
            place = remarks.insert(place, {.name = tr("Words"), .points = {}, .labels = line.lettering});
        place->points.push_back(point);
        place->sides.push_back(side);
    }
    return remarks;
}

Plotted seriesOf(const ChartItem &chart, const ChartItem::Series &series)
{
    ChartItem alone = bare(chart);
    alone.bands.clear();
    alone.marks.clear();
    alone.series = {series};
    const std::vector<PlacedLine> labels = linesOf(alone);
    Plotted plotted{.name = series.name,
        .points = series.points,
        .labels = chart.remarks,
        .marker = series.marker,
        .markerSize = series.markerSize,
        .ink = series.ink};
    std::size_t label = 0;
    for (const ChartItem::Point &point : series.points)
        plotted.sides.push_back(point.label.isEmpty() ? Side::Right : sideOf(labels[label++].align));
    if (series.line > 0)
        plotted.line = Pen{series.ink, series.line, series.dash};
    if (series.stem > 0) {
        plotted.bars = Pen{series.ink, series.stem};
        for (const ChartItem::Point &point : series.points)
            plotted.barLengths.push_back(point.y - series.stemFoot);
    }
    return plotted;
}

} // namespace

std::vector<Plotted> plottedOf(const ChartItem &chart)
{
    std::vector<Plotted> all;
    if (!hasOwnLabels(chart.y))
        all.push_back(labelsOf(chart, false));
    if (!hasOwnLabels(chart.x))
        all.push_back(labelsOf(chart, true));
    for (const ChartItem::Mark &mark : chart.marks)
        all.push_back(lineOf(chart, mark));
    for (const ChartItem::Series &series : chart.series)
        all.push_back(seriesOf(chart, series));
    for (Plotted &remarks : remarksOf(chart))
        all.push_back(std::move(remarks));
    return all;
}

bool hasOwnLabels(const ChartItem::Axis &axis)
{
    // Some count steps from the axis' least value, some from zero.
    const bool isWhole = isMultiple(axis.least, axis.step) && isMultiple(axis.firstLabel, axis.step);
    return axis.step > 0 && isWhole && (axis.firstLabel - axis.least < axis.step / 2 || axis.least == 0);
}

} // namespace concave::pptx
