#include "app/verbs/input.h"
#include "app/verbs/verbs.h"
#include "core/portfolio/plansheet.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Ending run(const Call &call)
{
    const QString plot = call.options.value(QStringLiteral("plot"));
    const QString table = call.options.value(QStringLiteral("table"));
    if (plot.isEmpty() == table.isEmpty())
        return Ending::wrongUsage(tr("Say what to export: give a file with either --plot or --table."));
    if (!plot.isEmpty() && !call.around.exportPlot) {
        return Error{Failure::Input, tr("This program was built without the window and cannot draw. Nothing "
                                        "was written. Use the full program.")};
    }
    const auto portfolio = readPortfolio(call, call.operands.front());
    if (!portfolio)
        return portfolio.error();
    const auto scenario = chosenScenario(call, *portfolio, QStringLiteral("budget"));
    if (!scenario)
        return scenario.error();
    const auto plan = makePlan(*portfolio, *scenario);
    if (!plan)
        return plan.error();
    const Result<void> written =
        table.isEmpty() ? call.around.exportPlot(*plan, plot) : writeSheet(sheetOf(*plan), table);
    if (!written)
        return written.error();
    call.out() << tr("Wrote “%1”.").arg(table.isEmpty() ? plot : table) << '\n';
    return {};
}

} // namespace

Verb exportVerb()
{
    return {.name = "export",
        .summary = QT_TRANSLATE_NOOP(
            "CommandLine", "Draw the plan, or write it as a table; the ending of OUT chooses the format."),
        .operands = "FILE --plot OUT | --table OUT [--budget B] [--whole] [--scenario NAME]",
        .options = {{QStringLiteral("plot"), tr("Where to draw the curves with the plan on them."),
                        QStringLiteral("OUT")},
            {QStringLiteral("table"), tr("Where to write the plan as a table: .csv or .xlsx."),
                QStringLiteral("OUT")},
            budgetOption(), wholeOption(), scenarioOption()},
        .run = run};
}

} // namespace concave
