#include "core/allocation/curve.h"
#include "tests/testing/test.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace concave::allocation;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

Curve curve(Family family)
{
    Curve curve;
    curve.family = family;
    curve.a = 11;
    curve.b = 0.35;
    curve.p = 0.4;
    curve.k = 25;
    curve.points = {{10, 6}, {20, 10}, {40, 12}};
    return curve;
}

bool near(double one, double other, double tolerance = 1e-12)
{
    return std::abs(one - other) <= tolerance * std::max(1.0, std::abs(other));
}

} // namespace

class CurveTest : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void accuracyIsTheClosedForm();
    void slopeIsTheDerivative_data();
    void slopeIsTheDerivative();
    void slopeAtNoEffort();
    void nothingPassesTheCeiling();
    void lateStartIsFlatBeforeItPays();
    void majorantBridgesDentsAndDropsDescents();
    void majorantStartsAtTheBaselineUnlessMeasured();
    void majorantTakesTheMeanOfRepeats();
    void faults_data();
    void faults();
    void unusedParametersAreIgnored();
};

void CurveTest::accuracyIsTheClosedForm()
{
    QVERIFY(near(accuracy(curve(Family::Log), 20), 11 * std::log(8.0)));
    QVERIFY(near(accuracy(curve(Family::StartupLog), 20), 11 * std::log(7.0)));
    QVERIFY(near(accuracy(curve(Family::Power), 32), 11 * 4.0));
    QVERIFY(near(accuracy(curve(Family::Exponential), 20), 11 * (1 - std::exp(-7.0))));
    QVERIFY(near(accuracy(curve(Family::Hill), 25), 5.5));
    QVERIFY(near(accuracy(curve(Family::Logistic), 25), 5.5 * (1 - std::exp(-8.75))));
    QVERIFY(near(accuracy(curve(Family::Points), 15), 8));
    QVERIFY(near(accuracy(curve(Family::Points), 400), 12));
}

void CurveTest::slopeIsTheDerivative_data()
{
    QTest::addColumn<int>("family");
    for (const auto &[name, family] : {std::pair{"log", Family::Log}, {"startup-log", Family::StartupLog},
             {"power", Family::Power}, {"exponential", Family::Exponential}, {"hill", Family::Hill},
             {"points", Family::Points}, {"logistic", Family::Logistic}})
        QTest::newRow(name) << static_cast<int>(family);
}

void CurveTest::slopeIsTheDerivative()
{
    QFETCH(int, family);
    Curve tested = curve(static_cast<Family>(family));
    tested.baseline = 3;
    constexpr double h = 1e-5;
    for (const double effort : {0.5, 1.0, 4.0, 13.0, 35.0, 90.0}) {
        const double secant = (accuracy(tested, effort + h) - accuracy(tested, effort - h)) / (2 * h);
        QVERIFY2(near(slope(tested, effort), secant, 1e-7), qPrintable(QString::number(effort)));
    }
}

void CurveTest::slopeAtNoEffort()
{
    QCOMPARE(slope(curve(Family::Log), 0), 11 * 0.35);
    QCOMPARE(slope(curve(Family::StartupLog), 0), 0.0);
    QCOMPARE(slope(curve(Family::Power), 0), infinity);
    QCOMPARE(slope(curve(Family::Exponential), 0), 11 * 0.35);
    QCOMPARE(slope(curve(Family::Hill), 0), 11.0 / 25);
    QVERIFY(near(slope(curve(Family::Logistic), 0), 11 * 0.35 / (1 + std::exp(8.75)), 1e-15));
    QCOMPARE(slope(curve(Family::Points), 0), 0.6);
}

void CurveTest::nothingPassesTheCeiling()
{
    for (const Family family : {Family::Log, Family::StartupLog, Family::Power, Family::Exponential,
             Family::Hill, Family::Points, Family::Logistic}) {
        Curve capped = curve(family);
        capped.baseline = 1;
        capped.ceiling = 9;
        QCOMPARE(accuracy(capped, 1000), 9.0);
        QCOMPARE(slope(capped, 1000), 0.0);
        QVERIFY(accuracy(capped, 0.1) < 9);
    }
}

void CurveTest::lateStartIsFlatBeforeItPays()
{
    const Curve late = curve(Family::StartupLog);
    QCOMPARE(accuracy(late, 0), 0.0);
    QCOMPARE(accuracy(late, 1 / 0.35), 0.0);
    QCOMPARE(slope(late, 2), 0.0);
    QVERIFY(near(accuracy(late, std::numbers::e / 0.35), 11));
}

void CurveTest::majorantBridgesDentsAndDropsDescents()
{
    const std::vector<Point> dented{{30, 9}, {10, 6}, {20, 6.5}, {50, 8}, {40, 9}};
    QCOMPARE(majorant(dented, 0), (std::vector<Point>{{0, 0}, {10, 6}, {30, 9}}));
    QCOMPARE(majorant({{10, -1}, {20, -2}}, 5), (std::vector<Point>{{0, 5}}));
    QCOMPARE(majorant({{10, 2}, {20, 4}, {30, 6}}, 0), (std::vector<Point>{{0, 0}, {30, 6}}));
}

void CurveTest::majorantStartsAtTheBaselineUnlessMeasured()
{
    QCOMPARE(majorant({{10, 6}}, 2), (std::vector<Point>{{0, 2}, {10, 6}}));
    QCOMPARE(majorant({{0, 1}, {10, 6}}, 2), (std::vector<Point>{{0, 1}, {10, 6}}));
}

void CurveTest::majorantTakesTheMeanOfRepeats()
{
    QCOMPARE(majorant({{10, 4}, {20, 9}, {10, 8}}, 0), (std::vector<Point>{{0, 0}, {10, 6}, {20, 9}}));
}

void CurveTest::faults_data()
{
    using Change = void (*)(Curve &);
    QTest::addColumn<Curve>("faulty");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, Family family, Change change, CurveFault expected) {
        Curve faulty = curve(family);
        change(faulty);
        QTest::newRow(name) << faulty << static_cast<int>(expected);
    };
    row(
        "a is 0", Family::Log, [](Curve &c) { c.a = 0; }, CurveFault::A);
    row(
        "a is not a number", Family::Hill, [](Curve &c) { c.a = notANumber; }, CurveFault::A);
    row(
        "a would overflow", Family::Power, [](Curve &c) { c.a = 1e300; }, CurveFault::A);
    row(
        "b is negative", Family::Exponential, [](Curve &c) { c.b = -1; }, CurveFault::B);
    row(
        "b is infinite", Family::StartupLog, [](Curve &c) { c.b = infinity; }, CurveFault::B);
    row(
        "p is 1", Family::Power, [](Curve &c) { c.p = 1; }, CurveFault::P);
    row(
        "p is 0", Family::Power, [](Curve &c) { c.p = 0; }, CurveFault::P);
    row(
        "k is 0", Family::Hill, [](Curve &c) { c.k = 0; }, CurveFault::K);
    row(
        "baseline", Family::Log, [](Curve &c) { c.baseline = -infinity; }, CurveFault::Baseline);
    row(
        "ceiling below the baseline", Family::Log, [](Curve &c) { c.ceiling = -1; }, CurveFault::Ceiling);
    row(
        "ceiling is not a number", Family::Points, [](Curve &c) { c.ceiling = notANumber; },
        CurveFault::Ceiling);
    row(
        "no points", Family::Points, [](Curve &c) { c.points.clear(); }, CurveFault::Points);
    row(
        "a negative effort", Family::Points, [](Curve &c) { c.points[1].effort = -1; }, CurveFault::Points);
    row(
        "an infinite accuracy", Family::Points, [](Curve &c) { c.points[1].accuracy = infinity; },
        CurveFault::Points);
}

void CurveTest::faults()
{
    QFETCH(Curve, faulty);
    QFETCH(int, expected);
    const auto found = fault(faulty);
    QVERIFY(found.has_value());
    QCOMPARE(static_cast<int>(*found), expected);
}

void CurveTest::unusedParametersAreIgnored()
{
    Curve power = curve(Family::Power);
    power.b = notANumber;
    power.k = -1;
    QVERIFY(!fault(power));
    Curve points = curve(Family::Points);
    points.a = 0;
    QVERIFY(!fault(points));
}

QTEST_APPLESS_MAIN(CurveTest)
#include "tst_curve.moc"
