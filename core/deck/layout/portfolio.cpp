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

void addRow(Page &page, const Row &row, const QRectF &box, double end, const TextMeasure &measure)
{
    constexpr double markerSize = 13;
    const double barLeft = box.left() + 26;
    constexpr Lettering lettering{.size = 17, .line = 23};
    Lettering bold = lettering;
    bold.weight = Weight::SemiBold;
    const QString weeks = shownWeeks(row.effort);
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
    for (std::size_t i = 0; i < rows.size(); ++i)
        addRow(draft.first(), rows[i], percent(63.5, 27.1 + 10.2 * static_cast<double>(i), 30.5, 9.8),
            roundedUp(most), subject.measure);

    Column sentence = columnAt(63.5, 79.6, 30.5);
    sentence.blocks.push_back(blockOf(
        subject, field::sentence, {.size = 17, .line = 23, .ink = Ink::Text2}, tr("Nothing said yet.")));
    draft.add(flow({sentence}, subject.measure));
    return draft;
}

} // namespace concave::layout
