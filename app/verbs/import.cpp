#include "app/verbs/imports.h"
#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"

#include <QCoreApplication>

#include <array>

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

Result<ImportReport> importFrom(const Call &call, Document &document)
{
    const auto choices = columnChoices(call.options.values(QStringLiteral("map")));
    if (!choices)
        return choices.error();
    if (call.options.isSet(QStringLiteral("canvas")))
        return importCanvasOf(call, document);
    if (call.options.isSet(QStringLiteral("leads")))
        return importLeadsOf(call, document, *choices);
    if (call.options.isSet(QStringLiteral("points")))
        return importPointsOf(call, document, *choices);
    if (call.options.isSet(QStringLiteral("concerns")))
        return importConcernsOf(call, document, *choices);
    if (call.options.isSet(QStringLiteral("observations")))
        return importObservationsOf(call, document, *choices);
    return importProjectsOf(call, document, *choices);
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray rejected;
    for (const Finding &finding : report.rejected)
        rejected.append(
            QJsonObject{{QStringLiteral("row"), finding.row}, {QStringLiteral("why"), finding.why}});
    QJsonObject json{{QStringLiteral("read"), report.read}, {QStringLiteral("added"), report.added},
        {QStringLiteral("duplicates"), report.duplicates}, {QStringLiteral("rejected"), rejected}};
    if (report.updated)
        json[QStringLiteral("updated")] = *report.updated;
    if (report.unplaced)
        json[QStringLiteral("unplaced")] = *report.unplaced;
    if (!report.notes.isEmpty() || report.takesSound)
        json[QStringLiteral("notes")] = QJsonArray::fromStringList(report.notes);
    return json;
}

void printReport(QTextStream &out, const ImportReport &report, bool isPreview)
{
    for (const QString &note : report.notes)
        out << printable(note) << '\n';
    for (const Finding &finding : report.rejected)
        out << tr("Row %1: %2").arg(finding.row).arg(printable(finding.why)) << '\n';
    QStringList counts{(report.unplaced ? tr("Notes read: %1.") : tr("Rows read: %1.")).arg(report.read)};
    counts << (isPreview ? tr("Would be added: %1.") : tr("Added: %1.")).arg(report.added);
    if (report.updated)
        counts << (isPreview ? tr("Would be updated: %1.") : tr("Updated: %1.")).arg(*report.updated);
    counts << tr("Skipped as already there: %1.").arg(report.duplicates)
           << tr("Rejected: %1.").arg(report.rejected.size());
    out << counts.join(u' ') << '\n';
}

/// What was wrong with the options; empty where nothing was.
QString misuse(const Call &call)
{
    const auto isSet = [&](const char *option) { return call.options.isSet(QString::fromLatin1(option)); };
    const bool ofProject = isSet("points") || isSet("concerns") || isSet("canvas");
    const bool observations = isSet("observations");
    const auto kinds = std::ranges::count_if(
        std::array{"projects", "points", "leads", "concerns", "observations", "canvas"}, isSet);
    if (kinds != 1)
        return tr("What to import is missing or manifold: give one file with --projects, --points, --leads, "
                  "--concerns, --observations or --canvas.");
    if (ofProject != isSet("project") && !observations)
        return tr(
            "--points, --concerns or --canvas, and --project belong together: they are of one project.");
    if (isSet("canvas") && isSet("map"))
        return tr("--map is for tables: a canvas has no columns.");
    if (isSet("template") && !isSet("canvas"))
        return tr("--template and --canvas belong together: it is the canvas's.");
    if (observations != isSet("concern"))
        return tr("--observations and --concern belong together: the observations are of its metric.");
    return {};
}

Ending run(const Call &call)
{
    if (const QString sentence = misuse(call); !sentence.isEmpty())
        return Ending::wrongUsage(sentence);
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const Result<ImportReport> report = importFrom(call, **document);
    if (!report)
        return report.error();
    if (call.wantsJson())
        print(call.out(), toJson(*report));
    else
        printReport(call.out(), *report, isDryRun(call));
    if (report->rejected.empty() || report->takesSound)
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

bool isDryRun(const Call &call)
{
    return call.options.isSet(QStringLiteral("dry-run"));
}

Result<void> mapColumns(const std::vector<ColumnChoice> &choices, const QStringList &header,
    const QStringList &targets, const std::function<QString(const QString &word)> &nameOf,
    const QStringList &known, const std::function<void(std::size_t column, const QString &target)> &choose)
{
    std::vector<std::pair<std::size_t, QString>> chosen;
    for (const ColumnChoice &choice : choices) {
        const auto column = std::ranges::find_if(header, [&](const QString &title) {
            return title.compare(choice.column.trimmed(), Qt::CaseInsensitive) == 0;
        });
        if (column == header.end()) {
            return Error{
                Failure::Input, tr("The file has no column “%1”. Nothing was imported. Choose one of “%2”.")
                                    .arg(choice.column, header.join(QStringLiteral("”, “")))};
        }
        const QString target = choice.field.isEmpty() ? QString() : nameOf(choice.field);
        if (target.isEmpty() && !choice.field.isEmpty()) {
            return Error{Failure::Input, tr("There is no field “%1”. Nothing was imported. Choose one of %2.")
                                             .arg(choice.field, known.join(QStringLiteral(", ")))};
        }
        chosen.emplace_back(static_cast<std::size_t>(column - header.begin()), target);
        for (qsizetype other = 0; other < targets.size() && !target.isEmpty(); ++other) {
            if (targets[other] == target)
                choose(static_cast<std::size_t>(other), QString());
        }
    }
    for (const auto &[column, target] : chosen)
        choose(column, target);
    return {};
}

Result<std::optional<DateOrder>> dateOrderOf(const Call &call)
{
    const QString order = call.options.value(QStringLiteral("dates"));
    if (order.isEmpty())
        return std::optional<DateOrder>();
    if (order == QStringLiteral("dmy"))
        return std::optional(DateOrder::DayFirst);
    if (order == QStringLiteral("mdy"))
        return std::optional(DateOrder::MonthFirst);
    return Error{
        Failure::Input, tr("--dates is dmy or mdy, and “%1” is neither. Nothing was imported.").arg(order)};
}

Verb importVerb()
{
    return {.name = "import",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Add the projects of a CSV to a document, runs of an "
                                                    "experiment tracker to the measured points of a "
                                                    "project, the leads of another program, concerns to a "
                                                    "project, observations to the metric of a concern, or "
                                                    "the notes of a Markdown file to a canvas."),
        .operands = "FILE --projects SOURCE | --points RUNS --project NAME [--metric COLUMN] "
                    "[--hours-per-week HOURS] | --leads SOURCE [--dates dmy|mdy] | --concerns SOURCE "
                    "--project NAME [--dates dmy|mdy] | --observations SOURCE "
                    "--concern NAME [--project NAME] [--dates dmy|mdy] | --canvas SOURCE.md --project NAME "
                    "[--template NAME] [--map COLUMN=FIELD]… [--dry-run] "
                    "[--json]",
        .options = {{QStringLiteral("projects"),
                        tr("A CSV with the header name,curve,a,b,p,k,weight,min,max,points."),
                        QStringLiteral("SOURCE")},
            {QStringLiteral("points"),
                tr("A CSV of runs with start and end or duration, and a metric; or of effort and accuracy."),
                QStringLiteral("RUNS")},
            {QStringLiteral("project"),
                tr("The project that was measured, or that the concerns or the canvas are of."),
                QStringLiteral("NAME")},
            {QStringLiteral("metric"), tr("The column of the metric."), QStringLiteral("COLUMN")},
            {QStringLiteral("hours-per-week"),
                tr("Hours of runs that are a week of effort; 40 unless given."), QStringLiteral("HOURS")},
            {QStringLiteral("leads"),
                tr("Leads as CSV, Excel workbook or Trello board. Rows at fault are left out and listed."),
                QStringLiteral("SOURCE")},
            {QStringLiteral("concerns"),
                tr("Concerns as CSV or Excel workbook, such as an exported register. Rows at fault are left "
                   "out and listed."),
                QStringLiteral("SOURCE")},
            {QStringLiteral("observations"),
                tr("A table with a column of days and one for each series, or with columns date, series and "
                   "value. Rows at fault are left out and listed."),
                QStringLiteral("SOURCE")},
            {QStringLiteral("concern"), tr("The concern whose metric was observed."), QStringLiteral("NAME")},
            {QStringLiteral("canvas"),
                tr("Markdown whose headings are blocks and whose list items are notes, such as an exported "
                   "canvas. A project without a canvas gets one; other headings are kept as not placed."),
                QStringLiteral("SOURCE.md")},
            {QStringLiteral("template"),
                tr("The canvas of this template; otherwise the project's first, or the one whose blocks the "
                   "headings are."),
                QStringLiteral("NAME")},
            {QStringLiteral("dates"), tr("Whether 03/04/2026 is in April (dmy) or in March (mdy)."),
                QStringLiteral("ORDER")},
            {QStringLiteral("map"), tr("Take FIELD, or the series of that name, from COLUMN."),
                QStringLiteral("COLUMN=FIELD")},
            {QStringLiteral("dry-run"), tr("Only say what would be done.")}, jsonOption()},
        .run = run};
}

} // namespace concave
