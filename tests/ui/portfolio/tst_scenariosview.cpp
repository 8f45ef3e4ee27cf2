#include "core/portfolio/sample.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/portfolio/scenariosview.h"
#include "ui/portfolio/scenariotable.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/tabbar.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    std::unique_ptr<PortfolioPresenter> presenter;
    QWidget window;
    std::unique_ptr<ScenariosView> view;

    Desk()
    {
        if (!addSamplePortfolio(*document))
            qFatal("the sample could not be added");
        presenter = std::make_unique<PortfolioPresenter>(*document);
        view = std::make_unique<ScenariosView>(theme, *presenter, &window);
        view->resize(740, 780);
        window.resize(740, 780);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the view does not come up");
        table().setFocus();
    }

    ScenarioTable &table() const { return find<ScenarioTable>(*view, u"scenarios"_s); }
    QString text(const char *label) const { return find<QLabel>(*view, QString::fromLatin1(label)).text(); }
    void press(const char *button) const { find<QPushButton>(*view, QString::fromLatin1(button)).click(); }
    void showTab(int index) const { find<TabBar>(*view, u"scenarioTabs"_s).setCurrentIndex(index); }
    void choose(int row) const { table().setCurrentIndex(table().model()->index(row, 0)); }

    QString names() const
    {
        QStringList names;
        for (const Scenario &scenario : presenter->portfolio().scenarios)
            names << scenario.name;
        return names.join(u", ");
    }

    QString history() const
    {
        const auto entries = *document->history();
        return u"%1: %2"_s.arg(entries.size() - 1).arg(entries.back().label);
    }
};

} // namespace

class TestScenariosView final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void aScenarioIsAddedAndNamed()
    {
        Desk desk;
        desk.press("addScenario");
        QCOMPARE(desk.names(), u"Budget 100, Budget 300, ML-first, Budget 100 (2)"_s);
        auto *editor = desk.table().viewport()->findChild<LineField *>();
        QVERIFY(editor);
        QVERIFY(editor->hasFocus());
        editor->selectAll();
        QTest::keyClicks(editor, u"Pilot"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(desk.history(), u"2: Rename Budget 100 (2) to Pilot"_s);
    }

    void keysMoveDuplicateAndDelete()
    {
        Desk desk;
        QSignalSpy done(desk.view.get(), &View::done);
        desk.choose(2);
        QTest::keyClick(&desk.table(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.names(), u"Budget 100, ML-first, Budget 300"_s);
        QCOMPARE(desk.table().currentIndex().row(), 1);
        QTest::keyClick(&desk.table(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.names(), u"Budget 100, Budget 300, ML-first"_s);
        QTest::keyClick(&desk.table(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(desk.names(), u"Budget 100, Budget 300, ML-first, ML-first (2)"_s);
        QTest::keyClick(&desk.table(), Qt::Key_Delete);
        QCOMPARE(desk.names(), u"Budget 100, Budget 300, ML-first"_s);
        QCOMPARE(done.front().front().toString(), u"Deleted ML-first (2)"_s);
    }

    void whatMovesIsToldBetweenTheChosen()
    {
        Desk desk;
        QVERIFY(desk.text("moves").startsWith(u"The budget grows by 200 weeks"_s));
        desk.choose(2);
        QVERIFY(desk.text("moves").startsWith(u"24 weeks move from Dispatching engine to Synthetic menu"_s));
        QVERIFY(desk.text("moves").endsWith(u"Set differently: Courier onboarding vision: minimum 34 instead "
                                            "of 0. Synthetic menu images: minimum 34 instead of 0."_s));
        desk.presenter->tryBudget(150);
        QVERIFY(desk.text("moves").startsWith(u"The budget shrinks by 50 weeks"_s));
    }

    void anImpossibleScenarioSaysWhyInsteadOfWhatMoves()
    {
        Desk desk;
        desk.choose(2);
        QVERIFY(desk.document->edit(u"Lower"_s, [&](Edit &edit) {
            edit.modify<Scenario>(
                desk.presenter->portfolio().scenarios[2].id, [](Scenario &changed) { changed.budget = 40; });
        }));
        QVERIFY(desk.text("moves").startsWith(u"The minimums need 72 weeks"_s));
    }

    void comparingTicksTwo()
    {
        Desk desk;
        desk.press("compare");
        const auto ticks = [&] {
            QString marks;
            for (int row = 0; row < 3; ++row)
                marks += desk.table().model()->index(row, 0).data(Qt::CheckStateRole).toInt() ? u'x' : u'.';
            return marks;
        };
        QCOMPARE(ticks(), u"xx."_s);
        desk.choose(2);
        QTest::keyClick(&desk.table(), Qt::Key_Space);
        QCOMPARE(ticks(), u"xxx"_s);
    }

    void whatMovesIsAboutThoseThatAreTicked()
    {
        Desk desk;
        desk.choose(2);
        desk.press("compare");
        QVERIFY(desk.text("moves").contains(u"Set differently"_s)); // the current plan and the chosen one
        QTest::keyClick(&desk.table(), Qt::Key_Space);
        desk.choose(1);
        QTest::keyClick(&desk.table(), Qt::Key_Space);
        QVERIFY2(desk.text("moves").startsWith(u"The budget grows by 200 weeks"_s),
            qPrintable(desk.text("moves")));
    }

    void withoutScenariosThereIsOneToAdd()
    {
        Desk desk;
        QVERIFY(desk.document->edit(u"Remove all"_s, [](Edit &edit) {
            for (const Scenario &scenario : edit.all<Scenario>())
                edit.remove<Scenario>(scenario.id);
        }));
        QVERIFY(!desk.table().isVisible());
        find<EmptyPage>(*desk.view, {}).findChild<QPushButton *>()->click();
        QVERIFY(desk.table().isVisible());
        QCOMPARE(desk.presenter->portfolio().scenarios.size(), std::size_t(1));
    }

    void rulesOfThumbAreToldForTheChosen()
    {
        Desk desk;
        desk.showTab(2);
        QVERIFY(desk.text("ruleMoves").startsWith(u"20 weeks move from Dispatching engine"_s));
        find<QTableView>(*desk.view, u"rules"_s).selectRow(3);
        QVERIFY(desk.text("ruleMoves").contains(u"falls by 27.2 points"_s));
        desk.choose(1);
        QVERIFY(desk.text("ruleMoves").contains(u"to Dispatching engine"_s));
    }

    void noteAndCurrentPlanAreSetBelow()
    {
        Desk desk;
        desk.showTab(1);
        desk.choose(1);
        auto &note = find<LineField>(*desk.view, u"scenarioNote"_s);
        QCOMPARE(note.text(), u"If the seed round closes"_s);
        note.setFocus();
        note.selectAll();
        QTest::keyClicks(&note, u"After spring"_s);
        QTest::keyClick(&note, Qt::Key_Return);
        QCOMPARE(desk.history(), u"1: Change note of Budget 300"_s);
        desk.press("makeCurrent");
        QCOMPARE(desk.history(), u"2: Make Budget 300 the current plan"_s);
        QVERIFY(!find<QPushButton>(*desk.view, u"makeCurrent"_s).isEnabled());
    }

    void itsStateIsRemembered()
    {
        Desk desk;
        desk.press("compare");
        desk.showTab(2);
        const QByteArray state = desk.view->saveState();
        ScenariosView other(desk.theme, *desk.presenter);
        other.restoreState(state);
        QCOMPARE(find<TabBar>(other, u"scenarioTabs"_s).currentIndex(), 2);
        QVERIFY(find<QPushButton>(other, u"compare"_s).isChecked());
        other.restoreState("rubbish");
    }

    void itsDrawingHasAllSplits()
    {
        Desk desk;
        const QString path = desk.folder.path(u"scenarios.svg"_s);
        QVERIFY(exportDrawing(desk.view->drawing(), u"Scenarios"_s, path));
        const QString svg = QString::fromUtf8(contentsOf(path));
        for (const char *text :
            {"Budget 300: 300 weeks, 155.0 points", "ML-first", "Synthetic menu images", "116.2"})
            QVERIFY2(svg.contains(QString::fromUtf8(text)), text);
    }

    void withoutScenariosItIsStill()
    {
        Desk desk;
        while (!desk.presenter->portfolio().scenarios.empty())
            QTest::keyClick(&desk.table(), Qt::Key_Delete);
        QCOMPARE(desk.names(), QString());
        for (int tab = 0; tab < 3; ++tab)
            desk.showTab(tab);
        desk.press("compare");
        QTest::keyClick(&desk.table(), Qt::Key_Delete);
        desk.press("addScenario");
        QCOMPARE(desk.names(), u"Current plan"_s);
    }
};

QTEST_MAIN(TestScenariosView)
#include "tst_scenariosview.moc"
