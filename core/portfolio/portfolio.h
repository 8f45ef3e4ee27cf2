// The whole portfolio at one moment, by value: what the solver, the page and the command line work on.
#pragma once

#include "core/portfolio/records.h"

namespace concave {

class Document;
class Edit;

struct Portfolio
{
    std::vector<Project> projects;       ///< by position, then age
    std::vector<Curve> curves;           ///< by project
    std::vector<MeasuredPoint> points;   ///< by project, then age
    std::vector<Scenario> scenarios;     ///< by position, then age
    std::vector<Adjustment> adjustments; ///< by project, then age
    std::vector<ReturnPoint> returns;    ///< by project, then accuracy
    std::vector<Stage> stages;           ///< by age
};

/// As the document is at one moment.
Result<Portfolio> readPortfolio(const Document &document);

/// The scenario marked as the plan, else the first, else a nameless one with a budget of 100 that no document
/// holds.
Scenario currentScenario(const Portfolio &portfolio);
/// The current one for an empty name; NotFound with the names there are otherwise.
Result<Scenario> scenarioNamed(const Portfolio &portfolio, const QString &name);

/// The project of this name, whatever its case; NotFound with the names there are, Input where several have
/// it.
Result<Id> projectNamed(const Portfolio &portfolio, const QString &name);

/// nullptr where there is none.
const Project *findProject(const Portfolio &portfolio, Id id);
const Curve *findCurve(const Portfolio &portfolio, Id project);

/// A position after every one of `records`, which are in order of theirs.
template <class R>
double nextPosition(const std::vector<R> &records)
{
    return records.empty() ? 1 : records.back().position + 1;
}

/// Adds a project after all others, in the next colour, with a curve to begin with. Returns its id.
Id addProject(Edit &edit, Project project);

/// A project as it is under a scenario: with its adjustments applied.
Project adjusted(Project project, const Portfolio &portfolio, Id scenario);

/// By age.
std::vector<allocation::Point> measuredPoints(const Portfolio &portfolio, Id project);

/// The curve as the solver takes it, with the project's measured points.
allocation::Curve solverCurve(const Portfolio &portfolio, const Curve &curve);

/// A project's measured points by ascending effort as people type them, with all their digits:
/// "0:0; 10:6.35".
QString pointsText(const Portfolio &portfolio, Id project);
/// The inverse, with or without blanks, separated by semicolons or line ends, decimals with a full stop.
/// Empty for an empty text; nothing for one that is not of this kind.
std::optional<std::vector<allocation::Point>> readPoints(const QString &text);

} // namespace concave
