#include "core/allocation/check.h"
#include "core/allocation/large/answer.h"
#include "core/allocation/large/index.h"
#include "core/allocation/large/whole.h"
#include "core/allocation/whole.h"
#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>
#include <bit>

using namespace portfolios;
using namespace concave::allocation::large;

namespace {

constexpr Family families[] = {Family::Log, Family::Exponential, Family::Hill, Family::Power};

/// Curves of one family, or of all four; some with bounds, some pinned, with room for a budget between them.
Problem randomProblem(
    unsigned seed, std::size_t count, std::optional<Family> family = {}, bool wholePins = false)
{
    Random random(seed);
    Problem problem;
    double least = 0;
    double most = 0;
    for (std::size_t i = 0; i < count; ++i) {
        Candidate one = random.candidate(family.value_or(families[i % std::size(families)]));
        one.curve.ceiling = std::numeric_limits<double>::infinity();
        if (one.pinned && wholePins)
            one.pinned = std::floor(*one.pinned);
        least += one.pinned.value_or(std::ceil(one.minimum));
        most += one.pinned.value_or(std::min(one.maximum, 30.0));
        problem.candidates.push_back(one);
    }
    problem.budget = std::floor(least + (most - least) * random.between(0.05, 0.9)) + 1;
    return problem;
}

Answer ordinary(const Problem &problem)
{
    return solveContinuous(concave::allocation::portfolio(problem, Units::Continuous), problem.budget);
}

double worth(const Problem &problem, const std::vector<double> &efforts)
{
    double total = 0;
    for (std::size_t i = 0; i < efforts.size(); ++i)
        total += problem.candidates[i].weight * accuracy(problem.candidates[i].curve, efforts[i]);
    return total;
}

bool areClose(double one, double other, double relative)
{
    return std::abs(one - other) <= relative * std::max(1.0, std::abs(other));
}

long double exactSum(const std::vector<double> &values)
{
    long double sum = 0;
    for (const double value : values)
        sum += value;
    return sum;
}

struct Filled
{
    Price price;
    std::vector<double> efforts;
    Prepared::Proof proof;

    Filled(const Problem &problem, int threads = 1, const Kernels &kernels = large::kernels())
        : efforts(problem.candidates.size())
    {
        Prepared prepared(problem.candidates, Units::Continuous, kernels);
        prepared.setThreads(threads);
        price = prepared.price(problem.budget);
        prepared.fill(price);
        prepared.copyEfforts(efforts);
        proof = prepared.prove(price);
    }
};

/// The textbook: every unit to the largest gain, to the earlier candidate among equals.
std::vector<double> unitByUnit(const Problem &problem)
{
    std::vector<Piece> pieces;
    std::vector<double> efforts;
    double left = problem.budget;
    for (const Candidate &candidate : problem.candidates) {
        pieces.push_back(piece(candidate, Units::Whole));
        efforts.push_back(pieces.back().low);
        left -= pieces.back().low;
    }
    for (; left >= 1; --left) {
        std::size_t best = pieces.size();
        double most = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            if (efforts[i] < lastUnit(pieces[i]) && unitGain(pieces[i], efforts[i]) > most) {
                best = i;
                most = unitGain(pieces[i], efforts[i]);
            }
        ++efforts[best];
    }
    return efforts;
}

std::vector<double> whole(const Problem &problem)
{
    PreparedWhole prepared(problem.candidates);
    std::vector<double> efforts(problem.candidates.size());
    return prepared.solve(problem.budget, efforts) ? efforts : std::vector<double>();
}

} // namespace

class LargeTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOrdinaryAnswer_data();
    void isTheOrdinaryAnswer();
    void spendsTheBudget();
    void warmIsCold();
    void sameBitsWithAnyThreads();
    void sameAnswerOnAnyMachine();
    void equalCurvesShareEqually();
    void nothingToDecide();
    void almostNothingToDecide();
    void hugeRanges();
    void ordersThatMisleadTheSample();
    void eligibleAreFourFamiliesAlone();
    void solveTakesThisWay();

    void wholeIsUnitByUnit_data();
    void wholeIsUnitByUnit();
    void equalGainsGoToTheEarlier();
    void wholeWithFractionalPins();
    void wholeOfManyIsTheOrdinaryAnswer();
    void wholeFrontierIsEverySolution();

    void indexIsEverySolution();
};

void LargeTest::isTheOrdinaryAnswer_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("family");
    for (const int count : {10, 17, 100, 1000, 8200, 30'000, 50'000})
        for (const int family : {-1, 0, 1, 2, 3})
            if (family < 0 || count <= 1000 || count == 30'000)
                QTest::addRow("%d of %d", count, family) << count << family;
}

void LargeTest::isTheOrdinaryAnswer()
{
    QFETCH(int, count);
    QFETCH(int, family);
    for (unsigned seed = 1; seed <= (count <= 1000 ? 20u : 1u); ++seed) {
        const Problem problem = randomProblem(seed, static_cast<std::size_t>(count),
            family < 0 ? std::nullopt : std::optional(families[family]));
        const Filled large(problem);
        const Answer expected = ordinary(problem);
        QVERIFY(areClose(worth(problem, large.efforts), worth(problem, expected.efforts), 1e-9));
        QVERIFY(areClose(large.proof.value, worth(problem, large.efforts), 1e-11));
        QVERIFY(large.proof.gap <= 1e-12);
        QVERIFY(areClose(-large.price.t, expected.logPrice, 1e-8));
        for (std::size_t i = 0; i < large.efforts.size(); ++i)
            QVERIFY(areClose(large.efforts[i], expected.efforts[i], 1e-6));
        QVERIFY(std::abs(static_cast<double>(exactSum(large.efforts) - problem.budget)) <=
                1e-14 * problem.budget);
    }
}

void LargeTest::spendsTheBudget()
{
    for (const std::size_t count : {200u, 20'000u, 150'000u}) {
        Problem problem = randomProblem(3, count);
        Prepared prepared(problem.candidates);
        std::vector<double> efforts(count);
        for (const double part : {1e-9, 1e-3, 0.1, 0.5, 0.99}) {
            const double top =
                std::isfinite(prepared.most()) ? prepared.most() : 40.0 * static_cast<double>(count);
            const double budget = prepared.least() + part * (top - prepared.least());
            Price price = prepared.price(budget);
            QVERIFY(areClose(prepared.fill(price), budget, 1e-14));
            prepared.copyEfforts(efforts);
            QVERIFY(std::abs(static_cast<double>(exactSum(efforts) - budget)) <= 1e-14 * budget);
            QVERIFY(prepared.prove(price).gap <= 1e-12);
            for (std::size_t i = 0; i < count; ++i) {
                const Candidate &one = problem.candidates[i];
                QVERIFY(efforts[i] >= one.pinned.value_or(one.minimum));
                QVERIFY(efforts[i] <= one.pinned.value_or(one.maximum));
            }
        }
    }
}

void LargeTest::warmIsCold()
{
    for (const std::size_t count : {500u, 60'000u}) {
        const Problem problem = randomProblem(4, count);
        Prepared prepared(problem.candidates);
        Price before = prepared.price(problem.budget);
        prepared.fill(before);
        for (const double change : {0.0, 1e-6, 0.003, 0.05, -0.3}) {
            const double budget = std::max(prepared.least() + 1, problem.budget * (1 + change));
            QVERIFY(areClose(prepared.price(budget, before).t, prepared.price(budget).t, 1e-9));
        }
    }
}

void LargeTest::sameBitsWithAnyThreads()
{
    const Problem problem = randomProblem(5, 130'000);
    const Filled one(problem, 1);
    for (const int threads : {2, 3}) {
        const Filled more(problem, threads);
        QCOMPARE(std::bit_cast<quint64>(more.price.t), std::bit_cast<quint64>(one.price.t));
        QVERIFY(more.efforts == one.efforts);
        QCOMPARE(std::bit_cast<quint64>(more.proof.value), std::bit_cast<quint64>(one.proof.value));
    }
}

void LargeTest::sameAnswerOnAnyMachine()
{
    std::size_t count = 0;
    const Kernels *const *variants = allKernels(count);
    for (const std::size_t size : {40u, 1500u, 40'000u}) {
        const Problem problem = randomProblem(6, size);
        const Filled best(problem);
        for (std::size_t variant = 0; variant < count; ++variant) {
            const Filled other(problem, 1, *variants[variant]);
            QVERIFY2(areClose(other.price.t, best.price.t, 1e-12), variants[variant]->machine);
            QVERIFY2(areClose(other.proof.value, best.proof.value, 1e-13), variants[variant]->machine);
            for (std::size_t i = 0; i < size; ++i)
                QVERIFY2(areClose(other.efforts[i], best.efforts[i], 1e-7), variants[variant]->machine);
            PreparedWhole whole(problem.candidates, *variants[variant]);
            std::vector<double> units(size);
            QVERIFY(whole.solve(problem.budget, units));
            QVERIFY(units == ::whole(problem));
        }
    }
}

void LargeTest::equalCurvesShareEqually()
{
    for (const std::size_t count : {64u, 25'000u}) {
        const Problem problem{std::vector(count, logarithmic(11, 0.35)), 3.0 * static_cast<double>(count)};
        const Filled large(problem);
        QVERIFY(std::ranges::all_of(large.efforts, [](double effort) { return areClose(effort, 3, 1e-9); }));
        QVERIFY(areClose(std::exp(-large.price.t), 11 * 0.35 / (1 + 0.35 * 3), 1e-12));
    }
}

void LargeTest::nothingToDecide()
{
    const std::size_t count = 100;
    const Problem bounded{std::vector(count, logarithmic(11, 0.35, 1, 2, 5)), 0};
    Prepared prepared(bounded.candidates);
    std::vector<double> efforts(count);
    const auto filledAt = [&](double budget) {
        Price price = prepared.price(budget);
        const double spent = prepared.fill(price);
        prepared.copyEfforts(efforts);
        return spent;
    };
    QCOMPARE(filledAt(200), 200.0);
    QVERIFY(efforts == std::vector(count, 2.0));
    QCOMPARE(filledAt(500), 500.0);
    QVERIFY(efforts == std::vector(count, 5.0));
    QCOMPARE(filledAt(1e6), 500.0); // the rest is left over
    Price leftOver = prepared.price(1e6);
    QVERIFY(leftOver.t == std::numeric_limits<double>::infinity());

    Problem pinned{std::vector(count, logarithmic(11, 0.35)), 300};
    for (Candidate &candidate : pinned.candidates)
        candidate.pinned = 3;
    const Filled all(pinned);
    QVERIFY(all.efforts == std::vector(count, 3.0));
    QCOMPARE(all.proof.gap, 0.0);
}

void LargeTest::almostNothingToDecide()
{
    for (const std::size_t count : {300u, 30'000u}) {
        Problem problem = randomProblem(14, count);
        for (Candidate &candidate : problem.candidates)
            candidate.maximum = std::min(candidate.maximum, candidate.minimum + 50);
        Prepared prepared(problem.candidates);
        for (const double part : {1e-6, 1 - 1e-4, 1 - 1e-7, 1 - 1e-12}) {
            const double budget = std::lerp(prepared.least(), prepared.most(), part);
            Price price = prepared.price(budget);
            QVERIFY(areClose(prepared.fill(price), budget, 1e-12));
            QVERIFY(prepared.prove(price).gap <= 1e-12);
        }
    }
    // All that a sample sees is pinned.
    Problem problem{std::vector<Candidate>(500, logarithmic(11, 0.35)), 2000};
    for (std::size_t i = 0; i < 500; ++i)
        if (i != 3)
            problem.candidates[i].pinned = 1;
    QVERIFY(areClose(Filled(problem).efforts[3], 1501, 1e-9));
}

void LargeTest::hugeRanges()
{
    Random random(7);
    for (const std::size_t count : {80u, 25'000u}) {
        Problem problem;
        for (std::size_t i = 0; i < count; ++i) {
            Candidate one = random.candidate(families[i % std::size(families)]);
            one.curve.ceiling = std::numeric_limits<double>::infinity();
            one.curve.a = std::pow(10, random.between(-9, 9));
            one.curve.b = std::pow(10, random.between(-6, 6));
            one.curve.k = std::pow(10, random.between(-6, 6));
            one.weight = std::pow(10, random.between(-6, 6));
            one.pinned.reset();
            problem.candidates.push_back(one);
        }
        problem.budget = 100.0 * static_cast<double>(count);
        const Filled large(problem);
        QVERIFY(areClose(worth(problem, large.efforts), worth(problem, ordinary(problem).efforts), 1e-9));
        QVERIFY(std::abs(static_cast<double>(exactSum(large.efforts) - problem.budget)) <=
                1e-13 * problem.budget);
    }
}

/// Sorted, so that strides and neighbours are anything but random.
void LargeTest::ordersThatMisleadTheSample()
{
    Problem problem = randomProblem(8, 40'000);
    std::ranges::sort(problem.candidates, {}, [](const Candidate &one) { return one.weight * one.curve.a; });
    QVERIFY(areClose(-Filled(problem).price.t, ordinary(problem).logPrice, 1e-8));
    for (std::size_t i = 0; i < problem.candidates.size(); i += 34)
        problem.candidates[i].weight = 1e4;
    const Filled large(problem);
    QVERIFY(large.proof.gap <= 1e-12);
    QVERIFY(areClose(-large.price.t, ordinary(problem).logPrice, 1e-8));
}

void LargeTest::eligibleAreFourFamiliesAlone()
{
    QVERIFY(isEligible(logarithmic(11, 0.35)));
    QVERIFY(!isEligible(lateStart(11, 0.35)));
    QVERIFY(!isEligible(measured({{3, 4}})));
    Candidate candidate = logarithmic(11, 0.35);
    candidate.curve.ceiling = 20;
    QVERIFY(!isEligible(candidate));
    candidate = logarithmic(11, 0.35);
    candidate.returns = {{0, 0}, {10, 5}};
    QVERIFY(!isEligible(candidate));
    candidate = logarithmic(11, 1e40);
    QVERIFY(!isEligible(candidate));
}

void LargeTest::solveTakesThisWay()
{
    Problem problem = randomProblem(9, 500);
    const auto large = large::answer(problem, Units::Continuous);
    QVERIFY(large);
    const auto allocation = std::get<Allocation>(concave::allocation::solve(problem));
    QVERIFY(allocation.gap <= 1e-12);
    QVERIFY(allocation.spent <= problem.budget);
    QVERIFY(areClose(allocation.spent, problem.budget, 1e-12));
    QVERIFY(areClose(allocation.shadowPrice, std::exp(ordinary(problem).logPrice), 1e-8));
    for (std::size_t i = 0; i < large->efforts.size(); ++i)
        QCOMPARE(allocation.shares[i].effort, large->efforts[i]);

    problem.candidates.resize(20);
    QVERIFY(!large::answer(problem, Units::Continuous));
}

void LargeTest::wholeIsUnitByUnit_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("family");
    for (const int count : {5, 40, 300})
        for (const int family : {-1, 0, 1, 2, 3})
            QTest::addRow("%d of %d", count, family) << count << family;
}

void LargeTest::wholeIsUnitByUnit()
{
    QFETCH(int, count);
    QFETCH(int, family);
    for (unsigned seed = 1; seed <= (count <= 40 ? 40u : 4u); ++seed) {
        const Problem problem = randomProblem(seed, static_cast<std::size_t>(count),
            family < 0 ? std::nullopt : std::optional(families[family]), true);
        QVERIFY(whole(problem) == unitByUnit(problem));
    }
}

void LargeTest::equalGainsGoToTheEarlier()
{
    for (const double budget : {1.0, 7.0, 150.0, 250.0, 1001.0}) {
        const Problem problem{std::vector<Candidate>(100, logarithmic(11, 0.35)), budget};
        QVERIFY(whole(problem) == unitByUnit(problem));
    }
    Problem two{std::vector<Candidate>(100, logarithmic(11, 0.35)), 333};
    for (std::size_t i = 0; i < 100; i += 3)
        two.candidates[i] = logarithmic(12, 0.2);
    QVERIFY(whole(two) == unitByUnit(two));
}

void LargeTest::wholeWithFractionalPins()
{
    Problem problem = randomProblem(10, 60, {}, true);
    problem.candidates[7].pinned = 2.5;
    problem.candidates[9].pinned = 0.25;
    problem.budget += 10;
    QVERIFY(whole(problem) == unitByUnit(problem));
}

void LargeTest::wholeOfManyIsTheOrdinaryAnswer()
{
    const Problem problem = randomProblem(11, 20'000, {}, true);
    const Portfolio portfolio = concave::allocation::portfolio(problem, Units::Whole);
    const Answer expected = solveWhole(portfolio, {problem.budget}).front();
    QVERIFY(whole(problem) == expected.efforts);
    const auto allocation = std::get<Allocation>(concave::allocation::solve(problem, Units::Whole));
    QCOMPARE(allocation.spent, problem.budget);
    QVERIFY(areClose(allocation.shadowPrice, std::exp(expected.logPrice), 1e-12));
}

void LargeTest::wholeFrontierIsEverySolution()
{
    Problem problem = randomProblem(12, 200, {}, true);
    PreparedWhole prepared(problem.candidates);
    const std::vector<double> values = prepared.frontier(problem.budget);
    double least = 0;
    for (const Candidate &candidate : problem.candidates)
        least += candidate.pinned.value_or(std::ceil(candidate.minimum));
    QCOMPARE(values.size(), static_cast<std::size_t>(problem.budget - least) + 1);
    for (problem.budget = least + 1; problem.budget < least + static_cast<double>(values.size());
         problem.budget += 37)
        QVERIFY(areClose(values[static_cast<std::size_t>(problem.budget - least)],
            worth(problem, unitByUnit(problem)), 1e-12));
}

void LargeTest::indexIsEverySolution()
{
    for (const std::size_t count : {6u, 90u, 30'000u}) {
        Problem problem = randomProblem(13, count);
        for (Candidate &candidate : problem.candidates)
            if (candidate.curve.family == Family::Power)
                candidate.curve.family = Family::Hill;
        Prepared prepared(problem.candidates);
        QVERIFY(FrontierIndex::covers(prepared));
        const FrontierIndex index(prepared);
        const double top = 3 * problem.budget;
        for (int step = 1; step < 40; ++step) {
            const double budget = prepared.least() + (top - prepared.least()) * step / 40;
            Price price = prepared.price(budget);
            prepared.fill(price);
            const FrontierIndex::Point point = index.at(budget);
            QVERIFY(areClose(point.value, prepared.prove(price).value, 1e-11));
            if (std::isfinite(price.t) && price.slope > 0)
                QVERIFY(areClose(point.t, price.t, 1e-9));
        }
    }
    const Problem bounded{std::vector(30, logarithmic(11, 0.35, 1, 2, 5)), 0};
    const FrontierIndex index{Prepared(bounded.candidates)};
    QVERIFY(areClose(index.at(1e6).value, 30 * 11 * std::log1p(0.35 * 5), 1e-12));
    QVERIFY(areClose(index.at(60).value, 30 * 11 * std::log1p(0.35 * 2), 1e-12));
    QVERIFY(areClose(std::exp(-index.at(60).t), 11 * 0.35 / (1 + 0.35 * 2), 1e-12));
}

QTEST_APPLESS_MAIN(LargeTest)
#include "tst_large.moc"
