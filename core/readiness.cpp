#include "core/readiness.h"

#include "core/concerns/concerns.h"

namespace concave {

Result<ProjectReadiness> readReadiness(const Document &document, Id project)
{
    ProjectReadiness readiness;
    readiness.today = document.now().date();
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        auto intake = readIntake(document, project);
        const auto canvases = readCanvases(document, project);
        const auto concerns = readConcerns(document, project);
        if (!intake)
            return intake.error();
        if (!canvases)
            return canvases.error();
        if (!concerns)
            return concerns.error();
        readiness.intake = std::move(*intake);
        if (const auto meeting = nextMeeting(*concerns, readiness.today))
            readiness.meeting = meeting->day;
        if (canvases->empty())
            return {};
        const auto canvas = readCanvas(document, canvases->front().id);
        if (!canvas)
            return canvas.error();
        readiness.firstCanvas = canvas->canvas.id;
        readiness.canvas = completenessOf(*canvas);
        readiness.canvasFindings = findingsOf(*canvas);
        return {};
    });
    if (!read)
        return read.error();
    judge(readiness);
    return readiness;
}

void judge(ProjectReadiness &readiness)
{
    readiness.findings = findingsOf(readiness.intake, readiness.today);
    readiness.verdict = verdictOf(readiness.intake, readiness.canvas, readiness.meeting, readiness.today);
}

} // namespace concave
