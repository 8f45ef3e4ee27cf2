#include "core/portfolio/fitting.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

#include <cmath>

using namespace concave;
using allocation::Point;

namespace {

using Points = std::vector<Point>;

/// Noise-free points of 20 + 30·(1 − e^(−0.1 x)).
Points saturating(std::initializer_list<double> efforts)
{
    Points points;
    for (const double effort : efforts)
        points.push_back({effort, 20 - 30 * std::expm1(-0.1 * effort)});
    return points;
}

} // namespace

class TestFitting : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theBestFamilyIsSuggested_data()
    {
        QTest::addColumn<Points>("points");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const Points &points, const char *expected) {
            QTest::newRow(name) << points << QString::fromUtf8(expected);
        };
        row("eight", saturating({0, 2, 5, 9, 14, 20, 30, 45}), "Saturating explains the 8 points best for");
        row("four", saturating({0, 5, 14, 30}), "Saturating is nearest to the 4 points, ");
        row("one", {{10, 30}}, "One point fits every family.");
        row("none", {}, "Nothing is measured yet.");
        row("falling", {{0, 50}, {10, 40}, {20, 30}}, "No family rises with these points.");
    }

    void theBestFamilyIsSuggested()
    {
        QFETCH(Points, points);
        QFETCH(QString, expected);
        const QString found = fitCurves(points, {}).suggestion;
        QVERIFY2(found.startsWith(expected), qPrintable(found));
    }

    void whatPointsLeaveOpenIsNamed_data()
    {
        QTest::addColumn<Points>("points");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << saturating({0, 2, 5, 9, 14, 20, 30, 45}) << QString();
        QTest::newRow("the baseline")
            << saturating({5, 20}) << QStringLiteral("The points leave the baseline open: held as before.");
        QTest::newRow("the speed too")
            << saturating({8})
            << QStringLiteral("The points leave the speed b and the baseline open: held as before.");
    }

    void whatPointsLeaveOpenIsNamed()
    {
        QFETCH(Points, points);
        QFETCH(QString, expected);
        const auto found = allocation::fit(allocation::Family::Exponential, points, {.baseline = 20});
        QVERIFY(found);
        QCOMPARE(whatIsHeld(*found), expected);
    }

    void pointsThatContradictAreNamed()
    {
        QCOMPARE(fitCurves({{0, 0}, {10, 20}, {20, 22}, {30, 40}}, {}).contradiction,
            QStringLiteral("One point lies below every concave curve through the others: 20 weeks with 22."));
        QCOMPARE(fitCurves({{10, 20}, {20, 2}, {30, 3}, {40, 4}, {50, 5}, {60, 40}}, {}).contradiction,
            QStringLiteral(
                "4 points lie below every concave curve through the others: 20 weeks with 2, 30 weeks "
                "with 3, 40 weeks with 4 and 1 more."));
        QCOMPARE(fitCurves({{0, 0}, {10, 20}}, {}).contradiction, QString());
    }

    void aFitIsOneStep()
    {
        TestFolder folder;
        const auto document = folder.create();
        const Id project = addProject(*document, QStringLiteral("Pricing"));
        const Points points = saturating({0, 2, 5, 9, 14, 20, 30, 46});
        QVERIFY(document->edit(QStringLiteral("Measure"), [&](Edit &edit) {
            for (const Point &point : points)
                edit.insert(MeasuredPoint{{}, project, point.effort, point.accuracy + (point.effort > 9)});
        }));
        const auto curveOf = [&] { return *findCurve(*readPortfolio(*document), project); };
        const auto fits = fitCurves(measuredPoints(*readPortfolio(*document), project), {}).fits;
        const auto entries = document->history()->size();
        QVERIFY(applyFit(*document, project, fits.front(), Intervals::None));
        QCOMPARE(document->history()->back().label,
            QStringLiteral("Fit %1 to 8 points of Pricing").arg(nameOf(fits.front().curve.family)));
        QCOMPARE(document->history()->size(), entries + 1);
        QCOMPARE(curveOf().family, fits.front().curve.family);
        QCOMPARE(curveOf().a, fits.front().curve.a);
        QVERIFY(!curveOf().aLow);

        QVERIFY(applyFit(*document, project, fits.front(), Intervals::Fitted));
        QVERIFY(curveOf().aLow && curveOf().aHigh);
        QVERIFY(*curveOf().aLow < curveOf().a && curveOf().a < *curveOf().aHigh);
        QVERIFY(applyFit(*document, project, fits.back(), Intervals::None));
        QVERIFY(!curveOf().aLow && !curveOf().aHigh);
    }

    void everyFitIsAcceptedByTheDocument()
    {
        TestFolder folder;
        const auto document = folder.create();
        const Id project = addProject(*document, QStringLiteral("Pricing"));
        for (const Points &points : {Points{{0, 0}, {1, 200}, {2, 201}}, Points{{5, 1e9}, {6, 2e9}},
                 saturating({0, 1, 40}), Points{{0, -50}, {10, -20}, {30, -5}, {60, -1}}}) {
            for (const allocation::Fit &fit : fitCurves(points, {.ceiling = 90}).fits)
                QCOMPARE(sentenceOf(applyFit(*document, project, fit, Intervals::Fitted)), QString());
        }
    }

    void aProjectThatIsGoneIsSaid()
    {
        TestFolder folder;
        const auto document = folder.create();
        const auto fits = fitCurves(saturating({0, 5, 20}), {}).fits;
        QVERIFY(sentenceOf(applyFit(*document, Id{7}, fits.front(), Intervals::None))
                    .contains(QStringLiteral("not there any more")));
    }
};

QTEST_GUILESS_MAIN(TestFitting)
#include "tst_fitting.moc"
