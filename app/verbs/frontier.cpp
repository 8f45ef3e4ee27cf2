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

QJsonObject toJson(const allocation::Frontier &frontier, const std::vector<QString> &keys)
{
    QJsonObject efforts;
    for (std::size_t i = 0; i < keys.size(); ++i)
        efforts.insert(keys[i], toJson(frontier.efforts[i]));
    return {
        {QStringLiteral("budgets"), toJson(frontier.budgets)},
        {QStringLiteral("values"), toJson(frontier.values)},
        {QStringLiteral("efforts"), efforts},
    };
}

void printFrontier(QTextStream &out, const allocation::Frontier &frontier, const std::vector<QString> &keys)
{
    using enum TextTable::Align;
    QList<TextTable::Column> columns{{tr("Budget"), Right}, {tr("Value"), Right}};
    for (const QString &key : keys)
        columns.push_back({printable(key), Right});
    TextTable table(columns);
    for (std::size_t step = 0; step < frontier.budgets.size(); ++step) {
        QStringList cells{decimals(frontier.budgets[step], 1), decimals(frontier.values[step], 2)};
        for (const std::vector<double> &efforts : frontier.efforts)
            cells << decimals(efforts[step], 1);
        table.add(cells);
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
    const std::vector<QString> keys = candidateKeys(source->portfolio);
    const auto outcome = allocation::frontier(problemOf(source->portfolio, *scenario), scenario->budget,
        call.wantsJson() ? stepsForPrograms : stepsForPeople,
        scenario->whole ? allocation::Units::Whole : allocation::Units::Continuous);
    if (const auto *fault = std::get_if<allocation::Fault>(&outcome))
        return Error{Failure::Input, sentenceOf(*fault, keys, scenario->budget)};
    const auto &frontier = std::get<allocation::Frontier>(outcome);
    if (call.wantsJson())
        print(call.out(), toJson(frontier, keys));
    else
        printFrontier(call.out(), frontier, keys);
    return {};
}

} // namespace

Verb frontierVerb()
{
    return {.name = "frontier",
        .summary =
            QT_TRANSLATE_NOOP("CommandLine", "Give the best value and split for every budget up to one."),
        .operands = "SOURCE --to B [--whole] [--scenario NAME] [--json]",
        .options = {{QStringLiteral("to"), tr("The largest budget."), QStringLiteral("B")}, wholeOption(),
            scenarioOption(), jsonOption()},
        .run = run};
}

} // namespace concave
