// The allocation of every sample. Internal to the uncertainty.
#pragma once

#include "core/allocation/crew.h"

#include <span>

namespace concave::allocation {

struct Optima
{
    std::size_t samples = 0;
    std::vector<double> efforts; ///< of a candidate in all samples, then of the next
    std::vector<double> prices;  ///< by sample
    std::vector<double> values;  ///< by sample

    std::span<const double> effortsOf(std::size_t candidate) const
    {
        return std::span(efforts).subspan(candidate * samples, samples);
    }
};

/// Every sample allocated as `solve` does it, or by the kernel of lognormal.h where that takes the problem.
/// Progress goes from 0 to `to`; nothing when stopped.
std::optional<Optima> sampleOptima(
    const UncertainProblem &uncertain, const Sampling &sampling, const Crew &crew, double to);

} // namespace concave::allocation
