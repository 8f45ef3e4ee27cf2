#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/portfolio/stages.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonObject toJson(const Plan &plan)
{
    QJsonArray projects;
    for (const PlannedProject &planned : plan.projects) {
        projects.append(QJsonObject{
            {QStringLiteral("name"), planned.project.name},
            {QStringLiteral("effort"), planned.share.effort},
            {QStringLiteral("accuracy"), planned.share.accuracy},
            {QStringLiteral("value"), planned.share.value},
            {QStringLiteral("slope"), planned.share.slope}, // an infinite one, of a power at 0, becomes null
            {QStringLiteral("stage"), stageName(planned.stages, planned.share.effort)},
            {QStringLiteral("bound"), wordOf(planned.share.bound)},
        });
    }
    return {
        {QStringLiteral("budget"), plan.allocation.budget},
        {QStringLiteral("spent"), plan.allocation.spent},
        {QStringLiteral("value"), plan.allocation.value},
        {QStringLiteral("shadow_price"), plan.allocation.shadowPrice},
        {QStringLiteral("gap"), plan.allocation.gap},
        {QStringLiteral("projects"), projects},
    };
}

void printPlan(QTextStream &out, const Plan &plan)
{
    using enum TextTable::Align;
    TextTable table({{tr("Project")}, {tr("Weeks"), Right}, {tr("Accuracy"), Right}, {tr("Value"), Right},
        {tr("Next week"), Right}, {tr("Stage")}, {tr("Bound")}});
    for (const PlannedProject &planned : plan.projects) {
        const allocation::Share &share = planned.share;
        table.add({planned.project.name, decimals(share.effort, plan.scenario.whole ? 0 : 2),
            decimals(share.accuracy, 2), decimals(share.value, 2), decimals(share.slope, 3),
            stageName(planned.stages, share.effort), wordOf(share.bound)});
    }
    table.print(out);
    const allocation::Allocation &answer = plan.allocation;
    out << '\n'
        << tr("Budget %1, spent %2. Value %3; one more week is worth %4. Gap to the proven bound: %5.")
               .arg(plainNumber(answer.budget), plainNumber(answer.spent), decimals(answer.value, 2),
                   decimals(answer.shadowPrice, 3), plainNumber(answer.gap))
        << '\n'
        << printable(whyThisSplit(plan)) << '\n';
}

Ending run(const Call &call)
{
    const Result<Source> source = readSource(call, call.operands.front());
    if (!source)
        return source.error();
    if (!source->isDocument && !call.options.isSet(QStringLiteral("budget")))
        return Ending::wrongUsage(tr("A CSV of projects has no budget of its own: give one with --budget."));
    const Result<Scenario> scenario = chosenScenario(call, source->portfolio, QStringLiteral("budget"));
    if (!scenario)
        return scenario.error();
    const Result<Plan> plan = makePlan(source->portfolio, *scenario);
    if (!plan)
        return plan.error();
    if (call.wantsJson())
        print(call.out(), toJson(*plan));
    else
        printPlan(call.out(), *plan);
    return {};
}

} // namespace

Verb allocateVerb()
{
    return {.name = "allocate",
        .summary =
            QT_TRANSLATE_NOOP("CommandLine", "Split a budget over the projects of a document or a CSV."),
        .operands = "SOURCE --budget B [--whole] [--scenario NAME] [--json]",
        .options = {budgetOption(), wholeOption(), scenarioOption(), jsonOption()},
        .run = run};
}

} // namespace concave
