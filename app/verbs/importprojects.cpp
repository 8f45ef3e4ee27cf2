#include "app/verbs/imports.h"
#include "core/portfolio/projectimport.h"

namespace concave {

Result<ImportReport> importProjectsOf(
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
    return ImportReport{import->read, import->added, import->duplicates, import->rejected};
}

} // namespace concave
