#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>
#include <ranges>

using namespace portfolios;

namespace {

double worth(const Candidate &candidate, double effort)
{
    return candidate.weight * accuracy(candidate.curve, effort);
}

std::vector<double> efforts(const Allocation &allocation)
{
    std::vector<double> efforts;
    for (const Share &share : allocation.shares)
        efforts.push_back(share.effort);
    return efforts;
}

std::vector<double> wholeEfforts(const Problem &problem)
{
    return efforts(std::get<Allocation>(solve(problem, Units::Whole)));
}

/// One unit at a time to the project that gains most from it; among equals (up to rounding) to the first.
std::vector<double> unitByUnit(const Problem &problem)
{
    constexpr double rounding = 1e-11;
    std::vector<double> efforts;
    double left = problem.budget;
    for (const Candidate &candidate : problem.candidates) {
        efforts.push_back(candidate.pinned.value_or(std::ceil(candidate.minimum)));
        left -= efforts.back();
    }
    for (; left >= 1; --left) {
        std::size_t best = efforts.size();
        double most = rounding;
        for (std::size_t i = 0; i < efforts.size(); ++i) {
            const Candidate &candidate = problem.candidates[i];
            if (candidate.pinned || efforts[i] + 1 > candidate.maximum)
                continue;
            const double gain = worth(candidate, efforts[i] + 1) - worth(candidate, efforts[i]);
            if (gain > most + rounding) {
                most = gain;
                best = i;
            }
        }
        if (best == efforts.size())
            break;
        ++efforts[best];
    }
    return efforts;
}

/// Unit for unit, but for units whose gain a difference of accuracies no longer shows.
bool areSame(const Problem &problem, const std::vector<double> &one, const std::vector<double> &other)
{
    for (std::size_t i = 0; i < one.size(); ++i)
        if (std::abs(worth(problem.candidates[i], one[i]) - worth(problem.candidates[i], other[i])) > 1e-9)
            return false;
    return true;
}

double bestByTrying(const Problem &problem, std::size_t index, double left)
{
    if (index == problem.candidates.size())
        return 0;
    const Candidate &candidate = problem.candidates[index];
    double best = -std::numeric_limits<double>::infinity();
    for (double effort = std::ceil(candidate.minimum); effort <= std::min(left, candidate.maximum); ++effort)
        best = std::max(best, worth(candidate, effort) + bestByTrying(problem, index + 1, left - effort));
    return best;
}

} // namespace

class WholeTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void sample();
    void equalsTheUnitByUnitLoop();
    void equalsTheUnitByUnitLoopWithTies();
    void largeBudgetsNeedNoLoop();
    void aCeilingInsideAUnitEndsThere();
    void pinsKeepTheirFraction();
    void lateStartsAreExact();
    void manyLateStartsTellTheirGap();
    void thousandsOfUnitsForSCurves();
    void unitsOfAHardlyBentCurve();
    void shadowPriceIsTheGainOfTheNextUnit();
    void noWholeEffortBetweenTheBounds();
};

void WholeTest::sample()
{
    const Allocation found = std::get<Allocation>(solve(portfolios::sample(100), Units::Whole));
    QCOMPARE(efforts(found), (std::vector<double>{21, 43, 13, 23, 0}));
    QCOMPARE(found.spent, 100.0);
    QVERIFY(found.value > 97.51 && found.value < 97.515);
    QCOMPARE(found.gap, 0.0);
}

void WholeTest::equalsTheUnitByUnitLoop()
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        Problem problem = Random(seed).concaveProblem();
        for (Candidate &candidate : problem.candidates)
            candidate.maximum = std::ceil(candidate.maximum);
        const Outcome outcome = solve(problem, Units::Whole);
        QVERIFY(std::holds_alternative<Allocation>(outcome));
        const Allocation &found = std::get<Allocation>(outcome);
        QVERIFY2(areSame(problem, efforts(found), unitByUnit(problem)), qPrintable(QString::number(seed)));
        QVERIFY(found.gap >= 0 && found.gap <= 1e-12);
        QVERIFY(found.spent <= problem.budget);
    }
}

void WholeTest::equalsTheUnitByUnitLoopWithTies()
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        Random random(seed);
        Problem problem;
        problem.budget = std::floor(random.between(5, 120));
        const Candidate twin = logarithmic(10, 0.25);
        const Candidate line = measured({{10, 5}, {30, 10}});
        for (int i = 0; i < 6; ++i)
            problem.candidates.push_back(random.once(2) ? twin : line);
        QVERIFY2(wholeEfforts(problem) == unitByUnit(problem), qPrintable(QString::number(seed)));
    }
}

void WholeTest::largeBudgetsNeedNoLoop()
{
    const Problem logarithms{{logarithmic(10, 0.25), logarithmic(30, 0.25)}, 1e12};
    QCOMPARE(wholeEfforts(logarithms), (std::vector<double>{249999999998, 750000000002}));
    const Problem lines{{measured({{1e12, 5e12}}), measured({{1e12, 5e12}})}, 1.5e12};
    QCOMPARE(wholeEfforts(lines), (std::vector<double>{1e12, 5e11}));
}

void WholeTest::aCeilingInsideAUnitEndsThere()
{
    Candidate capped = measured({{10, 20}});
    capped.curve.ceiling = 5;
    const Problem problem{{capped}, 8};
    const Allocation found = std::get<Allocation>(solve(problem, Units::Whole));
    QCOMPARE(efforts(found), (std::vector<double>{3}));
    QCOMPARE(found.value, 5.0);
    QCOMPARE(found.shadowPrice, 0.0);
    QCOMPARE(found.shares.front().bound, Bound::Ceiling);
}

void WholeTest::pinsKeepTheirFraction()
{
    Problem problem = portfolios::sample(100);
    problem.candidates[4].pinned = 2.5;
    const std::vector<double> found = wholeEfforts(problem);
    QCOMPARE(found[4], 2.5);
    QCOMPARE(found[0] + found[1] + found[2] + found[3], 97.0);
    problem.candidates[4].pinned = 0.1; // 99.9 are left
    const std::vector<double> more = wholeEfforts(problem);
    QCOMPARE(more[0] + more[1] + more[2] + more[3], 99.0);
    QVERIFY(std::ranges::all_of(more | std::views::take(4), [](double e) { return e == std::floor(e); }));
}

void WholeTest::lateStartsAreExact()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        Random random(seed);
        Problem problem;
        for (int i = 0; i < 4; ++i) {
            Candidate one = random.candidate(random.once(3) ? Family::Log : Family::StartupLog);
            one.curve.b = random.between(0.05, 3);
            one.pinned.reset();
            problem.candidates.push_back(one);
        }
        problem.budget = 20 + static_cast<double>(random.below(6));
        const double best = bestByTrying(problem, 0, problem.budget);
        const Allocation found = std::get<Allocation>(solve(problem, Units::Whole));
        QVERIFY2(
            std::abs(found.value - best) <= 1e-11 * std::max(1.0, best), qPrintable(QString::number(seed)));
    }
}

void WholeTest::manyLateStartsTellTheirGap()
{
    Random random(1);
    Problem problem;
    for (int i = 0; i < 50; ++i)
        problem.candidates.push_back(lateStart(random.between(5, 30), random.between(0.001, 0.1)));
    problem.budget = 50000;
    const Allocation found = std::get<Allocation>(solve(problem, Units::Whole));
    QCOMPARE(found.spent, 50000.0);
    QVERIFY(found.gap >= 0 && found.gap < 1e-4);
}

void WholeTest::thousandsOfUnitsForSCurves()
{
    Random random(3);
    Problem problem;
    for (int i = 0; i < 40; ++i) {
        const double bend = random.between(50, 1000);
        problem.candidates.push_back(logistic(random.between(5, 50), random.between(3, 12) / bend, bend));
    }
    problem.budget = 10000;
    const Allocation found = std::get<Allocation>(solve(problem, Units::Whole));
    const Allocation bound = std::get<Allocation>(solve(problem));
    QCOMPARE(found.spent, 10000.0);
    QCOMPARE(found.gap, 0.0);
    QVERIFY(found.value <= bound.value && found.value >= bound.value * (1 - 1e-4));
}

void WholeTest::unitsOfAHardlyBentCurve()
{
    // A trillion units whose gains differ by less than a double shows: as one run, not one by one.
    const Problem lines{{logarithmic(1, 1e-30), logarithmic(2, 1e-30), logarithmic(2, 1e-18)}, 1e12};
    QCOMPARE(wholeEfforts(lines), (std::vector<double>{0, 0, 1e12}));
    const Problem twins{{logarithmic(2, 1e-30, 1, 0, 3e11), logarithmic(2, 1e-30)}, 1e12};
    QCOMPARE(wholeEfforts(twins), (std::vector<double>{3e11, 7e11}));
}

void WholeTest::shadowPriceIsTheGainOfTheNextUnit()
{
    for (const bool isLate : {false, true}) {
        Problem problem = portfolios::sample(60);
        if (isLate)
            problem.candidates[1].curve.family = problem.candidates[3].curve.family = Family::StartupLog;
        const Allocation now = std::get<Allocation>(solve(problem, Units::Whole));
        ++problem.budget;
        const Allocation next = std::get<Allocation>(solve(problem, Units::Whole));
        QVERIFY(std::abs(next.value - now.value - now.shadowPrice) < 1e-12);
    }
}

void WholeTest::noWholeEffortBetweenTheBounds()
{
    const Outcome outcome = solve({{logarithmic(1, 1, 1, 2.2, 2.8)}, 10}, Units::Whole);
    QVERIFY(std::holds_alternative<Fault>(outcome));
    QCOMPARE(std::get<Fault>(outcome).kind, Fault::Kind::Bounds);
}

QTEST_APPLESS_MAIN(WholeTest)
#include "tst_whole.moc"
