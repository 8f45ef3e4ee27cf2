#include "core/canvas/moves.h"
#include "core/concerns/records.h"
#include "tests/testing/documents.h"
#include "tests/testing/faultydisk.h"
#include "tests/testing/find.h"
#include "tests/testing/test.h"
#include "ui/canvas/canvasblocks.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/noteclip.h"
#include "ui/canvas/noteeditor.h"
#include "ui/canvas/notelist.h"
#include "ui/canvas/notemenu.h"
#include "ui/canvas/notemodel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace concave;
using namespace concave::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The usual canvas with a, b and c in Decisions, d in ML task and e in Making predictions below a, in a
/// window with the focus on a.
class Desk
{
public:
    Desk() : m_document(m_folder.create())
    {
        project = addProject(*m_document, u"Engine"_s);
        edit([&](Edit &edit) {
            canvas = addCanvas(edit, {}, project, builtInTemplates().front(), QDate(2026, 3, 10));
            double position = 0;
            for (const auto &[block, text] : {std::pair(u"decisions"_s, u"a"_s), {u"decisions"_s, u"b"_s},
                     {u"decisions"_s, u"c"_s}, {u"ml-task"_s, u"d"_s}, {u"making-predictions"_s, u"e"_s}})
                ids.insert(text, edit.insert(note(block, text, ++position)));
        });
        show();
    }

    Note note(const QString &block, const QString &text, double position) const
    {
        Note note;
        note.canvas = canvas;
        note.block = block;
        note.text = text;
        note.position = position;
        return note;
    }
    void edit(const std::function<void(Edit &)> &work)
    {
        const auto done = m_document->edit(u"Test"_s, work);
        if (!done)
            qFatal("%s", qPrintable(done.error().sentence));
        m_edits = m_document->history()->size();
    }
    void openForReading()
    {
        m_view.reset();
        m_presenter.reset();
        m_document.reset();
        m_document = m_folder.openForReading();
        show();
    }
    void show()
    {
        m_presenter = std::make_unique<CanvasPresenter>(*m_document);
        m_view = std::make_unique<CanvasView>(m_theme, *m_presenter);
        m_view->resize(1084, 804);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        for (const CanvasBlock *block : blocks().blocks())
            new QAbstractItemModelTester(&block->list().notes(), &block->list().notes());
        list(u"decisions"_s).setFocus();
        m_presenter->select(ids[u"a"_s]);
        m_edits = m_document->history()->size();
    }

    Document &document() { return *m_document; }
    CanvasPresenter &presenter() { return *m_presenter; }
    CanvasView &view() { return *m_view; }
    CanvasBlocks &blocks() const { return *m_view->findChild<CanvasBlocks *>(); }
    CanvasBlock &block(const QString &key) const { return *blocks().blockOf(key); }
    NoteList &list(const QString &key) const { return block(key).list(); }
    NoteEditor &editor() const { return find<NoteEditor>(*m_view, u"noteEditor"_s); }

    /// What the blocks show, those without notes left out: "decisions: [>a] b c | ml-task: d". What is
    /// selected stands in brackets, the current note behind an arrow; assumptions end in ~, questions in ?,
    /// what is parked in _.
    QString shown() const
    {
        QStringList texts;
        for (const CanvasBlock *block : blocks().blocks()) {
            const NoteList &list = block->list();
            QStringList notes;
            for (int row = 0; row < list.notes().rowCount(); ++row) {
                const QModelIndex index = list.notes().index(row);
                static const QStringList marks{{}, u"~"_s, u"?"_s, u"_"_s};
                QString note = index.data().toString() + marks[static_cast<int>(list.notes().note(row).mark)];
                if (index == list.currentIndex())
                    note.prepend(u'>');
                notes << (list.selectionModel()->isSelected(index) ? u'[' + note + u']' : note);
            }
            if (!notes.isEmpty())
                texts << (block->isTray() ? u"tray"_s : block->key()) + u": "_s + notes.join(u' ');
        }
        return texts.join(u" | "_s);
    }
    /// The block that has the focus.
    QString focused() const
    {
        const CanvasBlock *block = blocks().focused();
        return !block ? QString() : block->isTray() ? u"tray"_s : block->key();
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
    void type(const QString &text)
    {
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    void undo() { QVERIFY(m_document->undo()); }

    /// The middle of a note, in its list's viewport.
    QPoint centre(const QString &text) const
    {
        const NoteList &list = listOf(text);
        return list.noteRect(list.notes().rowOf(ids[text])).center();
    }
    NoteList &listOf(const QString &text) const { return list(m_presenter->note(ids[text])->block); }
    void click(const QString &text, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(listOf(text).viewport(), Qt::LeftButton, modifiers, centre(text));
    }
    /// A place above (or, with 1, below) the middle of a note, in the view.
    QPoint at(const QString &text, int below = 0) const
    {
        return listOf(text).viewport()->mapTo(m_view.get(), centre(text) + QPoint(0, below ? 8 : -8));
    }
    /// The middle of a block, in the view.
    QPoint in(const QString &key) const
    {
        return blocks().mapTo(m_view.get(), block(key).geometry().center());
    }
    bool drag(const QStringList &notes, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        std::vector<Id> dragged;
        for (const QString &each : notes)
            dragged.push_back(ids[each]);
        const std::unique_ptr<QMimeData> mime(mimeOf(dragged, *m_presenter));
        return drag(*mime, to, modifiers);
    }
    bool drag(const QMimeData &mime, QPoint to, Qt::KeyboardModifiers modifiers = {}, bool drops = true)
    {
        const auto actions = Qt::MoveAction | Qt::CopyAction;
        QDragEnterEvent enter({1, 1}, actions, &mime, Qt::LeftButton, modifiers);
        enter.ignore();
        QApplication::sendEvent(m_view.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDragMoveEvent move(to, actions, &mime, Qt::LeftButton, modifiers);
        QApplication::sendEvent(m_view.get(), &move);
        if (!drops || !move.isAccepted())
            return move.isAccepted();
        QDropEvent drop(to, actions, &mime, Qt::LeftButton, modifiers);
        QApplication::sendEvent(m_view.get(), &drop);
        return drop.isAccepted();
    }

    QHash<QString, Id> ids;
    Id project;
    Id canvas;

private:
    const Theme m_theme{*qApp};
    TestFolder m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<CanvasPresenter> m_presenter;
    std::unique_ptr<CanvasView> m_view;
    std::size_t m_edits = 0;
};

} // namespace

/// In place of the desktop's.
class Browser final : public QObject
{
    Q_OBJECT

public:
    QUrl opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened = url; }
};

class TestCanvasView final : public Test
{
    Q_OBJECT

private Q_SLOTS:
    // Writing.

    void nBeginsANoteInTheFocusedBlockAndEnterAddsIt()
    {
        Desk desk;
        desk.press(Qt::Key_N);
        QVERIFY(desk.editor().isVisible());
        desk.type(u"new"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.editor().isVisible());
        QCOMPARE(desk.shown(), u"decisions: a b c [>new] | ml-task: d | making-predictions: e"_s);
        QCOMPARE(desk.edits(), QStringList(u"Add note “new”"_s));
        QCOMPARE(desk.focused(), u"decisions"_s);
    }

    void aLetterBeginsANoteWithItself()
    {
        Desk desk;
        desk.type(u"Hn"_s); // once a note is begun, n is a letter like others
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.shown(), u"decisions: a b c [>Hn] | ml-task: d | making-predictions: e"_s);
    }

    void ctrlEnterAddsAnother()
    {
        Desk desk;
        desk.press(Qt::Key_N);
        desk.type(u"x"_s);
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.editor().isVisible());
        desk.type(u"y"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.shown(), u"decisions: a b c x [>y] | ml-task: d | making-predictions: e"_s);
        QCOMPARE(desk.edits(), QStringList({u"Add note “x”"_s, u"Add note “y”"_s}));
    }

    void shiftEnterBreaksTheLine()
    {
        Desk desk;
        desk.press(Qt::Key_F2);
        desk.type(u"x"_s);
        desk.press(Qt::Key_Return, Qt::ShiftModifier);
        desk.type(u"y"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.presenter().note(desk.ids[u"a"_s])->text, u"x\ny"_s);
    }

    void escLetsGoOfWhatWasTyped()
    {
        Desk desk;
        desk.press(Qt::Key_N);
        desk.type(u"new"_s);
        desk.press(Qt::Key_Escape);
        desk.press(Qt::Key_F2);
        desk.type(u"other"_s);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.shown(), u"decisions: [>a] b c | ml-task: d | making-predictions: e"_s);
        QVERIFY(desk.edits().isEmpty());
        QCOMPARE(desk.focused(), u"decisions"_s);
    }

    void anEmptiedNoteIsRemoved()
    {
        Desk desk;
        desk.press(Qt::Key_F2);
        desk.press(Qt::Key_Delete);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.shown(), u"decisions: [>b] c | ml-task: d | making-predictions: e"_s);
    }

    void anUnchangedNoteLeavesNoStep()
    {
        Desk desk;
        desk.press({Qt::Key_Return, Qt::Key_Return});
        QVERIFY(desk.edits().isEmpty());
    }

    void whatIsTypedCountsWhenTheEditorIsLeft()
    {
        Desk desk;
        desk.press(Qt::Key_N);
        desk.type(u"new"_s);
        desk.click(u"d"_s);
        QCOMPARE(desk.shown(), u"decisions: a b c new | ml-task: [>d] | making-predictions: e"_s);
        QCOMPARE(desk.focused(), u"ml-task"_s);
    }

    void aDoubleClickEditsANoteOrAddsOneToTheGround()
    {
        Desk desk;
        QTest::mouseDClick(desk.list(u"decisions"_s).viewport(), Qt::LeftButton, {}, desk.centre(u"b"_s));
        QVERIFY(desk.editor().isVisible());
        QCOMPARE(desk.editor().toPlainText(), u"b"_s);
        desk.press(Qt::Key_Escape);
        CanvasBlock &block = desk.block(u"ml-task"_s);
        QTest::mouseDClick(&block, Qt::LeftButton, {}, QPoint(block.width() / 2, block.height() - 20));
        desk.type(u"new"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.shown(), u"decisions: a b c | ml-task: d [>new] | making-predictions: e"_s);
    }

    void anEditElsewhereIsShownInAnEditorInWhichNothingWasTyped()
    {
        Desk desk;
        desk.press(Qt::Key_F2);
        desk.edit([&](Edit &edit) {
            edit.modify<Note>(desk.ids[u"a"_s], [](Note &note) { note.text = u"theirs"_s; });
        });
        QCOMPARE(desk.editor().toPlainText(), u"theirs"_s);
        desk.press(Qt::Key_Return);
        QVERIFY(desk.edits().isEmpty());
    }

    void aNoteDeletedMeanwhileIsWrittenAsANewOne()
    {
        Desk desk;
        desk.press(Qt::Key_F2);
        desk.type(u"kept"_s);
        desk.edit([&](Edit &edit) { edit.remove<Note>(desk.ids[u"a"_s]); });
        QVERIFY(desk.editor().isVisible());
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.shown(), u"decisions: b c [>kept] | ml-task: d | making-predictions: e"_s);
    }

    void whatIsTypedStaysOnItsCanvasWhenAnotherIsShown()
    {
        Desk desk;
        Id other;
        desk.edit([&](Edit &edit) {
            other = addCanvas(edit, desk.presenter().canvases(), desk.project, builtInTemplates().back(),
                QDate(2026, 3, 10));
        });
        desk.press(Qt::Key_N);
        desk.type(u"new"_s);
        desk.presenter().setCanvas(other);
        QVERIFY(!desk.editor().isVisible());
        QCOMPARE(desk.shown(), QString());
        desk.presenter().setCanvas(desk.canvas);
        QCOMPARE(desk.shown(), u"decisions: a b c new | ml-task: d | making-predictions: e"_s);
    }

    void whatIsTypedOnACanvasThatGoesIsOnTheClipboard()
    {
        Desk desk;
        QSignalSpy failed(&desk.presenter(), &CanvasPresenter::failed);
        desk.press(Qt::Key_F2);
        desk.edit([&](Edit &edit) { edit.remove<Project>(desk.project); });
        QVERIFY(!desk.editor().isVisible());
        QCOMPARE(failed.size(), 0); // nothing was typed

        Desk next;
        QSignalSpy lost(&next.presenter(), &CanvasPresenter::failed);
        next.press(Qt::Key_N);
        next.type(u"half a thought"_s);
        next.edit([&](Edit &edit) { edit.remove<Project>(next.project); });
        QVERIFY(!next.editor().isVisible());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"half a thought"_s);
        QCOMPARE(lost.size(), 1);
        QVERIFY(lost.front().front().toString().contains(u"It is on the clipboard."_s));
    }

    void whatTheDiskRefusesStaysInTheEditor()
    {
        FaultyDisk disk;
        Desk desk;
        QSignalSpy failed(&desk.presenter(), &CanvasPresenter::failed);
        desk.press(Qt::Key_F2);
        desk.type(u"other words"_s);
        disk.failAfter(0, FaultyDisk::Fault::Full);
        desk.press(Qt::Key_Return);
        disk.heal();
        QCOMPARE(failed.size(), 1);
        QVERIFY(desk.editor().isVisible());
        QCOMPARE(desk.editor().toPlainText(), u"other words"_s);
        QCOMPARE(desk.edits(), QStringList());
        desk.press(Qt::Key_Return);
        QVERIFY(!desk.editor().isVisible());
        QCOMPARE(desk.shown(), u"decisions: [>other words] b c | ml-task: d | making-predictions: e"_s);
    }

    void pastedMarkupIsText()
    {
        Desk desk;
        auto *mime = new QMimeData;
        mime->setHtml(u"<b>bold</b>"_s);
        mime->setText(u"bold"_s);
        QGuiApplication::clipboard()->setMimeData(mime);
        desk.press(Qt::Key_N);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.presenter().note(desk.presenter().current())->text, u"bold"_s);
    }

    void aVeryLongNoteIsCutOnTheBoardAndWholeInTheEditor()
    {
        Desk desk;
        const QString text = u"word "_s.repeated(longestNote / 5).trimmed();
        desk.edit(
            [&](Edit &edit) { edit.modify<Note>(desk.ids[u"a"_s], [&](Note &note) { note.text = text; }); });
        QVERIFY(desk.list(u"decisions"_s).noteRect(0).height() < 250);
        desk.press(Qt::Key_F2);
        QCOMPARE(desk.editor().toPlainText(), text);
        QVERIFY(desk.view().rect().contains(desk.editor().geometry()));
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.type(u"!"_s);
        desk.press(Qt::Key_Return);
        QStringList kept; // one letter more is too much for one note: it goes on in others behind it
        for (const Note &note : notesOf(desk.presenter().book(), u"decisions"_s))
            kept << note.text;
        QCOMPARE(kept.join(u' '), text + u"! b c"_s);
    }

    // Walking and choosing.

    void arrowsWalkWithinAndAcrossBlocks()
    {
        Desk desk;
        desk.press(Qt::Key_Down);
        QCOMPARE(desk.shown(), u"decisions: a [>b] c | ml-task: d | making-predictions: e"_s);
        desk.press(Qt::Key_Right);
        QCOMPARE(desk.shown(), u"decisions: a b c | ml-task: [>d] | making-predictions: e"_s);
        QCOMPARE(desk.focused(), u"ml-task"_s);
        desk.press({Qt::Key_Left, Qt::Key_End, Qt::Key_Down});
        QCOMPARE(desk.shown(), u"decisions: a b c | ml-task: d | making-predictions: [>e]"_s);
        desk.press(Qt::Key_Up);
        QCOMPARE(desk.shown(), u"decisions: a b [>c] | ml-task: d | making-predictions: e"_s);
        desk.press({Qt::Key_Home, Qt::Key_Up, Qt::Key_Left}); // nowhere beyond the edges
        QCOMPARE(desk.shown(), u"decisions: [>a] b c | ml-task: d | making-predictions: e"_s);
    }

    void arrowsReachEmptyBlocks()
    {
        Desk desk;
        desk.press({Qt::Key_Right, Qt::Key_Right});
        QCOMPARE(desk.focused(), u"value"_s);
        QCOMPARE(desk.presenter().block(), u"value"_s);
        desk.type(u"Worth"_s);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.shown(), u"decisions: a b c | ml-task: d | value: [>Worth] | making-predictions: e"_s);
    }

    void tabGoesFromBlockToBlockAndLeaves()
    {
        Desk desk;
        QStringList blocks;
        for (int i = 0; i < 9; ++i) {
            desk.press(Qt::Key_Tab);
            blocks << desk.focused();
        }
        QCOMPARE(blocks, QStringList({u"ml-task"_s, u"value"_s, u"data-sources"_s, u"collecting-data"_s,
                             u"making-predictions"_s, u"offline-evaluation"_s, u"features"_s,
                             u"building-models"_s, u"monitoring"_s}));
        QCOMPARE(desk.presenter().block(), u"monitoring"_s);
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focused(), QString());
    }

    void shiftChoosesARangeAndLetsGoOfItAgain()
    {
        Desk desk;
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desk.shown(), u"decisions: [a] [b] [>c] | ml-task: d | making-predictions: e"_s);
        desk.press(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(desk.shown(), u"decisions: [a] [>b] c | ml-task: d | making-predictions: e"_s);
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.shown(), u"decisions: a [>b] c | ml-task: d | making-predictions: e"_s);
    }

    void clicksChooseOneSeveralAndARange()
    {
        Desk desk;
        desk.click(u"b"_s);
        desk.click(u"e"_s, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"decisions: a [b] c | ml-task: d | making-predictions: [>e]"_s);
        desk.click(u"e"_s, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"decisions: a [>b] c | ml-task: d | making-predictions: e"_s);
        desk.click(u"d"_s, Qt::ShiftModifier);
        QCOMPARE(desk.shown(), u"decisions: a [b] [c] | ml-task: [>d] | making-predictions: e"_s);
        desk.click(u"a"_s);
        QCOMPARE(desk.shown(), u"decisions: [>a] b c | ml-task: d | making-predictions: e"_s);
    }

    void aClickOnWhatANoteBecameGoesThere()
    {
        Desk desk;
        QVERIFY(desk.presenter().raise(desk.ids[u"a"_s], NoteTarget::Concern));
        const Id concern = *desk.presenter().note(desk.ids[u"a"_s])->concern;
        QSignalSpy shown(&desk.presenter(), &CanvasPresenter::showRequested);
        desk.click(u"a"_s); // its text
        QCOMPARE(shown.size(), 0);
        NoteList &list = desk.list(u"decisions"_s);
        const QPoint link = list.noteRect(0).bottomLeft() + QPoint(30, -12);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::ControlModifier, link);
        QCOMPARE(shown.size(), 0);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, link);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.front().at(0).toString(), u"concern"_s);
        QCOMPARE(shown.front().at(1).value<Id>(), concern);
    }

    void ctrlAChoosesAll()
    {
        Desk desk;
        desk.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"decisions: [>a] [b] [c] | ml-task: [d] | making-predictions: [e]"_s);
    }

    // Changing.

    void digitsMark()
    {
        Desk desk;
        desk.press({Qt::Key_2, Qt::Key_Down, Qt::Key_3, Qt::Key_Down, Qt::Key_4, Qt::Key_Right, Qt::Key_2,
            Qt::Key_1});
        QCOMPARE(desk.shown(), u"decisions: a~ b? c_ | ml-task: [>d] | making-predictions: e"_s);
        QCOMPARE(desk.edits().first(), u"Mark note “a” as assumption"_s);
    }

    void deleteRemovesAndUndoBringsBack()
    {
        Desk desk;
        const QSignalSpy done(&desk.presenter(), &CanvasPresenter::done);
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Delete);
        QCOMPARE(desk.shown(), u"decisions: [>c] | ml-task: d | making-predictions: e"_s);
        QCOMPARE(done.count(), 1);
        desk.undo();
        QCOMPARE(desk.shown(), u"decisions: a b [>c] | ml-task: d | making-predictions: e"_s);
        QCOMPARE(desk.focused(), u"decisions"_s);
    }

    void altWithArrowsMovesWithinTheBlockAndToItsNeighbours()
    {
        Desk desk;
        desk.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.shown(), u"decisions: b [>a] c | ml-task: d | making-predictions: e"_s);
        desk.press(Qt::Key_Down, Qt::AltModifier);
        desk.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.shown(), u"decisions: b c | ml-task: d | making-predictions: [>a] e"_s);
        QCOMPARE(desk.focused(), u"making-predictions"_s);
        desk.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.shown(), u"decisions: b c [>a] | ml-task: d | making-predictions: e"_s);
        desk.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(desk.shown(), u"decisions: b c | ml-task: d [>a] | making-predictions: e"_s);
        QCOMPARE(desk.edits().size(), 5);
        QCOMPARE(desk.edits().last(), u"Move note “a” to ML task"_s);
    }

    void altMovesSeveralAsOneStep()
    {
        Desk desk;
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
        desk.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(desk.shown(), u"decisions: c | ml-task: d [a] [>b] | making-predictions: e"_s);
        QCOMPARE(desk.edits(), QStringList(u"Move 2 notes to ML task"_s));
    }

    void focusAndSelectionSurviveUndo()
    {
        Desk desk;
        desk.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(desk.focused(), u"ml-task"_s);
        desk.undo();
        QCOMPARE(desk.shown(), u"decisions: [>a] b c | ml-task: d | making-predictions: e"_s);
        QCOMPARE(desk.focused(), u"decisions"_s);
    }

    void cutAndPasteKeepMarksAndLinks()
    {
        Desk desk;
        Id concern;
        desk.edit([&](Edit &edit) {
            Concern raised;
            raised.project = desk.project;
            raised.name = u"Worry"_s;
            concern = edit.insert(raised);
            edit.modify<Note>(desk.ids[u"a"_s], [&](Note &note) {
                note.mark = NoteMark::Question;
                note.concern = concern;
            });
        });
        desk.press(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a"_s);
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"decisions: b c | ml-task: d [>a?] | making-predictions: e"_s);
        QCOMPARE(desk.presenter().note(desk.presenter().current())->concern, std::optional(concern));
    }

    void aPictureOnTheClipboardIsSaidToBeNoText()
    {
        Desk desk;
        QSignalSpy told(&desk.presenter(), &CanvasPresenter::told);
        QImage picture(2, 2, QImage::Format_RGB32);
        picture.fill(Qt::black);
        QGuiApplication::clipboard()->setImage(picture);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.edits(), QStringList());
        QVERIFY(told.value(0).value(0).toString().startsWith(u"There is no text on the clipboard"_s));
    }

    void moreLinesThanACanvasTakesAtOnceAreRefusedInASentence()
    {
        Desk desk;
        QSignalSpy failed(&desk.presenter(), &CanvasPresenter::failed);
        QGuiApplication::clipboard()->setText(u"line\n"_s.repeated(100'000));
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.edits(), QStringList());
        QVERIFY(failed.value(0).value(0).toString().endsWith(u"Nothing was added. Add them in parts."_s));
    }

    void anotherProgramEditsWhileANoteIsDragged()
    {
        Desk desk;
        const std::unique_ptr<QMimeData> mime(mimeOf({desk.ids[u"a"_s], desk.ids[u"b"_s]}, desk.presenter()));
        QVERIFY(desk.drag(*mime, desk.at(u"d"_s), {}, false));
        desk.edit([&](Edit &edit) {
            edit.remove<Note>(desk.ids[u"a"_s]);
            edit.remove<Note>(desk.ids[u"d"_s]);
        });
        QVERIFY(desk.drag(*mime, desk.in(u"ml-task"_s)));
        QCOMPARE(desk.shown().count(u'b'), 1); // what is still there was moved, and once
        desk.edit([&](Edit &edit) { edit.remove<Project>(desk.project); });
        QVERIFY(!desk.drag(*mime, QPoint(300, 300)));
    }

    void pastedLinesAreNotesBehindTheCurrentOne()
    {
        Desk desk;
        QGuiApplication::clipboard()->setText(u"- x\n\n- y\n"_s);
        desk.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(desk.shown(), u"decisions: a [x] [>y] b c | ml-task: d | making-predictions: e"_s);
        QCOMPARE(desk.edits(), QStringList(u"Add 2 notes"_s));
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a\nx\ny\nb\nc\nd\ne"_s);
    }

    // Dragging.

    void aNoteIsDroppedWithinItsBlock()
    {
        Desk desk;
        QVERIFY(desk.drag({u"a"_s}, desk.at(u"c"_s)));
        QCOMPARE(desk.shown(), u"decisions: b [>a] c | ml-task: d | making-predictions: e"_s);
        QCOMPARE(desk.edits().size(), 1);
    }

    void severalAreDroppedIntoAnotherBlockInOneStep()
    {
        Desk desk;
        QVERIFY(desk.drag({u"c"_s, u"a"_s}, desk.at(u"d"_s)));
        QCOMPARE(desk.shown(), u"decisions: b | ml-task: [>a] c d | making-predictions: e"_s);
        QCOMPARE(desk.edits(), QStringList(u"Move 2 notes to ML task"_s));
    }

    void aNoteIsDroppedIntoAnEmptyBlock()
    {
        Desk desk;
        QVERIFY(desk.drag({u"a"_s}, desk.in(u"features"_s)));
        QCOMPARE(desk.shown(), u"decisions: b c | ml-task: d | making-predictions: e | features: [>a]"_s);
    }

    void nothingIsDroppedBesideTheBlocks()
    {
        Desk desk;
        QVERIFY(!desk.drag({u"a"_s}, QPoint(2, 2)));
        QVERIFY(desk.edits().isEmpty());
    }

    void withCtrlACopyIsDropped()
    {
        Desk desk;
        QVERIFY(desk.drag({u"a"_s}, desk.at(u"d"_s, 1), Qt::ControlModifier));
        QCOMPARE(desk.shown(), u"decisions: a b c | ml-task: d [>a] | making-predictions: e"_s);
    }

    void textFromElsewhereBecomesNotes()
    {
        Desk desk;
        QMimeData mime;
        mime.setText(u"x\ny"_s);
        QVERIFY(desk.drag(mime, desk.at(u"d"_s, 1)));
        QCOMPARE(desk.shown(), u"decisions: a b c | ml-task: d [x] [>y] | making-predictions: e"_s);
        QMimeData html;
        html.setHtml(u"<p>one</p><p>two</p>"_s);
        QVERIFY(desk.drag(html, desk.in(u"features"_s)));
        QCOMPARE(desk.list(u"features"_s).notes().rowCount(), 2);
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(u"/a.concave"_s)});
        QVERIFY(!desk.drag(file, desk.at(u"d"_s)));
    }

    void theDropLineShowsWhereNotesWouldGo()
    {
        Desk desk;
        const std::unique_ptr<QMimeData> mime(mimeOf({desk.ids[u"a"_s]}, desk.presenter()));
        QVERIFY(desk.drag(*mime, desk.at(u"c"_s, 1), {}, false));
        QCOMPARE(desk.list(u"decisions"_s).dropRow(), 3);
        QDragLeaveEvent leave;
        QApplication::sendEvent(&desk.view(), &leave);
        QCOMPARE(desk.list(u"decisions"_s).dropRow(), -1);
        QVERIFY(desk.edits().isEmpty());
    }

    // What is not placed.

    void aTrayHasTheNotesThatHaveNoBlock()
    {
        Desk desk;
        QVERIFY(!desk.blocks().blockOf(u"Costs"_s));
        desk.edit([&](Edit &edit) { desk.ids[u"x"_s] = edit.insert(desk.note(u"Costs"_s, u"x"_s, 1)); });
        QCOMPARE(desk.shown(), u"decisions: [>a] b c | ml-task: d | making-predictions: e | tray: x"_s);
        QVERIFY(desk.drag(
            {u"a"_s}, desk.blocks().mapTo(&desk.view(), desk.blocks().blocks().back()->geometry().center())));
        QCOMPARE(desk.presenter().note(desk.ids[u"a"_s])->block, u"Costs"_s);
        QVERIFY(desk.drag({u"a"_s, u"x"_s}, desk.in(u"features"_s)));
        QCOMPARE(desk.shown(), u"decisions: b c | ml-task: d | making-predictions: e | features: x [>a]"_s);
        QCOMPARE(desk.focused(), u"features"_s);
    }

    // The board.

    void anotherTemplateHasOtherBlocks()
    {
        Desk desk;
        desk.presenter().changeForm(builtInTemplates().back());
        QVERIFY(desk.shown().contains(u"tray: "_s));
        desk.undo();
        QVERIFY(desk.shown().startsWith(u"decisions: "_s));
    }

    void upToItsSizeTheBoardFillsTheWindowAndBeyondItIsLarger()
    {
        Desk desk;
        const QSignalSpy changed(&desk.view(), &CanvasView::zoomChanged);
        QCOMPARE(desk.blocks().size(), desk.view().size());
        desk.press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(desk.view().zoom(), 1.1);
        QVERIFY(desk.blocks().width() > desk.view().width());
        desk.press(Qt::Key_Minus, Qt::ControlModifier);
        desk.press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(desk.view().zoom(), 0.9);
        QCOMPARE(desk.blocks().size(), desk.view().size());
        desk.press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(desk.view().zoom(), 1.0);
        QCOMPARE(changed.count(), 4);
        desk.view().setZoom(100);
        QCOMPARE(desk.view().zoom(), Zoom::most);
    }

    void fittedNothingScrollsWhateverIsAdded()
    {
        Desk desk;
        desk.view().zoomToFit();
        QCOMPARE(desk.view().zoom(), 1.0);
        desk.edit([&](Edit &edit) {
            for (int i = 0; i < 9; ++i)
                edit.insert(
                    desk.note(u"decisions"_s, u"Something that takes more than a line %1"_s.arg(i), 9 + i));
        });
        QVERIFY(desk.view().zoom() < 1);
        for (const CanvasBlock *block : desk.blocks().blocks())
            QCOMPARE(block->list().verticalScrollBar()->maximum(), 0);
    }

    void theWheelWithCtrlZooms()
    {
        Desk desk;
        QWidget *viewport = desk.list(u"decisions"_s).viewport();
        const QPointF centre(viewport->rect().center());
        QWheelEvent wheel(centre, viewport->mapToGlobal(centre), {}, {0, 120}, Qt::NoButton,
            Qt::ControlModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&wheel); // or no parent gets it
        qApp->notify(viewport, &wheel);
        QCOMPARE(desk.view().zoom(), 1.1);
    }

    void spaceOrTheMiddleButtonMovesALargeBoard()
    {
        Desk desk;
        desk.view().setZoom(2);
        const auto &bar = *desk.view().findChild<QScrollArea *>()->horizontalScrollBar();
        QTest::keyPress(QApplication::focusWidget(), Qt::Key_Space);
        QWidget *hand = desk.view().childAt(100, 100);
        QTest::mousePress(hand, Qt::LeftButton, {}, {300, 100});
        QTest::mouseMove(hand, {200, 100});
        QTest::mouseRelease(hand, Qt::LeftButton, {}, {200, 100});
        QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(bar.value(), 100);
        QVERIFY(desk.view().childAt(100, 100) != hand);
    }

    void theZoomIsKept()
    {
        Desk desk;
        desk.view().setZoom(1.5);
        const QByteArray state = desk.view().saveState();
        desk.view().setZoom(1);
        desk.view().restoreState(state);
        QCOMPARE(desk.view().zoom(), 1.5);
        desk.view().restoreState("rubbish");
        desk.view().restoreState({});
        QCOMPARE(desk.view().zoom(), 1.5);
    }

    void theLinkOfTheTemplateOpensOnClickAlone()
    {
        Desk desk;
        auto &link = find<QPushButton>(desk.view(), u"attributionLink"_s);
        QCOMPARE(
            find<QLabel>(desk.view(), u"attribution"_s).text(), desk.presenter().book().form.attribution);
        QCOMPARE(link.accessibleName(), u"Open https://www.ownml.co in the browser"_s);
        Browser browser;
        QDesktopServices::setUrlHandler(u"https"_s, &browser, "open");
        QVERIFY(browser.opened.isEmpty());
        link.click();
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(browser.opened, QUrl(u"https://www.ownml.co"_s));
    }

    void blocksAndNotesSaySo()
    {
        Desk desk;
        desk.press(Qt::Key_3);
        QCOMPARE(desk.list(u"decisions"_s).accessibleName(), u"Decisions, 3 notes, 1 open question"_s);
        QCOMPARE(desk.list(u"ml-task"_s).accessibleName(), u"ML task, 1 note, complete"_s);
        QCOMPARE(desk.list(u"features"_s).accessibleName(), u"Features, no notes"_s);
        QCOMPARE(desk.list(u"decisions"_s).notes().index(0).data(Qt::AccessibleTextRole).toString(),
            u"a, open question"_s);
        const QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&desk.list(u"decisions"_s));
        QCOMPARE(list->role(), QAccessible::List);
    }

    void theMenuMarksAndMakesAConcern()
    {
        Desk desk;
        QMenu menu;
        const Theme theme(*qApp);
        fillNoteMenu(menu, theme, desk.presenter());
        QStringList entries;
        for (QAction *action : menu.actions())
            entries << action->text();
        QCOMPARE(entries.join(u'|'),
            u"Edit||Agreed|Assumption|Open question|Parked||Make it a concern|Make it a metric|"
            "Make it a data source|Make it a task||Add note|Cut|Copy|Paste||Delete"_s);
        menu.actions().at(3)->trigger();
        QCOMPARE(desk.presenter().note(desk.ids[u"a"_s])->mark, NoteMark::Assumption);
        QMenu none;
        desk.presenter().enterBlock(u"features"_s);
        fillNoteMenu(none, theme, desk.presenter());
        QCOMPARE(none.actions().first()->text(), u"Add note"_s);
    }

    void aDocumentForReadingIsNotChanged()
    {
        Desk desk;
        desk.openForReading();
        desk.press({Qt::Key_N, Qt::Key_F2, Qt::Key_2, Qt::Key_Delete, Qt::Key_X});
        desk.press(Qt::Key_Down, Qt::AltModifier);
        desk.press(Qt::Key_X, Qt::ControlModifier);
        QVERIFY(!desk.editor().isVisible());
        QVERIFY(!desk.drag({u"a"_s}, desk.at(u"d"_s)));
        QCOMPARE(desk.shown(), u"decisions: [>a] b c | ml-task: d | making-predictions: e"_s);
    }
};

QTEST_MAIN(TestCanvasView)
#include "tst_canvasview.moc"
