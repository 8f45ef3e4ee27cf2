#include "ui/canvas/notelist.h"

#include "ui/canvas/canvaspresenter.h"
#include "ui/canvas/notedelegate.h"
#include "ui/canvas/notemetrics.h"
#include "ui/canvas/notemodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace concave::ui {

namespace {

constexpr int scrollStep = 24;

} // namespace

NoteList::NoteList(
    const Theme &theme, CanvasPresenter &presenter, NoteModel &model, bool isWide, QWidget *parent)
    : QListView(parent), m_theme(theme), m_presenter(presenter), m_notes(model),
      m_delegate(new NoteDelegate(theme, this)), m_isWide(isWide)
{
    if (isWide) {
        setFlow(LeftToRight);
        setWrapping(true);
    }
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(scrollStep);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false); // an edit elsewhere leaves the view where it is
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setProperty("onColumn", true);
    setItemDelegate(m_delegate);
    setModel(&model);
}

bool NoteList::isEmpty() const
{
    return m_notes.rowCount() == 0;
}

void NoteList::setZoom(Zoom zoom)
{
    m_zoom = zoom;
}

int NoteList::columnsFor(int width, Zoom zoom) const
{
    return m_isWide ? std::max(1, width / zoom.px(metrics::noteColumn)) : 1;
}

/// How high a line is in a list of this width.
int NoteList::lineFor(int line, int width, Zoom zoom) const
{
    const int columns = columnsFor(width, zoom);
    int height = 0;
    for (int row = line * columns; row < std::min((line + 1) * columns, m_notes.rowCount()); ++row)
        height = std::max(height, m_delegate->heightOf(m_notes.index(row), width / columns, zoom));
    return height;
}

int NoteList::heightFor(int width, Zoom zoom, int most) const
{
    const int columns = columnsFor(width, zoom);
    int height = 0;
    for (int line = 0; line * columns < m_notes.rowCount() && height <= most; ++line)
        height += lineFor(line, width, zoom);
    return height;
}

void NoteList::setPlace(const QRect &place)
{
    const bool scrolls = heightFor(place.width(), m_zoom, place.height()) > place.height();
    const int width = place.width() - (scrolls ? metrics::scrollBar : 0);
    m_columns = columnsFor(width, m_zoom);
    const int room = m_isWide ? width - 1 : width; // Qt begins a new line at the last pixel
    m_noteWidth = std::max(1, room / m_columns);
    m_spare = std::max(0, room) % m_columns;
    m_lines.clear();
    for (int line = 0; line * m_columns < m_notes.rowCount(); ++line)
        m_lines.push_back(lineFor(line, width, m_zoom));
    const int offset = verticalScrollBar()->value();
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setGeometry(place);
    doItemsLayout();
    verticalScrollBar()->setValue(offset);
    viewport()->update();
}

/// Of lines that a note has just come to: those that are known.
int NoteList::lineHeight(int line) const
{
    const auto at = static_cast<std::size_t>(line);
    return at < m_lines.size() ? m_lines[at] : m_zoom.px(metrics::control);
}

int NoteList::next(int row, int key) const
{
    const int last = m_notes.rowCount() - 1;
    switch (key) {
    case Qt::Key_Up:
        return row >= m_columns ? row - m_columns : -1;
    case Qt::Key_Down:
        return row / m_columns < last / m_columns ? std::min(row + m_columns, last) : -1;
    case Qt::Key_Left:
        return row % m_columns > 0 ? row - 1 : -1;
    case Qt::Key_Right:
        return row % m_columns < m_columns - 1 && row < last ? row + 1 : -1;
    default:
        return -1;
    }
}

QRect NoteList::noteRect(int row) const
{
    return NoteDelegate::noteRect(visualRect(m_notes.index(row)), m_zoom);
}

int NoteList::nearest(QPoint position) const
{
    int found = -1;
    int least = std::numeric_limits<int>::max();
    for (int row = 0; row < m_notes.rowCount(); ++row) {
        const QPoint way = noteRect(row).center() - position;
        if (const int length = way.manhattanLength(); length < least) {
            least = length;
            found = row;
        }
    }
    return found;
}

void NoteList::showSelection(const std::vector<Id> &selected)
{
    QItemSelection selection;
    for (int row = 0; !selected.empty() && row < m_notes.rowCount(); ++row) {
        if (std::ranges::binary_search(selected, m_notes.id(row)))
            selection.select(m_notes.index(row), m_notes.index(row));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int row = m_presenter.current() ? m_notes.rowOf(m_presenter.current()) : -1;
    selectionModel()->setCurrentIndex(
        row < 0 ? QModelIndex() : m_notes.index(row), QItemSelectionModel::NoUpdate);
}

void NoteList::setCarried(const std::vector<Id> &notes)
{
    if (notes == m_carried)
        return;
    const std::vector<Id> before = std::exchange(m_carried, notes);
    for (int row = 0; row < m_notes.rowCount(); ++row) {
        if (std::ranges::binary_search(before, m_notes.id(row)) != isCarried(m_notes.index(row)))
            update(m_notes.index(row));
    }
}

bool NoteList::isCarried(const QModelIndex &index) const
{
    return std::ranges::binary_search(m_carried, m_notes.id(index.row()));
}

void NoteList::setDropRow(int row)
{
    if (row == m_dropRow)
        return;
    for (const int each : {std::exchange(m_dropRow, row), row}) {
        if (each >= 0)
            viewport()->update(dropLine(each).adjusted(-1, -1, 1, 1));
    }
}

int NoteList::rowAt(QPoint position) const
{
    const int count = m_notes.rowCount();
    for (int row = 0; row < count; ++row) {
        const QRect place = visualRect(m_notes.index(row));
        if (position.y() > place.bottom())
            continue;
        if (m_columns == 1) {
            if (position.y() < place.center().y())
                return row;
            continue;
        }
        const bool isBefore = layoutDirection() == Qt::LeftToRight ? position.x() < place.center().x()
                                                                   : position.x() > place.center().x();
        if (isBefore)
            return row;
        if (next(row, Qt::Key_Right) < 0)
            return row + 1;
    }
    return count;
}

/// Between the notes, in the air around them.
QRect NoteList::dropLine(int row) const
{
    const int count = m_notes.rowCount();
    const int side = m_zoom.px(metrics::gap) / 2;
    if (count == 0)
        return {side, 0, viewport()->width() - 2 * side, metrics::ring};
    const QRect place = visualRect(m_notes.index(std::min(row, count - 1)));
    if (m_columns == 1) {
        const int y = row < count ? place.top() : place.bottom() + 1;
        const int shown =
            std::clamp(y - metrics::ring / 2, 0, std::max(0, viewport()->height() - metrics::ring));
        return {side, shown, viewport()->width() - 2 * side, metrics::ring};
    }
    const bool isAtLeft = (row < count) == (layoutDirection() == Qt::LeftToRight);
    const int x = isAtLeft ? place.left() : place.right() + 1;
    const int shown = std::clamp(x - metrics::ring / 2, 0, std::max(0, viewport()->width() - metrics::ring));
    return {shown, place.top(), metrics::ring, place.height()};
}

QPixmap NoteList::picture(const QString &badge) const
{
    const QSize size = noteRect(currentIndex().row()).size();
    return m_delegate->picture(currentIndex(), badge, size, m_zoom, devicePixelRatioF());
}

/// The presenter has the selection.
QItemSelectionModel::SelectionFlags NoteList::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

void NoteList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_dropRow < 0)
        return;
    QPainter painter(viewport());
    painter.fillRect(dropLine(m_dropRow), m_theme.colour(Token::Accent));
}

void NoteList::setByKeyboard(bool byKeyboard)
{
    if (byKeyboard == m_byKeyboard)
        return;
    m_byKeyboard = byKeyboard;
    viewport()->update();
    parentWidget()->update(); // a block without notes shows its own ring
}

void NoteList::keyPressEvent(QKeyEvent *event)
{
    setByKeyboard(true);
    event->ignore();
    Q_EMIT keyPressed(event);
}

void NoteList::keyReleaseEvent(QKeyEvent *event)
{
    event->ignore();
    Q_EMIT keyReleased(event);
}

void NoteList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event); // a list would make its first note the current one
    viewport()->update();
    parentWidget()->update();
    const Qt::FocusReason reason = event->reason();
    const bool byTab = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    if (byTab || reason == Qt::ShortcutFocusReason)
        setByKeyboard(true);
    if (byTab)
        Q_EMIT entered();
}

void NoteList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
    parentWidget()->update();
}

// The pointer.

void NoteList::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)
        return event->ignore(); // the middle one moves the board
    setByKeyboard(false);
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressedNote = {};
    if (!index.isValid() || !noteRect(index.row()).contains(event->position().toPoint())) {
        Q_EMIT groundClicked();
        return;
    }
    const Id note = m_notes.id(index.row());
    const bool isSelected = m_presenter.isSelected(note);
    if (event->button() == Qt::RightButton) {
        if (isSelected)
            m_presenter.select(m_presenter.selected(), note);
        else
            m_presenter.select(note);
        return;
    }
    m_pressedNote = note;
    m_pressed = event->position().toPoint();
    if (event->modifiers() & Qt::ShiftModifier)
        m_presenter.extendTo(note);
    else if (event->modifiers() & Qt::ControlModifier)
        m_presenter.toggle(note);
    else if (isSelected) // one of several may begin a drag of all
        m_presenter.select(m_presenter.selected(), note);
    else
        m_presenter.select(note);
}

void NoteList::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons()) {
        QListView::mouseMoveEvent(event); // its hover
        viewport()->setCursor(linkAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    if (!(event->buttons() & Qt::LeftButton) || !m_pressedNote)
        return event->setAccepted(bool(event->buttons() & Qt::LeftButton));
    const int way = (event->position().toPoint() - m_pressed).manhattanLength();
    if (way < QApplication::startDragDistance())
        return;
    const Id note = std::exchange(m_pressedNote, {});
    if (!m_presenter.isSelected(note))
        return;
    const QPointer<QWidget> left(viewport());
    Q_EMIT dragStarted();
    if (left) // Qt hovers where this event was once it is through
        QCoreApplication::postEvent(left, new QEvent(QEvent::Leave));
}

void NoteList::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const bool isPlain = !(event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    const Id note = std::exchange(m_pressedNote, {});
    if (!note || !isPlain)
        return;
    if (m_presenter.selected().size() > 1)
        m_presenter.select(note);
    const auto link = linkAt(event->position().toPoint());
    if (link && link == linkAt(m_pressed))
        m_presenter.showTarget(link->first, link->second);
}

std::optional<std::pair<Id, NoteTarget>> NoteList::linkAt(QPoint place) const
{
    const QModelIndex index = indexAt(place);
    const auto target = index.isValid() ? m_delegate->linkAt(index, place) : std::nullopt;
    return target ? std::optional(std::pair(m_notes.id(index.row()), *target)) : std::nullopt;
}

void NoteList::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && noteRect(index.row()).contains(event->position().toPoint()))
        Q_EMIT m_presenter.editRequested(m_notes.id(index.row()));
    else
        Q_EMIT noteWanted();
}

void NoteList::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        return event->ignore(); // the board's, to zoom
    QListView::wheelEvent(event);
}

void NoteList::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        Q_EMIT menuRequested(event->globalPos());
    else
        requestMenu();
}

void NoteList::requestMenu()
{
    if (!currentIndex().isValid()) {
        Q_EMIT menuRequested(viewport()->mapToGlobal(viewport()->rect().topLeft()));
        return;
    }
    scrollTo(currentIndex());
    Q_EMIT menuRequested(viewport()->mapToGlobal(noteRect(currentIndex().row()).center()));
}

} // namespace concave::ui
