// The speed of the allocation of many projects, as the goals G1 … say it: against one streaming read of the
// same columns, P; against the unit-by-unit loop and a heap; against general solvers. Names of goals as
// arguments measure these alone. A new goal is a function and a line in `main`.
#include "core/allocation/large/index.h"
#include "core/allocation/large/whole.h"
#include "tests/benchmarks/goals.h"
#include "tests/benchmarks/peers.h"

#include <queue>

#include <array>
#include <cmath>
#include <random>
#include <thread>

using namespace concave::allocation;
using large::Form;
using large::Prepared;
using large::PreparedWhole;
using large::Price;

namespace {

constexpr double frame = 1.0 / 60;

volatile double sink = 0; ///< so that what is computed is needed

enum class Mix { Logarithmic, FourFamilies };

class Random
{
public:
    double between(double from, double to)
    {
        return std::uniform_real_distribution<double>(from, to)(m_engine);
    }

private:
    std::mt19937_64 m_engine{1};
};

std::vector<Candidate> candidates(std::size_t count, Mix mix)
{
    constexpr std::array families{Family::Log, Family::Exponential, Family::Hill, Family::Power};
    Random random;
    std::vector<Candidate> candidates(count);
    for (std::size_t i = 0; i < count; ++i) {
        Candidate &one = candidates[i];
        one.curve.family = mix == Mix::Logarithmic ? Family::Log : families[i % families.size()];
        one.curve.a = random.between(5, 50);
        one.curve.b = random.between(0.02, 0.8);
        one.curve.k = random.between(2, 60);
        one.curve.p = random.between(0.2, 0.8);
        one.weight = random.between(0.2, 3);
        one.maximum = random.between(5, 65);
    }
    return candidates;
}

double budgetFor(std::size_t count)
{
    return 10.0 * static_cast<double>(count);
}

std::string named(std::size_t count)
{
    char text[32];
    std::snprintf(text, sizeof text, count < 100'000 ? "%.0f" : "%.0e", static_cast<double>(count));
    return text;
}

#if defined(__x86_64__)
__attribute__((target_clones("arch=skylake-avx512", "avx2", "default")))
#endif
double
read(const double *from, std::size_t count)
{
    constexpr std::size_t sums = 32;
    double sum[sums] = {};
    for (std::size_t i = 0; i + sums <= count; i += sums)
        for (std::size_t k = 0; k < sums; ++k)
            sum[k] += from[i + k];
    double total = 0;
    for (const double one : sum)
        total += one;
    return total;
}

/// P: one thread reads the columns that a price is computed from.
void readColumns(const Prepared &prepared)
{
    const large::Curves &curves = prepared.curves();
    sink = read(curves.of(Form::Log).scale, (curves.haveLow() ? 4 : 3) * curves.paddedSize());
}

/// Spread of the sum of the filled efforts about the budget.
double budgetError(const Prepared &prepared, double budget)
{
    long double sum = 0;
    for (const Form form : large::allForms)
        for (std::size_t i = 0; i < prepared.curves().count(form); ++i)
            sum += prepared.filled()[prepared.curves().offset(form) + i];
    return std::abs(static_cast<double>((sum - budget) / budget));
}

struct Bounds
{
    double price = 0, priceTwice = 0, efforts = 0, effortsTwice = 0; ///< twice: with two threads
};

void measureLarge(const char *goal, std::size_t count, Mix mix, Bounds bounds, bool provesGap)
{
    Prepared prepared(candidates(count, mix));
    const double budget = budgetFor(count);
    Price price;
    const auto solve = [&](int threads, bool fills) {
        return [&, threads, fills] {
            prepared.setThreads(threads);
            price = prepared.price(budget);
            if (fills)
                prepared.fill(price);
        };
    };
    const auto time = goals::roundRobin(11,
        {[&] { readColumns(prepared); }, solve(1, false), solve(2, false), solve(1, true), solve(2, true)});
    const std::string what =
        named(count) + (mix == Mix::Logarithmic ? " log curves" : " curves of four families");
    const auto row = [&](const char *part, double measured, double bound) {
        if (bound > 0)
            goals::report(goal, what + ", " + part + " : P", measured / time[0], goals::atMost(bound));
    };
    row("price, 1 thread", time[1], bounds.price);
    row("price, 2 threads", time[2], bounds.priceTwice);
    row("price and efforts, 1 thread", time[3], bounds.efforts);
    row("price and efforts, 2 threads", time[4], bounds.effortsTwice);
    if (provesGap)
        goals::report(goal, what + ", duality gap", prepared.prove(price).gap, goals::atMost(1e-12));
    else
        goals::report(
            goal, what + ", |sum - budget| : budget", budgetError(prepared, budget), goals::atMost(1e-14));
}

void onePass()
{
    measureLarge("G1", 10'000'000, Mix::Logarithmic, {1.15, 0.75, 2.2, 1.4}, false);
}

void onePassOfFourFamilies()
{
    for (const std::size_t count : {1'000'000u, 10'000'000u})
        measureLarge("G2", count, Mix::FourFamilies, {1.5, 0, 2.5, 1.6}, true);
}

/// Median seconds of one of `times` calls in a row: for what the clock is too coarse for.
double secondsOfOne(int times, const std::function<void()> &work)
{
    return goals::roundRobin(31, {[&] {
        for (int i = 0; i < times; ++i)
            work();
    }}).front() /
           times;
}

void again()
{
    for (const Mix mix : {Mix::Logarithmic, Mix::FourFamilies}) {
        constexpr std::size_t count = 1'000'000;
        Prepared prepared(candidates(count, mix));
        const double budget = budgetFor(count);
        Price before = prepared.price(budget);
        prepared.fill(before);
        const auto time = goals::roundRobin(
            31, {[&] { readColumns(prepared); }, [&] { sink = prepared.price(1.002 * budget, before).t; }});
        goals::report("G3",
            named(count) + (mix == Mix::Logarithmic ? " log curves" : " curves of four families") +
                ", price of another budget : P",
            time[1] / time[0], goals::atMost(1.05));
    }

    const auto few = candidates(1000, Mix::FourFamilies);
    std::vector<double> efforts(few.size());
    Prepared prepared(few);
    goals::report("G3", "1000 curves of four families, price and efforts : frame",
        secondsOfOne(100,
            [&] {
                Price price = prepared.price(budgetFor(few.size()));
                prepared.fill(price);
            }) /
            frame,
        goals::atMost(1.0 / 11'000));
    const auto fromCandidates = [&](const std::vector<Candidate> &all) {
        Prepared fresh(all);
        Price price = fresh.price(budgetFor(all.size()));
        fresh.fill(price);
        fresh.copyEfforts(efforts);
    };
    goals::report("G3", "1000 curves of four families, candidates to efforts : frame",
        secondsOfOne(20, [&] { fromCandidates(few); }) / frame, goals::atMost(1.0 / 2000));
    const auto many = candidates(100'000, Mix::FourFamilies);
    efforts.resize(many.size());
    goals::report("G3", "100000 curves of four families, candidates to efforts : frame",
        secondsOfOne(1, [&] { fromCandidates(many); }) / frame, goals::atMost(1.0 / 20));
}

double worth(const Problem &problem, const std::vector<double> &efforts)
{
    double total = 0;
    for (std::size_t i = 0; i < efforts.size(); ++i)
        total += problem.candidates[i].weight * accuracy(problem.candidates[i].curve, efforts[i]);
    return total;
}

/// How many times quicker than a peer. It must not be worth more than ours by 1e−8; one that fails or takes a
/// minute is at least that slow.
void measurePeer(const char *name, peers::Answer (*peer)(const Problem &), std::size_t count, double bound)
{
    const Problem problem{candidates(count, Mix::Logarithmic), budgetFor(count)};
    std::vector<double> efforts(count);
    const double ours = secondsOfOne(count < 1000 ? 200 : 10, [&] {
        Prepared prepared(problem.candidates);
        Price price = prepared.price(problem.budget);
        prepared.fill(price);
        prepared.copyEfforts(efforts);
    });
    peers::Answer answer;
    std::vector<double> times;
    for (int i = 0; i < 7 && (times.empty() || times.front() < 2); ++i)
        times.push_back(goals::seconds([&] { answer = peer(problem); }));
    const bool beaten = answer && worth(problem, *answer) > worth(problem, efforts) * (1 + 1e-8);
    goals::report("G4",
        std::string(name) + " on " + named(count) + " log curves" + (answer ? "" : " (it failed)") +
            (beaten ? " (it found more)" : "") + " : ours, candidates to efforts",
        beaten ? 0 : goals::median(times) / ours, goals::atLeast(bound));
}

void generalSolvers()
{
    if (peers::hasNlopt()) {
        measurePeer("NLopt SLSQP", peers::nlopt, 5, 100);
        measurePeer("NLopt SLSQP", peers::nlopt, 100, 100'000);
    } else {
        goals::notMeasured("G4", "NLopt SLSQP", std::string("apt-get install ") + peers::nloptPackage);
    }
    if (peers::hasIpopt()) {
        measurePeer("IPOPT", peers::ipopt, 1000, 10'000);
        measurePeer("IPOPT", peers::ipopt, 10'000, 3000);
    } else {
        goals::notMeasured("G4", "IPOPT", std::string("apt-get install ") + peers::ipoptPackage);
    }
    goals::notMeasured("G4", "ECOS on 1000 log curves", "no package of it in Debian");
}

/// Logarithmic curves, of which no unit is ever the last.
std::vector<Candidate> unbounded(std::size_t count)
{
    auto all = candidates(count, Mix::Logarithmic);
    for (Candidate &candidate : all)
        candidate.maximum = 1e9;
    return all;
}

/// What the textbook loop and the heap need of a logarithmic curve.
struct Gains
{
    std::vector<double> a, b;

    explicit Gains(const std::vector<Candidate> &all)
    {
        for (const Candidate &candidate : all) {
            a.push_back(candidate.weight * candidate.curve.a);
            b.push_back(candidate.curve.b);
        }
    }
    double operator()(std::size_t i, double effort) const
    {
        return a[i] * std::log1p(b[i] / (1 + b[i] * effort));
    }
};

/// Every gain anew for every unit.
std::vector<double> unitByUnit(const Gains &gain, double budget)
{
    std::vector<double> efforts(gain.a.size());
    for (; budget >= 1; --budget) {
        std::size_t best = 0;
        double most = 0;
        for (std::size_t i = 0; i < efforts.size(); ++i)
            if (const double next = gain(i, efforts[i]); next > most) {
                most = next;
                best = i;
            }
        ++efforts[best];
    }
    return efforts;
}

/// Also the value after each unit, where it is asked for.
std::vector<double> byHeap(const Gains &gain, double budget, std::vector<double> *values = nullptr)
{
    struct Next
    {
        double gain;
        std::size_t index;
        bool operator<(const Next &other) const
        {
            return gain < other.gain || (gain == other.gain && index > other.index);
        }
    };
    std::vector<double> efforts(gain.a.size());
    std::vector<Next> gains;
    gains.reserve(efforts.size());
    for (std::size_t i = 0; i < efforts.size(); ++i)
        gains.push_back({gain(i, 0), i});
    std::priority_queue<Next> queue(std::less<Next>(), std::move(gains));
    double value = 0;
    for (; budget >= 1; --budget) {
        const Next best = queue.top();
        queue.pop();
        value += best.gain;
        if (values)
            values->push_back(value);
        queue.push({gain(best.index, ++efforts[best.index]), best.index});
    }
    return efforts;
}

void wholeUnits()
{
    for (const std::size_t count : {1000u, 1'000'000u}) {
        const auto all = unbounded(count);
        const Gains gains(all);
        const double budget = budgetFor(count);
        const bool few = count == 1000;
        PreparedWhole prepared(all);
        std::vector<double> ours(count);
        std::vector<double> heap;
        std::vector<double> loop;
        bool solved = true;
        const int repeats = few ? 20 : 1;
        const auto time = goals::roundRobin(few ? 15 : 3, {[&] {
                                                               for (int i = 0; i < repeats; ++i)
                                                                   solved =
                                                                       prepared.solve(budget, ours) && solved;
                                                           },
                                                              [&] { heap = byHeap(gains, budget); }});
        const double one = time[0] / repeats;
        const double looped =
            few ? goals::roundRobin(7, {[&] { loop = unitByUnit(gains, budget); }}).front() : 0;
        const bool equal = solved && ours == heap && (!few || ours == loop);
        const std::string what = named(count) + " curves, " + named(static_cast<std::size_t>(budget)) +
                                 " units" + (equal ? "" : " (NOT EQUAL)");
        goals::report("G5", "heap : one allocation of " + what, equal ? time[1] / one : 0,
            goals::atLeast(few ? 50 : 150));
        if (few) {
            goals::report("G5", "unit-by-unit loop in C++ : one allocation of " + what,
                equal ? looped / one : 0, goals::atLeast(3000));
            goals::notMeasured("G5", "unit-by-unit loop in numpy", "numpy is no part of the build");
        }
    }
}

void wholeFrontier()
{
    for (const std::size_t count : {1000u, 1'000'000u}) {
        const auto all = unbounded(count);
        const Gains gains(all);
        const double budget = budgetFor(count);
        const bool few = count == 1000;
        PreparedWhole prepared(all);
        std::vector<double> ours;
        std::vector<double> heap;
        const auto time = goals::roundRobin(few ? 15 : 3, {[&] { ours = prepared.frontier(budget); },
                                                              [&] {
                                                                  heap.clear();
                                                                  byHeap(gains, budget, &heap);
                                                              }});
        bool equal = ours.size() == heap.size() + 1;
        for (std::size_t i = 0; equal && i < heap.size(); ++i)
            equal = std::abs(ours[i + 1] - heap[i]) <= 1e-10 * heap[i];
        const std::string what = "frontier of " + named(count) + " curves, " +
                                 named(static_cast<std::size_t>(budget)) + " units" +
                                 (equal ? "" : " (NOT EQUAL)");
        goals::report(
            "G6", what + " : heap", equal ? time[0] / time[1] : 1e9, goals::atMost(few ? 0.2 : 0.08));
        if (few) {
            // Every hundredth budget stands for its neighbours.
            const double separately = 100 * goals::seconds([&] {
                for (double part = 100; part <= budget; part += 100)
                    byHeap(gains, part);
            });
            goals::report("G6", "one heap for each budget (every hundredth measured) : " + what,
                equal ? separately / time[0] : 0, goals::atLeast(10'000));
        }
    }
}

void frontierIndex()
{
    struct Case
    {
        std::size_t count;
        double seconds; ///< wanted for one budget; or else
        double reads;   ///< of P
    };
    for (const auto &[count, seconds, reads] :
        {Case{1000, 0.15e-6, 0}, Case{1'000'000, 0, 3e-4}, Case{10'000'000, 0, 1e-4}}) {
        constexpr std::array linear{Family::Log, Family::Exponential, Family::Hill};
        auto all = candidates(count, Mix::Logarithmic);
        for (std::size_t i = 0; i < count; ++i)
            all[i].curve.family = linear[i % linear.size()];
        const Prepared prepared(all);
        all = {};
        std::optional<large::FrontierIndex> index;
        const double building = goals::roundRobin(1, {[&] { index.emplace(prepared); }}).front();
        constexpr int asked = 1000;
        const auto ask = [&](auto partAt) {
            double sum = 0;
            for (int i = 0; i < asked; ++i)
                sum += index->at(prepared.most() * partAt(i)).value;
            sink = sum;
        };
        Random random;
        std::vector<double> parts(asked);
        const auto time =
            goals::roundRobin(21, {[&] { readColumns(prepared); },
                                      [&] {
                                          for (double &part : parts)
                                              part = random.between(0.01, 0.99);
                                      },
                                      [&] { ask([&](int i) { return parts[static_cast<std::size_t>(i)]; }); },
                                      [&] { ask([](int i) { return (i + 0.5) / asked; }); }});
        const std::string what = "index of " + named(count) + " curves of three families";
        if (seconds > 0)
            goals::report("G7", what + ", one budget : 0.15 us", time[2] / asked / seconds, goals::atMost(1));
        else
            goals::report("G7", what + ", one budget : P", time[2] / asked / time[0], goals::atMost(reads));
        if (count == 1'000'000)
            goals::report(
                "G7", what + ", frontier of 1000 points : frame", time[3] / frame, goals::atMost(0.01));
        if (count >= 1'000'000)
            goals::report("G7", what + ", building : P", building / time[0], goals::atMost(100));
    }
}

/// The same pass with the kernels of a machine without AVX-512.
void portableBuild()
{
    std::size_t count = 0;
    const large::Kernels *const *variants = large::allKernels(count);
    const std::string what = "1e+07 log curves, price, avx2 : avx512";
    if (count < 3)
        return goals::notMeasured("G12", what, "this machine has not both");
    const auto all = candidates(10'000'000, Mix::Logarithmic);
    Prepared older(all, Units::Continuous, *variants[1]);
    Prepared newer(all, Units::Continuous, *variants[2]);
    const double budget = budgetFor(all.size());
    const auto time =
        goals::roundRobin(11, {[&] { sink = older.price(budget).t; }, [&] { sink = newer.price(budget).t; }});
    goals::report("G12", what, time[0] / time[1], goals::atMost(1.3));
}

/// The majorant of many points of one curve, measured in order.
void measuredPoints()
{
    constexpr std::size_t count = 1'000'000;
    Random random;
    std::vector<Point> points;
    for (std::size_t i = 0; i < count; ++i) {
        const double effort = static_cast<double>(i);
        points.push_back({effort, std::log1p(effort) + random.between(-0.1, 0.1)});
    }
    const auto time = goals::roundRobin(7, {[&] { sink = majorant(points, 0).back().accuracy; }});
    goals::report("G10", "hull of " + named(count) + " measured points, one point : 5 ns",
        time[0] / count / 5e-9, goals::atMost(1));
    goals::notMeasured("G10", "CLP dual simplex : allocation of points", "no benchmark of it is written");
}

void notBuilt()
{
    goals::notMeasured("G11", "a concave map of returns on 1e+06 curves", "returns go the ordinary way");
}

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string> wanted(argv + 1, argv + argc);
    const std::pair<const char *, void (*)()> all[] = {{"G1", onePass}, {"G2", onePassOfFourFamilies},
        {"G3", again}, {"G4", generalSolvers}, {"G5", wholeUnits}, {"G6", wholeFrontier},
        {"G7", frontierIndex}, {"G10", measuredPoints}, {"G12", portableBuild}, {"G11", notBuilt}};
    for (const auto &[goal, measure] : all)
        if (wanted.empty() || std::ranges::find(wanted, goal) != wanted.end())
            measure();
    return 0;
}
