#include "core/allocation/lognormal.h"

#include "core/allocation/branchless.h"
#include "core/allocation/draws.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace concave::allocation {

namespace {

using Entry = LogarithmicKernel::Entry;
using Law = LogarithmicKernel::Law;

constexpr std::size_t lanes = LogarithmicKernel::lanes;
using Lanes = std::array<double, lanes>;

/// A candidate's curve in each lane.
struct Drawn
{
    Lanes gain;  ///< weight · a
    Lanes scale; ///< 1/b
    Lanes logGain;
    Lanes logScale;
};

Law lawOf(double centre, const Interval &interval)
{
    const auto step = [&](const std::optional<double> &end) {
        return std::abs(std::log(end.value_or(centre) / centre)) / normalQuantile95;
    };
    return {std::log(centre), step(interval.low), step(interval.high)};
}

[[gnu::always_inline]] inline double logParameter(const Law &law, double z)
{
    constexpr double most = 138.15510557964274; // ln largestParameter
    return std::min(std::max(law.median + z * (z < 0 ? law.down : law.up), -most), most);
}

/// The candidate's curves in the samples from `first` on.
[[gnu::always_inline]] inline void draw(const Entry &entry, std::size_t first, Drawn &drawn)
{
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const std::uint64_t place = 2 * (first + lane);
        const double radius = std::sqrt(-2 * branchless::log(uniform(entry.key, place)));
        const branchless::Turn turn = branchless::turn(uniform(entry.key, place + 1));
        drawn.logGain[lane] = entry.logWeight + logParameter(entry.gain, radius * turn.cos);
        drawn.logScale[lane] = -logParameter(entry.speed, radius * turn.sin);
        drawn.gain[lane] = branchless::exp(drawn.logGain[lane]);
        drawn.scale[lane] = branchless::exp(drawn.logScale[lane]);
    }
}

/// 1 over the shadow price in each lane, and what encloses it.
struct Root
{
    Lanes at{};
    Lanes least{};
    Lanes most{};
};

/// Newton's root if nobody had bounds.
[[gnu::always_inline]] inline Root start(double budget, const std::vector<Drawn> &drawn)
{
    Lanes gains{};
    Lanes scales{};
    for (const Drawn &one : drawn) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            gains[lane] += one.gain[lane];
            scales[lane] += one.scale[lane];
        }
    }
    Root root;
    for (std::size_t lane = 0; lane < lanes; ++lane)
        root.at[lane] = (budget + scales[lane]) / gains[lane];
    root.most.fill(std::numeric_limits<double>::infinity());
    return root;
}

/// One round of Newton, halving what encloses the root where that leaves it. True once all lanes stand still.
[[gnu::always_inline]] inline bool improve(
    double budget, const std::vector<Entry> &entries, const std::vector<Drawn> &drawn, Root &root)
{
    constexpr double still = 1e-13;
    Lanes total{};
    Lanes rise{};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double low = entries[i].low;
        const double high = entries[i].high;
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double wanted = drawn[i].gain[lane] * root.at[lane] - drawn[i].scale[lane];
            const double given = std::min(std::max(wanted, low), high);
            total[lane] += given;
            rise[lane] += given == wanted ? drawn[i].gain[lane] : 0;
        }
    }
    double moved = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const double at = root.at[lane];
        const double missing = budget - total[lane];
        const double least = missing > 0 ? at : root.least[lane];
        const double most = missing > 0 ? root.most[lane] : at;
        const double newton = at + missing / rise[lane];
        const double halved = std::min(least + (most - least) / 2, 4 * at);
        const double next = rise[lane] > 0 && newton >= least && newton <= most ? newton : halved;
        root.least[lane] = least;
        root.most[lane] = most;
        root.at[lane] = next;
        moved = std::max(moved, std::abs(next - at) / next);
    }
    return moved <= still;
}

/// Adds a candidate's values to those of the lanes and writes its efforts.
[[gnu::always_inline]] inline void take(const Entry &entry, const Drawn &drawn, const Lanes &root,
    const Lanes &logRoot, Lanes &values, Lanes &efforts)
{
    const bool isFree = entry.low == 0 && entry.high == std::numeric_limits<double>::infinity();
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const double wanted = drawn.gain[lane] * root[lane] - drawn.scale[lane];
        efforts[lane] = std::min(std::max(wanted, entry.low), entry.high);
    }
    if (isFree) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double logGrowth = logRoot[lane] + drawn.logGain[lane] - drawn.logScale[lane];
            values[lane] += efforts[lane] > 0 ? drawn.gain[lane] * logGrowth : 0;
        }
    } else {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            values[lane] += drawn.gain[lane] * branchless::log(1 + efforts[lane] / drawn.scale[lane]);
    }
}

/// Draws the samples from `first` on and finds their shadow prices, in parts of units.
[[gnu::always_inline]] inline Root price(
    double budget, const std::vector<Entry> &entries, std::size_t first, std::vector<Drawn> &drawn)
{
    constexpr int rounds = 200;
    for (std::size_t i = 0; i < entries.size(); ++i)
        draw(entries[i], first, drawn[i]);
    Root root = start(budget, drawn);
    for (int round = 0; round < rounds && !improve(budget, entries, drawn, root); ++round) {
    }
    return root;
}

CONCAVE_FOR_EACH_PROCESSOR
void solve(double budget, const std::vector<Entry> &entries, std::vector<Drawn> &drawn, std::size_t first,
    Optima &optima)
{
    const Root root = price(budget, entries, first, drawn);
    Lanes logRoot;
    Lanes values{};
    for (std::size_t lane = 0; lane < lanes; ++lane)
        logRoot[lane] = branchless::log(root.at[lane]);
    const std::size_t count = std::min(lanes, optima.samples - first);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Lanes efforts;
        take(entries[i], drawn[i], root.at, logRoot, values, efforts);
        std::copy_n(efforts.begin(), count, optima.efforts.data() + i * optima.samples + first);
        for (double &value : values)
            value += entries[i].baseline;
    }
    std::copy_n(values.begin(), count, optima.values.data() + first);
    for (std::size_t lane = 0; lane < count; ++lane)
        optima.prices[first + lane] = 1 / root.at[lane];
}

/// A candidate's whole units in each lane, and what the last of them and the next one gain.
struct Counted
{
    Lanes units;
    Lanes last;
    Lanes next;
};

/// a·ln(1 + b·(units + 1)) − a·ln(1 + b·units), without the cancellation.
[[gnu::always_inline]] inline double unitGain(double gain, double scale, double units)
{
    const double part = 1 / (scale + units);
    const double whole = 1 + part;
    return gain * (branchless::log(whole) + (part - (whole - 1)));
}

/// For a concave curve the units that gain at least the price are the whole part of its continuous effort, or
/// one more.
[[gnu::always_inline]] inline void countUnits(
    const Entry &entry, const Drawn &drawn, const Lanes &root, Counted &counted)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        const double gain = drawn.gain[lane];
        const double scale = drawn.scale[lane];
        const double wanted = std::min(std::max(gain * root[lane] - scale, entry.low), entry.high);
        const double least = std::floor(wanted);
        const double over = unitGain(gain, scale, least);
        const bool takesOver = least < entry.high && over * root[lane] >= 1;
        const double units = takesOver ? least + 1 : least;
        const double beside = unitGain(gain, scale, takesOver ? least + 1 : least - 1);
        const double last = takesOver ? over : beside;
        const double next = takesOver ? beside : over;
        counted.units[lane] = units;
        counted.last[lane] = units > entry.low ? last : infinity;
        counted.next[lane] = units < entry.high ? next : -infinity;
    }
}

/// Gives what is missing to the largest next gains, or takes what is too much from the smallest last ones;
/// ties go to the earlier candidate.
void settle(double budget, const std::vector<Entry> &entries, const std::vector<Drawn> &drawn,
    std::vector<Counted> &counted, std::size_t lane)
{
    double missing = budget;
    for (const Counted &one : counted)
        missing -= one.units[lane];
    for (; missing != 0; missing += missing > 0 ? -1 : 1) {
        const bool gives = missing > 0;
        std::size_t chosen = 0;
        for (std::size_t i = 1; i < counted.size(); ++i) {
            if (gives ? counted[i].next[lane] > counted[chosen].next[lane]
                      : counted[i].last[lane] <= counted[chosen].last[lane])
                chosen = i;
        }
        Counted &one = counted[chosen];
        const double units = one.units[lane] += gives ? 1 : -1;
        const double beside =
            unitGain(drawn[chosen].gain[lane], drawn[chosen].scale[lane], gives ? units : units - 1);
        if (gives) {
            one.last[lane] = one.next[lane];
            one.next[lane] = units < entries[chosen].high ? beside : -std::numeric_limits<double>::infinity();
        } else {
            one.next[lane] = one.last[lane];
            one.last[lane] = units > entries[chosen].low ? beside : std::numeric_limits<double>::infinity();
        }
    }
}

CONCAVE_FOR_EACH_PROCESSOR
void solveWhole(double budget, const std::vector<Entry> &entries, std::vector<Drawn> &drawn,
    std::vector<Counted> &counted, std::size_t first, Optima &optima)
{
    const Root root = price(budget, entries, first, drawn);
    for (std::size_t i = 0; i < entries.size(); ++i)
        countUnits(entries[i], drawn[i], root.at, counted[i]);
    const std::size_t count = std::min(lanes, optima.samples - first);
    for (std::size_t lane = 0; lane < count; ++lane)
        settle(budget, entries, drawn, counted, lane);
    Lanes values{};
    Lanes prices{};
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const double growth = 1 + counted[i].units[lane] / drawn[i].scale[lane];
            values[lane] += entries[i].baseline + drawn[i].gain[lane] * branchless::log(growth);
            prices[lane] = std::max(prices[lane], counted[i].next[lane]);
        }
        std::copy_n(counted[i].units.begin(), count, optima.efforts.data() + i * optima.samples + first);
    }
    std::copy_n(values.begin(), count, optima.values.data() + first);
    std::copy_n(prices.begin(), count, optima.prices.data() + first);
}

CONCAVE_FOR_EACH_PROCESSOR
void addValues(const Entry &entry, std::size_t first, std::size_t samples, const std::vector<double> &efforts,
    std::vector<Lanes> &sums)
{
    Drawn drawn;
    draw(entry, first, drawn);
    Lanes speed;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        speed[lane] = 1 / drawn.scale[lane];
        drawn.gain[lane] = first + lane < samples ? drawn.gain[lane] : 0;
    }
    for (std::size_t k = 0; k < efforts.size(); ++k) {
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[k][lane] += drawn.gain[lane] * branchless::log(1 + speed[lane] * efforts[k]);
    }
}

} // namespace

bool isLogarithmic(const UncertainProblem &uncertain)
{
    constexpr double flattest = 1e-4; // below, 1/b swallows the digits of the efforts
    return std::ranges::all_of(uncertain.problem.candidates, [&](const Candidate &candidate) {
        const Curve &curve = candidate.curve;
        return curve.family == Family::Log && std::isinf(curve.ceiling) && candidate.returns.empty() &&
               curve.b * uncertain.problem.budget >= flattest;
    });
}

LogarithmicKernel::LogarithmicKernel(const UncertainProblem &uncertain, const Sampling &sampling)
    : m_units(sampling.units), m_budget(uncertain.problem.budget)
{
    if (m_units == Units::Whole)
        m_budget = std::floor(m_budget);
    for (std::size_t i = 0; i < uncertain.problem.candidates.size(); ++i) {
        const Candidate &candidate = uncertain.problem.candidates[i];
        const Intervals &intervals = uncertain.intervals[i];
        Entry entry{.key = counterKey(sampling.seed, i, 0),
            .gain = lawOf(candidate.curve.a, intervals[static_cast<std::size_t>(Parameter::A)]),
            .speed = lawOf(candidate.curve.b, intervals[static_cast<std::size_t>(Parameter::B)]),
            .logWeight = std::log(candidate.weight),
            .baseline = candidate.weight * candidate.curve.baseline,
            .low = candidate.minimum,
            .high = candidate.maximum};
        if (m_units == Units::Whole) {
            entry.low = std::ceil(entry.low);
            entry.high = std::floor(entry.high);
        }
        if (candidate.pinned)
            entry.low = entry.high = *candidate.pinned;
        m_entries.push_back(entry);
    }
}

bool LogarithmicKernel::hasChoice() const
{
    double low = 0;
    double high = 0;
    for (const Entry &entry : m_entries) {
        if (m_units == Units::Whole && entry.low != std::floor(entry.low))
            return false;
        low += entry.low;
        high += entry.high;
    }
    return low * (1 + 1e-9) < m_budget && m_budget * (1 + 1e-9) < high;
}

void LogarithmicKernel::solveInto(Optima &optima, std::size_t from, std::size_t to) const
{
    std::vector<Drawn> drawn(m_entries.size());
    std::vector<Counted> counted(m_units == Units::Whole ? m_entries.size() : 0);
    for (std::size_t first = from; first < to; first += lanes) {
        if (m_units == Units::Whole)
            solveWhole(m_budget, m_entries, drawn, counted, first, optima);
        else
            solve(m_budget, m_entries, drawn, first, optima);
    }
}

std::vector<double> LogarithmicKernel::meanValues(std::size_t candidate, std::size_t samples,
    const std::vector<double> &efforts, const std::stop_token &stop) const
{
    std::vector<Lanes> sums(efforts.size(), Lanes{});
    for (std::size_t first = 0; first < samples && !stop.stop_requested(); first += lanes)
        addValues(m_entries[candidate], first, samples, efforts, sums);
    std::vector<double> means;
    for (const Lanes &sum : sums)
        means.push_back(m_entries[candidate].baseline +
                        std::accumulate(sum.begin(), sum.end(), 0.0) / static_cast<double>(samples));
    return means;
}

} // namespace concave::allocation
