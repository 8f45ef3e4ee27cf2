#include "core/allocation/uncertainty.h"

#include "core/allocation/check.h"
#include "core/allocation/draws.h"
#include "core/allocation/learning.h"
#include "core/allocation/optima.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace concave::allocation {

namespace {

bool holds(const Curve &curve, Parameter parameter, const Interval &interval)
{
    const std::array values = {curve.a, curve.b, curve.p, curve.k};
    const double centre = values[static_cast<std::size_t>(parameter)];
    const double most = parameter == Parameter::P ? 1 : largestParameter;
    const double least = parameter == Parameter::P ? 0 : 1 / largestParameter;
    const auto isPossible = [&](double end) {
        return parameter == Parameter::P ? end > least && end < most : end >= least && end <= most;
    };
    return (!interval.low || (*interval.low <= centre && isPossible(*interval.low))) &&
           (!interval.high || (*interval.high >= centre && isPossible(*interval.high)));
}

std::optional<SamplingFault> intervalFault(const UncertainProblem &uncertain)
{
    for (std::size_t i = 0; i < uncertain.intervals.size(); ++i) {
        const Curve &curve = uncertain.problem.candidates[i].curve;
        for (const Parameter parameter : {Parameter::A, Parameter::B, Parameter::P, Parameter::K}) {
            const Interval &interval = uncertain.intervals[i][static_cast<std::size_t>(parameter)];
            if (uses(curve.family, parameter) && !holds(curve, parameter, interval))
                return SamplingFault{
                    .kind = SamplingFault::Kind::Interval, .candidate = i, .parameter = parameter};
        }
    }
    return std::nullopt;
}

bool isFeasible(std::size_t samples, std::size_t candidates)
{
    return samples > 0 && samples <= mostSamples && samples <= mostSampledEfforts / candidates;
}

Quantiles quantiles(std::span<const double> values)
{
    std::vector<double> sorted(values.begin(), values.end());
    const auto at = [&](double part) {
        const double rank = std::ceil(part * static_cast<double>(sorted.size()));
        const auto place = sorted.begin() + static_cast<std::ptrdiff_t>(rank) - 1;
        std::ranges::nth_element(sorted, place);
        return *place;
    };
    return {at(0.05), at(0.5), at(0.95)};
}

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::vector<double> effortsOf(const Allocation &allocation)
{
    std::vector<double> efforts;
    for (const Share &share : allocation.shares)
        efforts.push_back(share.effort);
    return efforts;
}

/// Two efforts of one candidate, over its samples.
struct Comparison
{
    double centre = 0; ///< mean values
    double mean = 0;
    double variance = 0; ///< of the difference
};

Comparison compared(const UncertainProblem &uncertain, const Sampling &sampling, std::size_t candidate,
    double centre, double mean, const std::stop_token &stop)
{
    Candidate drawn = uncertain.problem.candidates[candidate];
    const Draws draws(uncertain, sampling.seed, candidate);
    const std::size_t samples = isUncertain(uncertain, candidate) ? sampling.samples : 1;
    Comparison sums;
    double squares = 0;
    for (std::size_t sample = 0; sample < samples && !stop.stop_requested(); ++sample) {
        draws.draw(sample, drawn.curve);
        const double atCentre = valueAt(drawn, centre);
        const double atMean = centre == mean ? atCentre : valueAt(drawn, mean);
        sums.centre += atCentre;
        sums.mean += atMean;
        squares += (atMean - atCentre) * (atMean - atCentre);
    }
    const auto count = static_cast<double>(samples);
    const double difference = (sums.mean - sums.centre) / count;
    return {sums.centre / count, sums.mean / count, std::max(0.0, squares / count - difference * difference)};
}

/// Values both plans on the same samples; candidates are independent, so their variances add.
bool valuePlans(Uncertainty &result, const UncertainProblem &uncertain, const Sampling &sampling,
    const Crew &crew, double from, double to)
{
    FixedPlan &centre = result.centrePlan;
    FixedPlan &mean = result.meanPlan;
    std::vector<Comparison> candidates(centre.efforts.size());
    const bool done = crew.share(candidates.size(), 1, from, to, [&](std::size_t i, std::size_t) {
        candidates[i] = compared(uncertain, sampling, i, centre.efforts[i], mean.efforts[i], crew.stop());
    });
    double variance = 0;
    for (const Comparison &candidate : candidates) {
        centre.value += candidate.centre;
        mean.value += candidate.mean;
        variance += candidate.variance;
    }
    if (mean.value > centre.value) {
        result.lossAvoided = mean.value - centre.value;
        result.lossAvoidedError = std::sqrt(variance / static_cast<double>(sampling.samples));
    } else {
        mean = centre;
    }
    return done;
}

bool describe(Uncertainty &result, const Optima &optima, const Crew &crew, double from, double to)
{
    result.price = quantiles(optima.prices);
    result.hindsightValue = mean(optima.values);
    return crew.share(result.prospects.size(), 1, from, to, [&](std::size_t i, std::size_t) {
        const std::span<const double> efforts = optima.effortsOf(i);
        const auto funded = std::ranges::count_if(efforts, [](double effort) { return effort > 0; });
        result.prospects[i].funded = static_cast<double>(funded) / static_cast<double>(efforts.size());
        result.prospects[i].effort = quantiles(efforts);
    });
}

/// The parts of the whole that are done after each step.
constexpr double sampled = 0.4;
constexpr double described = 0.45;
constexpr double planned = 0.75;
constexpr double valued = 0.8;

} // namespace

SamplingOutcome sampleUncertainty(
    const UncertainProblem &uncertain, const Sampling &sampling, const Watch &watch)
{
    const Outcome centre = solve(uncertain.problem, sampling.units);
    if (const auto *fault = std::get_if<Fault>(&centre))
        return SamplingFault{.fault = *fault};
    if (const auto fault = intervalFault(uncertain))
        return *fault;
    if (!isFeasible(sampling.samples, uncertain.problem.candidates.size()))
        return SamplingFault{.kind = SamplingFault::Kind::Samples};

    const Crew crew(sampling.threads, watch);
    Uncertainty result;
    result.prospects.resize(uncertain.problem.candidates.size());
    result.centrePlan.efforts = effortsOf(std::get<Allocation>(centre));
    if (const auto optima = sampleOptima(uncertain, sampling, crew, sampled);
        !optima || !describe(result, *optima, crew, sampled, described))
        return Cancelled();
    const auto plan = bestOnAverage(uncertain, sampling, crew, described, planned);
    if (!plan)
        return Cancelled();
    result.meanPlan.efforts = plan->efforts;
    if (!valuePlans(result, uncertain, sampling, crew, planned, valued))
        return Cancelled();
    const auto learning = learningValues(uncertain, sampling, *plan, crew, valued, 1);
    if (!learning)
        return Cancelled();
    const double ofAll = std::max(0.0, result.hindsightValue - result.meanPlan.value);
    for (std::size_t i = 0; i < learning->size(); ++i) {
        result.prospects[i].learningValue = std::min((*learning)[i].value, ofAll);
        result.prospects[i].learningError = (*learning)[i].error;
    }
    return result;
}

} // namespace concave::allocation
