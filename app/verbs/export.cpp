#include "app/verbs/exportcanvas.h"
#include "app/verbs/exportdeck.h"
#include "app/verbs/input.h"
#include "app/verbs/verbs.h"
#include "core/concernoverview.h"
#include "core/pipeline/calendar.h"
#include "core/pipeline/leadsheet.h"
#include "core/portfolio/plansheet.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// Of a .csv; none: as every program reads it.
std::optional<QLocale> sheetLocale(const Call &call)
{
    return call.options.isSet(QStringLiteral("excel")) ? std::optional(QLocale()) : std::nullopt;
}

Result<void> writePipeline(const Call &call, const QString &out)
{
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto pipeline = readPipeline(**document);
    if (!pipeline)
        return pipeline.error();
    const QDateTime now = (*document)->now();
    if (QFileInfo(out).suffix().toLower() == QStringLiteral("ics"))
        return writeCalendar(*pipeline, now, out);
    return writeSheet(leadSheet(*pipeline, now.date()), out, sheetLocale(call));
}

Result<void> writeConcerns(const Call &call, const QString &out)
{
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto project = projectWithConcerns(call, **document);
    if (!project)
        return project.error();
    const auto overview = readOverview(**document, *project);
    if (!overview)
        return overview.error();
    return writeRegister(*overview, concernsOf(overview->book), registerColumns(), out, sheetLocale(call));
}

Result<void> writePlan(const Call &call, const QString &plot, const QString &table)
{
    if (!plot.isEmpty() && !call.around.exportPlot)
        return cannotDraw();
    const auto portfolio = readPortfolio(call, call.operands.front());
    if (!portfolio)
        return portfolio.error();
    const auto scenario = chosenScenario(call, *portfolio, QStringLiteral("budget"));
    if (!scenario)
        return scenario.error();
    const auto plan = makePlan(*portfolio, *scenario);
    if (!plan)
        return plan.error();
    return table.isEmpty() ? call.around.exportPlot(*plan, plot) : writeSheet(sheetOf(*plan), table);
}

Ending tell(const Call &call, const Result<QStringList> &written)
{
    if (!written)
        return written.error();
    if (written->size() == 1)
        call.out() << tr("Wrote “%1”.").arg(written->front()) << '\n';
    else
        call.out() << tr("Wrote “%1” to “%2”.").arg(written->front(), written->back()) << '\n';
    return {};
}

Ending run(const Call &call)
{
    const QString plot = call.options.value(QStringLiteral("plot"));
    const QString table = call.options.value(QStringLiteral("table"));
    const QString pipeline = call.options.value(QStringLiteral("pipeline"));
    const QString concerns = call.options.value(QStringLiteral("concerns"));
    const QString deck = call.options.value(QStringLiteral("deck"));
    const QString canvas = call.options.value(QStringLiteral("canvas"));
    const QStringList given = QStringList{plot, table, pipeline, concerns, deck, canvas}.filter(
        QRegularExpression(QStringLiteral(".")));
    if (given.size() != 1) {
        return Ending::wrongUsage(tr("Say what to export: give a file with one of --plot, --table, "
                                     "--pipeline, --concerns, --deck and --canvas."));
    }
    if (!deck.isEmpty())
        return tell(call, writeDeck(call, deck));
    if (!canvas.isEmpty())
        return tell(call, writeCanvas(call, canvas));
    const Result<void> written = !concerns.isEmpty()   ? writeConcerns(call, concerns)
                                 : !pipeline.isEmpty() ? writePipeline(call, pipeline)
                                                       : writePlan(call, plot, table);
    if (!written)
        return written.error();
    call.out() << tr("Wrote “%1”.").arg(given.front()) << '\n';
    return {};
}

} // namespace

Verb exportVerb()
{
    return {.name = "export",
        .summary = QT_TRANSLATE_NOOP("CommandLine",
            "Draw the plan, or write it, the leads, the concerns, "
            "their slides or a canvas; the ending of OUT chooses the format."),
        .operands = "FILE --plot OUT | --table OUT [--budget B] [--whole] [--scenario NAME] | "
                    "--pipeline OUT [--excel] | --concerns OUT [--project NAME] [--excel] | "
                    "--deck OUT [--project NAME] [--template T.pptx] | "
                    "--canvas OUT [--project NAME] [--template NAME] [--paper a4|a3|letter|slide]",
        .options =
            QList<QCommandLineOption>{
                {QStringLiteral("plot"), tr("Where to draw the curves with the plan on them."),
                    QStringLiteral("OUT")},
                {QStringLiteral("table"), tr("Where to write the plan as a table: .csv or .xlsx."),
                    QStringLiteral("OUT")},
                {QStringLiteral("pipeline"),
                    tr("Where to write the leads: as a table, .csv or .xlsx, or what is to be done as .ics."),
                    QStringLiteral("OUT")},
                {QStringLiteral("concerns"),
                    tr("Where to write the concerns of a project: as a table, .csv or .xlsx, or as .md."),
                    QStringLiteral("OUT")},
                projectOption(),
                {QStringLiteral("excel"),
                    tr("The .csv is one for Excel, with separators as they are usual here.")},
                budgetOption(), wholeOption(), scenarioOption()} +
            deckOptions() + canvasOptions(),
        .run = run};
}

} // namespace concave
