// How sure the plan of a scenario is: the uncertainty of its allocation with names, and in words what to find
// out first.
#pragma once

#include "core/allocation/uncertainty.h"
#include "core/portfolio/portfolio.h"

namespace concave {

/// A parameter of a curve with the ends of its 90 % interval.
struct UncertainParameter
{
    const char *name; ///< the field of Curve, such as a
    double Curve::*value;
    std::optional<double> Curve::*low;
    std::optional<double> Curve::*high;
};

/// Those that the family's formula has; none for measured points.
std::vector<UncertainParameter> uncertainParametersOf(allocation::Family family);

/// The curve with a fifth less and a fifth more around every parameter that has no interval: something to
/// start from. p stays below 1.
Curve withFirstIntervals(Curve curve);

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
bool isAnythingUncertain(const Portfolio &portfolio);

/// Projects whose curve is worth learning before deciding, the most valuable first: what to pilot.
std::vector<UncertainProject> worthLearning(const UncertainPlan &plan);

/// Whether the plan that is best on average gains more than chance and a ten-thousandth of the value.
bool savesSomething(const UncertainPlan &plan);

/// A value as it is worth telling: three digits from 1 on, three decimals below, "< 0.001" for less.
QString valueText(double value);

/// One or two sentences: what to pilot first and why.
QString whatToLearnFirst(const UncertainPlan &plan);
/// One or two sentences: what the plan that is best on average gains over the one at the centre values.
QString whatAveragingSaves(const UncertainPlan &plan);

} // namespace concave
