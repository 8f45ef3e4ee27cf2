// What `concave canvas` tells of each project, and as JSON.
#pragma once

#include "app/verbs/verb.h"
#include "core/canvas/canvas.h"
#include "core/readiness.h"

#include <QJsonObject>

namespace concave {

struct ProjectCanvases
{
    QString project; ///< its name
    std::vector<CanvasBook> books;
    QStringList faults; ///< of their templates: one each, empty where there is none
    ProjectReadiness readiness;

    /// A canvas, or an answer of the intake checklist.
    bool hasAny() const;
};

/// Of the project that is asked for, else of all that have a canvas or an intake.
Result<std::vector<ProjectCanvases>> readCanvases(const Call &call, const Document &document);

QJsonObject toJson(const ProjectCanvases &project);

} // namespace concave
