// The labels of a chart: see geometry.h.
#include "core/deck/geometry.h"

namespace concave {

namespace {

PlacedLine rightOf(const ChartItem &chart, double x, double baseline, const QString &text)
{
    return {text, {x + labelGap, baseline}, Align::Left, chart.remarks};
}

PlacedLine leftOf(const ChartItem &chart, double x, double baseline, const QString &text)
{
    return {text, {x - labelGap, baseline}, Align::Right, chart.remarks};
}

/// The ink for words about something drawn in `ink`.
Ink wordsInk(Ink ink)
{
    return ink == Ink::Accent ? Ink::TextAccent : ink;
}

PlacedLine labelOf(const ChartItem &chart, const ChartItem::Mark &mark)
{
    const double line = chart.remarks.line;
    PlacedLine placed;
    if (mark.isVertical) {
        const double x = chart.place(mark.at, chart.y.least).x();
        const double baseline = chart.plot.top() + baselineOf(chart.remarks);
        placed = mark.isLabelBefore ? leftOf(chart, x, baseline, mark.label)
                                    : rightOf(chart, x, baseline, mark.label);
    } else {
        const double y = chart.place(chart.x.least, mark.at).y();
        const double top = mark.isLabelBefore ? y - labelGap / 2 - line : y + labelGap / 2;
        placed = {mark.label, {chart.plot.left() + labelGap / 2, top + baselineOf(chart.remarks)},
            Align::Left, chart.remarks};
    }
    placed.lettering.ink = wordsInk(mark.pen.ink);
    return placed;
}

} // namespace

std::vector<PlacedLine> linesOf(const ChartItem &chart)
{
    std::vector<PlacedLine> placed;
    const QRectF &plot = chart.plot;
    const double middle = baselineOf(chart.labels) - chart.labels.line / 2;
    if (!chart.caption.isEmpty())
        placed.push_back(
            {chart.caption, {chart.box.left() + captionIndent, chart.box.top() + baselineOf(chart.labels)},
                Align::Left, chart.labels});
    for (const double tick : ticksOf(chart.y))
        placed.push_back(
            {labelOf(chart.y, tick), {plot.left() - labelGap, chart.place(chart.x.least, tick).y() + middle},
                Align::Right, chart.labels});
    const double below = plot.bottom() + labelGap + baselineOf(chart.labels);
    for (const double tick : ticksOf(chart.x))
        placed.push_back({labelOf(chart.x, tick), {chart.place(tick, chart.y.least).x(), below},
            Align::Centre, chart.labels});
    if (!chart.x.title.isEmpty())
        placed.push_back(
            {chart.x.title, {plot.center().x(), below + chart.labels.line}, Align::Centre, chart.labels});
    const double strip = plot.top() + labelGap / 2 + baselineOf(chart.labels);
    if (!chart.y.title.isEmpty())
        placed.push_back(
            {chart.y.title, {chart.box.left() + captionIndent, strip}, Align::Left, chart.labels});
    for (const ChartItem::Band &band : chart.bands) {
        if (!band.label.isEmpty())
            placed.push_back({band.label, {chart.place((band.from + band.to) / 2, chart.y.least).x(), strip},
                Align::Centre, chart.labels});
    }
    for (const ChartItem::Mark &mark : chart.marks) {
        if (!mark.label.isEmpty())
            placed.push_back(labelOf(chart, mark));
    }
    for (const ChartItem::Series &series : chart.series) {
        for (const ChartItem::Point &point : series.points) {
            if (point.label.isEmpty())
                continue;
            const QPointF at = chart.place(point.x, point.y);
            const double baseline = at.y() + baselineOf(chart.remarks) - chart.remarks.line / 2;
            const double half = series.markerSize / 2;
            placed.push_back(point.isLabelBehind ? rightOf(chart, at.x() + half, baseline, point.label)
                                                 : leftOf(chart, at.x() - half, baseline, point.label));
        }
    }
    return placed;
}

} // namespace concave
