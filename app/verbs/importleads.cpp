#include "app/verbs/imports.h"
#include "core/pipeline/leadimport.h"

namespace concave {

namespace {

QStringList targetNames()
{
    QStringList names;
    for (const LeadTarget &target : leadTargets())
        names << target.name;
    return names;
}

/// By name or label; empty where there is none.
QString targetName(const QString &word)
{
    const LeadTarget *target = findTarget(word);
    return target ? target->name : QString();
}

} // namespace

Result<ImportReport> importLeadsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices)
{
    const auto file = readSourceFile(call.options.value(QStringLiteral("leads")));
    if (!file)
        return file.error();
    const auto pipeline = readPipeline(document);
    if (!pipeline)
        return pipeline.error();
    const auto kept = document.all<LeadMapping>();
    if (!kept)
        return kept.error();
    LeadChoices leads = guessChoices(*file, *pipeline, *kept);
    const auto choose = [&](std::size_t column, const QString &target) {
        chooseTarget(leads, *file, *pipeline, column, target);
    };
    const auto mapped =
        mapColumns(choices, headerOf(*file, leads), leads.targets, targetName, targetNames(), choose);
    if (!mapped)
        return mapped.error();
    const auto order = dateOrderOf(call);
    if (!order)
        return order.error();
    leads.dateOrder = order->value_or(leads.dateOrder);
    const auto import = planImport(*file, leads, *pipeline, document.now());
    if (!import)
        return import.error();
    if (!isDryRun(call)) {
        if (const auto done = importLeads(document, *import); !done)
            return done.error();
    }
    return ImportReport{import->read(), import->count(Verdict::New), import->count(Verdict::Duplicate),
        import->rejected(), import->notes, import->count(Verdict::Update), true};
}

} // namespace concave
