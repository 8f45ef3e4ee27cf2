#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/plots/uncertaintyplot.h"
#include "ui/portfolio/intervalmodel.h"
#include "ui/portfolio/learninglist.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/portfolio/uncertaintyview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/numberedit.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int forAges = 1'000'000; ///< samples: nobody waits for them

/// The sample portfolio, and what stands between it and the tab.
class Desk
{
public:
    explicit Desk(bool uncertain = true) : m_document(m_folder.create())
    {
        const auto forgetIntervals = [](Curve &curve) {
            curve = {.project = curve.project, .family = curve.family, .a = curve.a, .b = curve.b};
        };
        if (!addSamplePortfolio(*m_document) || !m_document->edit(u"Be certain"_s, [&](Edit &edit) {
                for (const Curve &curve : edit.all<Curve>())
                    edit.modify<Curve>(curve.project, forgetIntervals);
            }))
            qFatal("the sample could not be added");
        m_portfolio = std::make_unique<PortfolioPresenter>(*m_document);
        if (uncertain)
            m_portfolio->addFirstIntervals();
        m_portfolio->setSamples(200);
    }

    void openForReading()
    {
        m_portfolio.reset();
        m_document.reset();
        m_document = m_folder.openForReading();
        m_portfolio = std::make_unique<PortfolioPresenter>(*m_document);
    }

    PortfolioPresenter &portfolio() { return *m_portfolio; }
    Curve curve(std::size_t row) const
    {
        const Portfolio portfolio = *readPortfolio(*m_document);
        return *findCurve(portfolio, portfolio.projects[row].id);
    }
    QString newest() const { return m_document->history()->back().label; }
    std::size_t steps() const { return m_document->history()->size(); }

private:
    TestFolder m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<PortfolioPresenter> m_portfolio;
};

/// Waits until the condition holds after one of the presenter's signals.
template <class Condition>
bool comes(UncertaintyPresenter &presenter, void (UncertaintyPresenter::*signal)(), Condition condition)
{
    QSignalSpy spy(&presenter, signal);
    while (!condition()) {
        if (!spy.wait(20000))
            return false;
    }
    return true;
}

bool isAnswered(UncertaintyPresenter &presenter)
{
    return comes(presenter, &UncertaintyPresenter::changed,
        [&] { return presenter.plan() && !presenter.isOutdated(); });
}

/// The tab in a window.
struct Window
{
    explicit Window(Desk &desk) : view(theme, desk.portfolio(), &window)
    {
        // The view is laid out by its own size, not by the window's.
        view.setGeometry(0, 0, 700, 900);
        window.resize(700, 900);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("the window does not come up");
    }

    template <class W>
    W &find(const char *name)
    {
        return ::find<W>(view, QString::fromLatin1(name));
    }

    Theme theme{*qApp};
    QWidget window;
    UncertaintyView view;
};

} // namespace

class TestUncertaintyView : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsComputedUntilSomebodyLooks()
    {
        Desk desk;
        UncertaintyPresenter presenter(desk.portfolio());
        QSignalSpy changed(&presenter, &UncertaintyPresenter::changed);
        desk.portfolio().setBudget(80);
        QVERIFY(!presenter.plan() && presenter.isOutdated());
        presenter.setWatched(true);
        QVERIFY(isAnswered(presenter));
        QCOMPARE(presenter.plan()->scenario.budget, 80.0);
        QCOMPARE(presenter.plan()->projects.size(), std::size_t{5});
    }

    void aChangeKeepsTheLastAnswerUntilTheNext()
    {
        Desk desk;
        UncertaintyPresenter presenter(desk.portfolio());
        presenter.setWatched(true);
        QVERIFY(isAnswered(presenter));
        desk.portfolio().tryBudget(50);
        QVERIFY(presenter.isOutdated());
        QCOMPARE(presenter.plan()->scenario.budget, 100.0);
        QVERIFY(isAnswered(presenter));
        QCOMPARE(presenter.plan()->scenario.budget, 50.0);
    }

    void theSeedRepeatsTheAnswer()
    {
        Desk desk;
        UncertaintyPresenter presenter(desk.portfolio());
        presenter.setWatched(true);
        QVERIFY(isAnswered(presenter));
        const double first = presenter.plan()->answer.hindsightValue;
        desk.portfolio().setSeed(2);
        QVERIFY(isAnswered(presenter));
        QVERIFY(presenter.plan()->answer.hindsightValue != first);
        desk.portfolio().setSeed(1);
        QVERIFY(isAnswered(presenter));
        QCOMPARE(presenter.plan()->answer.hindsightValue, first);
    }

    void longWorkIsTold()
    {
        Desk desk;
        desk.portfolio().setSamples(forAges);
        UncertaintyPresenter presenter(desk.portfolio());
        presenter.setWatched(true);
        QVERIFY(!presenter.isBusy());
        QVERIFY(comes(presenter, &UncertaintyPresenter::changed, [&] { return presenter.isBusy(); }));
        QVERIFY(
            comes(presenter, &UncertaintyPresenter::progressed, [&] { return presenter.percentDone() > 0; }));
    } // and the presenter goes while it works

    void cancelStopsUntilSomebodyAsksAgain()
    {
        Desk desk;
        desk.portfolio().setSamples(forAges);
        UncertaintyPresenter presenter(desk.portfolio());
        presenter.setWatched(true);
        QVERIFY(
            comes(presenter, &UncertaintyPresenter::progressed, [&] { return presenter.percentDone() > 0; }));
        presenter.cancel();
        QVERIFY(presenter.isCancelled() && !presenter.isBusy() && !presenter.plan());
        presenter.setWatched(false);
        presenter.setWatched(true);
        QVERIFY(presenter.isCancelled());
        presenter.restart();
        QVERIFY(!presenter.isCancelled());
        desk.portfolio().setSamples(100);
        QVERIFY(isAnswered(presenter));
    }

    void anImpossiblePlanKeepsTheLastAnswer()
    {
        Desk desk;
        UncertaintyPresenter presenter(desk.portfolio());
        presenter.setWatched(true);
        QVERIFY(isAnswered(presenter));
        desk.portfolio().setBudget(3);
        QVERIFY(
            comes(presenter, &UncertaintyPresenter::changed, [&] { return !presenter.problem().isEmpty(); }));
        QVERIFY(presenter.problem().contains(u"minimums need 4 weeks"_s));
        QVERIFY(presenter.plan() && presenter.isOutdated());
    }

    void theFirstIntervalsAreOneStep()
    {
        Desk desk(false);
        Window window(desk);
        const std::size_t before = desk.steps();
        QTest::mouseClick(&window.find<QPushButton>("firstIntervals"), Qt::LeftButton);
        QCOMPARE(desk.steps(), before + 1);
        QCOMPARE(desk.newest(), u"Give every parameter an interval"_s);
        QCOMPARE(desk.curve(1).aLow, std::optional(16 * 0.8));
        QCOMPARE(desk.curve(1).aHigh, std::optional(16 * 1.2));
        QVERIFY(!desk.curve(1).kLow);
        QTRY_VERIFY(window.find<UncertaintyPlot>("spread").isVisible());
    }

    void intervalsCanBeTypedFromNothing()
    {
        Desk desk(false);
        Window window(desk);
        auto &table = window.find<QTableView>("intervals");
        QVERIFY(!table.isVisible());
        QTest::mouseClick(&window.find<QPushButton>("typeIntervals"), Qt::LeftButton);
        QVERIFY(table.isVisible());
        QCOMPARE(table.currentIndex().column(), int{IntervalModel::Low});
        QVERIFY(table.model()->setData(table.currentIndex(), u"9"_s));
        QCOMPARE(desk.curve(0).aLow, std::optional(9.0));
        QTRY_VERIFY(window.find<UncertaintyPlot>("spread").isVisible());
    }

    void theTabTellsWhatToPilot()
    {
        Desk desk;
        Window window(desk);
        auto &plot = window.find<UncertaintyPlot>("spread");
        QTRY_VERIFY(plot.isVisible());
        QVERIFY(plot.accessibleDescription().startsWith(u"Dynamic pricing: "_s));
        QVERIFY(plot.accessibleDescription().contains(u"funded in 100"_s));
        const QString order = window.find<LearningList>("learning").accessibleDescription();
        QVERIFY(
            order.indexOf(u"Personalised recommendations"_s) < order.indexOf(u"Courier onboarding vision"_s));
        QVERIFY(order.contains(u"points"_s));
        QVERIFY(!window.find<QProgressBar>("samplingProgress").isVisible());
    }

    void progressAndCancelAreInTheHead()
    {
        Desk desk;
        desk.portfolio().setSamples(forAges);
        Window window(desk);
        auto &cancel = window.find<QPushButton>("sampleAgain");
        QTRY_VERIFY(cancel.isVisible());
        QCOMPARE(cancel.text(), u"Cancel"_s);
        QVERIFY(window.find<QProgressBar>("samplingProgress").isVisible());
        QTest::mouseClick(&cancel, Qt::LeftButton);
        QCOMPARE(cancel.text(), u"Sample again"_s);
        QCOMPARE(window.find<QLabel>("samplingState").text(), u"cancelled"_s);
    }

    void samplesAndSeedBelongToTheScenario()
    {
        Desk desk;
        Window window(desk);
        auto &samples = window.find<NumberEdit>("samples");
        samples.setText(u"1 500"_s);
        samples.commit();
        QCOMPARE(desk.portfolio().scenario().samples, 1500);
        auto &seed = window.find<NumberEdit>("seed");
        seed.setText(u"7"_s);
        seed.commit();
        QCOMPARE(desk.portfolio().scenario().seed, 7);
        samples.setText(u"0"_s);
        samples.commit();
        QVERIFY(!samples.error().isEmpty());
        QCOMPARE(desk.portfolio().scenario().samples, 1500);
    }

    void aBadIntervalIsAnsweredBelowTheTable()
    {
        Desk desk;
        Window window(desk);
        auto &model = *window.find<QTableView>("intervals").model();
        const auto says = [&](const QString &sentence) {
            const auto labels = window.view.findChildren<QLabel *>();
            return std::ranges::any_of(
                labels, [&](const QLabel *label) { return label->isVisible() && label->text() == sentence; });
        };
        const QString sentence =
            u"Dynamic pricing: The interval of a does not hold its value, 11. What was there is kept."_s;
        QVERIFY(!model.setData(model.index(0, IntervalModel::Low), u"12"_s));
        QVERIFY(says(sentence));
        QCOMPARE(desk.curve(0).aLow, std::optional(8.8));
        QVERIFY(!model.setData(model.index(0, IntervalModel::High), u"many"_s));
        QVERIFY(says(u"“many” is no number. What was there is kept."_s));
        QVERIFY(model.setData(model.index(0, IntervalModel::Low), u"10.5"_s));
        QVERIFY(!says(sentence));
        QCOMPARE(desk.curve(0).aLow, std::optional(10.5));
        QCOMPARE(desk.newest(), u"Change the low end of a of Dynamic pricing"_s);
    }

    void theTableEditsValuesAndEmptiesEnds()
    {
        Desk desk;
        IntervalModel model(desk.portfolio());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.index(3, 0).data().toString(), u"Dispatching engine"_s);
        QCOMPARE(model.index(3, 1).data().toString(), u"Speed, b"_s);
        QCOMPARE(model.index(3, 2).data().toString(), u"0.096"_s);
        QVERIFY(model.setData(model.index(3, IntervalModel::Value), u"0.1"_s, Qt::EditRole));
        QCOMPARE(desk.curve(1).b, 0.1);
        QVERIFY(model.setData(model.index(3, IntervalModel::High), QString(), Qt::EditRole));
        QVERIFY(!desk.curve(1).bHigh);
        QCOMPARE(model.index(3, IntervalModel::High).data().toString(), u"–"_s);
        desk.portfolio().setFamily(desk.portfolio().portfolio().projects[1].id, allocation::Family::Logistic);
        QCOMPARE(model.rowCount(), 11);
    }

    void picturesAreDrawn()
    {
        Desk desk;
        Window window(desk);
        QTRY_VERIFY(window.find<UncertaintyPlot>("spread").isVisible());
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(Qt::red);
        window.view.drawing()(image, image.size());
        QSet<QRgb> colours;
        for (int x = 0; x < image.width(); x += 3) {
            for (int y = 0; y < image.height(); y += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY(colours.size() > 20 && !colours.contains(qRgb(255, 0, 0)));
        QVERIFY(colours.contains(window.theme.colour(Token::BgWindow, Scheme::Light).rgb()));
    }

    void readOnlyDocumentsAreShown()
    {
        Desk desk;
        desk.openForReading();
        Window window(desk);
        QTRY_VERIFY(window.find<UncertaintyPlot>("spread").isVisible());
        const auto &model = *window.find<QTableView>("intervals").model();
        QVERIFY(!model.index(0, IntervalModel::Low).flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(window.find<NumberEdit>("samples").isReadOnly());
    }
};

QTEST_MAIN(TestUncertaintyView)
#include "tst_uncertaintyview.moc"
