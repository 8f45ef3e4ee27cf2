// The solver against a slow reference that shares no code with it: curves written out again, each project's
// best effort at a price by ternary search, the price by bisection, and the dual value there as the proven
// optimum.
#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>

using namespace portfolios;

namespace {

double measuredAccuracy(const Curve &curve, double x)
{
    std::vector<Point> points = curve.points;
    if (std::ranges::none_of(points, [](const Point &p) { return p.effort == 0; }))
        points.push_back({0, curve.baseline});
    double highest = -1e300;
    for (const Point &left : points)
        for (const Point &right : points) {
            if (left.effort <= x)
                highest = std::max(highest, left.accuracy);
            if (left.effort < x && x < right.effort)
                highest =
                    std::max(highest, left.accuracy + (right.accuracy - left.accuracy) * (x - left.effort) /
                                                          (right.effort - left.effort));
        }
    return highest;
}

double worth(const Candidate &candidate, double x)
{
    const Curve &c = candidate.curve;
    double accuracy = c.baseline;
    if (c.family == Family::Log)
        accuracy += c.a * std::log(1 + c.b * x);
    if (c.family == Family::StartupLog && c.b * x > 1)
        accuracy += c.a * std::log(c.b * x);
    if (c.family == Family::Power)
        accuracy += c.a * std::pow(x, c.p);
    if (c.family == Family::Exponential)
        accuracy += c.a * (1 - std::exp(-c.b * x));
    if (c.family == Family::Hill)
        accuracy += c.a * x / (x + c.k);
    if (c.family == Family::Points)
        accuracy = measuredAccuracy(c, x);
    return candidate.weight * std::min(accuracy, c.ceiling);
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
        if (worth(candidate, left) - price * left < worth(candidate, right) - price * right)
            low = left;
        else
            high = right;
    }
    return std::midpoint(low, high);
}

double provenOptimum(const Problem &problem)
{
    double cheap = -30;
    double dear = 30;
    double bound = std::numeric_limits<double>::infinity();
    for (int round = 0; round < 60; ++round) {
        const double price = std::exp(std::midpoint(cheap, dear));
        double dual = price * problem.budget;
        double wanted = 0;
        for (const Candidate &candidate : problem.candidates) {
            const double effort = bestEffort(candidate, price, problem.budget);
            dual += worth(candidate, effort) - price * effort;
            wanted += effort;
        }
        bound = std::min(bound, dual);
        (wanted > problem.budget ? cheap : dear) = std::log(price);
    }
    return bound;
}

} // namespace

class ReferenceTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void anyConcavePortfolioIsOptimal();
    void lateStartsAreSettled();
};

void ReferenceTest::anyConcavePortfolioIsOptimal()
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        const Problem problem = Random(seed).concaveProblem();
        const auto label = QByteArray("seed ") + QByteArray::number(seed);
        const Outcome outcome = solve(problem);
        const auto *found = std::get_if<Allocation>(&outcome);
        QVERIFY2(found, label);

        double value = 0;
        double spent = 0;
        for (std::size_t i = 0; i < problem.candidates.size(); ++i) {
            const Candidate &candidate = problem.candidates[i];
            const double effort = found->shares[i].effort;
            if (candidate.pinned)
                QCOMPARE(effort, *candidate.pinned);
            else
                QVERIFY2(effort >= candidate.minimum && effort <= candidate.maximum, label);
            value += worth(candidate, effort);
            spent += effort;
        }
        QVERIFY2(spent <= problem.budget, label);
        QVERIFY2(std::abs(found->value - value) <= 1e-12 * std::max(1.0, std::abs(value)), label);
        QVERIFY2(found->gap >= 0 && found->gap <= 1e-12, label);
        const double optimum = provenOptimum(problem);
        QVERIFY2(std::abs(optimum - value) <= 1e-9 * std::max(1.0, std::abs(optimum)),
            label + QByteArray::number(optimum - value));
    }
}

void ReferenceTest::lateStartsAreSettled()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        Random random(seed);
        Problem problem;
        for (int i = 0; i < 3; ++i)
            problem.candidates.push_back(lateStart(random.between(5, 30), random.between(0.05, 1)));
        problem.budget = random.between(1, 60);
        const Allocation found = std::get<Allocation>(solve(problem));

        double best = 0;
        constexpr int parts = 60;
        for (int one = 0; one <= parts; ++one)
            for (int two = 0; one + two <= parts; ++two) {
                const double unit = problem.budget / parts;
                best = std::max(best, worth(problem.candidates[0], one * unit) +
                                          worth(problem.candidates[1], two * unit) +
                                          worth(problem.candidates[2], (parts - one - two) * unit));
            }
        QVERIFY2(found.value >= best * (1 - 1e-12), qPrintable(QString::number(seed)));
        QVERIFY2(found.gap <= 1e-12, qPrintable(QString::number(seed)));
    }
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
