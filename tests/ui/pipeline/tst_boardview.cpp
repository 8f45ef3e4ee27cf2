#include "tests/testing/find.h"
#include "tests/testing/leads.h"
#include "tests/testing/test.h"
#include "ui/pipeline/boardcolumn.h"
#include "ui/pipeline/boardview.h"
#include "ui/pipeline/cardlist.h"
#include "ui/pipeline/columnmodel.h"
#include "ui/pipeline/leadmenu.h"
#include "ui/pipeline/loststrip.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/textedit.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A board with Acme and Bolt contacted and Cog re-contacted, in a window with the focus on the first column.
class Desk
{
public:
    Desk() : m_document(m_folder.create())
    {
        for (const auto &[company, stage] : {std::pair(u"Acme"_s, 1), {u"Bolt"_s, 1}, {u"Cog"_s, 2}})
            ids.insert(company, addLead(*m_document, company, stage));
        show();
    }

    /// The same document for reading only.
    void openForReading()
    {
        m_board.reset();
        m_presenter.reset();
        m_document.reset();
        m_document = m_folder.openForReading();
        show();
    }

    Document &document() { return *m_document; }
    PipelinePresenter &presenter() { return *m_presenter; }
    BoardView &board() { return *m_board; }
    std::vector<BoardColumn *> columns() const
    {
        const auto found = m_board->findChildren<BoardColumn *>();
        return {found.begin(), found.end()};
    }
    BoardColumn &column(std::size_t place) const { return *columns()[place]; }
    CardList &list(std::size_t place) const { return column(place).list(); }

    /// What the columns show, those at the end that are empty left out: "[Acme] Bolt | [>Cog]". What is
    /// selected stands in brackets, the current card behind an arrow.
    QString shown() const
    {
        QStringList texts;
        qsizetype used = 0;
        for (BoardColumn *column : columns()) {
            const CardList &list = column->list();
            QStringList cards;
            for (int row = 0; row < list.model()->rowCount(); ++row) {
                const QModelIndex index = list.model()->index(row, 0);
                QString card = index.data().toString();
                if (index == list.currentIndex())
                    card.prepend(u'>');
                cards << (list.selectionModel()->isSelected(index) ? u'[' + card + u']' : card);
            }
            texts << cards.join(u' ');
            if (!cards.isEmpty())
                used = texts.size();
        }
        return texts.first(used).join(u" | "_s);
    }
    /// Labels of the edits since the board was shown.
    QStringList edits() const
    {
        QStringList labels;
        const auto entries = *m_document->history();
        for (std::size_t i = m_edits; i < entries.size(); ++i)
            labels << entries[i].label;
        return labels;
    }

    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    }
    void press(std::initializer_list<int> keys)
    {
        for (const int key : keys)
            press(key);
    }
    void click(const QString &company, Qt::KeyboardModifiers modifiers = {})
    {
        for (BoardColumn *column : columns()) {
            CardList &list = column->list();
            const int row = list.cards().rowOf(ids[company]);
            if (row >= 0)
                QTest::mouseClick(list.viewport(), Qt::LeftButton, modifiers,
                    list.visualRect(list.model()->index(row, 0)).center());
        }
    }
    /// A place above (or, with 1, below) the middle of a card, in the board.
    QPoint at(std::size_t column, int row, int below = 0) const
    {
        QCoreApplication::processEvents(); // a column grows with its cards
        const CardList &list = this->list(column);
        const QPoint centre = list.visualRect(list.model()->index(row, 0)).center();
        return list.viewport()->mapTo(m_board.get(), centre + QPoint(0, below ? 20 : -20));
    }
    /// Drags over the board to a place; drops unless told otherwise. Whether it was taken.
    bool drag(const std::vector<Id> &leads, QPoint to, bool drops = true)
    {
        const std::unique_ptr<QMimeData> mime(mimeOf(leads, *m_document));
        return drag(*mime, to, drops);
    }
    bool drag(const QMimeData &mime, QPoint to, bool drops = true)
    {
        QDragEnterEvent enter({1, 1}, Qt::MoveAction, &mime, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(m_board.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDragMoveEvent move(to, Qt::MoveAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_board.get(), &move);
        if (!drops || !move.isAccepted())
            return move.isAccepted();
        QDropEvent drop(to, Qt::MoveAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(m_board.get(), &drop);
        return drop.isAccepted();
    }

    QHash<QString, Id> ids;

private:
    void show()
    {
        m_presenter = std::make_unique<PipelinePresenter>(*m_document);
        m_board = std::make_unique<BoardView>(m_theme, *m_presenter, &m_window);
        m_board->setGeometry(0, 0, 1200, 700);
        m_window.resize(1200, 700);
        m_window.show();
        m_board->show();
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window does not come up");
        for (BoardColumn *column : columns())
            new QAbstractItemModelTester(column->list().model(), column);
        list(0).setFocus();
        m_edits = m_document->history()->size();
    }

    TestFolder m_folder;
    std::unique_ptr<Document> m_document;
    Theme m_theme{*qApp};
    std::unique_ptr<PipelinePresenter> m_presenter;
    QWidget m_window;
    std::unique_ptr<BoardView> m_board;
    std::size_t m_edits = 0;
};

} // namespace

class TestBoardView final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    void everyStageIsAColumn()
    {
        Desk desk;
        QCOMPARE(desk.columns().size(), std::size_t(5));
        QCOMPARE(desk.shown(), u"Acme Bolt | Cog"_s);
        QCOMPARE(desk.list(1).accessibleName(), u"Re-contacted"_s);
    }

    void arrowsWalk()
    {
        Desk desk;
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.shown(), u"Acme [>Bolt] | Cog"_s);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.shown(), u"Acme [>Bolt] | Cog"_s);
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.shown(), u"Acme Bolt | [>Cog]"_s);
        QVERIFY(desk.list(1).hasFocus());
        desk.press(Qt::Key_Left);
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s);
        desk.press(Qt::Key_End);
        QCOMPARE(desk.shown(), u"Acme [>Bolt] | Cog"_s);
        desk.press(Qt::Key_Home);
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s);
    }

    void emptyColumnsAreWalkedThroughAndTakeNewLeads()
    {
        Desk desk;
        QSignalSpy asked(&desk.presenter(), &PipelinePresenter::addRequested);
        desk.press({Qt::Key_Down, Qt::Key_Right, Qt::Key_Right});
        QVERIFY(desk.list(2).hasFocus());
        desk.press(Qt::Key_N);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<std::optional<Id>>(), desk.presenter().pipeline().stages[2].id);
        desk.press({Qt::Key_Right, Qt::Key_Right, Qt::Key_Right});
        QVERIFY(desk.list(4).hasFocus());
        desk.press({Qt::Key_Left, Qt::Key_Left, Qt::Key_Left});
        QCOMPARE(desk.shown(), u"Acme Bolt | [>Cog]"_s);
    }

    void controlWithArrowsMovesAndTheFocusFollows()
    {
        Desk desk;
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"Bolt [>Acme] | Cog"_s);
        desk.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"Bolt | Cog [>Acme]"_s);
        QVERIFY(desk.list(1).hasFocus());
        desk.press(Qt::Key_Up, Qt::ControlModifier);
        desk.press(Qt::Key_Up, Qt::ControlModifier); // nowhere to go
        QCOMPARE(desk.shown(), u"Bolt | [>Acme] Cog"_s);
        QCOMPARE(desk.edits(), (QStringList{u"Move Acme to Contacted"_s, u"Move Acme to Re-contacted"_s,
                                   u"Move Acme to Re-contacted"_s}));
    }

    void undoAndRedoBringCardsBackAndKeepTheSelection()
    {
        Desk desk;
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"Bolt | [>Acme] Cog"_s);
        QVERIFY(desk.document().undo());
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s);
        QVERIFY(desk.list(0).hasFocus());
        QVERIFY(desk.document().redo());
        QCOMPARE(desk.shown(), u"Bolt | [>Acme] Cog"_s);
        QVERIFY(desk.document().restoreTo(0));
        QCOMPARE(desk.shown(), QString());
        QVERIFY(desk.document().redo());
        QCOMPARE(boardOf(desk.document()), u"Contacted: Bolt | Re-contacted: Acme, Cog"_s);
        QCOMPARE(desk.shown(), u"Bolt | Acme Cog"_s);
    }

    void spacePicksUpAndDrops()
    {
        Desk desk;
        desk.press({Qt::Key_Down, Qt::Key_Space});
        QCOMPARE(desk.list(0).dropRow(), 1);
        QVERIFY(desk.list(0).isCarried(desk.list(0).currentIndex()));
        desk.press({Qt::Key_Right, Qt::Key_Down});
        QVERIFY(desk.board().findChild<HintBox *>()->accessibleName().startsWith(
            u"Moving Acme to Re-contacted, place 2 of 2."_s));
        QCOMPARE(desk.list(0).dropRow(), -1);
        QCOMPARE(desk.list(1).dropRow(), 1);
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s); // nothing has moved yet
        desk.press(Qt::Key_Space);
        QCOMPARE(desk.shown(), u"Bolt | Cog [>Acme]"_s);
        QCOMPARE(desk.edits().size(), 1);
        QCOMPARE(desk.list(1).dropRow(), -1);
        QVERIFY(!desk.list(1).isCarried(desk.list(1).currentIndex()));
    }

    void escapePutsBack()
    {
        Desk desk;
        desk.press({Qt::Key_Down, Qt::Key_Space, Qt::Key_Right, Qt::Key_Escape});
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s);
        QCOMPARE(desk.edits(), QStringList());
        QCOMPARE(desk.list(1).dropRow(), -1);
        desk.press({Qt::Key_Space, Qt::Key_Down, Qt::Key_Up, Qt::Key_Return}); // back where it was
        QCOMPARE(desk.edits(), QStringList());
    }

    void severalCardsMoveTogether()
    {
        Desk desk;
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.shown(), u"[Acme] [>Bolt] | Cog"_s);
        desk.press(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s);
        desk.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"[>Acme] [Bolt] | Cog"_s);
        desk.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u" | [>Acme] [Bolt] Cog"_s);
        QCOMPARE(desk.edits(), QStringList(u"Move 2 leads to Re-contacted"_s));
        QVERIFY(desk.document().undo());
        QCOMPARE(desk.shown(), u"[>Acme] [Bolt] | Cog"_s);
    }

    void thePointerSelects()
    {
        Desk desk;
        desk.click(u"Bolt"_s);
        QCOMPARE(desk.shown(), u"Acme [>Bolt] | Cog"_s);
        desk.click(u"Cog"_s, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"Acme [Bolt] | [>Cog]"_s);
        desk.click(u"Cog"_s, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"Acme [>Bolt] | Cog"_s);
        desk.click(u"Acme"_s, Qt::ShiftModifier);
        QCOMPARE(desk.shown(), u"[>Acme] [Bolt] | Cog"_s);
        desk.click(u"Acme"_s);
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s);
        QSignalSpy opened(&desk.presenter(), &PipelinePresenter::opened);
        QTest::mouseDClick(desk.list(0).viewport(), Qt::LeftButton, {},
            desk.list(0).visualRect(desk.list(0).currentIndex()).center());
        QCOMPARE(opened.size(), 1);
    }

    void keysForThePageAreHandedOn_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("N") << int(Qt::Key_N);
        QTest::newRow("Enter") << int(Qt::Key_Return);
        QTest::newRow("Delete") << int(Qt::Key_Delete);
        QTest::newRow("/") << int(Qt::Key_Slash);
        QTest::newRow("a letter") << int(Qt::Key_B);
    }

    void keysForThePageAreHandedOn()
    {
        QFETCH(int, key);
        Desk desk;
        desk.press(Qt::Key_Down);
        QKeyEvent event(QEvent::KeyPress, key, {}, key < 0x80 ? QString(QChar(key)) : QString());
        QApplication::sendEvent(&desk.list(0), &event);
        QVERIFY(!event.isAccepted());
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s); // letters do not search
    }

    void cardsAreDroppedWhereTheLineIs()
    {
        Desk desk;
        desk.click(u"Acme"_s);
        QVERIFY(desk.drag({desk.ids[u"Acme"_s]}, desk.at(1, 0), false));
        QCOMPARE(desk.list(1).dropRow(), 0);
        QVERIFY(desk.drag({desk.ids[u"Acme"_s]}, desk.at(1, 0, 1), false));
        QCOMPARE(desk.list(1).dropRow(), 1);
        QVERIFY(desk.drag({desk.ids[u"Acme"_s]}, desk.at(1, 0, 1)));
        QCOMPARE(desk.list(1).dropRow(), -1);
        QCOMPARE(desk.shown(), u"Bolt | Cog [>Acme]"_s);
        QVERIFY(desk.drag({desk.ids[u"Acme"_s]}, desk.at(1, 0)));
        QCOMPARE(desk.shown(), u"Bolt | [>Acme] Cog"_s);
        QCOMPARE(desk.edits().size(), 2);
        QVERIFY(desk.drag({desk.ids[u"Acme"_s]}, desk.at(1, 0, 1))); // where it is
        QCOMPARE(desk.edits().size(), 2);
    }

    void draggedCardsKeepTheOrderOfTheBoard()
    {
        Desk desk;
        QVERIFY(desk.drag({desk.ids[u"Cog"_s], desk.ids[u"Bolt"_s], desk.ids[u"Acme"_s]},
            QPoint(desk.column(2).geometry().center().x(), 400)));
        QCOMPARE(desk.shown(), u" |  | Acme Bolt Cog"_s);
        QCOMPARE(desk.edits(), QStringList(u"Move 3 leads to Initial meeting booked"_s));
    }

    void aDragThatLeavesChangesNothing()
    {
        Desk desk;
        QVERIFY(desk.drag({desk.ids[u"Acme"_s]}, desk.at(1, 0), false));
        QDragLeaveEvent leave;
        QApplication::sendEvent(&desk.board(), &leave);
        QCOMPARE(desk.list(1).dropRow(), -1);
        QVERIFY(!desk.board().findChild<LostStrip *>()->isVisible());
        QCOMPARE(desk.shown(), u"Acme Bolt | Cog"_s);
    }

    void whatIsDroppedOnTheStripIsAskedForAReason()
    {
        Desk desk;
        QSignalSpy asked(&desk.presenter(), &PipelinePresenter::loseRequested);
        LostStrip &strip = *desk.board().findChild<LostStrip *>();
        QVERIFY(!strip.isVisible());
        QVERIFY(desk.drag({desk.ids[u"Cog"_s]}, strip.geometry().center(), false));
        QVERIFY(strip.isVisible() && strip.isTarget());
        QVERIFY(desk.drag({desk.ids[u"Cog"_s]}, strip.geometry().center()));
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<std::vector<Id>>(), std::vector{desk.ids[u"Cog"_s]});
        QCOMPARE(desk.edits(), QStringList());
        QVERIFY(!strip.isVisible());
        desk.press(Qt::Key_Down);
        desk.press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(asked.size(), 2);
    }

    void otherThingsAndLeadsOfOtherDocumentsAreNotTaken()
    {
        Desk desk;
        QMimeData text;
        text.setText(u"Acme"_s);
        QVERIFY(!desk.drag(text, desk.at(1, 0)));
        const TestFolder other;
        const auto document = other.create();
        const std::unique_ptr<QMimeData> mime(mimeOf({desk.ids[u"Acme"_s]}, *document));
        QVERIFY(!desk.drag(*mime, desk.at(1, 0)));
        QMimeData broken;
        broken.setData(mime->formats().front(), "x");
        QVERIFY(!desk.drag(broken, desk.at(1, 0)));
    }

    void sortedByDueDateTheOrderIsNotByHand()
    {
        Desk desk;
        desk.presenter().change(
            desk.ids[u"Bolt"_s], u"Plan"_s, [&](Lead &lead) { lead.nextDue = desk.presenter().today(); });
        desk.presenter().sortByDue(true);
        QCOMPARE(desk.shown(), u"Bolt Acme | Cog"_s);
        QSignalSpy told(&desk.presenter(), &PipelinePresenter::told);
        QVERIFY(desk.drag({desk.ids[u"Acme"_s]}, desk.at(0, 0), false));
        QCOMPARE(desk.list(0).dropRow(), -1);
        desk.drag({desk.ids[u"Acme"_s]}, desk.at(0, 0));
        QCOMPARE(told.size(), 1);
        QCOMPARE(desk.edits().size(), 1);
        desk.drag({desk.ids[u"Cog"_s]}, desk.at(0, 0));
        QCOMPARE(desk.shown(), u"Bolt Acme Cog"_s);
    }

    void aNarrowerBoardShowsTheCurrentCard()
    {
        Desk desk;
        desk.presenter().move({desk.ids[u"Acme"_s]}, desk.presenter().pipeline().stages[4].id);
        desk.presenter().select(desk.ids[u"Acme"_s]);
        desk.board().window()->resize(700, 700); // as when the drawer opens
        QTRY_VERIFY(desk.list(4).visibleRegion().boundingRect().width() == desk.list(4).width());
    }

    void theHeadTellsCountAndWorth()
    {
        Desk desk;
        desk.presenter().edit(u"Price"_s, [&](Edit &edit) {
            edit.modify<Lead>(desk.ids[u"Acme"_s], [](Lead &lead) { lead.amount = 36'000; });
            edit.modify<Lead>(desk.ids[u"Bolt"_s], [](Lead &lead) { lead.amount = 12'000; });
        });
        QVERIFY(headOf(desk.column(0)).contains(u"2"_s));
        QVERIFY(headOf(desk.column(0)).contains(u"€\u202F48\u202F000 weighted €\u202F4\u202F800"_s));
        desk.presenter().change(desk.ids[u"Bolt"_s], u"Pay"_s, [](Lead &lead) { lead.currency = u"SEK"_s; });
        QVERIFY(headOf(desk.column(0)).contains(u"€\u202F36\u202F000 + 1 currency"_s)); // no room for more
        desk.presenter().setFilter(LeadFilter(u"acme"_s));
        QCOMPARE(desk.shown(), u"Acme"_s);
        QVERIFY(headOf(desk.column(0)).contains(u"1 of 2"_s));
        desk.presenter().setFilter({});
        desk.presenter().edit(u"Limit"_s, [&](Edit &edit) {
            edit.modify<PipelineStage>(
                desk.presenter().pipeline().stages[0].id, [](PipelineStage &stage) { stage.cardLimit = 1; });
        });
        QVERIFY(headOf(desk.column(0)).contains(u"2/1 over"_s));
    }

    void aStageIsRenamedInItsHead()
    {
        Desk desk;
        auto &more = *desk.column(0).findChild<QToolButton *>();
        more.setFocus();
        QTest::keyClick(&more, Qt::Key_F2);
        auto &name = find<TextEdit>(desk.column(0), u"stageName"_s);
        QTest::keyClicks(&name, u"Known"_s);
        QTest::keyClick(&name, Qt::Key_Return);
        QCOMPARE(boardOf(desk.document()), u"Known: Acme, Bolt | Re-contacted: Cog"_s);
        QCOMPARE(desk.list(0).accessibleName(), u"Known"_s);
        QCOMPARE(desk.edits(), QStringList(u"Rename Contacted to Known"_s));
        QTRY_VERIFY(!desk.column(0).findChild<TextEdit *>());
    }

    void theMenuMovesLosesReopensAndDeletes()
    {
        Desk desk;
        desk.click(u"Acme"_s);
        const auto run = [&](const QString &text) {
            const std::unique_ptr<QMenu> menu(leadMenu(desk.presenter(), nullptr));
            QList<QAction *> actions = menu->actions();
            for (QAction *action : menu->actions()) {
                if (action->menu())
                    actions << action->menu()->actions();
            }
            for (QAction *action : actions) {
                if (action->text() == text)
                    return action->trigger();
            }
            QFAIL(qPrintable(text));
        };
        run(u"Second meeting booked"_s);
        QCOMPARE(desk.shown(), u"Bolt | Cog |  | [>Acme]"_s);
        QVERIFY(desk.presenter().lose({desk.ids[u"Acme"_s]}, u"No budget"_s, {}));
        desk.presenter().setFilter(LeadFilter(u"is:lost"_s));
        desk.click(u"Acme"_s);
        QCOMPARE(desk.shown(), u" |  |  | [>Acme]"_s);
        run(u"Reopen"_s);
        desk.presenter().setFilter({});
        desk.click(u"Acme"_s);
        run(u"Delete"_s);
        QCOMPARE(boardOf(desk.document()), u"Contacted: Bolt | Re-contacted: Cog"_s);
    }

    void aLostCardGivesWayToItsNeighbour()
    {
        Desk desk;
        desk.click(u"Acme"_s);
        QVERIFY(desk.presenter().lose({desk.ids[u"Acme"_s]}, u"No budget"_s, {}));
        QCOMPARE(desk.shown(), u"[>Bolt] | Cog"_s);
    }

    void stagesComeAndGo()
    {
        Desk desk;
        desk.click(u"Cog"_s);
        desk.presenter().edit(u"Remove"_s, [&](Edit &edit) {
            const Pipeline &pipeline = desk.presenter().pipeline();
            removeStage(edit, pipeline, pipeline.stages[1].id, pipeline.stages[0].id, desk.document().now());
        });
        QCOMPARE(desk.columns().size(), std::size_t(4));
        QCOMPARE(desk.shown(), u"Acme Bolt [>Cog]"_s);
        QVERIFY(desk.document().undo());
        QCOMPARE(desk.columns().size(), std::size_t(5));
        QCOMPARE(desk.shown(), u"Acme Bolt | [>Cog]"_s);
    }

    void onlyWhatChangedIsTold()
    {
        Desk desk;
        QSignalSpy changed(desk.list(0).model(), &QAbstractItemModel::dataChanged);
        QSignalSpy reset(desk.list(0).model(), &QAbstractItemModel::modelReset);
        QSignalSpy other(desk.list(1).model(), &QAbstractItemModel::dataChanged);
        desk.presenter().change(desk.ids[u"Bolt"_s], u"Price"_s, [](Lead &lead) { lead.amount = 1; });
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QVERIFY(desk.document().undo());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(other.size(), 0);
        QCOMPARE(reset.size(), 0);
    }

    void anEditElsewhereLeavesTheViewWhereItIs()
    {
        Desk desk;
        for (int i = 0; i < 20; ++i)
            addLead(desk.document(), u"Lead %1"_s.arg(i));
        QCoreApplication::processEvents();
        desk.click(u"Acme"_s);
        QScrollBar &bar = *desk.list(0).verticalScrollBar();
        bar.setValue(800);
        desk.presenter().change(desk.ids[u"Cog"_s], u"Price"_s, [](Lead &lead) { lead.amount = 1; });
        desk.presenter().move({desk.ids[u"Cog"_s]}, desk.presenter().pipeline().stages[0].id);
        QCoreApplication::processEvents();
        QCOMPARE(bar.value(), 800);
        desk.press(Qt::Key_Down); // a key brings the current card back into view
        QVERIFY(bar.value() < 200);
    }

    void manyCardsComeAndGoAtOnce()
    {
        Desk desk;
        edit(desk.document(), [&](Edit &e) {
            const Pipeline pipeline = desk.presenter().pipeline();
            for (int i = 0; i < 300; ++i)
                concave::addLead(
                    e, pipeline, Lead{.id = {}, .company = u"Lead %1"_s.arg(i)}, desk.document().now());
        });
        QCOMPARE(desk.list(0).model()->rowCount(), 302);
        desk.presenter().setFilter(LeadFilter(u"acme"_s));
        QCOMPARE(desk.shown(), u"Acme"_s);
        desk.presenter().setFilter({});
        QCOMPARE(desk.list(0).model()->rowCount(), 302);
    }

    /// Random moves, removals, undos and redos: the columns show what the document has.
    void theBoardFollowsTheDocument()
    {
        Desk desk;
        for (int i = 0; i < 12; ++i)
            addLead(desk.document(), u"L%1"_s.arg(i), 1 + i % 5);
        QRandomGenerator random(7);
        const auto below = [&](std::size_t size) { return random.bounded(static_cast<quint32>(size)); };
        for (int i = 0; i < 120; ++i) {
            const Pipeline &pipeline = desk.presenter().pipeline();
            if (pipeline.leads.size() < 3 || below(6) == 0) {
                (void)(below(2) ? desk.document().undo() : desk.document().redo());
            } else if (below(8) == 0) {
                desk.presenter().remove({pipeline.leads[below(pipeline.leads.size())].id});
            } else {
                const Id lead = pipeline.leads[below(pipeline.leads.size())].id;
                const Id before = pipeline.leads[below(pipeline.leads.size())].id;
                const std::size_t stage = desk.presenter().facts(before)->stage;
                if (before != lead)
                    desk.presenter().move({lead}, pipeline.stages[stage].id, before);
            }
            QStringList columns;
            for (std::size_t stage = 0; stage < 5; ++stage) {
                QStringList companies;
                for (const Lead *lead : leadsIn(pipeline, stage))
                    companies << lead->company;
                columns << companies.join(u' ');
            }
            while (!columns.isEmpty() && columns.back().isEmpty())
                columns.removeLast();
            QString shown = desk.shown();
            QCOMPARE(shown.remove(u'[').remove(u']').remove(u'>'), columns.join(u" | "_s));
        }
    }

    void aReadOnlyDocumentIsShown()
    {
        Desk desk;
        desk.openForReading();
        QCOMPARE(desk.shown(), u"Acme Bolt | Cog"_s);
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.shown(), u"[>Acme] Bolt | Cog"_s);
        QSignalSpy failed(&desk.presenter(), &PipelinePresenter::failed);
        QSignalSpy asked(&desk.presenter(), &PipelinePresenter::loseRequested);
        desk.press(Qt::Key_Right, Qt::ControlModifier);
        desk.press(Qt::Key_L, Qt::ControlModifier);
        desk.press({Qt::Key_Space, Qt::Key_Right});
        QCOMPARE(desk.shown(), u"Acme Bolt | [>Cog]"_s);
        QCOMPARE(failed.size() + asked.size(), 0);
        QVERIFY(!desk.board().acceptDrops());
    }

private:
    static QString headOf(const BoardColumn &column)
    {
        QStringList texts;
        for (const QLabel *label : column.findChildren<QLabel *>()) {
            if (!label->isHidden())
                texts << label->text();
        }
        return texts.join(u'\n');
    }
};

QTEST_MAIN(TestBoardView)
#include "tst_boardview.moc"
