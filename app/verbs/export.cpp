#include "app/verbs/input.h"
#include "app/verbs/verbs.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Ending run(const Call &call)
{
    const QString path = call.options.value(QStringLiteral("plot"));
    if (path.isEmpty())
        return Ending::wrongUsage(tr("What to export is missing: give a file with --plot."));
    if (!call.around.exportPlot) {
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
    if (const Result<void> written = call.around.exportPlot(*plan, path); !written)
        return written.error();
    call.out() << tr("Wrote “%1”.").arg(path) << '\n';
    return {};
}

} // namespace

Verb exportVerb()
{
    return {.name = "export",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Draw the plan; the ending of OUT chooses the format."),
        .operands = "FILE --plot OUT [--budget B] [--whole] [--scenario NAME]",
        .options = {{QStringLiteral("plot"), tr("Where to draw the curves with the plan on them."),
                        QStringLiteral("OUT")},
            budgetOption(), wholeOption(), scenarioOption()},
        .run = run};
}

} // namespace concave
