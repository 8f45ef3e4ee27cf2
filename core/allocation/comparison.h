// Other ways to split a budget, to hold the best one against. Each takes a problem in which `solve` finds no
// fault, keeps everybody within the bounds and at the pins, and spends the budget to 1e-12 relative, or all
// maximums where they are less. Efforts are in any fraction, in the order of the candidates.
#pragma once

#include "core/allocation/solve.h"

namespace concave::allocation {

/// Everybody the same: efforts clip(e, lᵢ, uᵢ). O(n).
std::vector<double> evenSplit(const Problem &problem);

/// By weight: efforts clip(e·wᵢ, lᵢ, uᵢ). O(n).
std::vector<double> proportionalToWeight(const Problem &problem);

/// Everything into the most important: after everybody's minimum and pin, the heaviest candidate gets as much
/// as it may before the next gets anything; among equals the earlier. O(n log n).
std::vector<double> mostImportantFirst(const Problem &problem);

/// Σ weight × what the accuracy is worth at the given efforts, in the order of the candidates.
double valueOf(const Problem &problem, const std::vector<double> &efforts);

} // namespace concave::allocation
