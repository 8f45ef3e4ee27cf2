#include "app/verbs/imports.h"
#include "core/concerns/concernimport.h"
#include "core/portfolio/runs.h"

namespace concave {

namespace {

QStringList targetNames()
{
    QStringList names;
    for (const ConcernTarget &target : concernTargets())
        names << target.name;
    return names;
}

/// By name or label; empty where there is none.
QString targetName(const QString &word)
{
    const ConcernTarget *target = findConcernTarget(word);
    return target ? target->name : QString();
}

} // namespace

Result<ImportReport> importConcernsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices)
{
    const auto portfolio = readPortfolio(document);
    if (!portfolio)
        return portfolio.error();
    const auto project = projectNamed(*portfolio, call.options.value(QStringLiteral("project")));
    if (!project)
        return project.error();
    const auto book = readConcerns(document, *project);
    if (!book)
        return book.error();
    const auto file = readSourceFile(call.options.value(QStringLiteral("concerns")));
    if (!file)
        return file.error();
    ConcernChoices concerns = guessConcernChoices(*file);
    const auto choose = [&](std::size_t column, const QString &target) {
        chooseTarget(concerns, *file, column, target);
    };
    const auto mapped =
        mapColumns(choices, headerOf(*file, concerns), concerns.targets, targetName, targetNames(), choose);
    if (!mapped)
        return mapped.error();
    const auto order = dateOrderOf(call);
    if (!order)
        return order.error();
    concerns.dateOrder = order->value_or(concerns.dateOrder);
    const auto import = planImport(*file, concerns, *book, *project, document.now());
    if (!import)
        return import.error();
    if (!isDryRun(call)) {
        if (const auto done = importConcerns(document, *import); !done)
            return done.error();
    }
    return ImportReport{import->read(), import->count(Verdict::New), import->count(Verdict::Duplicate),
        import->rejected(), import->notes, import->count(Verdict::Update), true};
}

} // namespace concave
