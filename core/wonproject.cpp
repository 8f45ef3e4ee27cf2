#include "core/wonproject.h"

#include "core/document/document.h"
#include "core/document/wording.h"
#include "core/portfolio/portfolio.h"

namespace concave {

Id makeProject(Edit &edit, const Lead &lead)
{
    const Id project = addProject(edit, {.id = {},
                                            .name = lead.title.isEmpty() ? lead.company : lead.title,
                                            .client = lead.company,
                                            .state = ProjectState::Assessed});
    edit.modify<Lead>(lead.id, [&](Lead &changed) { changed.project = project; });
    return project;
}

QString projectName(const Document &document, const Lead &lead)
{
    if (!lead.project)
        return {};
    const auto row = document.row(Project::description(), *lead.project);
    return row && *row ? nameOf(document, Project::description(), **row) : QString();
}

} // namespace concave
