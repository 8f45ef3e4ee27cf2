#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/portfolio/projectimport.h"

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

Result<ProjectImport> importFrom(const Call &call, Document &document)
{
    const auto choices = columnChoices(call.options.values(QStringLiteral("map")));
    if (!choices)
        return choices.error();
    const auto table = readCsvFile(call.options.value(QStringLiteral("projects")));
    if (!table)
        return table.error();
    const auto projects = readProjects(*table, *choices);
    if (!projects)
        return projects.error();
    return call.options.isSet(QStringLiteral("dry-run")) ? previewImport(document, *projects)
                                                         : importProjects(document, *projects);
}

QJsonObject toJson(const ProjectImport &import)
{
    QJsonArray rejected;
    for (const Finding &finding : import.rejected)
        rejected.append(
            QJsonObject{{QStringLiteral("row"), finding.row}, {QStringLiteral("why"), finding.why}});
    return {{QStringLiteral("read"), import.read}, {QStringLiteral("added"), import.added},
        {QStringLiteral("duplicates"), import.duplicates}, {QStringLiteral("rejected"), rejected}};
}

void printImport(QTextStream &out, const ProjectImport &import, bool isPreview)
{
    for (const Finding &finding : import.rejected)
        out << tr("Row %1: %2").arg(finding.row).arg(printable(finding.why)) << '\n';
    out << (isPreview ? tr("Rows read: %1. Would be added: %2. Skipped as already there: %3. Rejected: %4.")
                      : tr("Rows read: %1. Added: %2. Skipped as already there: %3. Rejected: %4."))
               .arg(import.read)
               .arg(import.added)
               .arg(import.duplicates)
               .arg(import.rejected.size())
        << '\n';
}

Ending run(const Call &call)
{
    if (!call.options.isSet(QStringLiteral("projects")))
        return Ending::wrongUsage(tr("What to import is missing: give a CSV with --projects."));
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const Result<ProjectImport> import = importFrom(call, **document);
    if (!import)
        return import.error();
    if (call.wantsJson())
        print(call.out(), toJson(*import));
    else
        printImport(call.out(), *import, call.options.isSet(QStringLiteral("dry-run")));
    if (import->rejected.empty())
        return {};
    const Finding &first = import->rejected.front();
    const QString count = import->rejected.size() == 1
                              ? tr("1 row is at fault")
                              : tr("%1 rows are at fault").arg(import->rejected.size());
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
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Add the projects of a CSV to a document, all or none."),
        .operands = "FILE --projects SOURCE [--map COLUMN=FIELD]… [--dry-run] [--json]",
        .options = {{QStringLiteral("projects"),
                        tr("A CSV with the header name,curve,a,b,p,k,weight,min,max,points."),
                        QStringLiteral("SOURCE")},
            {QStringLiteral("map"), tr("Take FIELD from COLUMN."), QStringLiteral("COLUMN=FIELD")},
            {QStringLiteral("dry-run"), tr("Only say what would be done.")}, jsonOption()},
        .run = run};
}

} // namespace concave
