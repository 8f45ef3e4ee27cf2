// The frontier of the portfolio: what every budget is worth at best, and who gets how much of it.
#pragma once

#include "core/portfolio/plan.h"

namespace concave {

struct Frontier
{
    /// One project's efforts, as many as there are budgets.
    struct Part
    {
        Project project; ///< with the scenario's adjustments applied
        std::vector<double> efforts;
    };

    std::vector<double> budgets; ///< engineer-weeks, ascending, evenly spaced from the least that is feasible
    std::vector<double> values;  ///< never falling
    std::vector<Part> parts;     ///< those with a curve, in the order of the portfolio
};

/// Frontier under a scenario, whose own budget is not read, at `steps` ≥ 2 budgets up to `to`. Input with one
/// sentence where there is none, as for makePlan.
Result<Frontier> makeFrontier(
    const Portfolio &portfolio, const Scenario &scenario, double to, std::size_t steps);

/// One of the frontier's series of numbers (values, efforts, tops of layers) at a budget: between its
/// neighbours on a straight line, at the ends that of the end. Precondition: the frontier has budgets.
double seriesAt(const Frontier &frontier, const std::vector<double> &series, double budget);

/// The parts on top of each other.
struct Layer
{
    Project project;
    std::vector<double> tops; ///< where it ends and the next begins, as many as there are budgets
};

enum class LayerUnit {
    Weeks,
    Percent, ///< of the budget
};

/// From the bottom to the top: what gets most of the last budget first, and equals in their order.
std::vector<Layer> stacked(const Frontier &frontier, LayerUnit unit);

/// When a project joins and enters its stages, as one line: "Dispatching engine joins at 5 weeks: Feature
/// engineering 14, Classic ML 40". Budgets in engineer-weeks.
QString whenItEnters(const PlannedProject &planned);

} // namespace concave
