#include "core/allocation/branchless.h"
#include "core/allocation/draws.h"
#include "core/allocation/lognormal.h"
#include "core/allocation/meanplan.h"
#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>
#include <numbers>
#include <numeric>

using namespace portfolios;

namespace {

/// Every parameter between part and 1/part of itself (p: nearer to 0 or 1).
Intervals around(const Curve &curve, double part)
{
    const auto interval = [&](double centre) { return Interval{centre * part, centre / part}; };
    return {interval(curve.a), interval(curve.b), Interval{curve.p * part, 1 - (1 - curve.p) * part},
        interval(curve.k)};
}

UncertainProblem uncertain(Problem problem, double part)
{
    UncertainProblem uncertain{std::move(problem), {}};
    for (const Candidate &candidate : uncertain.problem.candidates)
        uncertain.intervals.push_back(around(candidate.curve, part));
    return uncertain;
}

/// The problem as it is in one sample.
Problem drawn(const UncertainProblem &uncertain, std::uint64_t seed, std::size_t sample)
{
    Problem problem = uncertain.problem;
    for (std::size_t i = 0; i < problem.candidates.size(); ++i)
        Draws(uncertain, seed, i).draw(sample, problem.candidates[i].curve);
    return problem;
}

Uncertainty sampled(const UncertainProblem &uncertain, const Sampling &sampling)
{
    return std::get<Uncertainty>(sampleUncertainty(uncertain, sampling));
}

SamplingFault faultOf(const UncertainProblem &uncertain, const Sampling &sampling = {})
{
    return std::get<SamplingFault>(sampleUncertainty(uncertain, sampling));
}

bool isNear(double one, double other, double relative)
{
    return std::abs(one - other) <= relative * std::max(1.0, std::abs(other));
}

Problem logarithmicProblem(unsigned seed, std::size_t count)
{
    Random random(seed);
    Problem problem;
    for (std::size_t i = 0; i < count; ++i) {
        Candidate candidate = random.candidate(Family::Log);
        candidate.curve.ceiling = std::numeric_limits<double>::infinity();
        problem.candidates.push_back(candidate);
        problem.budget += candidate.pinned.value_or(candidate.minimum) + random.between(0.1, 9);
    }
    problem.candidates.push_back(logarithmic(20, 0.1)); // takes what all others leave
    return problem;
}

/// Mean value of each effort 0, step, 2·step … of a candidate.
std::vector<double> meanTable(
    const UncertainProblem &uncertain, const Sampling &sampling, std::size_t candidate, double step)
{
    std::vector<double> means;
    for (double effort = 0; effort <= uncertain.problem.budget + step / 2; effort += step) {
        double sum = 0;
        for (std::size_t sample = 0; sample < sampling.samples; ++sample) {
            const Candidate one = drawn(uncertain, sampling.seed, sample).candidates[candidate];
            sum += one.weight * accuracy(one.curve, effort);
        }
        means.push_back(sum / static_cast<double>(sampling.samples));
    }
    return means;
}

/// Largest sum of two rows at places that sum to each place.
std::vector<double> bestSums(const std::vector<double> &one, const std::vector<double> &other)
{
    std::vector<double> best(one.size());
    for (std::size_t i = 0; i < one.size(); ++i)
        for (std::size_t k = 0; k <= i; ++k)
            best[i] = std::max(best[i], one[k] + other[i - k]);
    return best;
}

} // namespace

class UncertaintyTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void intervalsHoldNineTenths();
    void absentEndsAreCertain();
    void drawsAreIndependent();
    void branchlessFunctionsAgree();
    void everySampleIsTheSolution();
    void kernelIsTheSolution();
    void kernelCountsWholeUnits();
    void kernelMeansAreMeans();
    void certainPortfoliosStayThePlan();
    void twinsGetTheSame();
    void oneDoubtIsWorthAllInformation();
    void learningAgainstTheNestedLoop();
    void knowingMoreIsNeverWorse();
    void lateStartsAreNeverPlannedWorse();
    void meanPlanIsBestOnAverage();
    void wholeUnits();
    void seedsRepeat();
    void threadsAgree();
    void stopsWhenAsked();
    void progressGoesUp();
    void faults();
};

void UncertaintyTest::intervalsHoldNineTenths()
{
    UncertainProblem problem = uncertain(sample(100), 0.5);
    problem.problem.candidates[0].curve.family = Family::Power;
    problem.intervals[0][0] = {9, 30};    // a is 11
    problem.intervals[0][2] = {0.1, 0.6}; // p is 0.5
    const auto shares = [&](auto parameter, double low, double centre, double high) {
        const Draws draws(problem, 1, 0);
        Curve curve = problem.problem.candidates[0].curve;
        std::array<int, 3> below{};
        for (std::size_t sample = 0; sample < 40000; ++sample) {
            draws.draw(sample, curve);
            below[0] += curve.*parameter < low;
            below[1] += curve.*parameter < centre;
            below[2] += curve.*parameter < high;
        }
        return below;
    };
    for (const auto &below : {shares(&Curve::a, 9, 11, 30), shares(&Curve::p, 0.1, 0.5, 0.6)}) {
        QVERIFY(std::abs(below[0] - 2000) < 200);
        QVERIFY(std::abs(below[1] - 20000) < 400);
        QVERIFY(std::abs(below[2] - 38000) < 200);
    }
}

void UncertaintyTest::absentEndsAreCertain()
{
    UncertainProblem problem{{{logarithmic(10, 0.5)}, 10}, {{Interval{5, std::nullopt}}}};
    Curve curve = problem.problem.candidates[0].curve;
    const Draws draws(problem, 3, 0);
    int atCentre = 0;
    for (std::size_t sample = 0; sample < 1000; ++sample) {
        draws.draw(sample, curve);
        QVERIFY(curve.a <= 10 && curve.b == 0.5);
        atCentre += curve.a == 10;
    }
    QVERIFY(atCentre > 430 && atCentre < 570);
    QVERIFY(isUncertain(problem, 0));
    problem.problem.candidates[0].curve.family = Family::Points;
    QVERIFY(!isUncertain(problem, 0));
}

void UncertaintyTest::drawsAreIndependent()
{
    std::vector<std::array<double, 2>> z;
    for (std::size_t sample = 0; sample < 40000; ++sample)
        z.push_back(normals(counterKey(7, 2, 0), sample));
    const auto mean = [&](auto of) {
        const double sum = std::accumulate(
            z.begin(), z.end(), 0.0, [&](double total, const auto &pair) { return total + of(pair); });
        return sum / static_cast<double>(z.size());
    };
    QVERIFY(std::abs(mean([](const auto &pair) { return pair[0]; })) < 0.02);
    QVERIFY(std::abs(mean([](const auto &pair) { return pair[0] * pair[0]; }) - 1) < 0.03);
    QVERIFY(std::abs(mean([](const auto &pair) { return std::pow(pair[1], 4); }) - 3) < 0.2);
    QVERIFY(std::abs(mean([](const auto &pair) { return pair[0] * pair[1]; })) < 0.02);
    QVERIFY(counterKey(7, 2, 0) != counterKey(7, 2, 1) && counterKey(7, 2, 0) != counterKey(8, 2, 0));
}

void UncertaintyTest::branchlessFunctionsAgree()
{
    Random random(1);
    for (int i = 0; i < 20000; ++i) {
        const double x = random.between(-690, 690);
        QVERIFY(std::abs(branchless::exp(x) / std::exp(x) - 1) < 1e-15);
        const double positive = std::exp(random.between(-300, 300) * (i % 2 ? 1 : 1e-3));
        QVERIFY(
            std::abs(branchless::log(positive) - std::log(positive)) <= 4e-16 * std::abs(std::log(positive)));
        const double part = random.between(0, 1);
        const branchless::Turn turn = branchless::turn(part);
        QVERIFY(std::abs(turn.cos - std::cos(2 * std::numbers::pi * part)) < 2e-15);
        QVERIFY(std::abs(turn.sin - std::sin(2 * std::numbers::pi * part)) < 2e-15);
    }
}

void UncertaintyTest::everySampleIsTheSolution()
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const UncertainProblem problem = uncertain(Random(seed).concaveProblem(), 0.6);
        const Sampling sampling{.samples = 9, .seed = seed};
        const Watch watch;
        const auto optima = sampleOptima(problem, sampling, Crew(1, watch), 1);
        for (std::size_t sample = 0; sample < sampling.samples; ++sample) {
            const Allocation alone = std::get<Allocation>(solve(drawn(problem, seed, sample)));
            QVERIFY(isNear(optima->values[sample], alone.value, 1e-11));
            for (std::size_t i = 0; i < alone.shares.size(); ++i)
                QVERIFY(isNear(optima->effortsOf(i)[sample], alone.shares[i].effort, 1e-6));
        }
    }
}

void UncertaintyTest::kernelIsTheSolution()
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        const UncertainProblem problem = uncertain(logarithmicProblem(seed, 1 + seed % 12), 0.4);
        QVERIFY(isLogarithmic(problem));
        const Sampling sampling{.samples = 50, .seed = seed};
        const Watch watch;
        const auto optima = sampleOptima(problem, sampling, Crew(1, watch), 1);
        for (std::size_t sample = 0; sample < sampling.samples; ++sample) {
            const Allocation alone = std::get<Allocation>(solve(drawn(problem, seed, sample)));
            QVERIFY(isNear(optima->values[sample], alone.value, 1e-12));
            QVERIFY(isNear(optima->prices[sample], alone.shadowPrice, 1e-9));
            for (std::size_t i = 0; i < alone.shares.size(); ++i)
                QVERIFY(isNear(optima->effortsOf(i)[sample], alone.shares[i].effort, 1e-9));
        }
    }
}

void UncertaintyTest::kernelCountsWholeUnits()
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        Problem centre = logarithmicProblem(seed, 1 + seed % 12);
        centre.budget = 30 + seed; // two of the candidates are twins, so that there are ties
        for (Candidate &candidate : centre.candidates) {
            if (candidate.pinned)
                candidate.pinned = 1;
            candidate.minimum = std::min(candidate.minimum, 2.0);
        }
        centre.candidates.push_back(centre.candidates.back());
        UncertainProblem problem = uncertain(centre, 0.4);
        for (std::size_t twin = 1; twin <= 2; ++twin)
            problem.intervals[problem.intervals.size() - twin] = {};
        const Sampling sampling{.samples = 50, .seed = seed, .units = Units::Whole};
        QVERIFY(isLogarithmic(problem) && LogarithmicKernel(problem, sampling).hasChoice());
        const Watch watch;
        const auto optima = sampleOptima(problem, sampling, Crew(1, watch), 1);
        for (std::size_t sample = 0; sample < sampling.samples; ++sample) {
            const Allocation alone = std::get<Allocation>(solve(drawn(problem, seed, sample), Units::Whole));
            QVERIFY(isNear(optima->values[sample], alone.value, 1e-12));
            QVERIFY(isNear(optima->prices[sample], alone.shadowPrice, 1e-12));
            for (std::size_t i = 0; i < alone.shares.size(); ++i)
                QCOMPARE(optima->effortsOf(i)[sample], alone.shares[i].effort);
        }
    }
}

void UncertaintyTest::kernelMeansAreMeans()
{
    const UncertainProblem problem = uncertain(sample(100), 0.5);
    const Sampling sampling{.samples = 77, .seed = 5};
    const std::vector<double> found = meanValues(problem, sampling, 1, {0, 25, 50, 75, 100});
    const std::vector<double> expected = meanTable(problem, sampling, 1, 25);
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(isNear(found[i], expected[i], 1e-13));
}

void UncertaintyTest::certainPortfoliosStayThePlan()
{
    UncertainProblem problem{sample(100), std::vector<Intervals>(5)};
    const Allocation plan = std::get<Allocation>(solve(problem.problem));
    for (const bool whole : {false, true}) {
        const Units units = whole ? Units::Whole : Units::Continuous;
        const Uncertainty answer = sampled(problem, {.samples = 100, .units = units});
        const Allocation alone = std::get<Allocation>(solve(problem.problem, units));
        QCOMPARE(answer.lossAvoided, 0.0);
        QVERIFY(isNear(answer.hindsightValue, alone.value, 1e-12));
        QVERIFY(isNear(answer.price.p05, alone.shadowPrice, 1e-9));
        for (std::size_t i = 0; i < alone.shares.size(); ++i) {
            const Prospect &prospect = answer.prospects[i];
            QCOMPARE(prospect.funded, alone.shares[i].effort > 0 ? 1.0 : 0.0);
            QVERIFY(isNear(prospect.effort.p05, alone.shares[i].effort, 1e-9));
            QVERIFY(isNear(prospect.effort.p95, alone.shares[i].effort, 1e-9));
            QCOMPARE(answer.meanPlan.efforts[i], alone.shares[i].effort);
            QCOMPARE(prospect.learningValue, 0.0);
        }
    }
}

void UncertaintyTest::twinsGetTheSame()
{
    const UncertainProblem problem = uncertain({{logarithmic(10, 0.3), logarithmic(10, 0.3)}, 40}, 0.5);
    const Uncertainty answer = sampled(problem, {.samples = 20000});
    QVERIFY(std::abs(answer.meanPlan.efforts[0] - 20) < 0.5);
    const Prospect &one = answer.prospects[0];
    const Prospect &other = answer.prospects[1];
    QVERIFY(one.learningValue > 0 && one.learningError > 0);
    QVERIFY(std::abs(one.learningValue - other.learningValue) <
            4 * std::hypot(one.learningError, other.learningError));
    QVERIFY(isNear(one.effort.p50, other.effort.p50, 0.03));
}

void UncertaintyTest::oneDoubtIsWorthAllInformation()
{
    for (const Family family : {Family::Log, Family::Power, Family::Exponential, Family::Hill}) {
        UncertainProblem problem = uncertain({{logarithmic(10, 0.3), logarithmic(12, 0.2)}, 40}, 0.5);
        problem.problem.candidates[0].curve.family = family;
        problem.intervals[1] = {};
        const Sampling sampling{.samples = 400};
        const Uncertainty answer = sampled(problem, sampling);
        const std::vector<double> known = meanTable(problem, sampling, 1, 0.05);
        std::vector<double> sums = meanTable(problem, sampling, 0, 0.05);
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += known[known.size() - 1 - i];
        QVERIFY(isNear(answer.meanPlan.value, *std::ranges::max_element(sums), 1e-5));
        QCOMPARE(answer.prospects[1].learningValue, 0.0);
        QVERIFY(isNear(
            answer.prospects[0].learningValue / (answer.hindsightValue - answer.meanPlan.value), 1, 0.01));
    }
}

void UncertaintyTest::learningAgainstTheNestedLoop()
{
    constexpr double step = 0.1;
    UncertainProblem problem =
        uncertain({{logarithmic(10, 0.9), logarithmic(8, 1.5), logarithmic(9, 0.7)}, 12}, 0.4);
    problem.problem.candidates[2].curve.family = Family::Exponential;
    const Sampling sampling{.samples = 60, .seed = 11};
    const Uncertainty answer = sampled(problem, sampling);

    std::vector<std::vector<double>> means;
    for (std::size_t i = 0; i < 3; ++i)
        means.push_back(meanTable(problem, sampling, i, step));
    const double planned = bestSums(bestSums(means[0], means[1]), means[2]).back();
    QVERIFY(isNear(answer.meanPlan.value, planned, 1e-4));
    for (std::size_t i = 0; i < 3; ++i) {
        const std::vector<double> others = bestSums(means[(i + 1) % 3], means[(i + 2) % 3]);
        double sum = 0;
        for (std::size_t sample = 0; sample < sampling.samples; ++sample) {
            const Candidate known = drawn(problem, sampling.seed, sample).candidates[i];
            double best = 0;
            for (std::size_t k = 0; k < others.size(); ++k)
                best = std::max(best,
                    accuracy(known.curve, step * static_cast<double>(k)) + others[others.size() - 1 - k]);
            sum += best;
        }
        const double expected = sum / static_cast<double>(sampling.samples) - planned;
        QVERIFY(expected > 0.01);
        QVERIFY(isNear(answer.prospects[i].learningValue / expected, 1, 0.03));
    }
}

void UncertaintyTest::knowingMoreIsNeverWorse()
{
    for (unsigned seed = 0; seed < 15; ++seed) {
        UncertainProblem problem = uncertain(Random(seed).concaveProblem(), 0.6);
        problem.intervals.back() = {};
        const Uncertainty answer = sampled(problem, {.samples = 500, .seed = seed});
        const double information = answer.hindsightValue - answer.meanPlan.value;
        const double rounding = 1e-6 * std::abs(answer.meanPlan.value);
        QVERIFY(answer.lossAvoided >= 0 && information >= -rounding);
        QCOMPARE(answer.prospects.back().learningValue, 0.0);
        for (const Prospect &prospect : answer.prospects) {
            QVERIFY(prospect.learningValue >= 0);
            QVERIFY(prospect.learningValue <= std::max(0.0, information));
            QVERIFY(prospect.effort.p05 <= prospect.effort.p50 && prospect.effort.p50 <= prospect.effort.p95);
        }
    }
}

void UncertaintyTest::lateStartsAreNeverPlannedWorse()
{
    for (unsigned seed = 0; seed < 6; ++seed) {
        Random random(seed);
        Problem centre;
        centre.budget = 40;
        for (const Family family : {Family::Logistic, Family::StartupLog, Family::Log, Family::Logistic}) {
            Candidate candidate = random.candidate(family);
            candidate.pinned.reset();
            candidate.minimum = 0;
            centre.candidates.push_back(candidate);
        }
        const UncertainProblem problem = uncertain(centre, 0.7);
        const Uncertainty answer = sampled(problem, {.samples = 120, .seed = seed});
        const double rounding = 1e-6 * std::abs(answer.meanPlan.value);
        QVERIFY(answer.meanPlan.value >= answer.centrePlan.value);
        QVERIFY(answer.hindsightValue >= answer.meanPlan.value - rounding);
        double value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value += meanValues(problem, {.samples = 120, .seed = seed}, i, {answer.meanPlan.efforts[i]})[0];
        QVERIFY(isNear(answer.meanPlan.value, value, 1e-12));
    }
}

void UncertaintyTest::meanPlanIsBestOnAverage()
{
    // Moving effort between any two projects gains nothing on average.
    const UncertainProblem problem = uncertain(sample(100), 0.4);
    const Sampling sampling{.samples = 300};
    const Uncertainty answer = sampled(problem, sampling);
    const auto meanAt = [&](std::size_t i, double effort) {
        return meanValues(problem, sampling, i, {effort})[0];
    };
    const std::vector<double> &efforts = answer.meanPlan.efforts;
    QVERIFY(isNear(std::accumulate(efforts.begin(), efforts.end(), 0.0), 100, 1e-12));
    for (std::size_t i = 0; i < efforts.size(); ++i) {
        for (std::size_t k = 0; k < efforts.size(); ++k) {
            const Candidate &from = problem.problem.candidates[i];
            const Candidate &to = problem.problem.candidates[k];
            for (const double moved : {0.01, 0.3, 3.0}) {
                if (i == k || efforts[i] - moved < from.minimum || efforts[k] + moved > to.maximum)
                    continue;
                const double gained = meanAt(k, efforts[k] + moved) - meanAt(k, efforts[k]) +
                                      meanAt(i, efforts[i] - moved) - meanAt(i, efforts[i]);
                QVERIFY(gained <= 1e-6 * answer.meanPlan.value);
            }
        }
    }
}

void UncertaintyTest::wholeUnits()
{
    const UncertainProblem problem = uncertain(sample(60), 0.5);
    const Sampling sampling{.samples = 200, .units = Units::Whole};
    const Uncertainty answer = sampled(problem, sampling);
    std::vector<double> plan{4, 0, 0, 0, 0};
    for (int unit = 4; unit < 60; ++unit) {
        std::vector<double> gains;
        for (std::size_t i = 0; i < plan.size(); ++i) {
            const auto means = meanValues(problem, sampling, i, {plan[i], plan[i] + 1});
            gains.push_back(means[1] - means[0]);
        }
        ++plan[static_cast<std::size_t>(std::ranges::max_element(gains) - gains.begin())];
    }
    QCOMPARE(answer.meanPlan.efforts, plan);
    for (const Prospect &prospect : answer.prospects) {
        QCOMPARE(prospect.effort.p95, std::floor(prospect.effort.p95));
        QVERIFY(prospect.learningValue > 0);
    }
    const Allocation first = std::get<Allocation>(solve(drawn(problem, 1, 0), Units::Whole));
    const Uncertainty once = sampled(problem, {.samples = 1, .units = Units::Whole});
    for (std::size_t i = 0; i < first.shares.size(); ++i)
        QCOMPARE(once.prospects[i].effort.p50, first.shares[i].effort);
}

void UncertaintyTest::seedsRepeat()
{
    const UncertainProblem problem = uncertain(sample(100), 0.6);
    const auto learning = [&](std::uint64_t seed) {
        return sampled(problem, {.samples = 200, .seed = seed}).prospects[1].learningValue;
    };
    QVERIFY(learning(4) == learning(4));
    QVERIFY(learning(4) != learning(5));
}

void UncertaintyTest::threadsAgree()
{
    UncertainProblem mixed = uncertain(Random(3).concaveProblem(), 0.6);
    for (const UncertainProblem &problem : {uncertain(sample(100), 0.6), mixed}) {
        const Uncertainty one = sampled(problem, {.samples = 700, .threads = 1});
        const Uncertainty two = sampled(problem, {.samples = 700, .threads = 2});
        QVERIFY(one.hindsightValue == two.hindsightValue && one.lossAvoided == two.lossAvoided);
        QVERIFY(one.meanPlan.efforts == two.meanPlan.efforts);
        for (std::size_t i = 0; i < one.prospects.size(); ++i) {
            QVERIFY(one.prospects[i].effort.p05 == two.prospects[i].effort.p05);
            QVERIFY(one.prospects[i].learningValue == two.prospects[i].learningValue);
        }
    }
}

void UncertaintyTest::stopsWhenAsked()
{
    const UncertainProblem problem = uncertain(sample(100), 0.6);
    std::stop_source source;
    double last = 0;
    const Watch watch{source.get_token(), [&](double part) {
                          last = part;
                          if (part > 0.3)
                              source.request_stop();
                      }};
    const SamplingOutcome outcome = sampleUncertainty(problem, {.samples = 20000}, watch);
    QVERIFY(std::holds_alternative<Cancelled>(outcome));
    QVERIFY(last > 0.3 && last < 0.5);
}

void UncertaintyTest::progressGoesUp()
{
    std::vector<double> parts;
    const Watch watch{{}, [&](double part) { parts.push_back(part); }};
    sampleUncertainty(uncertain(sample(100), 0.6), {.samples = 3000}, watch);
    QVERIFY(std::ranges::is_sorted(parts));
    QVERIFY(parts.size() > 10 && parts.front() == 0 && parts.back() < 1);
}

void UncertaintyTest::faults()
{
    using Kind = SamplingFault::Kind;
    const UncertainProblem good = uncertain(sample(100), 0.6);
    QCOMPARE(faultOf(good, {.samples = 0}).kind, Kind::Samples);
    QCOMPARE(faultOf(good, {.samples = mostSamples + 1}).kind, Kind::Samples);

    UncertainProblem outside = good;
    outside.intervals[3][1] = {0.06, std::nullopt}; // b is 0.05
    QCOMPARE(faultOf(outside).kind, Kind::Interval);
    QCOMPARE(faultOf(outside).candidate, std::size_t{3});
    QCOMPARE(faultOf(outside).parameter, Parameter::B);
    outside.intervals[3][1] = {0, std::nullopt};
    QCOMPARE(faultOf(outside).kind, Kind::Interval);
    outside.intervals[3][1] = {0.01, std::numeric_limits<double>::quiet_NaN()};
    QCOMPARE(faultOf(outside).kind, Kind::Interval);

    UncertainProblem impossible = good;
    impossible.problem.candidates[2].weight = -1;
    QCOMPARE(faultOf(impossible).kind, Kind::Problem);
    QVERIFY(faultOf(impossible).fault == (Fault{Fault::Kind::Weight, 2}));
    impossible = good;
    impossible.problem.budget = 3;
    QCOMPARE(faultOf(impossible).fault.kind, Fault::Kind::BudgetTooLow);
    QCOMPARE(faultOf({}).fault.kind, Fault::Kind::NoCandidates);
}

QTEST_APPLESS_MAIN(UncertaintyTest)
#include "tst_uncertainty.moc"
