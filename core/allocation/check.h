// What makes a problem unsolvable. Internal to the solver.
#pragma once

#include "core/allocation/continuous.h"

namespace concave::allocation {

/// Any fault of the candidates; the budget is not read.
std::optional<Fault> candidateFault(const Problem &problem, Units units);

/// A budget that is no budget or cannot hold what the portfolio needs (up to rounding).
std::optional<Fault> budgetFault(const Portfolio &portfolio, double budget, Units units);

/// For a problem without a fault of its candidates, which must outlive it.
Portfolio portfolio(const Problem &problem, Units units);

} // namespace concave::allocation
