#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/pipeline/followuplist.h"
#include "ui/pipeline/followupmodel.h"
#include "ui/pipeline/followupsview.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/textedit.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Planned
{
    QString company;
    std::optional<int> dueIn; ///< days
    double amount = 0;
};

/// The view in a window, over leads with these plans.
struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    PipelinePresenter presenter{*document};
    QWidget window;
    FollowUpsView *view = new FollowUpsView(theme, presenter, &window);
    int planned;

    explicit Desk(const std::vector<Planned> &plans) : planned(static_cast<int>(plans.size()))
    {
        for (const Planned &plan : plans) {
            Lead lead{
                .company = plan.company, .contact = u"Ivo"_s, .role = u"buyer"_s, .amount = plan.amount};
            if (plan.dueIn) {
                lead.nextAction = u"Call "_s + plan.company;
                lead.nextKind = ContactKind::Call;
                lead.nextDue = presenter.today().addDays(*plan.dueIn);
            }
            const auto isAdded = document->edit(
                u"Add"_s, [&](Edit &edit) { addLead(edit, presenter.pipeline(), lead, document->now()); });
            if (!isAdded)
                qFatal("the lead could not be added");
        }
        view->setGeometry(0, 0, 900, 600);
        window.resize(900, 600);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come up");
        list().setFocus();
    }

    FollowUpList &list() const { return find<FollowUpList>(*view, u"followUps"_s); }
    FollowUpModel &model() const { return static_cast<FollowUpModel &>(*list().model()); }
    QString title() const { return find<QLabel>(*view, u"followUpTitle"_s).text(); }
    QString next() const { return find<QLabel>(*view, u"nextFollowUp"_s).text(); }

    /// "[Overdue] late [Due today] now"
    QString rows() const
    {
        QStringList words;
        for (int row = 0; row < model().rowCount(); ++row) {
            const auto lead = model().leadAt(model().index(row));
            words << (lead ? presenter.lead(*lead)->company
                           : u'[' + model().index(row).data().toString() + u']');
        }
        return words.join(u' ');
    }

    QString current() const
    {
        const Lead *lead = presenter.lead(presenter.current());
        return lead ? lead->company : QString();
    }
    const Lead &lead(const QString &company) const
    {
        return *std::ranges::find(presenter.pipeline().leads, company, &Lead::company);
    }
    void choose(const QString &company) { presenter.select(lead(company).id); }

    TextEdit &action() const { return find<TextEdit>(list(), u"nextAction"_s); }
    DateEdit &day() const { return find<DateEdit>(list(), u"nextDay"_s); }
    bool isAsking() const { return list().findChild<DateEdit *>(u"nextDay"_s); }
    void settle() const
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QString history() const
    {
        const auto entries = *document->history();
        return u"%1: %2"_s.arg(static_cast<int>(entries.size()) - planned).arg(entries.back().label);
    }
};

} // namespace

class TestFollowUpsView final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void leadsStandInTheirGroups()
    {
        const Desk desk(
            {{u"soon"_s, 3}, {u"now"_s, 0}, {u"late"_s, -8}, {u"unplanned"_s, {}}, {u"later"_s, 30}});
        QCOMPARE(desk.rows(),
            u"[Overdue] late [Due today] now [No next action] unplanned [Next seven days] soon"_s);
        QCOMPARE(desk.title(), u"2 leads to contact today"_s);
        QCOMPARE(desk.next(), u"Next: soon on 13 March"_s);
        const QAbstractItemModelTester tester(&desk.model());
    }

    void aRowSaysWhatWhoAndWhy()
    {
        const Desk desk({{u"late"_s, -8, 18000}, {u"unplanned"_s, {}}});
        const QString spoken =
            desk.model().index(1).data(Qt::AccessibleTextRole).toString().replace(QChar(0x202F), u' ');
        QCOMPARE(spoken, u"Call late, late, Ivo, buyer, 8 days late, € 18 000"_s);
        QCOMPARE(desk.model().index(3).data(Qt::AccessibleTextRole).toString(),
            u"Plan what happens next, unplanned, Ivo, buyer, No next action"_s);
        QCOMPARE(desk.model().index(0).data(Qt::AccessibleTextRole).toString(), u"Overdue: 1"_s);
    }

    void nothingDueSaysWhatIsNext()
    {
        const Desk desk({{u"Ambervale Foods"_s, 20}});
        QCOMPARE(desk.rows(), QString());
        QCOMPARE(desk.title(), u"Nothing is due today"_s);
        QCOMPARE(desk.next(), u"Next: Ambervale Foods on 30 March"_s);
    }

    void theFilterHoldsHereToo()
    {
        Desk desk({{u"late"_s, -8}, {u"now"_s, 0}});
        desk.presenter.setFilter(LeadFilter(u"now"_s));
        QCOMPARE(desk.rows(), u"[Due today] now"_s);
    }

    void arrowsGoOverTheHeads()
    {
        Desk desk({{u"late"_s, -8}, {u"now"_s, 0}, {u"unplanned"_s, {}}});
        desk.choose(u"late"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Down);
        QCOMPARE(desk.current(), u"now"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Down);
        QCOMPARE(desk.current(), u"unplanned"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Up);
        QCOMPARE(desk.current(), u"now"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Home);
        QCOMPARE(desk.current(), u"late"_s);
    }

    void spaceTicksAndAsksForTheNext()
    {
        Desk desk({{u"late"_s, -8}, {u"now"_s, 0}});
        desk.choose(u"late"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QVERIFY(desk.action().hasFocus());
        QTest::keyClicks(&desk.action(), u"Send offer"_s);
        QTest::keyClick(&desk.action(), Qt::Key_Tab);
        QVERIFY(desk.day().hasFocus());
        QTest::keyClicks(&desk.day(), u"+7"_s);
        QTest::keyClick(&desk.day(), Qt::Key_Return);
        desk.settle();
        QVERIFY(!desk.isAsking());
        QCOMPARE(desk.history(), u"1: Tick Call late of late"_s);
        QCOMPARE(desk.lead(u"late"_s).nextAction, u"Send offer"_s);
        QCOMPARE(desk.lead(u"late"_s).nextDue, desk.presenter.today().addDays(7));
        QCOMPARE(desk.presenter.pipeline().activities.front().text, u"Call late"_s);
        QCOMPARE(desk.presenter.pipeline().activities.front().kind, ContactKind::Call);
        QCOMPARE(desk.rows(), u"[Due today] now [Next seven days] late"_s);
        QCOMPARE(desk.current(), u"now"_s);
        QVERIFY(desk.document->undo());
        QCOMPARE(desk.rows(), u"[Overdue] late [Due today] now"_s);
        QVERIFY(desk.presenter.pipeline().activities.empty());
    }

    void enterAloneTicksWithoutANext()
    {
        Desk desk({{u"now"_s, 0}});
        desk.choose(u"now"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTest::keyClick(&desk.action(), Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.rows(), u"[No next action] now"_s);
        QVERIFY(desk.list().hasFocus());
    }

    void whatHappensNextWithoutADayStandsBelowNoDate()
    {
        Desk desk({{u"now"_s, 0}, {u"other"_s, 0}});
        desk.choose(u"now"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTest::keyClicks(&desk.action(), u"Write"_s);
        QTest::keyClick(&desk.action(), Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.rows(), u"[Due today] other [No date] now"_s);
        QCOMPARE(desk.presenter.selection(), std::vector{desk.lead(u"other"_s).id});
        QCOMPARE(
            desk.list().selectionModel()->selectedIndexes(), QModelIndexList{desk.list().currentIndex()});
    }

    void anUnplannedLeadIsPlannedInPlaceAndNotPutOff()
    {
        Desk desk({{u"unplanned"_s, {}}});
        desk.choose(u"unplanned"_s);
        QTest::keyClick(&desk.list(), Qt::Key_S);
        QVERIFY(!desk.list().findChild<QMenu *>(u"snooze"_s));
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTest::keyClick(&desk.action(), Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.history(), u"0: Add"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QVERIFY(desk.action().hasFocus());
        QTest::keyClicks(&desk.action(), u"Call"_s);
        QTest::keyClick(&desk.action(), Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.history(), u"1: Plan the next action of unplanned"_s);
        QVERIFY(desk.presenter.pipeline().activities.empty());
        QCOMPARE(desk.rows(), u"[No date] unplanned"_s);
    }

    void leavingTheFieldsTicksToo()
    {
        Desk desk({{u"now"_s, 0}});
        desk.choose(u"now"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTest::keyClicks(&desk.action(), u"Write"_s);
        desk.list().setFocus();
        desk.settle();
        QCOMPARE(desk.lead(u"now"_s).nextAction, u"Write"_s);
    }

    void escTakesTheTickBack()
    {
        Desk desk({{u"now"_s, 0}});
        desk.choose(u"now"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        QTest::keyClick(&desk.action(), Qt::Key_Escape);
        desk.settle();
        QVERIFY(!desk.isAsking());
        QCOMPARE(desk.history(), u"0: Add"_s);
    }

    void aDayThatIsNoneIsAskedAgain()
    {
        Desk desk({{u"now"_s, 0}});
        desk.choose(u"now"_s);
        QTest::keyClick(&desk.list(), Qt::Key_Space);
        desk.day().setFocus();
        QTest::keyClicks(&desk.day(), u"someday"_s);
        QTest::keyClick(&desk.day(), Qt::Key_Return);
        desk.settle();
        QVERIFY(!desk.day().error().isEmpty());
        QCOMPARE(desk.history(), u"0: Add"_s);
    }

    void sPutsOff()
    {
        Desk desk({{u"late"_s, -8}, {u"now"_s, 0}});
        desk.choose(u"late"_s);
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
        QTest::keyClick(&desk.list(), Qt::Key_S);
        QMenu &menu = find<QMenu>(desk.list(), u"snooze"_s);
        menu.actions().front()->trigger();
        menu.close();
        QCOMPARE(desk.history(), u"1: Put off late to 11 March"_s);
        QCOMPARE(desk.rows(), u"[Due today] now [Next seven days] late"_s);
        QCOMPARE(desk.next(), u"Next: late tomorrow"_s);
    }

    void lAsksWhyALeadIsLost()
    {
        Desk desk({{u"now"_s, 0}});
        QSignalSpy lose(&desk.presenter, &PipelinePresenter::loseRequested);
        desk.choose(u"now"_s);
        QTest::keyClick(&desk.list(), Qt::Key_L);
        QCOMPARE(lose.size(), 1);
    }
};

QTEST_MAIN(TestFollowUpsView)
#include "tst_followupsview.moc"
