// Efforts in whole units. Internal to the solver.
#pragma once

#include "core/allocation/continuous.h"

namespace concave::allocation {

/// Units of the budget times pieces whose gains first rise, up to which they are solved exactly (10,000 × 200
/// is less). Beyond, the continuous answer decides which of them start, the others are filled
/// exactly, and the gap is that to the continuous bound.
inline constexpr double largestTable = 2.5e6;

/// The optimum of each budget (ascending). Pieces whose gains fall take each unit by largest gain, ties in
/// the order of the pieces: O(n log n) heap steps, because the continuous answer says which units are
/// certain. Where gains first rise, dynamic programming over the budget B: O(B log² B) time and 8·B bytes for
/// each such piece, once for all budgets; see `Table`.
std::vector<Answer> solveWhole(const Portfolio &portfolio, const std::vector<double> &budgets);

} // namespace concave::allocation
