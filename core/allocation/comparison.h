// Other ways to split a budget, to hold the best one against.
#pragma once

#include "core/allocation/solve.h"

namespace concave::allocation {

/// Everybody the same, as far as bounds and pins allow: efforts clip(e, lᵢ, uᵢ) with the e that spends the
/// budget to 1e-12 relative, or everybody at the maximum where that spends less. Precondition: `solve` finds
/// no fault.
std::vector<double> evenSplit(const Problem &problem);

/// In proportion to weight, as far as bounds and pins allow: efforts clip(t·wᵢ, lᵢ, uᵢ), otherwise as
/// evenSplit.
std::vector<double> proportionalToWeight(const Problem &problem);

/// Everything into the candidate of most weight up to its maximum, then into the next, ties to the earlier;
/// minimums and pins come first. Same precondition.
std::vector<double> mostImportantFirst(const Problem &problem);

/// Σ weight × what the accuracy is worth at the given efforts, in the order of the candidates.
double valueOf(const Problem &problem, const std::vector<double> &efforts);

} // namespace concave::allocation
