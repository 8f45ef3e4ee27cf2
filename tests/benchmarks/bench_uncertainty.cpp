// The speed of the uncertainty, as the goals G8 and G9 say it: 10,000 samples of 50 logarithmic curves, drawn
// and each allocated anew, against a frame of 60 Hz, against one sample after the other, and against giving
// each unit to the largest gain by a heap.
#include "core/allocation/draws.h"
#include "core/allocation/lognormal.h"
#include "tests/benchmarks/goals.h"

#include <queue>

#include <cmath>
#include <random>

using namespace concave::allocation;

namespace {

constexpr double frame = 1.0 / 60;
constexpr std::size_t candidates = 50;

volatile double sink = 0; ///< so that what is computed is needed

UncertainProblem problem()
{
    std::mt19937_64 engine(1);
    const auto between = [&](double from, double to) {
        return std::uniform_real_distribution<double>(from, to)(engine);
    };
    UncertainProblem uncertain;
    uncertain.problem.budget = 500;
    for (std::size_t i = 0; i < candidates; ++i) {
        Candidate candidate;
        candidate.curve.a = between(5, 50);
        candidate.curve.b = between(0.02, 0.8);
        candidate.weight = between(0.2, 3);
        uncertain.intervals.push_back({Interval{candidate.curve.a * 0.8, candidate.curve.a * 1.25},
            Interval{candidate.curve.b * 0.6, candidate.curve.b * 1.7}});
        uncertain.problem.candidates.push_back(candidate);
    }
    return uncertain;
}

/// Draws and allocates every sample, as the uncertainty does, with the memory of the answer.
Optima sampled(const UncertainProblem &uncertain, const Sampling &sampling)
{
    const Watch watch;
    Optima optima = *sampleOptima(uncertain, sampling, Crew(sampling.threads, watch), 1);
    sink = optima.values.back();
    return optima;
}

bool isSame(const Optima &one, const Optima &other)
{
    return one.efforts == other.efforts && one.prices == other.prices && one.values == other.values;
}

/// One sample after the other by the solver itself.
void solveEach(const UncertainProblem &uncertain, const Sampling &sampling, std::size_t samples)
{
    Problem drawn = uncertain.problem;
    for (std::size_t sample = 0; sample < samples; ++sample) {
        for (std::size_t i = 0; i < candidates; ++i)
            Draws(uncertain, sampling.seed, i).draw(sample, drawn.candidates[i].curve);
        sink = std::get<Allocation>(solve(drawn)).value;
    }
}

/// The efforts of all samples, each unit given to the largest gain.
std::vector<double> heapEach(const UncertainProblem &uncertain, const Sampling &sampling)
{
    std::vector<double> efforts(candidates * sampling.samples);
    std::vector<Draws> draws;
    for (std::size_t i = 0; i < candidates; ++i)
        draws.emplace_back(uncertain, sampling.seed, i);
    for (std::size_t sample = 0; sample < sampling.samples; ++sample) {
        struct Next
        {
            double gain;
            std::size_t candidate;
            bool operator<(const Next &other) const { return gain < other.gain; }
        };
        std::array<Curve, candidates> curves;
        std::array<double, candidates> units{};
        std::vector<Next> first;
        for (std::size_t i = 0; i < candidates; ++i) {
            const Candidate &candidate = uncertain.problem.candidates[i];
            curves[i] = candidate.curve;
            draws[i].draw(sample, curves[i]);
            curves[i].a *= candidate.weight;
            first.push_back({curves[i].a * std::log1p(curves[i].b), i});
        }
        std::priority_queue<Next> queue({}, std::move(first));
        for (double spent = 0; spent < uncertain.problem.budget; ++spent) {
            const std::size_t i = queue.top().candidate;
            queue.pop();
            const Curve &curve = curves[i];
            units[i] += 1;
            queue.push({curve.a * std::log1p(curve.b / (1 + curve.b * units[i])), i});
        }
        for (std::size_t i = 0; i < candidates; ++i)
            efforts[i * sampling.samples + sample] = units[i];
    }
    return efforts;
}

void continuousEfforts()
{
    const UncertainProblem uncertain = problem();
    const Sampling one;
    const Sampling two{.threads = 2};
    const LogarithmicKernel kernel(uncertain, one);
    Optima ready = sampled(uncertain, one);
    constexpr std::size_t fewer = 100;
    const auto time = goals::roundRobin(
        15, {[&] { kernel.solveInto(ready, 0, ready.samples); }, [&] { sampled(uncertain, one); },
                [&] { sampled(uncertain, two); }, [&] { solveEach(uncertain, one, fewer); }});
    const bool isRepeated = isSame(sampled(uncertain, one), sampled(uncertain, two));
    goals::report(
        "G8", "10000 samples of 50 log curves, one thread : frame", time[0] / frame, goals::atMost(0.25));
    goals::report(
        "G8", "the same with fresh memory, one thread : frame", time[1] / frame, goals::atMost(0.25));
    goals::report("G8", "the same with fresh memory, two threads : frame", isRepeated ? time[2] / frame : 1e9,
        goals::atMost(1.0 / 7));
    goals::report("G8", "one sample after the other by the solver : the same, one thread",
        time[3] * static_cast<double>(one.samples) / fewer / time[1], goals::atLeast(10));
    goals::notMeasured(
        "G8", "batched numpy, scipy SLSQP per sample", "numpy and scipy are no part of the build");
}

void wholeUnits()
{
    const UncertainProblem uncertain = problem();
    const Sampling sampling{.units = Units::Whole};
    const bool isEqual = sampled(uncertain, sampling).efforts == heapEach(uncertain, sampling);
    const auto time = goals::roundRobin(
        7, {[&] { sampled(uncertain, sampling); }, [&] { sink = heapEach(uncertain, sampling).back(); }});
    goals::report("G9", "heap : 10000 samples of 50 log curves, 500 whole units",
        isEqual ? time[1] / time[0] : 0, goals::atLeast(20));
}

/// The whole answer: quantiles, the plan best on average, the worth of learning each curve.
void wholeAnswer()
{
    const UncertainProblem uncertain = problem();
    const auto time = goals::roundRobin(7,
        {[&] { sampleUncertainty(uncertain, {}); }, [&] { sampleUncertainty(uncertain, {.threads = 2}); }});
    goals::report("-", "the whole answer for 10000 samples of 50 log curves, one thread : second", time[0],
        goals::atMost(0.5));
    goals::report("-", "the same, two threads : second", time[1], goals::atMost(0.5));
}

} // namespace

int main()
{
    continuousEfforts();
    wholeUnits();
    wholeAnswer();
}
