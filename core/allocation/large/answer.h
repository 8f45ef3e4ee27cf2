// The way from the ordinary solver to the one for large portfolios.
#pragma once

#include "core/allocation/continuous.h"

namespace concave::allocation::large {

/// The answer to a problem without a fault, with all that `allocation::solve` promises; nothing where that
/// must find it in its own way: few candidates, ineligible ones, or no price at which any of them stands
/// between its bounds.
std::optional<Answer> answer(const Problem &problem, Units units);

} // namespace concave::allocation::large
