#include "core/portfolio/uncertainty.h"

#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonObject planJson(const UncertainPlan &plan, const std::vector<QString> &keys)
{
    QJsonObject efforts;
    for (std::size_t i = 0; i < keys.size(); ++i)
        efforts.insert(keys[i], plan.projects[i].meanEffort);
    return {
        {QStringLiteral("value"), plan.answer.meanPlan.value},
        {QStringLiteral("efforts"), efforts},
        {QStringLiteral("centre_value"), plan.answer.centrePlan.value},
        {QStringLiteral("loss_avoided"), plan.answer.lossAvoided},
        {QStringLiteral("loss_avoided_error"), plan.answer.lossAvoidedError},
        {QStringLiteral("hindsight_value"), plan.answer.hindsightValue},
    };
}

QJsonObject toJson(const UncertainPlan &plan, const std::vector<QString> &keys)
{
    QJsonArray projects;
    for (const UncertainProject &project : plan.projects) {
        const allocation::Prospect &prospect = project.prospect;
        projects.append(QJsonObject{
            {QStringLiteral("name"), project.name},
            {QStringLiteral("funded"), prospect.funded},
            {QStringLiteral("effort_p05"), prospect.effort.p05},
            {QStringLiteral("effort_p50"), prospect.effort.p50},
            {QStringLiteral("effort_p95"), prospect.effort.p95},
            {QStringLiteral("learning_value"), prospect.learningValue},
            {QStringLiteral("learning_error"), prospect.learningError},
        });
    }
    const allocation::Quantiles &price = plan.answer.price;
    return {
        {QStringLiteral("projects"), projects},
        {QStringLiteral("mean_plan"), planJson(plan, keys)},
        {QStringLiteral("price_p05"), price.p05},
        {QStringLiteral("price_p50"), price.p50},
        {QStringLiteral("price_p95"), price.p95},
        {QStringLiteral("budget"), plan.scenario.budget},
        {QStringLiteral("samples"), plan.scenario.samples},
        {QStringLiteral("seed"), plan.scenario.seed},
    };
}

void printPlan(QTextStream &out, const UncertainPlan &plan)
{
    using enum TextTable::Align;
    TextTable table({{tr("Project")}, {tr("Funded"), Right}, {tr("5 %"), Right}, {tr("Median"), Right},
        {tr("95 %"), Right}, {tr("Centre"), Right}, {tr("Best on average"), Right},
        {tr("Worth learning"), Right}});
    const int digits = plan.scenario.whole ? 0 : 2;
    for (const UncertainProject &project : plan.projects) {
        const allocation::Prospect &prospect = project.prospect;
        table.add({project.name, tr("%1 %").arg(decimals(100 * prospect.funded, 1)),
            decimals(prospect.effort.p05, digits), decimals(prospect.effort.p50, digits),
            decimals(prospect.effort.p95, digits), decimals(project.centreEffort, digits),
            decimals(project.meanEffort, digits), decimals(prospect.learningValue, 3)});
    }
    table.print(out);
    const allocation::Uncertainty &answer = plan.answer;
    out << '\n'
        << tr("Mean value at the centre plan %1, at the plan best on average %2, with hindsight %3. One more "
              "week is worth %4 to %5.")
               .arg(decimals(answer.centrePlan.value, 3), decimals(answer.meanPlan.value, 3),
                   decimals(answer.hindsightValue, 3), decimals(answer.price.p05, 3),
                   decimals(answer.price.p95, 3))
        << '\n'
        << printable(whatToLearnFirst(plan)) << '\n'
        << whatAveragingSaves(plan) << '\n';
}

/// The scenario with --samples and --seed.
Result<Scenario> sampledScenario(const Call &call, const Portfolio &portfolio)
{
    Result<Scenario> scenario = chosenScenario(call, portfolio, QStringLiteral("budget"));
    if (!scenario)
        return scenario;
    const auto samples = countOption(call, QStringLiteral("samples"));
    if (!samples)
        return samples.error();
    const auto seed = countOption(call, QStringLiteral("seed"));
    if (!seed)
        return seed.error();
    scenario->samples = samples->value_or(scenario->samples);
    scenario->seed = seed->value_or(scenario->seed);
    return scenario;
}

Ending run(const Call &call)
{
    const Result<Source> source = readSource(call, call.operands.front());
    if (!source)
        return source.error();
    if (!source->isDocument && !call.options.isSet(QStringLiteral("budget")))
        return Ending::wrongUsage(tr("A CSV of projects has no budget of its own: give one with --budget."));
    const Result<Scenario> scenario = sampledScenario(call, source->portfolio);
    if (!scenario)
        return scenario.error();
    const Result<std::optional<UncertainPlan>> plan = sampleScenario(source->portfolio, *scenario);
    if (!plan)
        return plan.error();
    if (call.wantsJson())
        print(call.out(), toJson(**plan, candidateKeys(source->portfolio)));
    else
        printPlan(call.out(), **plan);
    return {};
}

} // namespace

Verb uncertaintyVerb()
{
    return {.name = "uncertainty",
        .summary = QT_TRANSLATE_NOOP(
            "CommandLine", "Tell how sure a split is when the curves are given as 90 % intervals."),
        .operands = "SOURCE --budget B [--samples N] [--seed S] [--whole] [--scenario NAME] [--json]",
        .options = {budgetOption(),
            {QStringLiteral("samples"), tr("How many samples; a document's scenario has its own."),
                QStringLiteral("N")},
            {QStringLiteral("seed"), tr("Of the random numbers: the same seed gives the same answer."),
                QStringLiteral("S")},
            wholeOption(), scenarioOption(), jsonOption()},
        .run = run};
}

} // namespace concave
