#include "tests/core/pipeline/advisorypractice.h"
#include "tests/testing/documents.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/pipeline/capacityview.h"
#include "ui/pipeline/engagementlist.h"
#include "ui/pipeline/engagementmodel.h"
#include "ui/pipeline/figuretable.h"
#include "ui/pipeline/funnelchart.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/plots/capacityplot.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/hintbox.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QSplitter>
#include <QTest>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const Id quillbank{9};

struct Desk
{
    TestFolder folder;
    std::unique_ptr<Document> document = folder.create();
    Theme theme{*qApp};
    std::unique_ptr<PipelinePresenter> presenter;
    std::unique_ptr<CapacityView> view;

    explicit Desk(bool readOnly = false)
    {
        advisorypractice::addTo(*document);
        if (readOnly) {
            document.reset();
            document = folder.openForReading();
        }
        presenter = std::make_unique<PipelinePresenter>(*document);
        view = std::make_unique<CapacityView>(theme, *presenter);
        view->resize(1200, 700);
        view->show();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("the window does not come up");
    }

    EngagementList &list() const { return find<EngagementList>(*view, u"engagements"_s); }
    QString row(int index) const
    {
        return list()
            .model()
            ->index(index, 0)
            .data(Qt::AccessibleTextRole)
            .toString()
            .replace(QChar(0x202F), u' ');
    }
    QDate start(Id lead) const { return presenter->lead(lead)->start; }
    std::size_t steps() const { return document->history()->size(); }
    QString newest() const { return document->history()->back().label; }
    QString cell(const QString &table, int row, int column) const
    {
        const auto *model = find<FigureTable>(*view, table).model();
        return model->index(row, column).data().toString().replace(QChar(0x202F), u' ');
    }

    /// Presses on a row's bar and moves by so many months.
    void dragTo(int row, int months)
    {
        const QModelIndex index = list().model()->index(row, 0);
        const QRectF bar = list().barPlace(index);
        const double month = list().barPlace(list().model()->index(4, 0)).width() / 3; // Hexmoor: three
        const QPoint from = bar.center().toPoint();
        const QPoint to = from + QPoint(qRound(months * month), 0);
        QTest::mousePress(list().viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(list().viewport(), (from + to) / 2);
        QTest::mouseMove(list().viewport(), to);
    }
    void drop() { QTest::mouseRelease(list().viewport(), Qt::LeftButton, {}, {}); }
};

} // namespace

class TestCapacityView final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void thePlotAndItsTableSayTheSame()
    {
        const Desk desk;
        const QStringList months = desk.view->findChild<CapacityPlot *>()
                                       ->accessibleDescription()
                                       .replace(QChar(0x202F), u' ')
                                       .split(u"; "_s);
        QVERIFY(months.join(u';').contains(u"July: 40 % signed, 66.5 % probable, 106.5 % together"_s));
        QCOMPARE(desk.cell(u"capacityTable"_s, 4, 0), u"July 2026"_s);
        QCOMPARE(desk.cell(u"capacityTable"_s, 4, 3), u"106.5 %"_s);
        QCOMPARE(desk.cell(u"capacityTable"_s, 4, 4), u"55 %"_s);
        QCOMPARE(desk.cell(u"capacityTable"_s, 11, 4), u"–"_s);
        auto &asTable = find<QPushButton>(*desk.view, u"capacityAsTable"_s);
        auto &table = find<FigureTable>(*desk.view, u"capacityTable"_s);
        QVERIFY(!table.isVisible());
        asTable.click();
        QVERIFY(table.isVisible());
    }

    void whatBringsAMonthBackIsTold()
    {
        Desk desk;
        const auto &hint = find<HintBox>(*desk.view, u"overload"_s);
        QCOMPARE(hint.accessibleName(), u"July is over by 7 points."_s);
        desk.presenter->change(quillbank, u"Lower"_s, [](Lead &lead) { lead.allocation = 25; });
        QVERIFY(!hint.isVisible());
        QVERIFY(desk.presenter->document().undo());
        QVERIFY(hint.isVisible());
    }

    void engagementsByProbability()
    {
        const Desk desk;
        const QAbstractItemModelTester tester(
            desk.list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(desk.row(0), u"Pantrylark: 40 % signed, January 2026 to August 2026"_s);
        QCOMPARE(desk.row(2), u"Quillbank Insurance: 40 %, 60 % likely, May 2026 to October 2026"_s);
    }

    void assumedStartsAreMarked()
    {
        Desk desk;
        desk.presenter->change(quillbank, u"Forget"_s, [](Lead &lead) { lead.start = {}; });
        QCOMPARE(desk.row(2),
            u"Quillbank Insurance: 40 %, 60 % likely, start assumed, April 2026 to September 2026"_s);
    }

    void keysMoveTheStart()
    {
        Desk desk;
        desk.list().setCurrentIndex(desk.list().model()->index(2, 0));
        QCOMPARE(desk.presenter->current(), quillbank);
        const std::size_t steps = desk.steps();
        QTest::keyClick(&desk.list(), Qt::Key_Right);
        QCOMPARE(desk.start(quillbank), QDate(2026, 6, 1));
        QCOMPARE(desk.steps(), steps + 1);
        QCOMPARE(desk.newest(), u"Start Quillbank Insurance in June 2026"_s);
        QCOMPARE(desk.list().currentIndex().row(), 2);
        QTest::keyClick(&desk.list(), Qt::Key_Left);
        QCOMPARE(desk.start(quillbank), QDate(2026, 5, 1));
    }

    void workStaysWithinTheMonthsShown()
    {
        Desk desk;
        desk.list().setCurrentIndex(desk.list().model()->index(2, 0));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&desk.list(), Qt::Key_Right);
        QCOMPARE(desk.start(quillbank), QDate(2027, 2, 1));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&desk.list(), Qt::Key_Left);
        QCOMPARE(desk.start(quillbank), QDate(2025, 10, 1)); // its sixth month is March
    }

    void barsAreDragged()
    {
        Desk desk;
        const std::size_t steps = desk.steps();
        desk.dragTo(2, 2);
        QCOMPARE(desk.start(quillbank), QDate(2026, 5, 1));
        desk.drop();
        QCOMPARE(desk.start(quillbank), QDate(2026, 7, 1));
        QCOMPARE(desk.steps(), steps + 1);
        desk.dragTo(2, 0);
        desk.drop();
        QCOMPARE(desk.steps(), steps + 1);
    }

    void escapeTakesADragBack()
    {
        Desk desk;
        const QRectF before = desk.list().barPlace(desk.list().model()->index(2, 0));
        desk.dragTo(2, 2);
        QVERIFY(desk.list().barPlace(desk.list().model()->index(2, 0)).left() > before.left());
        QTest::keyClick(&desk.list(), Qt::Key_Escape);
        desk.drop();
        QCOMPARE(desk.list().barPlace(desk.list().model()->index(2, 0)), before);
        QCOMPARE(desk.start(quillbank), QDate(2026, 5, 1));
    }

    void readersMoveNothing()
    {
        Desk desk(true);
        desk.list().setCurrentIndex(desk.list().model()->index(2, 0));
        QTest::keyClick(&desk.list(), Qt::Key_Right);
        desk.dragTo(2, 2);
        desk.drop();
        QCOMPARE(desk.start(quillbank), QDate(2026, 5, 1));
    }

    void lettersAreThePages()
    {
        Desk desk;
        for (const int key : {Qt::Key_N, Qt::Key_Slash, Qt::Key_Return, Qt::Key_Delete}) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
            QApplication::sendEvent(&desk.list(), &event);
            QVERIFY(!event.isAccepted());
        }
    }

    void selectionIsShared()
    {
        Desk desk;
        desk.presenter->select(Id{7});
        QCOMPARE(desk.list().currentIndex().data().toString(), u"Hexmoor Logistics"_s);
        desk.presenter->select(Id{});
        QVERIFY(!desk.list().currentIndex().isValid());
    }

    void theFunnelInWords()
    {
        const Desk desk;
        const QStringList stages = find<FunnelChart>(*desk.view, u"funnel"_s)
                                       .accessibleDescription()
                                       .replace(QChar(0x202F), u' ')
                                       .split(u"; "_s);
        QCOMPARE(stages[0], u"Contacted: 3, 0 % go on, own win rate 10 %, stage default 10 %"_s);
        QCOMPARE(stages[4], u"Deal closed: 2"_s);
    }

    void theWindowOfTheFunnel()
    {
        Desk desk;
        desk.presenter->change(quillbank, u"Age"_s, [](Lead &lead) { lead.created = QDate(2020, 1, 1); });
        auto &window = find<ui::Choice>(*desk.view, u"funnelWindow"_s);
        QCOMPARE(desk.cell(u"sources"_s, 0, 1), u"11"_s);
        window.setCurrentIndex(window.count() - 1);
        Q_EMIT window.activated(window.currentIndex());
        QCOMPARE(desk.cell(u"sources"_s, 0, 1), u"12"_s);
        QCOMPARE(desk.cell(u"sources"_s, 0, 0), u"Not known"_s);
    }

    void reasonsOfLosing()
    {
        Desk desk;
        const auto &reasons = find<FigureTable>(*desk.view, u"lostReasons"_s);
        QVERIFY(!reasons.isVisible());
        QVERIFY(desk.presenter->lose({Id{1}, Id{2}}, u"Budget"_s, {}));
        QVERIFY(reasons.isVisible());
        QCOMPARE(desk.cell(u"lostReasons"_s, 0, 0), u"Budget"_s);
        QCOMPARE(desk.cell(u"lostReasons"_s, 0, 1), u"2"_s);
    }

    void stateIsKept()
    {
        Desk desk;
        find<QPushButton>(*desk.view, u"capacityAsTable"_s).click();
        find<ui::Choice>(*desk.view, u"funnelWindow"_s).setCurrentIndex(4);
        const QByteArray state = desk.view->saveState();
        CapacityView other(desk.theme, *desk.presenter);
        other.restoreState(state);
        QCOMPARE(find<ui::Choice>(other, u"funnelWindow"_s).currentIndex(), 4);
        QVERIFY(find<QPushButton>(other, u"capacityAsTable"_s).isChecked());
        other.restoreState("broken");
    }

    void narrowViewsStandBelowEachOther()
    {
        Desk desk;
        const auto &panes = find<QSplitter>(*desk.view, u"capacityAndFunnel"_s);
        QCOMPARE(panes.orientation(), Qt::Horizontal);
        desk.view->resize(700, 700);
        QCOMPARE(panes.orientation(), Qt::Vertical);
    }

    void hiddenViewsWait()
    {
        Desk desk;
        desk.view->hide();
        desk.presenter->change(quillbank, u"Lower"_s, [](Lead &lead) { lead.allocation = 25; });
        QCOMPARE(desk.cell(u"capacityTable"_s, 4, 3), u"106.5 %"_s);
        desk.view->show();
        QCOMPARE(desk.cell(u"capacityTable"_s, 4, 3), u"97.5 %"_s);
    }
};

QTEST_MAIN(TestCapacityView)
#include "tst_capacityview.moc"
