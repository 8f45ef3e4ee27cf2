// Efforts in whole units. Internal to the solver.
#pragma once

#include "core/allocation/continuous.h"

namespace concave::allocation {

/// Comparisons that the exact solution of late starts may take; beyond, the continuous answer decides which
/// of them start, the others are filled exactly, and the gap is that to the continuous bound.
inline constexpr double largestTable = 2e9;

/// The optimum of each budget (ascending). Pieces whose gains fall take each unit by largest gain, ties in
/// the order of the pieces: O(n log n) heap steps, because the continuous answer says which units are
/// certain. Where gains first rise, dynamic programming over the budget: O(budget²) for each such piece.
std::vector<Answer> solveWhole(const Portfolio &portfolio, const std::vector<double> &budgets);

} // namespace concave::allocation
