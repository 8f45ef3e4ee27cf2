#include "core/deck/geometry.h"
#include "core/deck/layout/charts.h"
#include "core/deck/layout/kinds.h"
#include "core/deck/wording.h"
#include "core/portfolio/series.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace concave::layout {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

Dash dashOf(int colour)
{
    static constexpr std::array dashes{Dash::Solid, Dash::Dashed, Dash::DashDot, Dash::Sparse, Dash::Dotted,
        Dash::DashDotDot, Dash::LongDash, Dash::Loose};
    return dashes[static_cast<std::size_t>(colour % 8 + 8) % 8];
}

void addTangent(ChartItem &chart, const PlannedProject &planned)
{
    const double effort = planned.share.effort;
    const double slope = planned.share.slope;
    const double value = valueAt(planned, effort, ValueAxis::Weighted);
    const double half = 0.11 * chart.x.most;
    const double reach = std::min({half, effort, slope > 0 ? value / slope : half});
    if (!(reach > 0) || !std::isfinite(slope))
        return;
    ChartItem::Series tangent{.name = tr("Value of one more week of %1").arg(cleaned(planned.project.name)),
        .ink = Ink::Text,
        .points = {{effort - reach, value - slope * reach}, {effort + reach, value + slope * reach}},
        .line = 1.9};
    chart.series.push_back(std::move(tangent));
}

void setAxes(ChartItem &chart, const Plan &plan, const std::vector<const PlannedProject *> &projects)
{
    const double most = projects.empty() ? 0 : projects.front()->share.effort;
    ChartItem::Axis &x = chart.x;
    x.title = tr("Effort per project, weeks");
    x.most = std::max({1.3 * most, 1.08 * plan.stages.back().start, 1.0});
    x.step = roundedUp(x.most / 6);
    x.firstLabel = x.step;

    double highest = 0;
    for (const PlannedProject *planned : projects)
        highest = std::max(highest, valueAt(*planned, x.most, ValueAxis::Weighted));
    // The names of the stages stand in a strip above the largest value.
    constexpr double strip = 36;
    const double end = valueAxisEnd(highest);
    ChartItem::Axis &y = chart.y;
    y.title = tr("Value");
    y.step = roundedUp(end / 6);
    y.most = end * chart.plot.height() / (chart.plot.height() - strip);
    y.decimals = y.step < 1 ? static_cast<int>(std::ceil(-std::log10(y.step))) : 0;
}

void addBands(ChartItem &chart, const Stages &stages, const TextMeasure &measure)
{
    constexpr double margin = 8;
    for (std::size_t i = 0; i < stages.size() && stages[i].start < chart.x.most; ++i) {
        ChartItem::Band band{.from = std::max(0.0, stages[i].start),
            .to = i + 1 < stages.size() ? std::min(stages[i + 1].start, chart.x.most) : chart.x.most,
            .label = cleaned(stages[i].name),
            .isShaded = i % 2 == 1};
        const double room = chart.place(band.to, 0).x() - chart.place(band.from, 0).x() - margin;
        if (measure.width(band.label, chart.labels) > room)
            band.label.clear();
        chart.bands.push_back(std::move(band));
    }
}

void addCurve(ChartItem &chart, const PlannedProject &planned)
{
    constexpr std::size_t samples = 60;
    const int colour = planned.project.colour;
    ChartItem::Series curve{.name = cleaned(planned.project.name),
        .ink = seriesInk(colour),
        .points = {},
        .line = 3,
        .dash = dashOf(colour)};
    const Series values = sampled(planned, chart.x.most, samples, ValueAxis::Weighted);
    for (std::size_t i = 0; i < samples; ++i)
        curve.points.push_back({values.efforts[i], values.values[i]});
    chart.series.push_back(std::move(curve));
}

void addDot(ChartItem &chart, const PlannedProject &planned)
{
    const int colour = planned.project.colour;
    const double effort = planned.share.effort;
    chart.series.push_back({.name = tr("Effort of %1").arg(cleaned(planned.project.name)),
        .ink = seriesInk(colour),
        .points = {{effort, valueAt(planned, effort, ValueAxis::Weighted)}},
        .marker = markerOf(colour),
        .markerSize = 14});
}

} // namespace

Marker markerOf(int colour)
{
    static constexpr std::array markers{Marker::Disc, Marker::Square, Marker::Diamond, Marker::Triangle,
        Marker::TriangleDown, Marker::Cross, Marker::Plus, Marker::Star};
    return markers[static_cast<std::size_t>(colour % 8 + 8) % 8];
}

ChartItem portfolioChart(
    const Plan &plan, const std::vector<const PlannedProject *> &projects, const TextMeasure &measure)
{
    ChartItem chart;
    chart.box = percent(4.5, 25.3, 56.3, 65.6);
    chart.plot = chart.box.adjusted(0, 2, -2, -44);
    chart.name = tr("Value for effort");
    chart.labels = {.size = 14.5, .line = 19, .ink = Ink::Text2};
    chart.remarks = {.size = 14.5, .line = 19, .weight = Weight::SemiBold, .ink = Ink::Text};
    QStringList efforts;
    for (const PlannedProject *planned : projects)
        efforts.append(tr("%1: %2").arg(cleaned(planned->project.name), shownWeeks(planned->share.effort)));
    chart.description = tr("Curves of value over effort. %1.").arg(efforts.join(QStringLiteral("; ")));

    setAxes(chart, plan, projects);
    leaveRoomForLabels(chart, measure);
    addBands(chart, plan.stages, measure);
    for (const PlannedProject *planned : projects)
        addCurve(chart, *planned);
    for (const PlannedProject *planned : projects) {
        if (planned->share.bound == allocation::Bound::Interior)
            addTangent(chart, *planned);
    }
    for (const PlannedProject *planned : projects)
        addDot(chart, *planned);
    return chart;
}

} // namespace concave::layout
