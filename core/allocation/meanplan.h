// The one split of the budget whose mean value over the samples is largest. Internal to the uncertainty.
//
// The mean of concave curves is concave, and at the best split the mean gains from the next unit are equal.
// So the candidates' mean values are tabulated as measured points and solved like any others, with further
// points near the answer until it moves no more.
#pragma once

#include "core/allocation/crew.h"

namespace concave::allocation {

struct MeanPlan
{
    std::vector<double> efforts;
    /// Each with its mean value, weighted, as a `Points` curve of weight 1, and with its own bounds.
    std::vector<Candidate> meanCandidates;
};

/// Weighted, as `value` of its piece, without the making of one.
double valueAt(const Candidate &candidate, double effort);

/// Mean over the samples of a candidate's weighted value at each of the efforts; of fewer samples once
/// stopped. O(samples · efforts).
std::vector<double> meanValues(const UncertainProblem &uncertain, const Sampling &sampling,
    std::size_t candidate, const std::vector<double> &efforts, const std::stop_token &stop = {});

/// Its mean value is within 1e-6 of the best, relative. Progress goes from `from` to `to`; nothing when
/// stopped.
std::optional<MeanPlan> bestOnAverage(
    const UncertainProblem &uncertain, const Sampling &sampling, const Crew &crew, double from, double to);

} // namespace concave::allocation
