#include "core/portfolio/reshaping.h"
#include "tests/testing/test.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace concave;
using allocation::Family;

namespace {

constexpr double end = 60;

allocation::Curve curve(Family family)
{
    allocation::Curve curve{.family = family, .a = 16, .b = 0.12, .p = 0.45, .k = 14, .baseline = 20};
    if (family == Family::StartupLog)
        curve.b = 0.4;
    if (family == Family::Logistic)
        curve = {.family = family, .a = 35, .b = 0.2, .k = 22, .baseline = 20};
    if (family == Family::Points)
        curve.points = {{10, 30}, {0, 20}, {40, 45}};
    return curve;
}

/// "60:53.7 15.4:36.8"
QString picture(const std::vector<Handle> &handles)
{
    QStringList words;
    for (const Handle &handle : handles)
        words << QStringLiteral("%1:%2")
                     .arg(handle.place.effort, 0, 'f', 1)
                     .arg(handle.place.accuracy, 0, 'f', 1);
    return words.join(u' ');
}

bool near(double one, double other, double tolerance)
{
    return std::abs(one - other) <= tolerance;
}

} // namespace

class TestReshaping : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void handlesStandOnTheCurve_data() { everyFamily(); }
    void handlesStandOnTheCurve()
    {
        QFETCH(Family, family);
        const Reshaping reshaping(curve(family), end);
        const auto handles = reshaping.handles();
        QCOMPARE(handles.size(), family == Family::Logistic ? 3 : 2);
        QCOMPARE(handles[0].place.effort, end);
        for (const Handle &handle : handles)
            QCOMPARE(handle.place.accuracy, allocation::accuracy(curve(family), handle.place.effort));
        if (family != Family::Logistic) {
            const double half = (20 + handles[0].place.accuracy) / 2;
            QVERIFY(near(handles[1].place.accuracy, half, 1e-9));
        }
    }

    void theEndSetsTheGainAlone_data() { everyFamily(); }
    void theEndSetsTheGainAlone()
    {
        QFETCH(Family, family);
        const Reshaping reshaping(curve(family), end);
        const allocation::Curve moved = reshaping.moved(0, {7, 62});
        QVERIFY(near(allocation::accuracy(moved, end), 62, 0.05));
        QCOMPARE(moved.b, curve(family).b);
        QCOMPARE(moved.p, curve(family).p);
        QCOMPARE(moved.k, curve(family).k);
        const auto handles = Reshaping(moved, end).handles();
        for (std::size_t i = 1; i < handles.size(); ++i)
            QVERIFY(near(handles[i].place.effort, reshaping.handles()[i].place.effort, 1e-6));
    }

    void theHalfWayHandleGoesWhereItIsMoved_data()
    {
        QTest::addColumn<Family>("family");
        QTest::addColumn<double>("effort");
        for (const Family family : {Family::Log, Family::Power, Family::Exponential, Family::Hill}) {
            for (const double effort : {3.0, 9.0, 16.0, 25.0})
                QTest::addRow("%d to %g", static_cast<int>(family), effort) << family << effort;
        }
        QTest::newRow("a late start, far") << Family::StartupLog << 45.0;
    }

    void theHalfWayHandleGoesWhereItIsMoved()
    {
        QFETCH(Family, family);
        QFETCH(double, effort);
        const Reshaping reshaping(curve(family), end);
        const allocation::Curve moved = reshaping.moved(1, {effort, 0});
        QVERIFY(!allocation::fault(moved));
        const auto handles = Reshaping(moved, end).handles();
        QVERIFY2(near(handles[1].place.effort, effort, 0.05 * effort), qPrintable(picture(handles)));
        QVERIFY(near(handles[0].place.accuracy, reshaping.handles()[0].place.accuracy, 0.1));
    }

    void aConcaveCurveIsAtMostALine()
    {
        for (const Family family : {Family::Log, Family::Power, Family::Exponential, Family::Hill}) {
            const allocation::Curve moved = Reshaping(curve(family), end).moved(1, {55, 0});
            QVERIFY(!allocation::fault(moved));
            QVERIFY(near(Reshaping(moved, end).handles()[1].place.effort, end / 2, 0.1));
        }
    }

    void theInflectionMovesAndTheOthersStay()
    {
        const Reshaping reshaping(curve(Family::Logistic), end);
        QCOMPARE(picture(reshaping.handles()).section(u' ', 1, 1), QStringLiteral("22.0:37.3"));
        const auto moved = Reshaping(reshaping.moved(1, {15, 0}), end).handles();
        QVERIFY(near(moved[1].place.effort, 15, 0.01));
        QVERIFY(near(moved[2].place.effort, 32, 0.05));
        QVERIFY(near(moved[0].place.accuracy, reshaping.handles()[0].place.accuracy, 0.1));
        const auto slower = Reshaping(reshaping.moved(2, {50, 0}), end).handles();
        QVERIFY(near(slower[1].place.effort, 22, 0.01));
        QVERIFY(near(slower[2].place.effort, 50, 0.05));
        QVERIFY(Reshaping(reshaping.moved(1, {500, 0}), end).handles()[1].place.effort < 32);
    }

    void measuredPointsAreTheirOwnHandles()
    {
        const Reshaping reshaping(curve(Family::Points), end);
        QCOMPARE(picture(reshaping.handles()), QStringLiteral("10.0:30.0 0.0:20.0 40.0:45.0"));
        QCOMPARE(picture(Reshaping(reshaping.moved(2, {-3, 50.12345}), end).handles()),
            QStringLiteral("10.0:30.0 0.0:20.0 0.0:50.1"));
    }

    void theEndIsWhereTheCeilingIsReached()
    {
        allocation::Curve capped = curve(Family::Log);
        capped.ceiling = 40;
        const auto handles = Reshaping(capped, end).handles();
        QVERIFY(near(allocation::accuracy(capped, handles[0].place.effort - 1e-6), 40, 1e-5));
        QVERIFY(handles[0].place.effort < 30);
        QVERIFY(allocation::accuracy(Reshaping(capped, end).moved(0, {0, 90}), 1000) <= 40);
    }

    void nothingMovesACurveOutOfItsFamily()
    {
        for (const Family family : {Family::Log, Family::StartupLog, Family::Power, Family::Exponential,
                 Family::Hill, Family::Logistic}) {
            for (const double size : {1e-9, 1.0, 1e9}) {
                allocation::Curve start = curve(family);
                start.b /= size;
                start.k *= size;
                const Reshaping reshaping(start, end * size);
                for (std::size_t handle = 0; handle < reshaping.handles().size(); ++handle) {
                    for (const double effort : {-1.0, 0.0, 30.0, 60.0, 1e12}) {
                        for (const double accuracy : {-1e12, 0.0, 20.0, 1e12})
                            QVERIFY(!allocation::fault(reshaping.moved(handle, {effort * size, accuracy})));
                    }
                }
            }
        }
    }

    void intervalsMoveAlong()
    {
        Curve record{.a = 10, .b = 0.1, .aLow = 8, .aHigh = 15};
        const Curve moved = withParameters(record, {.a = 20, .b = 0.2});
        QCOMPARE(moved.a, 20.0);
        QCOMPARE(moved.b, 0.2);
        QCOMPARE(moved.aLow, std::optional(16.0));
        QCOMPARE(moved.aHigh, std::optional(30.0));
        QVERIFY(!moved.bLow);
        record.p = 0.6;
        record.pHigh = 0.9;
        const Curve steep = withParameters(record, {.a = 10, .b = 0.1, .p = 0.8});
        QVERIFY(*steep.pHigh > 0.8 && *steep.pHigh < 1);
    }

private:
    static void everyFamily()
    {
        QTest::addColumn<Family>("family");
        QTest::newRow("log") << Family::Log;
        QTest::newRow("startup-log") << Family::StartupLog;
        QTest::newRow("power") << Family::Power;
        QTest::newRow("exponential") << Family::Exponential;
        QTest::newRow("hill") << Family::Hill;
        QTest::newRow("logistic") << Family::Logistic;
    }
};

QTEST_APPLESS_MAIN(TestReshaping)
#include "tst_reshaping.moc"
