// Rules of thumb by which people split a budget, to hold a plan against.
#pragma once

#include "core/portfolio/plan.h"

#include <array>

namespace concave {

enum class Rule {
    EvenSplit,          ///< everybody the same
    ByWeight,           ///< in proportion to the weights
    MostImportantFirst, ///< everything into the project of most weight, what it cannot use into the next
};

inline constexpr std::array rules{Rule::EvenSplit, Rule::ByWeight, Rule::MostImportantFirst};

/// "An even split", and "Against an even split".
QString nameOf(Rule rule);
QString phraseOf(Rule rule);

/// A plan's budget split by a rule within the same bounds and pins. Never worth more than a plan that is
/// optimal, except that a plan in whole weeks is held against parts of weeks.
struct Comparison
{
    Rule rule = Rule::EvenSplit;
    std::vector<double> efforts; ///< in the order of the plan's projects
    double value = 0;
};

/// Cheap beside the plan itself. Nothing is split for a plan without projects.
Comparison compare(const Plan &plan, Rule rule);

} // namespace concave
