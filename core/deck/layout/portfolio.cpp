#include "core/deck/geometry.h"
#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"
#include "core/deck/texts.h"
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

/// So many projects are listed; where there are more, the last row stands for the others.
constexpr std::size_t mostRows = 5;

/// Those that are drawn and listed, the most effort first.
std::vector<const PlannedProject *> largest(const Plan &plan)
{
    std::vector<const PlannedProject *> projects;
    for (const PlannedProject &planned : plan.projects)
        projects.push_back(&planned);
    std::ranges::stable_sort(
        projects, std::greater(), [](const PlannedProject *planned) { return planned->share.effort; });
    if (projects.size() > mostRows)
        projects.resize(mostRows - 1);
    return projects;
}

Dash dashOf(int colour)
{
    static constexpr std::array dashes{Dash::Solid, Dash::Dashed, Dash::DashDot, Dash::Sparse, Dash::Dotted,
        Dash::DashDotDot, Dash::LongDash, Dash::Loose};
    return dashes[static_cast<std::size_t>(colour % 8 + 8) % 8];
}

Marker markerOf(int colour)
{
    static constexpr std::array markers{Marker::Disc, Marker::Square, Marker::Diamond, Marker::Triangle,
        Marker::TriangleDown, Marker::Cross, Marker::Plus, Marker::Star};
    return markers[static_cast<std::size_t>(colour % 8 + 8) % 8];
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
    ChartItem::Series tangent{.name = tr("Value of one more week of %1").arg(planned.project.name),
        .ink = Ink::Text,
        .points = {{effort - reach, value - slope * reach}, {effort + reach, value + slope * reach}},
        .line = 1.9};
    chart.series.push_back(std::move(tangent));
}

ChartItem chartOf(
    const Plan &plan, const std::vector<const PlannedProject *> &projects, const TextMeasure &measure)
{
    ChartItem chart;
    chart.box = percent(4.5, 25.3, 56.3, 65.6);
    chart.plot = chart.box.adjusted(40, 2, -2, -44);
    chart.name = tr("Value for effort");
    chart.labels = {.size = 14.5, .line = 19, .ink = Ink::Text2};
    chart.remarks = {.size = 14.5, .line = 19, .weight = Weight::SemiBold, .ink = Ink::Text};
    QStringList efforts;
    for (const PlannedProject *planned : projects)
        efforts.append(tr("%1: %2 weeks").arg(planned->project.name, shownNumber(planned->share.effort, 1)));
    chart.description = tr("Curves of value over effort. %1.").arg(efforts.join(QStringLiteral("; ")));

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
    ChartItem::Axis &y = chart.y;
    const double end = valueAxisEnd(highest);
    y.title = tr("Value");
    y.step = roundedUp(end / 6);
    y.most = end * chart.plot.height() / (chart.plot.height() - strip);
    y.decimals = y.step < 1 ? static_cast<int>(std::ceil(-std::log10(y.step))) : 0;

    for (std::size_t i = 0; i < plan.stages.size() && plan.stages[i].start < x.most; ++i) {
        ChartItem::Band band{.from = std::max(0.0, plan.stages[i].start),
            .to = i + 1 < plan.stages.size() ? std::min(plan.stages[i + 1].start, x.most) : x.most,
            .label = cleaned(plan.stages[i].name),
            .isShaded = i % 2 == 1};
        const double room = (band.to - band.from) / x.most * chart.plot.width() - 8;
        if (measure.width(band.label, chart.labels) > room)
            band.label.clear();
        chart.bands.push_back(std::move(band));
    }

    constexpr std::size_t samples = 60;
    for (const PlannedProject *planned : projects) {
        const int colour = planned->project.colour;
        ChartItem::Series curve{.name = planned->project.name,
            .ink = seriesInk(colour),
            .points = {},
            .line = 3,
            .dash = dashOf(colour)};
        const Series sampledCurve = sampled(*planned, x.most, samples, ValueAxis::Weighted);
        for (std::size_t i = 0; i < samples; ++i)
            curve.points.push_back({sampledCurve.efforts[i], sampledCurve.values[i]});
        chart.series.push_back(std::move(curve));
    }
    for (const PlannedProject *planned : projects) {
        if (planned->share.bound == allocation::Bound::Interior)
            addTangent(chart, *planned);
    }
    for (const PlannedProject *planned : projects) {
        const int colour = planned->project.colour;
        const double effort = planned->share.effort;
        chart.series.push_back({.name = tr("Effort of %1").arg(planned->project.name),
            .ink = seriesInk(colour),
            .points = {{effort, valueAt(*planned, effort, ValueAxis::Weighted)}},
            .marker = markerOf(colour),
            .markerSize = 14});
    }
    return chart;
}

TextItem lineItem(const QString &name, const QRectF &box, const FittedLine &line, Align align)
{
    TextItem item;
    item.box = box;
    item.name = name;
    item.paragraphs = {line.text};
    item.lines = {{line.text}};
    item.lettering = line.lettering;
    item.align = align;
    return item;
}

struct Row
{
    QString name;
    double effort = 0;
    std::optional<int> colour; ///< none: of several projects
};

void addRow(Page &page, const Row &row, const QRectF &box, double end, const TextMeasure &measure)
{
    constexpr double markerSize = 13;
    const double barLeft = box.left() + 26;
    constexpr Lettering lettering{.size = 17, .line = 23};
    Lettering bold = lettering;
    bold.weight = Weight::SemiBold;
    const QString weeks =
        tr("%1 weeks").arg(shownNumber(row.effort, row.effort > 0 && row.effort < 1 ? 1 : 0));
    const double weeksWidth = measure.width(weeks, bold) + 1;
    const FittedLine name = fittedLine(row.name, lettering, box.right() - weeksWidth - 8 - barLeft, measure);

    if (row.colour) {
        const MarkerShape shape = shapeOf(markerOf(*row.colour), markerSize);
        ShapeItem marker;
        marker.kind = ShapeItem::Kind::Path;
        const QPointF centre(box.left() + markerSize / 2 + 1, box.top() + lettering.line / 2 + 2);
        marker.box = QRectF(0, 0, markerSize, markerSize);
        marker.box.moveCenter(centre);
        for (const ShapeItem::Step &step : shape.steps)
            marker.steps.push_back({step.kind, step.to + centre, step.first + centre, step.second + centre});
        if (shape.manner == MarkerShape::Manner::Filled)
            marker.fill = seriesInk(*row.colour);
        else
            marker.pen = Pen{seriesInk(*row.colour), markerEdge};
        page.push_back(std::move(marker));
    }
    page.push_back(lineItem(tr("Project"),
        {barLeft, box.top(), box.right() - weeksWidth - 8 - barLeft, lettering.line}, name, Align::Left));
    page.push_back(lineItem(tr("Effort"), {box.right() - weeksWidth, box.top(), weeksWidth, lettering.line},
        {weeks, bold}, Align::Right));

    const QSizeF bar(box.right() - barLeft, percent(0, 0, 0, 1.3).height());
    ShapeItem track;
    track.box = QRectF({barLeft, box.top() + 32}, bar);
    track.fill = Ink::Neutral;
    track.corner = bar.height() / 2;
    ShapeItem filled = track;
    filled.box.setWidth(bar.width() * std::min(row.effort / end, 1.0));
    filled.fill = row.colour ? seriesInk(*row.colour) : Ink::Text3;
    page.push_back(std::move(track));
    if (filled.box.width() >= bar.height())
        page.push_back(std::move(filled));
}

} // namespace

Draft layPortfolio(const Subject &subject)
{
    const Plan &plan = *subject.sources.plan;
    const std::vector<const PlannedProject *> projects = largest(plan);
    Draft draft;
    draft.kicker = texts::portfolioKicker(plan);
    draft.title = subject.text(field::title);
    draft.add(titleAt(subject, 13.8, 24.3));
    draft.first().push_back(chartOf(plan, projects, subject.measure));

    std::vector<Row> rows;
    double others = 0;
    for (const PlannedProject &planned : plan.projects)
        others += planned.share.effort;
    for (const PlannedProject *planned : projects) {
        rows.push_back({planned->project.name, planned->share.effort, planned->project.colour});
        others -= planned->share.effort;
    }
    if (const std::size_t more = plan.projects.size() - projects.size(); more > 0)
        rows.push_back({tr("%1 other projects").arg(more), std::max(others, 0.0), std::nullopt});
    double most = 0;
    for (const Row &row : rows)
        most = std::max(most, row.effort);
    for (std::size_t i = 0; i < rows.size(); ++i)
        addRow(draft.first(), rows[i], percent(63.5, 27.1 + 10.2 * static_cast<double>(i), 30.5, 9.8),
            roundedUp(most), subject.measure);

    Column sentence = columnAt(63.5, 79.6, 30.5);
    sentence.blocks.push_back(blockOf(
        subject, field::sentence, {}, {.size = 17, .line = 23, .ink = Ink::Text2}, tr("Nothing said yet.")));
    draft.add(flow({sentence}, subject.measure));
    return draft;
}

} // namespace concave::layout
