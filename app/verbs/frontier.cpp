#include "core/portfolio/frontier.h"

#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"

#include <QCoreApplication>

namespace concave {

namespace {

constexpr std::size_t stepsForPrograms = 101;
constexpr std::size_t stepsForPeople = 11;

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonArray toJson(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

QJsonValue toJson(std::optional<double> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject stagesOf(const PlannedProject &planned)
{
    QJsonObject stages;
    for (std::size_t i = 0; i < planned.entersAt.size(); ++i)
        stages.insert(planned.stages[i].name, toJson(planned.entersAt[i]));
    return stages;
}

QJsonObject toJson(const Frontier &frontier, const Plan &plan, const std::vector<QString> &keys)
{
    QJsonObject efforts;
    QJsonObject joins;
    QJsonObject stages;
    for (std::size_t i = 0; i < plan.projects.size(); ++i) {
        const QString &key = keys[i];
        efforts.insert(key, toJson(frontier.parts[i].efforts));
        joins.insert(key, toJson(plan.projects[i].joinsAt));
        stages.insert(key, stagesOf(plan.projects[i]));
    }
    return {
        {QStringLiteral("budgets"), toJson(frontier.budgets)},
        {QStringLiteral("values"), toJson(frontier.values)},
        {QStringLiteral("efforts"), efforts},
        {QStringLiteral("joins"), joins},
        {QStringLiteral("stages"), stages},
    };
}

void printFrontier(QTextStream &out, const Frontier &frontier, const std::vector<QString> &keys)
{
    using enum TextTable::Align;
    QList<TextTable::Column> columns{{tr("Budget"), Right}, {tr("Value"), Right}};
    for (const QString &key : keys)
        columns.push_back({printable(key), Right});
    TextTable table(columns);
    for (std::size_t step = 0; step < frontier.budgets.size(); ++step) {
        QStringList cells{decimals(frontier.budgets[step], 1), decimals(frontier.values[step], 2)};
        for (const Frontier::Part &part : frontier.parts)
            cells << decimals(part.efforts[step], 1);
        table.add(cells);
    }
    table.print(out);
}

/// Who gets which work from which budget on, a line for each project.
void printEntries(QTextStream &out, const Plan &plan, const std::vector<QString> &keys)
{
    using enum TextTable::Align;
    TextTable table({{tr("Project")}, {tr("Joins at"), Right}, {tr("Stages from")}});
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const PlannedProject &planned = plan.projects[i];
        QStringList stages;
        for (std::size_t stage = 1; stage < planned.entersAt.size(); ++stage)
            stages << QStringLiteral("%1 %2").arg(
                printable(planned.stages[stage].name), decimals(planned.entersAt[stage], 1));
        table.add({printable(keys[i]), decimals(planned.joinsAt, 1), stages.join(QStringLiteral(", "))});
    }
    table.print(out);
}

Ending run(const Call &call)
{
    if (!call.options.isSet(QStringLiteral("to")))
        return Ending::wrongUsage(tr("The budget at which the frontier ends is missing: give it with --to."));
    const Result<Source> source = readSource(call, call.operands.front());
    if (!source)
        return source.error();
    const Result<Scenario> scenario = chosenScenario(call, source->portfolio, QStringLiteral("to"));
    if (!scenario)
        return scenario.error();
    const Result<Frontier> frontier = makeFrontier(
        source->portfolio, *scenario, scenario->budget, call.wantsJson() ? stepsForPrograms : stepsForPeople);
    if (!frontier)
        return frontier.error();
    const Result<Plan> plan = makePlan(source->portfolio, *scenario);
    if (!plan)
        return plan.error();
    const std::vector<QString> keys = candidateKeys(source->portfolio);
    if (call.wantsJson()) {
        print(call.out(), toJson(*frontier, *plan, keys));
    } else {
        printFrontier(call.out(), *frontier, keys);
        call.out() << '\n';
        printEntries(call.out(), *plan, keys);
    }
    return {};
}

} // namespace

Verb frontierVerb()
{
    return {.name = "frontier",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Give the best value and split for every budget up to "
                                                    "one, and who enters which stage from which budget on."),
        .operands = "SOURCE --to B [--whole] [--scenario NAME] [--json]",
        .options = {{QStringLiteral("to"), tr("The largest budget."), QStringLiteral("B")}, wholeOption(),
            scenarioOption(), jsonOption()},
        .run = run};
}

} // namespace concave
