#include "core/portfolio/plansheet.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Portfolio", text);
}

Sheet::Cell cell(std::optional<double> number)
{
    return number ? Sheet::Cell(*number) : Sheet::Cell();
}

} // namespace

Sheet sheetOf(const Plan &plan)
{
    const QString unit = unitOf(plan.scenario);
    Sheet sheet{.name = plan.scenario.name.isEmpty() ? tr("Plan") : plan.scenario.name,
        .columns = {{tr("Project")}, {tr("Client")}, {tr("Owner")}, {tr("Curve")}, {tr("Weight"), 2},
            {tr("Minimum, weeks"), 1}, {tr("Maximum, weeks"), 1}, {tr("Pinned, weeks"), 1},
            {tr("Effort, weeks"), 1}, {tr("Accuracy, points"), 2}, {tr("Value, %1").arg(unit), 2},
            {tr("Next week gains, %1").arg(unit), 3}, {tr("Stage")}, {tr("Bound")},
            {tr("Joins at budget, weeks"), 1}}};
    for (const PlannedProject &planned : plan.projects) {
        const Project &project = planned.project;
        const allocation::Share &share = planned.share;
        const bool isFinite = share.slope < std::numeric_limits<double>::infinity(); // a power's is not at 0
        sheet.rows.push_back({project.name, project.client, project.owner, formulaOf(planned.curve),
            project.weight, project.minimum, cell(project.maximum), cell(project.pinned), share.effort,
            share.accuracy, share.value, isFinite ? Sheet::Cell(share.slope) : Sheet::Cell(),
            stageName(planned.stages, share.effort), wordOf(share.bound), cell(planned.joinsAt)});
    }
    return sheet;
}

} // namespace concave
