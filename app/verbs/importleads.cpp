#include "app/verbs/imports.h"
#include "core/pipeline/leadimport.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Error refused(const QString &sentence)
{
    return {Failure::Input, sentence};
}

QStringList targetNames()
{
    QStringList names;
    for (const LeadTarget &target : leadTargets())
        names << target.name;
    return names;
}

/// A column by its title, whatever its case.
std::optional<std::size_t> columnNamed(const QStringList &header, const QString &title)
{
    const auto found = std::ranges::find_if(header,
        [&](const QString &column) { return column.compare(title.trimmed(), Qt::CaseInsensitive) == 0; });
    return found == header.end() ? std::nullopt : std::optional<std::size_t>(found - header.begin());
}

/// A guess makes way for what is chosen.
Result<void> apply(LeadChoices &leads, const SourceFile &file, const Pipeline &pipeline,
    const std::vector<ColumnChoice> &choices)
{
    const QStringList header = headerOf(file, leads);
    std::vector<std::pair<std::size_t, QString>> chosen;
    for (const ColumnChoice &choice : choices) {
        const auto column = columnNamed(header, choice.column);
        const LeadTarget *target = choice.field.isEmpty() ? nullptr : findTarget(choice.field);
        if (!column) {
            return refused(tr("The file has no column “%1”. Nothing was imported. Choose one of “%2”.")
                               .arg(choice.column, header.join(QStringLiteral("”, “"))));
        }
        if (!target && !choice.field.isEmpty()) {
            return refused(tr("A lead has no field “%1”. Nothing was imported. Choose one of %2.")
                               .arg(choice.field, targetNames().join(QStringLiteral(", "))));
        }
        const QString name = target ? target->name : QString();
        chosen.emplace_back(*column, name);
        for (qsizetype other = 0; other < leads.targets.size() && target; ++other) {
            if (leads.targets[other] == name)
                chooseTarget(leads, file, pipeline, static_cast<std::size_t>(other), QString());
        }
    }
    for (const auto &[column, name] : chosen)
        chooseTarget(leads, file, pipeline, column, name);
    return {};
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
    if (const auto applied = apply(leads, *file, *pipeline, choices); !applied)
        return applied.error();
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
