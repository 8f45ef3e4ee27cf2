// Whether a project is understood well enough to be built: its intake checklist, its first canvas and the
// next meeting of its stakeholders, told once for the Canvas page, Today and the command line.
#pragma once

#include "core/canvas/intake.h"

namespace concave {

struct ProjectReadiness
{
    IntakeBook intake;
    std::optional<Id> firstCanvas;
    std::optional<Completeness> canvas;        ///< of the first one
    std::vector<CanvasFinding> canvasFindings; ///< likewise, in the order of filling
    QDate meeting; ///< of its stakeholders, from today on; null where there is none
    QDate today;
    std::vector<IntakeFinding> findings;
    IntakeVerdict verdict;
};

/// As the document is now.
Result<ProjectReadiness> readReadiness(const Document &document, Id project);
/// Findings and verdict anew, after something else of it changed.
void judge(ProjectReadiness &readiness);

} // namespace concave
