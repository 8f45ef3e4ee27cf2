#include "core/deck/geometry.h"
#include "core/deck/layout/charts.h"
#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"
#include "core/deck/texts.h"
#include "core/deck/wording.h"
#include "core/portfolio/series.h"

#include <QCoreApplication>

#include <algorithm>

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

constexpr Lettering lettering{.size = 17, .line = 23};
constexpr Lettering bold{.size = 17, .line = 23, .weight = Weight::SemiBold};
constexpr double toBar = 26; ///< from the left of a row, with its marker, to its name and bar
constexpr double toWeeks = 8;

/// All rows are as large as the one that needs the most has room, or as small as they may be.
double scaleOf(const std::vector<Row> &rows, double width, const TextMeasure &measure)
{
    constexpr double least = 13 / lettering.size;
    constexpr double slack = 2;
    double needed = 1;
    for (const Row &row : rows)
        needed = std::max(needed,
            measure.width(cleaned(row.name), lettering) + measure.width(shownWeeks(row.effort), bold));
    return std::clamp((width - toBar - toWeeks - slack) / needed, least, 1.0);
}

void addRow(
    Page &page, const Row &row, double scale, const QRectF &box, double end, const TextMeasure &measure)
{
    constexpr double markerSize = 13;
    const double barLeft = box.left() + toBar;
    const FittedLine weeks{shownWeeks(row.effort), shrunk(bold, scale)};
    const double weeksWidth = measure.width(weeks.text, weeks.lettering) + 1;
    const Lettering letters = shrunk(lettering, scale);
    const double nameWidth = box.width() - toBar - toWeeks - weeksWidth;
    const FittedLine name = fittedLine(row.name, letters, nameWidth, measure, letters.size);

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
    const double top = box.top() + (lettering.line - letters.line) / 2;
    page.push_back(lineItem(tr("Project"), {barLeft, top, nameWidth, letters.line}, name, Align::Left));
    page.push_back(lineItem(
        tr("Effort"), {box.right() - weeksWidth, top, weeksWidth, letters.line}, weeks, Align::Right));

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
    draft.title = subject.text(field::title);
    draft.add(titleAt(subject, 13.8, 24.3));
    draft.first().push_back(portfolioChart(plan, projects, subject.measure));

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
    QRectF box = percent(63.5, 27.1, 30.5, 9.8);
    const double scale = scaleOf(rows, box.width(), subject.measure);
    for (const Row &row : rows) {
        addRow(draft.first(), row, scale, box, roundedUp(most), subject.measure);
        box.translate(0, percent(0, 0, 0, 10.2).height());
    }

    Column sentence = columnAt(63.5, 79.6, 30.5);
    sentence.blocks.push_back(blockOf(
        subject, field::sentence, {.size = 17, .line = 23, .ink = Ink::Text2}, tr("Nothing said yet.")));
    draft.add(flow({sentence}, subject.measure));
    return draft;
}

} // namespace concave::layout
