// What accuracy is worth, on top of the curves.
#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace portfolios;

namespace {

/// ln(1 + x) points of accuracy for x weeks, so that e − 1 weeks reach the first corner.
Candidate plain(Returns returns)
{
    Candidate candidate = logarithmic(1, 1);
    candidate.returns = std::move(returns);
    return candidate;
}

/// 10 for each point up to the first, 2 up to the third, nothing more.
const Returns falling{{0, 0}, {1, 10}, {3, 14}};

Allocation solved(const Problem &problem, Units units = Units::Continuous)
{
    return std::get<Allocation>(solve(problem, units));
}

QString digits(double value, int count = 6)
{
    return QString::number(value, 'f', count);
}

} // namespace

class ReturnsTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void valueAndAccuracyAreBothTold();
    void effortStopsAtACorner();
    void beyondTheLastCornerIsACeiling();
    void weightCountsOnTop();
    void returnsOfMeasuredPoints();
    void worthNothing();
    void baselineAndCeiling();
    void wholeUnitsCrossACorner();
    void acrossALateStart();
};

void ReturnsTest::valueAndAccuracyAreBothTold()
{
    const Allocation found = solved({{plain(falling)}, std::expm1(2.0)});
    QCOMPARE(digits(found.shares[0].accuracy), QStringLiteral("2.000000"));
    QCOMPARE(digits(found.shares[0].value), QStringLiteral("12.000000"));
    QCOMPARE(digits(found.shadowPrice), digits(2 * std::exp(-2.0)));
}

void ReturnsTest::effortStopsAtACorner()
{
    // Below the corner a week gains more than the line's 1, above it less.
    const Allocation found = solved({{plain(falling), measured({{100, 100}})}, 10});
    QCOMPARE(digits(found.shares[0].effort), digits(std::expm1(1.0)));
    QCOMPARE(digits(found.shadowPrice), QStringLiteral("1.000000"));
    QVERIFY(found.gap <= 1e-12);
}

void ReturnsTest::beyondTheLastCornerIsACeiling()
{
    const Allocation found = solved({{plain(falling)}, 100});
    QCOMPARE(digits(found.shares[0].effort), digits(std::expm1(3.0)));
    QCOMPARE(found.shares[0].bound, Bound::Ceiling);
    QCOMPARE(found.shares[0].slope, 0.0);
    QCOMPARE(found.shadowPrice, 0.0);
    QCOMPARE(digits(found.value), QStringLiteral("14.000000"));
}

void ReturnsTest::weightCountsOnTop()
{
    Candidate heavy = plain(falling);
    heavy.weight = 3;
    QCOMPARE(digits(solved({{heavy}, std::expm1(2.0)}).value), QStringLiteral("36.000000"));
}

void ReturnsTest::returnsOfMeasuredPoints()
{
    Candidate points = measured({{10, 2}, {30, 4}});
    points.returns = falling;
    const Problem problem{{points}, 5};
    const auto at = [&](double budget) {
        const Allocation found = solved({{points}, budget});
        return digits(found.value, 2) + u' ' + digits(found.shadowPrice, 2);
    };
    QCOMPARE(at(4), QStringLiteral("8.00 2.00"));
    QCOMPARE(at(5), QStringLiteral("10.00 0.40"));
    QCOMPARE(at(10), QStringLiteral("12.00 0.20"));
    QCOMPARE(at(25), QStringLiteral("14.00 0.00"));
}

void ReturnsTest::worthNothing()
{
    const Allocation found = solved({{plain({{0, 5}, {10, 5}}), logarithmic(1, 1)}, 4});
    QCOMPARE(found.shares[0].effort, 0.0);
    QCOMPARE(found.shares[0].value, 5.0);
    QCOMPARE(digits(found.shares[1].effort), QStringLiteral("4.000000"));
}

void ReturnsTest::baselineAndCeiling()
{
    Candidate candidate = plain(falling);
    candidate.curve.baseline = 0.5;
    candidate.curve.ceiling = 2;
    const Allocation found = solved({{candidate}, 100});
    QCOMPARE(digits(found.shares[0].effort), digits(std::expm1(1.5)));
    QCOMPARE(digits(found.value), QStringLiteral("12.000000"));
    candidate.curve.baseline = -1; // below the first corner its slope goes on
    QCOMPARE(digits(solved({{candidate}, 0}).value), QStringLiteral("-10.000000"));
}

void ReturnsTest::wholeUnitsCrossACorner()
{
    const Allocation found = solved({{plain(falling)}, 1}, Units::Whole);
    QCOMPARE(digits(found.value), digits(10 * std::log(2.0)));
    QCOMPARE(digits(found.shadowPrice), digits(10 * (1 - std::log(2.0)) + 2 * (std::log(3.0) - 1)));
}

void ReturnsTest::acrossALateStart()
{
    // 10 points at 20 weeks: the corner at 5 points lies in the convex part and is worth going to.
    Candidate late = logistic(10, 1, 20);
    late.returns = {{0, 0}, {1, 30}, {10, 31}};
    const Allocation found = solved({{late, measured({{100, 100}})}, 25});
    QCOMPARE(digits(found.shares[0].accuracy, 4), QStringLiteral("1.0000"));
    QVERIFY(found.shares[0].effort < 20);
    QVERIFY(found.gap <= 1e-12);
}

QTEST_APPLESS_MAIN(ReturnsTest)
#include "tst_returns.moc"
