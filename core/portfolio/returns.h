// What a project's accuracy is worth, and what is wrong with what somebody typed for it.
#pragma once

#include "core/allocation/worth.h"
#include "core/portfolio/portfolio.h"

namespace concave {

/// As the solver takes it; empty for a project that is worth its accuracy.
allocation::Returns returnsOf(const Portfolio &portfolio, Id project);

/// By ascending accuracy.
allocation::Returns sorted(allocation::Returns returns);

/// Why the solver would refuse these corners, in one sentence that names the first at fault; empty where it
/// takes them.
QString faultOf(const allocation::Returns &returns);

} // namespace concave
