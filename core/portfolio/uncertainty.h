// How sure the plan of a scenario is: the uncertainty of its allocation with names, and in words what to find
// out first.
#pragma once

#include "core/allocation/uncertainty.h"
#include "core/portfolio/portfolio.h"

namespace concave {

/// One project's part.
struct UncertainProject
{
    Id id;
    QString name;
    int colour = 0;
    bool isUncertain = false; ///< whether any of its parameters has an interval
    allocation::Prospect prospect;
    double centreEffort = 0; ///< in the plan at the centre values, in engineer-weeks
    double meanEffort = 0;   ///< in the plan that is best on average
};

struct UncertainPlan
{
    Scenario scenario; ///< its budget, samples and seed
    allocation::Uncertainty answer;
    std::vector<UncertainProject> projects; ///< in the order of `answer.prospects`
};

/// The problem a scenario poses, with the intervals of the curves.
allocation::UncertainProblem uncertainProblemOf(const Portfolio &portfolio, const Scenario &scenario);

/// Samples the scenario's plan; nothing where the watch stopped it. Input with one sentence that names the
/// project and the field at fault. Uses all processors; may be called on any thread.
Result<std::optional<UncertainPlan>> sampleScenario(
    const Portfolio &portfolio, const Scenario &scenario, const allocation::Watch &watch = {});

/// Whether any interval is given that counts.
bool isAnythingUncertain(const UncertainPlan &plan);

/// Projects whose curve is worth learning before deciding, the most valuable first: what to pilot.
std::vector<UncertainProject> worthLearning(const UncertainPlan &plan);

/// One or two sentences: what to pilot first and why.
QString whatToLearnFirst(const UncertainPlan &plan);
/// One or two sentences: what the plan that is best on average gains over the one at the centre values.
QString whatAveragingSaves(const UncertainPlan &plan);

} // namespace concave
