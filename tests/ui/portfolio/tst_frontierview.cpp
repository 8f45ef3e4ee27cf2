#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/portfolio/frontierview.h"
#include "ui/portfolio/portfoliopresenter.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The view over the sample portfolio.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    std::unique_ptr<PortfolioPresenter> presenter;
    QWidget window;
    std::unique_ptr<FrontierView> view;

    Desk()
    {
        if (!addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        presenter = std::make_unique<PortfolioPresenter>(*document);
        view = std::make_unique<FrontierView>(theme, *presenter, &window);
        view->resize(740, 780);
        window.resize(740, 780);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the view does not come up");
    }

    FrontierPlot &plot() const { return find<FrontierPlot>(*view, u"frontier"_s); }
    QString words() const { return find<QLabel>(*view, u"entryWords"_s).text(); }
    QTableView &entries() const { return find<QTableView>(*view, u"stageEntries"_s); }

    /// The newest change, and how many there were after the sample.
    QString history() const
    {
        const auto entries = *document->history();
        return u"%1: %2"_s.arg(entries.size() - 1).arg(entries.back().label);
    }
};

/// More projects than are solved at once.
void addMany(Document &document)
{
    const auto added = document.edit(u"Add many"_s, [](Edit &edit) {
        for (int i = 0; i < 60; ++i)
            edit.insert(Curve{.project = edit.insert(Project{.name = u"P%1"_s.arg(i), .position = 10.0 + i}),
                .a = 5.0 + i % 7});
    });
    if (!added)
        qFatal("the projects could not be added");
}

} // namespace

class TestFrontierView final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void keysTryBudgetsAndCommitOnce()
    {
        Desk desk;
        desk.plot().setFocus();
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&desk.plot(), Qt::Key_PageUp);
        QCOMPARE(desk.plot().markerText(), u"130 weeks: 110.1 points, next +0.38"_s);
        QCOMPARE(desk.presenter->scenario().budget, 130.0);
        QCOMPARE(currentScenario(desk.presenter->portfolio()).budget, 100.0);
        QTRY_COMPARE(desk.history(), u"1: Set the budget to 130 weeks"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.plot().markerText(), u"100 weeks: 97.5 points, next +0.47"_s);
    }

    void escTakesBackWhatIsTried()
    {
        Desk desk;
        desk.plot().setFocus();
        QTest::keyClick(&desk.plot(), Qt::Key_End);
        QCOMPARE(desk.presenter->scenario().budget, 300.0);
        QTest::keyClick(&desk.plot(), Qt::Key_Escape);
        QCOMPARE(desk.presenter->scenario().budget, 100.0);
        QCOMPARE(desk.plot().markerText(), u"100 weeks: 97.5 points, next +0.47"_s);
        QCOMPARE(desk.document->history()->size(), std::size_t(1));
    }

    void theChosenProjectIsToldInWordsAndInTheTable()
    {
        Desk desk;
        desk.presenter->select(desk.presenter->portfolio().projects[1].id);
        QCOMPARE(desk.words(), u"Dispatching engine joins at 5 weeks: Feature engineering 14, "
                               "Classic ML 40, Deep learning 77, Research frontier 123"_s);
        QCOMPARE(desk.entries().currentIndex().row(), 1);
        desk.entries().setCurrentIndex(desk.entries().model()->index(4, 0));
        QCOMPARE(desk.presenter->selected(), desk.presenter->portfolio().projects[4].id);
        QVERIFY(desk.words().startsWith(u"Synthetic menu images joins at 174 weeks"_s));
    }

    void theFrontierFollowsThePortfolio()
    {
        Desk desk;
        const auto picture = [&] {
            QCoreApplication::processEvents(); // drawn in the queue
            return pictureOf(desk.view->drawing()).toImage();
        };
        const QImage before = picture();
        desk.presenter->setWeight(desk.presenter->portfolio().projects[1].id, 0.1);
        QVERIFY(picture() != before);
        QVERIFY(desk.document->undo());
        QCOMPARE(picture(), before);
    }

    void aLargeFrontierComesByItself()
    {
        Desk desk;
        FrontierPresenter frontier(*desk.presenter);
        frontier.refresh();
        QVERIFY(frontier.isCurrent());
        QCOMPARE(frontier.frontier().parts.size(), std::size_t(5));
        addMany(*desk.document);
        frontier.refresh();
        QVERIFY(!frontier.isCurrent());
        QCOMPARE(frontier.frontier().parts.size(), std::size_t(5)); // the last one stays
        QTRY_VERIFY(frontier.isCurrent());
        QCOMPARE(frontier.frontier().parts.size(), std::size_t(65));
    }

    void whatChangesMeanwhileIsSolvedAgain()
    {
        Desk desk;
        addMany(*desk.document);
        FrontierPresenter frontier(*desk.presenter);
        frontier.refresh();
        desk.presenter->removeProject(desk.presenter->portfolio().projects[0].id);
        QTRY_VERIFY(frontier.isCurrent());
        QCOMPARE(frontier.frontier().parts.size(), std::size_t(64));
    }

    void anImpossiblePortfolioKeepsTheLastFrontier()
    {
        Desk desk;
        FrontierPresenter frontier(*desk.presenter);
        frontier.refresh();
        desk.presenter->setMinimum(desk.presenter->portfolio().projects[3].id, 100);
        desk.presenter->setMinimum(desk.presenter->portfolio().projects[1].id, 140);
        desk.presenter->setMinimum(desk.presenter->portfolio().projects[0].id, 80);
        frontier.refresh();
        QVERIFY(!frontier.isCurrent());
        QCOMPARE(frontier.frontier().parts.size(), std::size_t(5));
    }

    void whatIsSwitchedOnIsRemembered()
    {
        Desk desk;
        find<QCheckBox>(*desk.view, u"totalValue"_s).click();
        find<QCheckBox>(*desk.view, u"share"_s).click();
        const QByteArray state = desk.view->saveState();
        FrontierView other(desk.theme, *desk.presenter);
        other.restoreState(state);
        QVERIFY(!find<QCheckBox>(other, u"totalValue"_s).isChecked());
        QVERIFY(find<QCheckBox>(other, u"share"_s).isChecked());
        other.restoreState("rubbish");
        QVERIFY(find<QCheckBox>(other, u"share"_s).isChecked());
    }

    void itsDrawingNeedsNoView()
    {
        Desk desk;
        const Drawing drawing = desk.view->drawing();
        desk.view.reset();
        QVERIFY(!pictureOf(drawing).isNull());
    }
};

QTEST_MAIN(TestFrontierView)
#include "tst_frontierview.moc"
