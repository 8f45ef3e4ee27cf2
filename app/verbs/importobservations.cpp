#include "app/verbs/imports.h"
#include "core/concerns/records.h"
#include "core/metrics/observationimport.h"
#include "core/portfolio/records.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

bool isSame(const QString &left, const QString &right)
{
    return left.compare(right.trimmed(), Qt::CaseInsensitive) == 0;
}

QString quoted(const QStringList &words)
{
    return u'“' + words.join(QStringLiteral("”, “")) + u'”';
}

/// The concern of --concern, in the project of --project where that is given.
Result<Concern> chosenConcern(const Call &call, const Document &document)
{
    const QString name = call.options.value(QStringLiteral("concern"));
    const QString project = call.options.value(QStringLiteral("project"));
    const auto concerns = document.all<Concern>();
    if (!concerns)
        return concerns.error();
    const auto projects = document.all<Project>();
    if (!projects)
        return projects.error();
    const auto isChosen = [&](const Project &one) { return project.isEmpty() || isSame(one.name, project); };
    std::vector<Concern> found;
    QStringList names;
    for (const Concern &concern : *concerns) {
        if (std::ranges::none_of(
                *projects, [&](const Project &one) { return one.id == concern.project && isChosen(one); }))
            continue;
        names << concern.name;
        if (isSame(concern.name, name))
            found.push_back(concern);
    }
    if (found.size() == 1)
        return found.front();
    if (found.size() > 1) {
        return Error{
            Failure::Input, tr("There are %1 concerns “%2”. Nothing was imported. Say which project's "
                               "with --project, or rename one.")
                                .arg(found.size())
                                .arg(name)};
    }
    return Error{Failure::NotFound,
        names.isEmpty()
            ? tr("There is no concern “%1”, and no other. Nothing was imported. Add it first.").arg(name)
            : tr("There is no concern “%1”. Nothing was imported. Choose one of %2.")
                  .arg(name, quoted(names))};
}

/// The word of --map that is a use by itself; a series of that name comes first.
ColumnUse::Role roleOf(const QString &word, const QStringList &known)
{
    if (known.contains(word, Qt::CaseInsensitive))
        return ColumnUse::Role::Series;
    if (isSame(word, QStringLiteral("date")))
        return ColumnUse::Role::Moment;
    if (isSame(word, QStringLiteral("series")))
        return ColumnUse::Role::SeriesName;
    if (isSame(word, QStringLiteral("value")))
        return ColumnUse::Role::Number;
    return word.isEmpty() ? ColumnUse::Role::None : ColumnUse::Role::Series;
}

/// Columns come first; other words are names of a long table.
Result<void> apply(
    ObservationChoices &observations, const SourceFile &file, const std::vector<ColumnChoice> &choices)
{
    const QStringList header = headerOf(file, observations);
    const QStringList &known = observations.known;
    QStringList chosen;
    for (const ColumnChoice &choice : choices) {
        const ColumnUse::Role role = roleOf(choice.field, known);
        QString series = role == ColumnUse::Role::Series ? choice.field : QString();
        if (!series.isEmpty() && !known.isEmpty()) {
            const auto its =
                std::ranges::find_if(known, [&](const QString &one) { return isSame(one, series); });
            if (its == known.end()) {
                return Error{
                    Failure::Input, tr("The metric has no series “%1”. Nothing was imported. Choose one "
                                       "of %2, or date, series or value.")
                                        .arg(series, quoted(known))};
            }
            series = *its;
        }
        if (!series.isEmpty() && chosen.contains(series)) {
            return Error{Failure::Input,
                tr("Two columns are to fill “%1”. Nothing was imported. Choose one of them.").arg(series)};
        }
        chosen << series;
        const auto column =
            std::ranges::find_if(header, [&](const QString &one) { return isSame(one, choice.column); });
        const auto name = std::ranges::find_if(
            observations.names, [&](const NameUse &use) { return isSame(use.name, choice.column); });
        if (column != header.end()) {
            chooseColumn(
                observations, file, static_cast<std::size_t>(column - header.begin()), {role, series});
        } else if (name != observations.names.end()) {
            chooseName(observations, QString(name->name), series);
        } else {
            return Error{
                Failure::Input, tr("The file has no column “%1”. Nothing was imported. Choose one of %2.")
                                    .arg(choice.column, quoted(header))};
        }
    }
    return {};
}

} // namespace

Result<ImportReport> importObservationsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices)
{
    const auto concern = chosenConcern(call, document);
    if (!concern)
        return concern.error();
    const auto file = readSourceFile(call.options.value(QStringLiteral("observations")));
    if (!file)
        return file.error();
    const auto book = readMetrics(document, concern->project);
    if (!book)
        return book.error();
    const auto order = dateOrderOf(call);
    if (!order)
        return order.error();
    const Metric metric = metricFor(*book, concern->project, concern->id, concern->name);
    ObservationChoices observations = guessChoices(*file, seriesNames(*book, metric));
    if (const auto applied = apply(observations, *file, choices); !applied)
        return applied.error();
    if (*order)
        observations.dateOrder = *order;
    const auto import = planObservations(*file, observations, *book, metric);
    if (!import)
        return import.error();
    if (!isDryRun(call)) {
        if (const auto done = importObservations(document, *import); !done)
            return done.error();
    }
    return ImportReport{import->read(), import->count(Verdict::New), import->count(Verdict::Duplicate),
        import->rejected(), import->notes, import->count(Verdict::Update), true};
}

} // namespace concave
