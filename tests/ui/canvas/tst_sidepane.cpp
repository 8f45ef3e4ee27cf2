#include "core/nextsteps.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/intakerow.h"
#include "ui/canvas/nextsteptask.h"
#include "ui/canvas/sidepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tabbar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The pane beside a canvas with one note.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Id project = ::addProject(*document, u"Dispatching"_s);
    Theme theme{*qApp};
    CanvasPresenter presenter{*document};
    Id note;
    std::unique_ptr<SidePane> pane;

    Desk()
    {
        presenter.addCanvas(presenter.templates().front());
        note = presenter.addNote(u"value"_s, u"Refunds fall"_s);
        pane = std::make_unique<SidePane>(theme, presenter);
        pane->resize(304, 800);
        pane->show();
        if (!QTest::qWaitForWindowActive(pane.get()))
            qFatal("the pane does not come up");
    }

    TabBar &tabs() const { return find<TabBar>(*pane, u"sideTabs"_s); }
    void showSteps() const { tabs().setCurrentIndex(1); }
    NextSteps steps() const { return *readNextSteps(*document, project); }
    template <class Row>
    Row &only() const
    {
        const auto rows = pane->findChildren<Row *>();
        if (rows.size() != 1)
            qFatal("there are %lld rows", static_cast<long long>(rows.size()));
        return *rows.front();
    }
    void write(const QWidget &row, const QString &field, const QString &text) const
    {
        auto &line = find<QLineEdit>(row, field);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
        QTest::keyClick(&line, Qt::Key_Return);
    }
    void add(const QString &line, const QString &text) const
    {
        find<QWidget>(*pane, line).setFocus();
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QApplication::processEvents(); // the new row comes to sight
    }
    QString lastLabel() const { return document->history()->back().label; }
};

} // namespace

class TestSidePane final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void theTabsCount()
    {
        const Desk desk;
        QCOMPARE(desk.tabs().tabText(0), u"Intake 0 of 15"_s);
        QCOMPARE(desk.tabs().tabText(1), u"Next steps"_s);
        desk.showSteps();
        desk.add(u"addTask"_s, u"Ask for a copy"_s);
        QCOMPARE(desk.tabs().tabText(1), u"Next steps 1"_s);
    }

    void ctrlTabStepsThroughThem()
    {
        const Desk desk;
        find<IntakeRow>(*desk.pane, u"stop"_s).setFocus();
        desk.tabs().setFocus();
        QTest::keyClick(&desk.tabs(), Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(desk.tabs().currentIndex(), 1);
    }

    void emptySectionsSayWhatBelongsThere()
    {
        const Desk desk;
        desk.showSteps();
        QStringList said;
        for (const QLabel *label : desk.pane->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"of a note"_s))
                said << label->text();
        }
        QCOMPARE(said.size(), 4);
    }

    void aTaskIsAddedEditedTickedAndRemoved()
    {
        Desk desk;
        const QSignalSpy done(&desk.presenter, &CanvasPresenter::done);
        desk.showSteps();
        desk.add(u"addTask"_s, u"Ask for a copy"_s);
        QCOMPARE(desk.lastLabel(), u"Add task “Ask for a copy”"_s);
        auto &row = desk.only<NextStepTask>();
        desk.write(row, u"name"_s, u"Ask Jonas for a copy"_s);
        QCOMPARE(desk.lastLabel(), u"Change name of task “Ask for a copy”"_s);
        desk.write(row, u"owner"_s, u"Mei Alder"_s);
        QCOMPARE(desk.lastLabel(), u"Change owner of task “Ask Jonas for a copy”"_s);
        find<QAbstractButton>(row, u"words"_s).click();
        desk.write(row, u"day"_s, u"2026-03-07"_s);
        QCOMPARE(find<QAbstractButton>(row, u"words"_s).text(), u"3 days late"_s);
        const Task task = desk.steps().tasks.front();
        QCOMPARE(task.name, u"Ask Jonas for a copy"_s);
        QCOMPARE(task.owner, u"Mei Alder"_s);
        auto &box = find<QCheckBox>(row, u"done"_s);
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Space);
        QCOMPARE(desk.steps().tasks.front().doneOn, QDate(2026, 3, 10));
        QCOMPARE(desk.lastLabel(), u"Tick task “Ask Jonas for a copy”"_s);
        QCOMPARE(desk.tabs().tabText(1), u"Next steps"_s);
        QTest::keyClick(&box, Qt::Key_Delete);
        QVERIFY(desk.steps().tasks.empty());
        QCOMPARE(done.last().first().toString(), u"Deleted task “Ask Jonas for a copy”"_s);
    }

    void tasksAreMovedWithKeys()
    {
        const Desk desk;
        desk.showSteps();
        for (const QString &name : {u"One"_s, u"Two"_s})
            desk.add(u"addTask"_s, name);
        auto &box = find<QCheckBox>(*desk.pane->findChildren<NextStepTask *>().back(), u"done"_s);
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.steps().tasks.front().name, u"Two"_s);
        QVERIFY(box.hasFocus());
    }

    void aDataSourceHasACostInACurrency()
    {
        const Desk desk;
        desk.showSteps();
        desk.add(u"addSource"_s, u"Weather"_s);
        QWidget &row = desk.only<NextStepRow>();
        desk.write(row, u"cost"_s, u"240 CHF"_s);
        desk.write(row, u"owner"_s, u"Jonas"_s);
        desk.write(row, u"note"_s, u"by district"_s);
        const DataSource source = desk.steps().sources.front();
        QCOMPARE(source.cost, std::optional(240.0));
        QCOMPARE(source.currency, u"CHF"_s);
        QCOMPARE(source.owner, u"Jonas"_s);
        QCOMPARE(source.note, u"by district"_s);
    }

    void whatIsRefusedIsSaidBelow()
    {
        const Desk desk;
        desk.showSteps();
        desk.add(u"addSource"_s, u"Weather"_s);
        QWidget &row = desk.only<NextStepRow>();
        desk.write(row, u"cost"_s, u"much"_s);
        QVERIFY(find<QLineEdit>(row, u"cost"_s).property("invalid").toBool());
        QCOMPARE(desk.steps().sources.front().cost, std::optional<double>());
    }

    void theNoteBehindItIsOneStepAway()
    {
        Desk desk;
        desk.presenter.raise(desk.note, NoteTarget::Task);
        desk.presenter.enterBlock(u"decisions"_s);
        desk.showSteps();
        auto &origin = find<QAbstractButton>(desk.only<NextStepTask>(), u"origin"_s);
        QCOMPARE(origin.text(), u"From “Refunds fall”"_s);
        QTest::keyClick(&origin, Qt::Key_Return);
        QCOMPARE(desk.presenter.current(), desk.note);
    }

    void aConcernIsShownOnItsPage()
    {
        Desk desk;
        desk.presenter.raise(desk.note, NoteTarget::Concern);
        desk.showSteps();
        const QSignalSpy shown(desk.pane.get(), &SidePane::showRequested);
        auto &row = desk.only<NextStepRow>();
        QCOMPARE(find<QLabel>(row, u"status"_s).text(), u"Raised"_s);
        QVERIFY(find<QLineEdit>(row, u"name"_s).isReadOnly());
        QTest::mouseClick(&find<QAbstractButton>(row, u"showConcern"_s), Qt::LeftButton);
        QCOMPARE(shown.first().first().toString(), u"concern"_s);
        QCOMPARE(shown.first().last().value<Id>(), desk.steps().concerns.front().id);
    }

    void aMetricIsRenamedAndItsRuleRead()
    {
        Desk desk;
        desk.presenter.raise(desk.note, NoteTarget::Metric);
        desk.showSteps();
        auto &row = desk.only<NextStepRow>();
        QCOMPARE(find<QLabel>(row, u"rule"_s).text(), u"No alert rule yet"_s);
        desk.write(row, u"name"_s, u"Refunds a month"_s);
        QCOMPARE(desk.steps().metrics.front().name, u"Refunds a month"_s);
    }

    void whatIsAskedForIsShown()
    {
        Desk desk;
        desk.presenter.raise(desk.note, NoteTarget::Task);
        desk.presenter.reveal(u"task"_s, desk.steps().tasks.front().id);
        QCOMPARE(desk.tabs().currentIndex(), 1);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"name"_s);
        Id answer;
        QVERIFY(desk.document->edit(u"Ask"_s, [&](Edit &edit) {
            answer = edit.insert(IntakeAnswer{.id = {}, .project = desk.project, .question = u"stop"_s});
        }));
        desk.presenter.reveal(u"intake_answer"_s, answer);
        QCOMPARE(desk.tabs().currentIndex(), 0);
        QVERIFY(find<IntakeRow>(*desk.pane, u"stop"_s).isOpen());
    }

    void theTabIsRemembered()
    {
        const Desk desk;
        desk.showSteps();
        const QByteArray state = desk.pane->saveState();
        const Desk other;
        other.pane->restoreState(state);
        QCOMPARE(other.tabs().currentIndex(), 1);
    }

    void theMenuIsThatOfTheTab()
    {
        const Desk desk;
        QMenu &menu = *find<QToolButton>(*desk.pane, u"sideMenu"_s).menu();
        const auto first = [&] {
            Q_EMIT menu.aboutToShow();
            return menu.actions().front()->text();
        };
        QCOMPARE(first(), u"Add question"_s);
        desk.showSteps();
        QCOMPARE(first(), u"Add task"_s);
    }

    void anotherProjectHasItsOwn()
    {
        Desk desk;
        desk.showSteps();
        desk.add(u"addTask"_s, u"Ask"_s);
        const Id other = ::addProject(*desk.document, u"Pricing"_s);
        desk.presenter.setProject(other);
        QCOMPARE(desk.tabs().tabText(1), u"Next steps"_s);
        desk.add(u"addTask"_s, u"Price it"_s);
        QCOMPARE(desk.steps().tasks.size(), std::size_t(1));
        QCOMPARE(readNextSteps(*desk.document, other)->tasks.front().name, u"Price it"_s);
    }
};

QTEST_MAIN(TestSidePane)
#include "tst_sidepane.moc"
