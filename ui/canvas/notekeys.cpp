#include "ui/canvas/notekeys.h"

#include "ui/canvas/canvasblocks.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/noteclip.h"
#include "ui/canvas/notelist.h"
#include "ui/canvas/notemodel.h"

#include <QKeyEvent>

#include <algorithm>

namespace concave::ui {

namespace {

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

NoteKeys::NoteKeys(CanvasPresenter &presenter, CanvasBlocks &blocks, QObject *parent)
    : QObject(parent), m_presenter(presenter), m_blocks(blocks)
{}

void NoteKeys::take(QKeyEvent &event)
{
    event.setAccepted(m_blocks.focused() && (takeWalk(event) || takeMove(event) || takeClipboard(event) ||
                                                takeCommand(event) || takeLetter(event)));
}

int NoteKeys::inReadingOrder(int key) const
{
    if (m_blocks.layoutDirection() == Qt::LeftToRight)
        return key;
    return key == Qt::Key_Left ? Qt::Key_Right : key == Qt::Key_Right ? Qt::Key_Left : key;
}

/// On the board: of the current note, or of a block without one.
QPoint NoteKeys::currentPlace(const CanvasBlock &block) const
{
    const int row = block.list().currentIndex().row();
    if (row < 0)
        return block.geometry().center();
    return block.list().viewport()->mapTo(&m_blocks, block.list().noteRect(row).center());
}

CanvasBlock *NoteKeys::neighbour(const CanvasBlock &from, QPoint at, int key) const
{
    const std::vector<CanvasBlock *> &blocks = m_blocks.blocks();
    const auto place = static_cast<std::size_t>(std::ranges::find(blocks, &from) - blocks.begin());
    const std::size_t found = neighbourOf(m_blocks.places(), place, at, key);
    return found == place ? nullptr : blocks[found];
}

/// True for keys that belong to the board, whether or not there is somewhere to go.
bool NoteKeys::takeWalk(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool extends = modifiers == Qt::ShiftModifier;
    if (modifiers && !extends)
        return false;
    CanvasBlock &from = *m_blocks.focused();
    const NoteList &list = from.list();
    const int row = list.currentIndex().row();
    const int last = list.notes().rowCount() - 1;
    const int page = std::max(1, list.viewport()->height() / std::max(1, list.lineHeight(0)));
    switch (key.key()) {
    case Qt::Key_Home:
        walkTo(from, 0, extends);
        return true;
    case Qt::Key_End:
        walkTo(from, last, extends);
        return true;
    case Qt::Key_PageUp:
        walkTo(from, std::max(0, row - page * list.columns()), extends);
        return true;
    case Qt::Key_PageDown:
        walkTo(from, std::min(last, row + page * list.columns()), extends);
        return true;
    default:
        break;
    }
    if (!isArrow(key.key()))
        return false;
    const int within = row < 0 ? (key.key() == Qt::Key_Down ? std::min(0, last) : -1)
                               : list.next(row, inReadingOrder(key.key()));
    if (within >= 0) {
        walkTo(from, within, extends);
    } else if (const QPoint at = currentPlace(from); CanvasBlock *to = neighbour(from, at, key.key())) {
        const NoteList &target = to->list();
        walkTo(*to, target.nearest(target.viewport()->mapFrom(&m_blocks, at)), extends);
    }
    return true;
}

void NoteKeys::walkTo(CanvasBlock &block, int row, bool extends)
{
    NoteList &list = block.list();
    list.setFocus(Qt::ShortcutFocusReason);
    list.setByKeyboard(true);
    if (list.isEmpty() || row < 0)
        return m_presenter.enterBlock(block.key());
    const Id note = list.notes().id(std::min(row, list.notes().rowCount() - 1));
    if (extends)
        m_presenter.extendTo(note);
    else
        m_presenter.select(note);
}

bool NoteKeys::takeMove(const QKeyEvent &key)
{
    if ((key.modifiers() & ~Qt::KeypadModifier) != Qt::AltModifier || !isArrow(key.key()))
        return false;
    if (m_presenter.isReadOnly() || m_presenter.selected().empty())
        return true;
    const CanvasBlock &from = *m_blocks.focused();
    if (from.list().next(from.list().currentIndex().row(), inReadingOrder(key.key())) >= 0) {
        moveWithin(from, inReadingOrder(key.key()));
        return true;
    }
    const QPoint at = currentPlace(from);
    const CanvasBlock *to = neighbour(from, at, key.key());
    if (!to)
        moveWithin(from, inReadingOrder(key.key()));
    else if (key.key() == Qt::Key_Up)
        moveTo(*to, {});
    else if (key.key() == Qt::Key_Down)
        moveTo(*to, 0);
    else
        moveTo(*to, to->list().rowAt(to->list().viewport()->mapFrom(&m_blocks, at)));
    return true;
}

/// One step among the notes that are not chosen; nowhere beyond them.
void NoteKeys::moveWithin(const CanvasBlock &block, int key)
{
    const NoteModel &notes = block.list().notes();
    const bool isBack = key == Qt::Key_Up || key == Qt::Key_Left;
    const int step = key == Qt::Key_Up || key == Qt::Key_Down ? block.list().columns() : 1;
    std::vector<Id> others;
    int at = 0; ///< of the first that is chosen, among the others
    bool isBefore = true;
    for (int row = 0; row < notes.rowCount(); ++row) {
        if (m_presenter.isSelected(notes.id(row))) {
            isBefore = false;
            continue;
        }
        at += isBefore ? 1 : 0;
        others.push_back(notes.id(row));
    }
    const int to = std::clamp(isBack ? at - step : at + step, 0, static_cast<int>(others.size()));
    if (to == at)
        return;
    const bool isLast = to == static_cast<int>(others.size());
    const Id next = isLast ? Id() : others[static_cast<std::size_t>(to)];
    m_presenter.move(m_presenter.selected(), block.key(), isLast ? std::nullopt : std::optional(next));
}

/// `row`: before it; nothing: to the end.
void NoteKeys::moveTo(const CanvasBlock &block, std::optional<int> row)
{
    const NoteModel &notes = block.list().notes();
    const int at = row.value_or(notes.rowCount());
    m_presenter.move(m_presenter.selected(), block.keyAt(at),
        at < notes.rowCount() ? std::optional(notes.id(at)) : std::nullopt);
}

bool NoteKeys::takeClipboard(const QKeyEvent &key)
{
    if (key.matches(QKeySequence::Copy))
        copyNotes(m_presenter.selected(), m_presenter);
    else if (key.matches(QKeySequence::Cut))
        cutNotes(m_presenter.selected(), m_presenter);
    else if (key.matches(QKeySequence::Paste))
        pasteNotes(m_presenter);
    else if (key.matches(QKeySequence::SelectAll))
        m_presenter.selectAll();
    else
        return false;
    return true;
}

bool NoteKeys::takeCommand(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ShiftModifier && key.key() == Qt::Key_F10) {
        m_blocks.focused()->list().requestMenu();
        return true;
    }
    if (modifiers)
        return false;
    const bool canEdit = !m_presenter.isReadOnly();
    const std::vector<Id> notes = m_presenter.selected();
    switch (key.key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (canEdit && m_presenter.current())
            Q_EMIT m_presenter.editRequested(m_presenter.current());
        else if (canEdit)
            Q_EMIT m_presenter.noteRequested(m_presenter.block());
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (canEdit)
            m_presenter.remove(notes);
        return true;
    case Qt::Key_N:
        if (canEdit)
            Q_EMIT m_presenter.noteRequested(m_presenter.block());
        return true;
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
    case Qt::Key_4:
        if (canEdit)
            m_presenter.mark(notes, noteMarks[static_cast<std::size_t>(key.key() - Qt::Key_1)]);
        return true;
    case Qt::Key_Escape:
        if (notes.size() > 1)
            m_presenter.select(m_presenter.current());
        return notes.size() > 1;
    default:
        return false;
    }
}

bool NoteKeys::takeLetter(const QKeyEvent &key)
{
    if (m_presenter.isReadOnly() ||
        key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const QString text = key.text();
    if (text.isEmpty() || !text.front().isPrint() || text.front().isSpace() || text == QLatin1StringView("/"))
        return false;
    Q_EMIT typed(text);
    return true;
}

} // namespace concave::ui
