#include "app/verbs/imports.h"
#include "app/verbs/input.h"
#include "core/portfolio/runs.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

Result<ImportReport> importPointsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices)
{
    const auto portfolio = readPortfolio(document);
    if (!portfolio)
        return portfolio.error();
    const auto project = projectNamed(*portfolio, call.options.value(QStringLiteral("project")));
    if (!project)
        return project.error();
    const auto hours = numberOption(call, QStringLiteral("hours-per-week"));
    if (!hours)
        return hours.error();
    RunOptions options{choices, call.options.value(QStringLiteral("metric"))};
    options.hoursPerWeek = hours->value_or(options.hoursPerWeek);
    if (!(options.hoursPerWeek > 0 && options.hoursPerWeek <= 168))
        return Error{Failure::Input,
            tr("A week has more than 0 and at most 168 hours. Nothing was imported. Give another number.")};
    const auto table = readCsvFile(call.options.value(QStringLiteral("points")));
    if (!table)
        return table.error();
    const auto runs = readRuns(*table, options);
    if (!runs)
        return runs.error();
    const auto import =
        isDryRun(call) ? previewPoints(document, *project, *runs) : importPoints(document, *project, *runs);
    if (!import)
        return import.error();
    return ImportReport{import->read, import->added, import->duplicates, import->rejected, import->notes};
}

} // namespace concave
