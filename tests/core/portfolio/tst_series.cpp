#include "core/portfolio/sample.h"
#include "core/portfolio/series.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"

#include <QTest>

#include <cmath>

using namespace concave;

namespace {

PlannedProject logarithmic(double effort = 0)
{
    PlannedProject planned;
    planned.project.weight = 2;
    planned.shape = {.family = allocation::Family::Log, .a = 10, .b = 0.5};
    planned.share.effort = effort;
    return planned;
}

PlannedProject measured(std::vector<allocation::Point> points)
{
    PlannedProject planned;
    planned.shape = {.family = allocation::Family::Points, .points = std::move(points)};
    return planned;
}

/// "0 2.5 10" with at most `digits` digits each.
QString picture(const std::vector<double> &numbers, int digits = 4)
{
    QStringList words;
    for (const double number : numbers)
        words << QString::number(number, 'g', digits);
    return words.join(u' ');
}

/// Centres in the order of the labels; "-" for those that got no room.
QString picture(const std::vector<std::optional<double>> &centres)
{
    QStringList words;
    for (const std::optional<double> &centre : centres)
        words << (centre ? QString::number(*centre, 'g', 4) : QStringLiteral("-"));
    return words.join(u' ');
}

/// The points as pointsText() would write them; "none" for rubbish.
QString pointsPicture(const std::optional<std::vector<allocation::Point>> &points)
{
    if (!points)
        return QStringLiteral("none");
    QStringList words;
    for (const allocation::Point &point : *points)
        words << QStringLiteral("%1:%2").arg(point.effort).arg(point.accuracy);
    return words.join(QStringLiteral("; "));
}

} // namespace

class TestSeries final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void accuracyIsReadBackFromTheAxis_data()
    {
        QTest::addColumn<ValueAxis>("axis");
        QTest::newRow("accuracy") << ValueAxis::Accuracy;
        QTest::newRow("weighted") << ValueAxis::Weighted;
        QTest::newRow("money") << ValueAxis::Money;
    }

    void accuracyIsReadBackFromTheAxis()
    {
        QFETCH(ValueAxis, axis);
        PlannedProject planned;
        planned.project.weight = 1.5;
        for (const allocation::Returns &returns :
            {allocation::Returns(), allocation::Returns{{10, 100}, {30, 300}, {60, 400}}}) {
            planned.returns = returns;
            for (const double accuracy : {-5.0, 0.0, 10.0, 20.0, 30.0, 45.0, 60.0}) {
                const double back = accuracyOf(planned, valueOf(planned, accuracy, axis), axis);
                QVERIFY2(std::abs(back - accuracy) < 1e-9, qPrintable(QString::number(back)));
            }
        }
        // Beyond the last corner more accuracy is worth nothing.
        if (axis != ValueAxis::Accuracy)
            QCOMPARE(accuracyOf(planned, 1e6, axis), 60.0);
    }

    void samplesAreDenserWhereTheCurveBends()
    {
        const Series series = sampled(logarithmic(), 16, 5, ValueAxis::Accuracy);
        QCOMPARE(picture(series.efforts), QStringLiteral("0 1 4 9 16"));
        QCOMPARE(picture(series.values), QStringLiteral("0 4.055 10.99 17.05 21.97"));
    }

    void weightedSamplesAreValues()
    {
        const Series accuracy = sampled(logarithmic(), 16, 5, ValueAxis::Accuracy);
        const Series value = sampled(logarithmic(), 16, 5, ValueAxis::Weighted);
        for (std::size_t i = 0; i < accuracy.values.size(); ++i)
            QCOMPARE(value.values[i], 2 * accuracy.values[i]);
    }

    void samplesAgreeWithTheSolver_data()
    {
        using allocation::Family;
        QTest::addColumn<PlannedProject>("planned");
        PlannedProject planned = logarithmic();
        planned.shape.baseline = 3;
        planned.shape.ceiling = 8;
        for (const auto &[name, family] : {std::pair("log", Family::Log),
                 std::pair("startup", Family::StartupLog), std::pair("power", Family::Power),
                 std::pair("exponential", Family::Exponential), std::pair("hill", Family::Hill)}) {
            planned.shape.family = family;
            QTest::newRow(name) << planned;
        }
        QTest::newRow("points") << measured({{0, 0}, {10, 4}, {5, 3}, {20, 3.5}});
        PlannedProject cut = measured({{4, 5}, {10, 9}, {30, 12}});
        cut.shape.baseline = 2;
        cut.shape.ceiling = 7;
        QTest::newRow("points below a ceiling") << cut;
        cut.shape.ceiling = 2;
        QTest::newRow("points, all above the ceiling") << cut;
    }

    void samplesAgreeWithTheSolver()
    {
        QFETCH(PlannedProject, planned);
        const Series series = sampled(planned, 40, 33, ValueAxis::Accuracy);
        for (std::size_t i = 0; i < series.efforts.size(); ++i)
            QCOMPARE(series.values[i], allocation::accuracy(planned.shape, series.efforts[i]));
    }

    void theEffortAxisEndsAtAFewPlaces_data()
    {
        QTest::addColumn<double>("effort");
        QTest::addColumn<double>("end");
        QTest::newRow("nothing given") << 0.0 << 64.0;
        QTest::newRow("the last stage has room") << 53.0 << 64.0;
        QTest::newRow("a little more") << 54.0 << 96.0;
        QTest::newRow("exactly a fifth of room") << 80.0 << 96.0;
        QTest::newRow("a hundred") << 100.0 << 128.0;
        QTest::newRow("hundreds") << 200.0 << 256.0;
        QTest::newRow("thousands") << 5000.0 << 6144.0;
    }

    void theEffortAxisEndsAtAFewPlaces()
    {
        QFETCH(double, effort);
        QFETCH(double, end);
        Plan plan;
        plan.projects = {logarithmic(), logarithmic(effort)};
        QCOMPARE(effortAxisEnd(plan), end);
    }

    void theEffortAxisNeverJumpsBackWhileABudgetGrows()
    {
        const TestFolder folder;
        const auto document = folder.create();
        QVERIFY(addSamplePortfolio(*document));
        const Portfolio portfolio = *readPortfolio(*document);
        Scenario scenario = currentScenario(portfolio);
        std::vector<double> ends;
        for (scenario.budget = 4; scenario.budget <= 600; scenario.budget += 1) {
            const double end = effortAxisEnd(*makePlan(portfolio, scenario));
            if (ends.empty() || ends.back() != end)
                ends.push_back(end);
        }
        QCOMPARE(picture(ends), QStringLiteral("64 96 128 192"));
    }

    void axesEndAtRoundNumbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("rounded");
        for (const auto &[value, rounded] : {std::pair(0.0, 1.0), {-3.0, 1.0}, {std::nan(""), 1.0},
                 {std::numeric_limits<double>::infinity(), 1.0}, {0.003, 0.004}, {0.1, 0.1}, {1.0, 1.0},
                 {1.01, 2.0}, {2.4, 2.5}, {27.0, 40.0}, {40.0, 40.0}, {41.0, 50.0}, {55.0, 60.0},
                 {61.0, 80.0}, {81.0, 100.0}, {1e12, 1e12}})
            QTest::addRow("%g", value) << value << rounded;
    }

    void axesEndAtRoundNumbers()
    {
        QFETCH(double, value);
        QFETCH(double, rounded);
        QCOMPARE(roundedUp(value), rounded);
    }

    void theValueAxisEndsOnARoundStep()
    {
        QCOMPARE(valueAxisEnd(51.9), 60.0);
        QCOMPARE(valueAxisEnd(126), 150.0);
        QCOMPARE(valueAxisEnd(60), 60.0);
        QCOMPARE(valueAxisEnd(0), 1.0);
    }

    void labelsAreSpread_data()
    {
        using Numbers = std::vector<double>;
        QTest::addColumn<Numbers>("wanted");
        QTest::addColumn<Numbers>("heights");
        QTest::addColumn<QString>("centres");
        QTest::newRow("none") << Numbers{} << Numbers{} << "";
        QTest::newRow("where they want to be") << Numbers{20, 80} << Numbers{10, 10} << "20 80";
        QTest::newRow("in any order") << Numbers{80, 20} << Numbers{10, 10} << "80 20";
        QTest::newRow("one below the other") << Numbers{50, 50, 50} << Numbers{10, 10, 10} << "50 60 70";
        QTest::newRow("not above the top") << Numbers{-30, 2} << Numbers{10, 10} << "5 15";
        QTest::newRow("not below the bottom") << Numbers{99, 120} << Numbers{10, 10} << "85 95";
        QTest::newRow("pushed up in a row") << Numbers{75, 95, 95} << Numbers{20, 10, 10} << "70 85 95";
        QTest::newRow("exactly full") << Numbers{0, 0, 0} << Numbers{50, 25, 25} << "25 62.5 87.5";
        QTest::newRow("the last has no room") << Numbers{10, 20, 30} << Numbers{50, 40, 20} << "25 70 -";
        QTest::newRow("no room at all") << Numbers{10} << Numbers{101} << "-";
    }

    void labelsAreSpread()
    {
        QFETCH(std::vector<double>, wanted);
        QFETCH(std::vector<double>, heights);
        QFETCH(QString, centres);
        QCOMPARE(picture(spread(wanted, heights, 0, 100)), centres);
    }

    /// Twenty labels in a hundred arrangements: those shown are a beginning of the list, inside, and apart.
    void spreadLabelsNeverOverlap()
    {
        for (int round = 0; round < 100; ++round) {
            std::vector<double> wanted;
            std::vector<double> heights;
            for (int i = 0; i < 20; ++i) {
                wanted.push_back((i * 37 * (round + 1)) % 140 - 20);
                heights.push_back(3 + (i * round) % 8);
            }
            const auto centres = spread(wanted, heights, 10, 110);
            const auto firstHidden = std::find(centres.begin(), centres.end(), std::nullopt);
            QVERIFY(std::all_of(firstHidden, centres.end(), [](const auto &centre) { return !centre; }));
            std::vector<std::pair<double, double>> places;
            for (std::size_t i = 0; i < static_cast<std::size_t>(firstHidden - centres.begin()); ++i)
                places.emplace_back(*centres[i] - heights[i] / 2, *centres[i] + heights[i] / 2);
            std::sort(places.begin(), places.end());
            double free = 10;
            for (const auto &[top, bottom] : places) {
                QVERIFY(top >= free - 1e-9);
                free = bottom;
            }
            QVERIFY(free <= 110 + 1e-9);
        }
    }

    void measuredPointsAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("points");
        QTest::newRow("as it is written") << "0:0; 10:6.35"
                                          << "0:0; 10:6.35";
        QTest::newRow("without blanks") << "0:0;10:6.35"
                                        << "0:0; 10:6.35";
        QTest::newRow("with blanks") << "  0 : 0 ;\t10 : 6.35 "
                                     << "0:0; 10:6.35";
        QTest::newRow("lines") << "0:0\r\n10:6.35\n"
                               << "0:0; 10:6.35";
        QTest::newRow("a separator too many") << "0:0;; 10:6.35;"
                                              << "0:0; 10:6.35";
        QTest::newRow("as they come") << "10:6;0:1"
                                      << "10:6; 0:1";
        QTest::newRow("negative accuracy") << "1:-2.5"
                                           << "1:-2.5";
        QTest::newRow("exponent") << "1e2:3"
                                  << "100:3";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("words") << "ten:six"
                               << "none";
        QTest::newRow("half a pair") << "10:"
                                     << "none";
        QTest::newRow("no pair") << "10"
                                 << "none";
        QTest::newRow("three numbers") << "1:2:3"
                                       << "none";
        QTest::newRow("decimal comma") << "0,5:3"
                                       << "none";
        QTest::newRow("not finite") << "1:inf"
                                    << "none";
        QTest::newRow("not a number") << "nan:1"
                                      << "none";
        QTest::newRow("one bad among good ones") << "0:0; 10:six; 20:8"
                                                 << "none";
    }

    void measuredPointsAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        QFETCH(QString, points);
        QCOMPARE(pointsPicture(readPoints(typed)), points);
    }

    void measuredPointsAreWrittenByAscendingEffort()
    {
        const Id mine{1};
        const Id other{2};
        Portfolio portfolio;
        for (const auto &[project, effort, accuracy] :
            {std::tuple(mine, 20.0, 8.125), {mine, 0.0, -0.5}, {mine, 1.0 / 3, 2.0}, {other, 5.0, 1.0}})
            portfolio.points.push_back(
                {.id = {}, .project = project, .effort = effort, .accuracy = accuracy});
        QCOMPARE(pointsText(portfolio, mine), QStringLiteral("0:-0.5; 0.3333333333333333:2; 20:8.125"));
        QCOMPARE(pointsText(portfolio, Id{3}), QString());
        QCOMPARE(pointsPicture(readPoints(pointsText(portfolio, other))), QStringLiteral("5:1"));
    }

    void theScaleOfBudgetsHoldsAllOfThem_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<double>("tried");
        QTest::addColumn<QString>("scale");
        QTest::newRow("small ones") << 100.0 << 20.0 << "300 by 50";
        QTest::newRow("a larger scenario") << 700.0 << 20.0 << "800 by 200";
        QTest::newRow("tried beyond it") << 100.0 << 301.0 << "360 by 60";
        QTest::newRow("far beyond") << 100.0 << 1e12 << "1e+09 by 2e+08";
    }

    void theScaleOfBudgetsHoldsAllOfThem()
    {
        QFETCH(double, largest);
        QFETCH(double, tried);
        QFETCH(QString, scale);
        Portfolio portfolio;
        portfolio.scenarios = {{.id = Id{1}, .budget = 50}, {.id = Id{2}, .budget = largest}};
        const BudgetScale found = budgetScale(portfolio, tried);
        QCOMPARE(QStringLiteral("%1 by %2").arg(found.end).arg(found.step), scale);
    }
};

QTEST_GUILESS_MAIN(TestSeries)
#include "tst_series.moc"
