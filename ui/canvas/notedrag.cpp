#include "ui/canvas/notedrag.h"

#include "ui/canvas/canvasblocks.h"
#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/noteclip.h"
#include "ui/canvas/notelist.h"
#include "ui/canvas/notemodel.h"
#include "ui/widgets/dragpicture.h"

#include <QDrag>
#include <QDropEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int scrollZone = 32;     ///< in which a block scrolls while something is dragged
constexpr int scrollStep = 8;      ///< in pixels
constexpr int scrollInterval = 16; ///< in milliseconds

void scrollNear(QScrollBar &bar, int position, int from, int to)
{
    const int zone = std::min(scrollZone, (to - from) / 4);
    if (position < from + zone)
        bar.setValue(bar.value() - scrollStep);
    else if (position > to - zone)
        bar.setValue(bar.value() + scrollStep);
}

} // namespace

NoteDrag::NoteDrag(CanvasPresenter &presenter, CanvasBlocks &blocks, QScrollArea &area, QWidget *parent)
    : QObject(parent), m_presenter(presenter), m_blocks(blocks), m_area(area), m_view(*parent),
      m_picture(new QLabel(parent))
{
    m_picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_picture->hide();
}

void NoteDrag::start(const NoteList &from)
{
    const std::vector<Id> notes = m_presenter.selected();
    if (notes.empty() || !from.currentIndex().isValid())
        return;
    auto *drag = new QDrag(&m_view);
    drag->setMimeData(mimeOf(notes, m_presenter));
    // The note is a part of the window: windows with a shadow need a compositor, which X11 may lack.
    QPixmap nothing(1, 1);
    nothing.fill(Qt::transparent);
    drag->setPixmap(nothing);
    const QString badge = notes.size() > 1
                              ? tr("%1 notes").arg(QLocale().toString(static_cast<qulonglong>(notes.size())))
                              : QString();
    m_picture->setPixmap(from.picture(badge));
    m_picture->adjustSize();
    if (!m_presenter.isReadOnly())
        showCarried(notes);
    drag->exec(m_presenter.isReadOnly() ? Qt::CopyAction : Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
    m_picture->clear();
    showCarried({});
    end();
}

bool NoteDrag::canTake(const QMimeData &mime) const
{
    return !m_presenter.isReadOnly() && m_presenter.hasCanvas() &&
           (!notesOnCanvas(mime, m_presenter).empty() || !newNotesOf(mime, m_presenter).empty());
}

void NoteDrag::enter(QDropEvent &event)
{
    m_isActive = canTake(*event.mimeData());
    if (!m_isActive)
        return event.ignore();
    m_picture->setVisible(!m_picture->pixmap().isNull());
    m_picture->raise();
    event.acceptProposedAction();
}

std::optional<NoteDrag::Place> NoteDrag::placeAt(QPoint position) const
{
    CanvasBlock *block = m_blocks.blockAt(m_blocks.mapFrom(&m_view, position));
    if (!block)
        return {};
    return Place{block, block->list().rowAt(block->list().viewport()->mapFrom(&m_view, position))};
}

void NoteDrag::move(QDropEvent &event)
{
    if (!m_isActive)
        return event.ignore();
    m_pointer = event.position().toPoint();
    const int margin = dragPictureMargin();
    m_picture->move(m_pointer - QPoint(2 * margin, 2 * margin));
    const std::optional<Place> place = placeAt(m_pointer);
    show(place);
    if (!m_scroll.isActive())
        m_scroll.start(scrollInterval, this);
    if (place)
        event.acceptProposedAction();
    else
        event.ignore();
}

/// With Ctrl, from elsewhere, and from another canvas they are new notes.
void NoteDrag::drop(QDropEvent &event)
{
    if (!m_isActive)
        return event.ignore();
    const std::optional<Place> place = placeAt(event.position().toPoint());
    const std::vector<Id> notes = notesOnCanvas(*event.mimeData(), m_presenter);
    end();
    showCarried({});
    if (!place)
        return event.ignore();
    const NoteModel &there = place->block->list().notes();
    const QString block = place->block->keyAt(place->row);
    const std::optional<Id> before =
        place->row < there.rowCount() ? std::optional(there.id(place->row)) : std::nullopt;
    const bool copies = event.modifiers() & Qt::ControlModifier;
    event.setDropAction(Qt::CopyAction); // whoever it came from keeps it: a move is made here
    event.accept();
    if (notes.empty() || copies)
        m_presenter.addNotes(block, newNotesOf(*event.mimeData(), m_presenter), before);
    else
        m_presenter.move(notes, block, before);
    place->block->list().setFocus(Qt::MouseFocusReason);
}

void NoteDrag::end()
{
    m_isActive = false;
    m_scroll.stop();
    m_picture->hide();
    show({});
}

void NoteDrag::show(std::optional<Place> place)
{
    for (CanvasBlock *block : m_blocks.blocks()) {
        const bool isHere = place && place->block == block;
        block->setTarget(isHere);
        block->list().setDropRow(isHere ? place->row : -1);
    }
}

void NoteDrag::showCarried(const std::vector<Id> &notes)
{
    std::vector<Id> sorted = notes;
    std::ranges::sort(sorted);
    for (CanvasBlock *block : m_blocks.blocks())
        block->list().setCarried(sorted);
}

/// Near an edge the board and the block under the pointer go on scrolling.
void NoteDrag::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scroll.timerId())
        return QObject::timerEvent(event);
    if (!m_isActive)
        return m_scroll.stop();
    const QRect room(m_area.mapTo(&m_view, QPoint()), m_area.size());
    scrollNear(*m_area.horizontalScrollBar(), m_pointer.x(), room.left(), room.right());
    scrollNear(*m_area.verticalScrollBar(), m_pointer.y(), room.top(), room.bottom());
    const std::optional<Place> place = placeAt(m_pointer);
    if (place) {
        NoteList &list = place->block->list();
        const int top = list.mapTo(&m_view, QPoint()).y();
        scrollNear(*list.verticalScrollBar(), m_pointer.y(), top, top + list.height());
    }
    show(placeAt(m_pointer));
}

} // namespace concave::ui
