// The closed forms against numerical derivatives and inverses, for every family.
#include "core/allocation/smooth.h"
#include "tests/core/allocation/portfolios.h"
#include "tests/testing/test.h"

#include <QTest>

using namespace portfolios;

namespace {

Curve curve(Family family)
{
    Curve curve;
    curve.family = family;
    curve.a = 11;
    curve.b = 0.15;
    curve.p = 0.4;
    curve.k = 12;
    curve.baseline = 3;
    return curve;
}

/// Efforts on the concave part of all of them.
constexpr double efforts[] = {13, 14.5, 20, 35, 60};

double derivative(const Curve &curve, double effort)
{
    constexpr double h = 1e-2;
    return (8 * (accuracy(curve, effort + h) - accuracy(curve, effort - h)) -
               (accuracy(curve, effort + 2 * h) - accuracy(curve, effort - 2 * h))) /
           (12 * h);
}

bool near(double one, double other, double tolerance)
{
    return std::abs(one - other) <= tolerance * std::abs(other);
}

} // namespace

class SmoothTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void closedForms_data();
    void slopeIsTheDerivative_data() { closedForms_data(); }
    void slopeIsTheDerivative();
    void effortAtASlopeInvertsIt_data() { closedForms_data(); }
    void effortAtASlopeInvertsIt();
    void effortAtAnAccuracyInvertsIt_data() { closedForms_data(); }
    void effortAtAnAccuracyInvertsIt();
    void unitGainIsTheDifference_data() { closedForms_data(); }
    void unitGainIsTheDifference();
    void solvedEffortHasTheSlopeOfThePrice_data() { closedForms_data(); }
    void solvedEffortHasTheSlopeOfThePrice();
    void measuredPointsDemandTheirCorners();
};

void SmoothTest::closedForms_data()
{
    QTest::addColumn<int>("family");
    for (const auto &[name, family] :
        {std::pair{"log", Family::Log}, {"startup-log", Family::StartupLog}, {"power", Family::Power},
            {"exponential", Family::Exponential}, {"hill", Family::Hill}, {"logistic", Family::Logistic}})
        QTest::newRow(name) << static_cast<int>(family);
}

void SmoothTest::slopeIsTheDerivative()
{
    QFETCH(int, family);
    const Curve tested = curve(static_cast<Family>(family));
    for (const double effort : efforts) {
        const double secant = derivative(tested, effort);
        QVERIFY(near(slope(tested, effort), secant, 1e-8));
        QVERIFY(near(std::exp(logScale(tested) - fall(tested, effort)), secant, 1e-8));
    }
}

void SmoothTest::effortAtASlopeInvertsIt()
{
    QFETCH(int, family);
    const Curve tested = curve(static_cast<Family>(family));
    constexpr double h = 1e-5;
    for (const double effort : efforts) {
        const double level = fall(tested, effort);
        const Demand demand = effortAtFall(tested, level);
        const double rise =
            (effortAtFall(tested, level + h).effort - effortAtFall(tested, level - h).effort) / (2 * h);
        QVERIFY(near(demand.effort, effort, 1e-12));
        QVERIFY(near(demand.decline, rise, 1e-5));
    }
}

void SmoothTest::effortAtAnAccuracyInvertsIt()
{
    QFETCH(int, family);
    const Curve tested = curve(static_cast<Family>(family));
    for (const double effort : efforts)
        QVERIFY(near(effortAt(tested, accuracy(tested, effort)), effort, 1e-7));
    QCOMPARE(effortAt(tested, 3), 0.0);
}

void SmoothTest::unitGainIsTheDifference()
{
    QFETCH(int, family);
    const Curve tested = curve(static_cast<Family>(family));
    for (const double effort : {0.0, 1.0, 2.0, 5.0, 11.5, 12.0, 13.0, 40.0})
        QVERIFY(std::abs(unitGain(tested, effort) -
                         (accuracy(tested, effort + 1) - accuracy(tested, effort))) < 1e-13);
    double before = unitGain(tested, 12);
    for (double effort = 13; effort < 3000; ++effort) {
        QVERIFY(unitGain(tested, effort) <= before);
        before = unitGain(tested, effort);
    }
}

void SmoothTest::solvedEffortHasTheSlopeOfThePrice()
{
    QFETCH(int, family);
    Candidate candidate;
    candidate.curve = curve(static_cast<Family>(family));
    Candidate other = logarithmic(9, 0.2);
    const Allocation found = std::get<Allocation>(solve({{candidate, other}, 60}));
    QVERIFY(found.shares[0].effort > 12 && found.shares[1].effort > 0);
    for (const Share &share : found.shares)
        QVERIFY(near(share.slope, found.shadowPrice, 1e-8));
    QVERIFY(near(derivative(candidate.curve, found.shares[0].effort), found.shadowPrice, 1e-7));
    QVERIFY(near(derivative(other.curve, found.shares[1].effort), found.shadowPrice, 1e-7));
}

void SmoothTest::measuredPointsDemandTheirCorners()
{
    const Candidate points = measured({{10, 6}, {20, 10}, {40, 12}});
    const Candidate line = measured({{100, 30}}); // slope 0.3
    const Allocation found = std::get<Allocation>(solve({{points, line}, 50}));
    QCOMPARE(found.shares[0].effort, 20.0);
    QCOMPARE(found.shares[0].slope, 0.1);
    QVERIFY(near(found.shadowPrice, 0.3, 1e-12));
}

QTEST_APPLESS_MAIN(SmoothTest)
#include "tst_smooth.moc"
