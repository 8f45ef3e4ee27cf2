#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/test.h"
#include "ui/plots/frontierplot.h"
#include "ui/plots/plotfile.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shown
{
    TestFolder folder;
    Theme theme{*qApp};
    Portfolio portfolio;
    QWidget window;
    FrontierPlot plot{theme, {}, &window};
    QSignalSpy moved{&plot, &FrontierPlot::moved};
    QSignalSpy released{&plot, &FrontierPlot::released};
    QSignalSpy takenBack{&plot, &FrontierPlot::takenBack};
    QSignalSpy chosen{&plot, &FrontierPlot::projectChosen};

    Shown()
    {
        const auto document = folder.create();
        if (!addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        portfolio = *readPortfolio(*document);
        plot.resize(700, 500);
        plot.setFrontier(*makeFrontier(portfolio, currentScenario(portfolio), 300, 101), {300, 50});
        plan(100);
        window.resize(700, 500);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the plot does not come up");
        // What a page does while the marker moves.
        QObject::connect(&plot, &FrontierPlot::moved, &plot, [this](int budget) { plan(budget); });
    }

    void plan(double budget)
    {
        Scenario scenario = currentScenario(portfolio);
        scenario.budget = budget;
        plot.setPlan(*makePlan(portfolio, scenario));
    }

    QWidget &canvas() { return *plot.findChild<QWidget *>(); }
    /// On the marker's line, moved by so many pixels.
    QPoint onMarker(int by = 0) { return {int(std::lround(plot.markerX())) + by, 200}; }
};

} // namespace

class TestFrontierPlot final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theMarkerTellsBudgetValueAndPrice()
    {
        Shown shown;
        QCOMPARE(shown.plot.markerText(), u"100 weeks: 97.5 points, next +0.47"_s);
        QCOMPARE(shown.plot.value(), 100);
        shown.plan(300);
        QCOMPARE(shown.plot.markerText(), u"300 weeks: 155.0 points, next +0.19"_s);
        QCOMPARE(shown.plot.accessibleDescription(), shown.plot.markerText());
    }

    void theMarkerStandsInProportion()
    {
        Shown shown;
        shown.plan(150);
        const double middle = shown.plot.markerX();
        shown.plan(300);
        const double end = shown.plot.markerX();
        QVERIFY(std::abs((end - middle) - (middle - 56)) < 2); // 56 pixels stand left of the axis
    }

    void aDragMovesLiveAndReleasesOnce()
    {
        Shown shown;
        QTest::mousePress(&shown.canvas(), Qt::LeftButton, {}, shown.onMarker(3));
        QCOMPARE(shown.moved.size(), 0);
        const QPoint start = shown.onMarker(3);
        QTest::mouseMove(&shown.canvas(), start + QPoint(40, 0));
        QTest::mouseMove(&shown.canvas(), start + QPoint(98, 0));
        QCOMPARE(shown.moved.size(), 2);
        QCOMPARE(shown.released.size(), 0);
        QTest::mouseRelease(&shown.canvas(), Qt::LeftButton, {}, start + QPoint(98, 0));
        QCOMPARE(shown.released.size(), 1);
        QCOMPARE(shown.released.front().front().toInt(), 150); // 588 pixels are 300 weeks
        QCOMPARE(shown.chosen.size(), 0);
    }

    void escTakesBackADrag()
    {
        Shown shown;
        const QPoint start = shown.onMarker();
        QTest::mousePress(&shown.canvas(), Qt::LeftButton, {}, start);
        QTest::mouseMove(&shown.canvas(), start + QPoint(98, 0));
        QTest::keyClick(&shown.plot, Qt::Key_Escape);
        QCOMPARE(shown.takenBack.size(), 1);
        QCOMPARE(shown.plot.value(), 100);
        QTest::mouseRelease(&shown.canvas(), Qt::LeftButton, {}, start);
        QCOMPARE(shown.released.size(), 0);
    }

    void keysMoveTheMarker()
    {
        Shown shown;
        QTest::keyClick(&shown.plot, Qt::Key_Right);
        QTest::keyClick(&shown.plot, Qt::Key_PageUp);
        QCOMPARE(shown.plot.markerText().section(u':', 0, 0), u"111 weeks"_s);
        QTest::keyClick(&shown.plot, Qt::Key_End);
        QCOMPARE(shown.plot.markerText().section(u':', 0, 0), u"300 weeks"_s);
        QCOMPARE(shown.moved.size(), 3);
        QCOMPARE(shown.released.size(), 0);
        QTRY_COMPARE(shown.released.size(), 1);
    }

    void aClickOnALayerChoosesItsProject()
    {
        Shown shown;
        // At 290 weeks: low down is Dispatching engine, above the layers is nobody.
        const int x = 56 + 290 * 588 / 300;
        QTest::mouseClick(&shown.canvas(), Qt::LeftButton, {}, {x, 440});
        QCOMPARE(shown.chosen.size(), 1);
        QCOMPARE(shown.chosen.front().front().value<Id>(), shown.portfolio.projects[1].id);
        QTest::mouseClick(&shown.canvas(), Qt::LeftButton, {}, {x, 50});
        QCOMPARE(shown.chosen.size(), 1);
    }

    void everyOptionIsAnotherPicture()
    {
        Shown shown;
        QList<QImage> pictures;
        for (const bool value : {true, false}) {
            for (const LayerUnit unit : {LayerUnit::Weeks, LayerUnit::Percent}) {
                shown.plot.setOptions({value, unit});
                QCoreApplication::processEvents();
                pictures << shown.plot.grab().toImage();
            }
        }
        shown.plot.setPoints({{u"ML-first"_s, 100, 75.3}});
        QCoreApplication::processEvents();
        pictures << shown.plot.grab().toImage();
        shown.plot.setCurrent(false);
        QCoreApplication::processEvents();
        pictures << shown.plot.grab().toImage();
        for (int i = 0; i < pictures.size(); ++i)
            for (int j = i + 1; j < pictures.size(); ++j)
                QVERIFY2(pictures[i] != pictures[j], qPrintable(u"%1 and %2"_s.arg(i).arg(j)));
    }

    void theNamesStandInTheDrawing()
    {
        Shown shown;
        const Drawing drawing = [&](QPaintDevice &device, QSize size) { shown.plot.drawOn(device, size); };
        const QString path = shown.folder.path(u"frontier.svg"_s);
        QVERIFY(exportDrawing(drawing, u"Frontier"_s, path));
        const QString svg = QString::fromUtf8(contentsOf(path));
        for (const Project &project : shown.portfolio.projects)
            QVERIFY2(svg.contains(project.name), qPrintable(project.name));
        for (const char *text : {"Total value, points (line)", "Effort per project, weeks (stacked)",
                 "Effort budget, engineer-weeks", "100 weeks: 97.5 points, next +0.47"})
            QVERIFY2(svg.contains(QString::fromUtf8(text)), text);
    }

    void screenReadersSeeASlider()
    {
        Shown shown;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&shown.plot);
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::Slider);
        QCOMPARE(interface->valueInterface()->currentValue().toInt(), 100);
        QCOMPARE(interface->valueInterface()->maximumValue().toInt(), 300);
    }

    void withoutAFrontierItIsEmpty()
    {
        Theme theme{*qApp};
        FrontierPlot plot(theme);
        plot.resize(700, 500);
        plot.setFrontier({}, {300, 50});
        plot.setPlan({});
        QVERIFY(!plot.grab().isNull());
        QCOMPARE(plot.markerText(), QString());
    }
};

QTEST_MAIN(TestFrontierPlot)
#include "tst_frontierplot.moc"
