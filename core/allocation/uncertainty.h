// How sure an allocation is when the curves are not: parameters as 90 % intervals, sampled, and every sample
// allocated anew.
//
// Each uncertain parameter follows a two-piece lognormal law (for p, the same in the logit): its median is
// the value in the curve, one in twenty lies below the interval, one in twenty above it. Parameters and
// candidates are independent of each other. Random numbers are counted, not streamed: the one of a parameter
// in a sample depends on the seed, the candidate's index, the parameter and the sample alone, so answers
// repeat and do not depend on threads.
//
// The plan that is best on average maximises the mean value over the samples (sample average approximation,
// Kleywegt, Shapiro and Homem-de-Mello, SIAM J. Optim. 12, 2002). What it is worth to know a curve before
// deciding is its expected value of partial perfect information (Howard, Information value theory, IEEE
// Trans. SSC 2, 1966).
#pragma once

#include "core/allocation/solve.h"

#include <array>
#include <cstdint>
#include <functional>
#include <stop_token>

namespace concave::allocation {

using Intervals = std::array<Interval, 4>; ///< of a, b, p and k, in the order of `Parameter`

struct UncertainProblem
{
    Problem problem;                  ///< at the centre values
    std::vector<Intervals> intervals; ///< one for each candidate; those its family does not use are not read
};

/// Whether any parameter of the candidate may differ from its value.
bool isUncertain(const UncertainProblem &uncertain, std::size_t candidate);

struct Sampling
{
    std::size_t samples = 10000;
    std::uint64_t seed = 1;
    Units units = Units::Continuous;
    unsigned threads = 1; ///< the answer is the same to the bit for any number
};

/// Most samples, and most efforts (samples × candidates) that are kept at a time.
inline constexpr std::size_t mostSamples = 1'000'000;
inline constexpr std::size_t mostSampledEfforts = 50'000'000;

/// How somebody follows a long computation: told the part done, 0 … 1, on the calling thread.
struct Watch
{
    std::stop_token stop;
    std::function<void(double part)> progress;
};

/// Of the samples: 5, 50 and 95 in a hundred are at most this (nearest rank).
struct Quantiles
{
    double p05 = 0;
    double p50 = 0;
    double p95 = 0;
};

/// One candidate over all samples.
struct Prospect
{
    double funded = 0; ///< part of the samples in which it gets any effort
    Quantiles effort;
    /// What knowing its curve before deciding adds to the mean value, from 0 to what it is worth to know all
    /// curves, and the standard error of that. The others' mean curves are taken from tables, which makes it
    /// uncertain by another part in a hundred. Where curves start late it is an estimate, made on the
    /// envelopes of the others.
    double learningValue = 0;
    double learningError = 0;
};

/// One split of the budget, the same in every sample.
struct FixedPlan
{
    std::vector<double> efforts;
    double value = 0; ///< mean over the samples
};

struct Uncertainty
{
    std::vector<Prospect> prospects; ///< in the order of the candidates
    Quantiles price;                 ///< shadow prices of the samples
    FixedPlan centrePlan;            ///< the allocation at the centre values
    /// Best on average: its mean value is within 1e-6 of the most there is (where curves start late, of the
    /// most on the envelopes of the mean curves, or it is the centre plan, if that is better).
    FixedPlan meanPlan;
    double lossAvoided = 0;      ///< mean plan's value − centre plan's, ≥ 0
    double lossAvoidedError = 0; ///< its standard error
    double hindsightValue = 0;   ///< mean value when every sample gets its own plan: nothing does better
};

/// Why there is no answer.
struct SamplingFault
{
    enum class Kind {
        Problem,  ///< as `solve` at the centre values: see `fault`
        Interval, ///< does not hold its value, or an end is no possible parameter
        Samples,  ///< none, or more than `mostSamples` or `mostSampledEfforts`
    };
    Kind kind = Kind::Problem;
    Fault fault;
    std::size_t candidate = 0; ///< of `Interval`
    Parameter parameter = Parameter::A;
};

struct Cancelled
{};

using SamplingOutcome = std::variant<Uncertainty, SamplingFault, Cancelled>;

/// Precondition: as many intervals as candidates. O(samples × candidates × some hundred).
SamplingOutcome sampleUncertainty(
    const UncertainProblem &uncertain, const Sampling &sampling, const Watch &watch = {});

} // namespace concave::allocation
