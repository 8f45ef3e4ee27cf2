// The solver against a slow reference that shares no code with it: each project's best effort at a price by
// ternary search, the price by bisection, and the dual value there as the proven optimum; whole units one by
// one to the largest gain; S-shaped curves by trying.
#include "tests/core/allocation/portfolios.h"
#include "tests/core/allocation/reference.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace portfolios;

namespace {

QByteArray label(unsigned seed)
{
    return QByteArray("seed ") + QByteArray::number(seed);
}

/// Every concave family, bounds, pins, baselines, ceilings and returns.
Problem problemWithReturns(unsigned seed)
{
    Random random(seed);
    Problem problem = random.concaveProblem();
    for (Candidate &candidate : problem.candidates)
        if (random.once(2))
            candidate.returns = random.returns();
    return problem;
}

double bestEffort(const Candidate &candidate, double price, double budget)
{
    if (candidate.pinned)
        return *candidate.pinned;
    double low = candidate.minimum;
    double high = std::max(low, std::min(candidate.maximum, budget));
    for (int round = 0; round < 90; ++round) {
        const double left = low + (high - low) / 3;
        const double right = high - (high - low) / 3;
        if (reference::worth(candidate, left) - price * left <
            reference::worth(candidate, right) - price * right)
            low = left;
        else
            high = right;
    }
    return std::midpoint(low, high);
}

/// What no plan passes, and what everybody together wants, at a price.
struct Dual
{
    double bound = 0;
    double wanted = 0;
};

Dual dual(const Problem &problem, double price)
{
    Dual dual{price * problem.budget, 0};
    for (const Candidate &candidate : problem.candidates) {
        const double effort = bestEffort(candidate, price, problem.budget);
        dual.bound += reference::worth(candidate, effort) - price * effort;
        dual.wanted += effort;
    }
    return dual;
}

double provenOptimum(const Problem &problem)
{
    double cheap = -30;
    double dear = 30;
    double bound = std::numeric_limits<double>::infinity();
    for (int round = 0; round < 60; ++round) {
        const double logPrice = std::midpoint(cheap, dear);
        const Dual at = dual(problem, std::exp(logPrice));
        bound = std::min(bound, at.bound);
        (at.wanted > problem.budget ? cheap : dear) = logPrice;
    }
    return bound;
}

/// One unit at a time to the project that gains most from it; among equals (up to rounding) to the first.
std::vector<double> unitByUnit(const Problem &problem)
{
    constexpr long double rounding = 1e-13L;
    std::vector<double> efforts;
    std::vector<long double> gains;
    double left = problem.budget;
    const auto nextGain = [](const Candidate &candidate, double effort) {
        return candidate.pinned || effort + 1 > candidate.maximum ? 0 : reference::gain(candidate, effort);
    };
    for (const Candidate &candidate : problem.candidates) {
        efforts.push_back(candidate.pinned.value_or(std::ceil(candidate.minimum)));
        gains.push_back(nextGain(candidate, efforts.back()));
        left -= efforts.back();
    }
    for (; left >= 1; --left) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < efforts.size(); ++i)
            if (gains[i] > gains[best] * (1 + rounding))
                best = i;
        if (gains[best] <= 0)
            break;
        ++efforts[best];
        gains[best] = nextGain(problem.candidates[best], efforts[best]);
    }
    return efforts;
}

/// Up to four projects, most of them S-shaped.
Problem startingLate(unsigned seed, bool hasReturns)
{
    Random random(seed);
    Problem problem;
    for (std::size_t i = 0; i < 2 + random.below(3); ++i) {
        const Family family = random.once(4)   ? Family::Hill
                              : random.once(2) ? Family::StartupLog
                                               : Family::Logistic;
        Candidate one = random.candidate(family);
        one.pinned.reset();
        one.curve.b = random.between(0.1, 1.5);
        one.curve.k = random.between(2, 20);
        if (hasReturns && random.once(2))
            one.returns = random.returns();
        problem.budget += one.minimum;
        problem.candidates.push_back(one);
    }
    problem.budget = std::ceil(problem.budget) + 4 + static_cast<double>(random.below(24));
    return problem;
}

double bestByTrying(const Problem &problem, std::size_t index, double left, double step)
{
    if (index == problem.candidates.size())
        return 0;
    const Candidate &candidate = problem.candidates[index];
    double best = -std::numeric_limits<double>::infinity();
    for (double effort = std::ceil(candidate.minimum / step) * step;
         effort <= std::min(left, candidate.maximum); effort += step)
        best = std::max(best,
            reference::worth(candidate, effort) + bestByTrying(problem, index + 1, left - effort, step));
    return best;
}

} // namespace

class ReferenceTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void anyConcavePortfolioIsOptimal();
    void wholeUnitsAreThoseOfTheLoop();
    void wholeLateStartsAreExact();
    void lateStartsLieBetweenTheGridAndTheBound();
};

void ReferenceTest::anyConcavePortfolioIsOptimal()
{
    for (unsigned seed = 0; seed < 1000; ++seed) {
        const Problem problem = problemWithReturns(seed);
        const Outcome outcome = solve(problem);
        const auto *found = std::get_if<Allocation>(&outcome);
        QVERIFY2(found, label(seed));

        double value = 0;
        double spent = 0;
        for (std::size_t i = 0; i < problem.candidates.size(); ++i) {
            const Candidate &candidate = problem.candidates[i];
            const double effort = found->shares[i].effort;
            if (candidate.pinned)
                QCOMPARE(effort, *candidate.pinned);
            else
                QVERIFY2(effort >= candidate.minimum && effort <= candidate.maximum, label(seed));
            value += reference::worth(candidate, effort);
            spent += effort;
        }
        const double size = std::max(1.0, std::abs(value));
        QVERIFY2(spent <= problem.budget, label(seed));
        QVERIFY2(std::abs(found->value - value) <= 1e-12 * size, label(seed));
        QVERIFY2(found->gap >= 0 && found->gap <= 1e-12, label(seed));
        const double optimum = provenOptimum(problem);
        QVERIFY2(std::abs(optimum - value) <= 1e-9 * size,
            label(seed) + ' ' + QByteArray::number(optimum - value));
        // A price lies between that of the next unit and that of the last where its dual value is the
        // optimum.
        QVERIFY2(dual(problem, found->shadowPrice).bound <= optimum + 1e-9 * size, label(seed));
    }
}

void ReferenceTest::wholeUnitsAreThoseOfTheLoop()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        Problem problem = problemWithReturns(seed);
        for (Candidate &candidate : problem.candidates)
            candidate.maximum = std::ceil(candidate.maximum);
        const Outcome outcome = solve(problem, Units::Whole);
        const auto *found = std::get_if<Allocation>(&outcome);
        QVERIFY2(found, label(seed));
        const std::vector<double> expected = unitByUnit(problem);
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(
                found->shares[i].effort == expected[i], label(seed) + " candidate " + QByteArray::number(i));
        QVERIFY(found->gap >= 0 && found->gap <= 1e-12);
    }
}

void ReferenceTest::wholeLateStartsAreExact()
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        const Problem problem = startingLate(seed, seed % 2 == 1);
        const Outcome outcome = solve(problem, Units::Whole);
        const auto *found = std::get_if<Allocation>(&outcome);
        QVERIFY2(found, label(seed));
        const double best = bestByTrying(problem, 0, problem.budget, 1);
        QVERIFY2(std::abs(found->value - best) <= 1e-12 * std::max(1.0, std::abs(best)),
            label(seed) + ' ' + QByteArray::number(best - found->value));
        QCOMPARE(found->gap, 0.0);
    }
}

void ReferenceTest::lateStartsLieBetweenTheGridAndTheBound()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        Problem problem = startingLate(seed, seed % 2 == 1);
        problem.candidates.resize(std::min<std::size_t>(problem.candidates.size(), 3));
        const Outcome outcome = solve(problem);
        const auto *found = std::get_if<Allocation>(&outcome);
        QVERIFY2(found, label(seed));
        const double best = bestByTrying(problem, 0, problem.budget, 0.125);
        const double size = std::max(1.0, std::abs(found->value));
        QVERIFY2(found->value + found->gap * size >= best - 1e-12 * size, label(seed));
        QVERIFY2(found->gap <= 1e-9, label(seed) + ' ' + QByteArray::number(found->gap));
    }
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
