// What it is worth to learn one candidate's curve before deciding. Internal to the uncertainty.
//
// Value is additive, so once the others are known by their mean curves alone, deciding about candidate i with
// its curve known is a problem of one dimension: max over x of gᵢ(x) + W₋ᵢ(B − x), where W₋ᵢ is the best mean
// value of the others on a budget. Its mean over the curves of i, less the same at the plan that is best on
// average, is the expected value of partial perfect information.
#pragma once

#include "core/allocation/meanplan.h"

namespace concave::allocation {

struct Learning
{
    double value = 0; ///< ≥ 0, for no sample counts with less than the plan itself
    double error = 0; ///< standard error of the mean over the samples
};

/// One for each candidate; 0 for one without doubt. O(samples · candidates · log candidates). Progress goes
/// from `from` to `to`; nothing when stopped.
std::optional<std::vector<Learning>> learningValues(const UncertainProblem &uncertain,
    const Sampling &sampling, const MeanPlan &plan, const Crew &crew, double from, double to);

} // namespace concave::allocation
