// General solvers on the same instance of logarithmic curves with upper bounds, in the same process. They are
// optional: without their libraries there is no answer.
#pragma once

#include "core/allocation/solve.h"

#include <optional>
#include <vector>

namespace peers {

using Answer = std::optional<std::vector<double>>; ///< efforts; nothing: not built in, or it failed

constexpr const char *nloptPackage = "libnlopt-dev";
constexpr const char *ipoptPackage = "coinor-libipopt-dev";

bool hasNlopt();
bool hasIpopt();

/// SLSQP with exact gradients, to 1e−12, for a minute at most.
Answer nlopt(const concave::allocation::Problem &problem);

/// With exact gradients and Hessian, to 1e−10, for a minute at most.
Answer ipopt(const concave::allocation::Problem &problem);

} // namespace peers
