#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/portfolio/projectimport.h"
#include "core/portfolio/runs.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Result<std::vector<ColumnChoice>> columnChoices(const QStringList &words)
{
    std::vector<ColumnChoice> choices;
    for (const QString &word : words) {
        const qsizetype equals = word.lastIndexOf(u'='); // a column's name may have one, a field's has none
        if (equals < 1) {
            return Error{Failure::Input,
                tr("“%1” is not COLUMN=FIELD. Nothing was imported. Write for example \"Project name=name\".")
                    .arg(word)};
        }
        choices.push_back({word.left(equals), word.mid(equals + 1)});
    }
    return choices;
}

/// What an import did or, where it is only tried, would do.
struct Report
{
    qint64 read = 0;
    qint64 added = 0;
    qint64 duplicates = 0;
    std::vector<Finding> rejected;
    QStringList notes = {};
};

bool isDryRun(const Call &call)
{
    return call.options.isSet(QStringLiteral("dry-run"));
}

Result<Report> importProjectsOf(
    const Call &call, Document &document, const std::vector<ColumnChoice> &choices)
{
    const auto table = readCsvFile(call.options.value(QStringLiteral("projects")));
    if (!table)
        return table.error();
    const auto projects = readProjects(*table, choices);
    if (!projects)
        return projects.error();
    const auto import =
        isDryRun(call) ? previewImport(document, *projects) : importProjects(document, *projects);
    if (!import)
        return import.error();
    return Report{import->read, import->added, import->duplicates, import->rejected};
}

Result<Report> importPointsOf(const Call &call, Document &document, const std::vector<ColumnChoice> &choices)
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
    return Report{import->read, import->added, import->duplicates, import->rejected, import->notes};
}

Result<Report> importFrom(const Call &call, Document &document)
{
    const auto choices = columnChoices(call.options.values(QStringLiteral("map")));
    if (!choices)
        return choices.error();
    return call.options.isSet(QStringLiteral("points")) ? importPointsOf(call, document, *choices)
                                                        : importProjectsOf(call, document, *choices);
}

QJsonObject toJson(const Report &report)
{
    QJsonArray rejected;
    for (const Finding &finding : report.rejected)
        rejected.append(
            QJsonObject{{QStringLiteral("row"), finding.row}, {QStringLiteral("why"), finding.why}});
    QJsonObject json{{QStringLiteral("read"), report.read}, {QStringLiteral("added"), report.added},
        {QStringLiteral("duplicates"), report.duplicates}, {QStringLiteral("rejected"), rejected}};
    if (!report.notes.isEmpty())
        json[QStringLiteral("notes")] = QJsonArray::fromStringList(report.notes);
    return json;
}

void printReport(QTextStream &out, const Report &report, bool isPreview)
{
    for (const QString &note : report.notes)
        out << printable(note) << '\n';
    for (const Finding &finding : report.rejected)
        out << tr("Row %1: %2").arg(finding.row).arg(printable(finding.why)) << '\n';
    out << (isPreview ? tr("Rows read: %1. Would be added: %2. Skipped as already there: %3. Rejected: %4.")
                      : tr("Rows read: %1. Added: %2. Skipped as already there: %3. Rejected: %4."))
               .arg(report.read)
               .arg(report.added)
               .arg(report.duplicates)
               .arg(report.rejected.size())
        << '\n';
}

/// What was wrong with the options; empty where nothing was.
QString misuse(const Call &call)
{
    const bool projects = call.options.isSet(QStringLiteral("projects"));
    const bool points = call.options.isSet(QStringLiteral("points"));
    if (projects == points)
        return tr("What to import is missing or twofold: give a CSV with --projects or with --points.");
    if (points != call.options.isSet(QStringLiteral("project")))
        return tr("--points and --project belong together: the points are of one project.");
    return {};
}

Ending run(const Call &call)
{
    if (const QString sentence = misuse(call); !sentence.isEmpty())
        return Ending::wrongUsage(sentence);
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const Result<Report> report = importFrom(call, **document);
    if (!report)
        return report.error();
    if (call.wantsJson())
        print(call.out(), toJson(*report));
    else
        printReport(call.out(), *report, isDryRun(call));
    if (report->rejected.empty())
        return {};
    const Finding &first = report->rejected.front();
    const QString count = report->rejected.size() == 1
                              ? tr("1 row is at fault")
                              : tr("%1 rows are at fault").arg(report->rejected.size());
    return Error{Failure::Input, tr("Nothing was imported: %1, the first of them row %2: %3 The document is "
                                    "as it was. Correct the file "
                                    "and import it again.")
                                     .arg(count)
                                     .arg(first.row)
                                     .arg(first.why)};
}

} // namespace

Verb importVerb()
{
    return {.name = "import",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Add the projects of a CSV to a document, or runs of an "
                                                    "experiment tracker to the measured points "
                                                    "of a project, all or none."),
        .operands = "FILE --projects SOURCE | --points RUNS --project NAME [--metric COLUMN] "
                    "[--hours-per-week HOURS] [--map COLUMN=FIELD]… [--dry-run] [--json]",
        .options = {{QStringLiteral("projects"),
                        tr("A CSV with the header name,curve,a,b,p,k,weight,min,max,points."),
                        QStringLiteral("SOURCE")},
            {QStringLiteral("points"),
                tr("A CSV of runs with start and end or duration, and a metric; or of effort and accuracy."),
                QStringLiteral("RUNS")},
            {QStringLiteral("project"), tr("The project that was measured."), QStringLiteral("NAME")},
            {QStringLiteral("metric"), tr("The column of the metric."), QStringLiteral("COLUMN")},
            {QStringLiteral("hours-per-week"),
                tr("Hours of runs that are a week of effort; 40 unless given."), QStringLiteral("HOURS")},
            {QStringLiteral("map"), tr("Take FIELD from COLUMN."), QStringLiteral("COLUMN=FIELD")},
            {QStringLiteral("dry-run"), tr("Only say what would be done.")}, jsonOption()},
        .run = run};
}

} // namespace concave
