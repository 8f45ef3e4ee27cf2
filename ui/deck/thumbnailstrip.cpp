#include "ui/deck/thumbnailstrip.h"

#include "ui/deck/deckpresenter.h"
#include "ui/deck/thumbnaildelegate.h"
#include "ui/deck/thumbnailmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace concave::ui {

namespace {

constexpr int leastThumbnail = 96;
constexpr int scrollStep = 24;

} // namespace

ThumbnailStrip::ThumbnailStrip(const Theme &theme, DeckPresenter &presenter, QWidget *parent)
    : QListView(parent), m_theme(theme), m_presenter(presenter), m_model(new ThumbnailModel(presenter, this))
{
    setObjectName(QStringLiteral("thumbnails"));
    setAccessibleName(tr("Slides"));
    setModel(m_model);
    setItemDelegate(new ThumbnailDelegate(theme, presenter, *m_model, this));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(scrollStep);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setProperty("onColumn", true);
    connect(&presenter, &DeckPresenter::changed, this, &ThumbnailStrip::fitCells);
    connect(&presenter, &DeckPresenter::changed, this, &ThumbnailStrip::showSelection);
    connect(&presenter, &DeckPresenter::selectedChanged, this, &ThumbnailStrip::showSelection);
    showSelection();
}

QSize ThumbnailStrip::sizeHint() const
{
    return {4 * (leastThumbnail + ThumbnailDelegate::cellGap()), 3 * gridSize().height()};
}

QSize ThumbnailStrip::minimumSizeHint() const
{
    return {leastThumbnail, ThumbnailDelegate::heightFor(leastThumbnail)};
}

void ThumbnailStrip::showSelection()
{
    const QModelIndex shown = m_presenter.leaves().empty()
                                  ? QModelIndex()
                                  : m_model->index(static_cast<int>(m_presenter.current()), 0);
    if (currentIndex() != shown) {
        setCurrentIndex(shown);
        scrollTo(shown);
    }
    viewport()->update();
}

void ThumbnailStrip::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && !m_model->isAdd(current))
        m_presenter.selectLeaf(static_cast<std::size_t>(current.row()));
}

/// As many in a row as there is room for, together as wide as the strip. Room for the scroll bar is kept
/// whether it shows or not: cells that grew when it went would call it back, for ever.
void ThumbnailStrip::fitCells()
{
    // A list breaks a row that fits to the pixel.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const int width = maximumViewportSize().width() - bar - 1;
    const int columns = std::max(1, width / (leastThumbnail + ThumbnailDelegate::cellGap()));
    const QSize cell(width / columns, ThumbnailDelegate::heightFor(width / columns));
    if (cell != gridSize())
        setGridSize(cell);
}

void ThumbnailStrip::resizeEvent(QResizeEvent *event)
{
    fitCells();
    QListView::resizeEvent(event);
}

void ThumbnailStrip::keyPressEvent(QKeyEvent *event)
{
    const bool isAdd = m_model->isAdd(currentIndex());
    const bool isReadOnly = m_presenter.isReadOnly();
    if (event->modifiers() == Qt::AltModifier && !isReadOnly && !isAdd) {
        if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
            return m_presenter.moveBy(-1);
        if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
            return m_presenter.moveBy(1);
    }
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!isReadOnly && !isAdd && currentIndex().isValid())
            m_presenter.remove(m_presenter.selected());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (isAdd)
            m_presenter.addSlide();
        else
            Q_EMIT opened();
        return;
    case Qt::Key_Escape:
        if (m_dropRow >= 0) {
            m_dragged = -1;
            return setDropRow(-1);
        }
        break;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

int ThumbnailStrip::rowAt(const QPoint &place) const
{
    const int last = static_cast<int>(m_presenter.leaves().size());
    for (int row = 0; row < last; ++row) {
        const QRect cell = visualRect(m_model->index(row, 0));
        const bool isBelow = place.y() >= cell.bottom();
        if (!isBelow && place.x() < cell.center().x())
            return row;
        const bool isRowEnd = row + 1 < last && visualRect(m_model->index(row + 1, 0)).top() > cell.top();
        if (!isBelow && isRowEnd)
            return row + 1;
    }
    return last;
}

void ThumbnailStrip::setDropRow(int row)
{
    if (row == std::exchange(m_dropRow, row))
        return;
    if (row < 0)
        unsetCursor();
    else
        setCursor(Qt::ClosedHandCursor);
    viewport()->update();
}

void ThumbnailStrip::drop(int row)
{
    const std::vector<DeckLeaf> &leaves = m_presenter.leaves();
    // Pages of one slide stay together.
    auto before = static_cast<std::size_t>(row);
    while (before < leaves.size() && leaves[before].part > 0)
        ++before;
    const DeckLeaf &moved = leaves[static_cast<std::size_t>(m_dragged)];
    const bool isInPlace = before < leaves.size() ? leaves[before].slide == moved.slide ||
                                                        leaves[before].slide == moved.slide + 1
                                                  : moved.slide + 1 == m_presenter.deck().slides.size();
    if (isInPlace)
        return;
    std::optional<SlideKey> next;
    if (before < leaves.size())
        next = m_presenter.slideOf(leaves[before]).key;
    m_presenter.move(m_presenter.slideOf(moved).key, next);
}

void ThumbnailStrip::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex pressed = indexAt(event->position().toPoint());
    const bool isLeft = event->button() == Qt::LeftButton;
    m_dragged = -1;
    if (isLeft && pressed.isValid() && m_model->isAdd(pressed)) {
        m_presenter.addSlide();
        return;
    }
    QListView::mousePressEvent(event);
    if (isLeft && pressed.isValid() && !m_presenter.isReadOnly()) {
        m_dragged = pressed.row();
        m_pressed = event->position().toPoint();
    }
}

void ThumbnailStrip::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (m_dragged < 0 || !event->buttons().testFlag(Qt::LeftButton))
        return QListView::mouseMoveEvent(event);
    const bool isDrag =
        m_dropRow >= 0 || (place - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!isDrag)
        return;
    // Near an edge the strip goes on.
    const int above = place.y() - metrics::page;
    const int below = place.y() + metrics::page - viewport()->height();
    if (above < 0 || below > 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (above < 0 ? above : below));
    setDropRow(rowAt(place));
}

void ThumbnailStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int row = m_dropRow;
    setDropRow(-1);
    if (row >= 0 && m_dragged >= 0)
        drop(row);
    m_dragged = -1;
    QListView::mouseReleaseEvent(event);
}

void ThumbnailStrip::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    if (isByMouse && !indexAt(event->pos()).isValid())
        return;
    Q_EMIT menuRequested(
        isByMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

void ThumbnailStrip::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_dropRow < 0)
        return;
    const bool isLast = m_dropRow == static_cast<int>(m_presenter.leaves().size());
    const QRect cell =
        ThumbnailDelegate::pictureRect(visualRect(m_model->index(isLast ? m_dropRow - 1 : m_dropRow, 0)));
    const int x = isLast ? cell.right() + ThumbnailDelegate::cellGap() / 2
                         : std::max(0, cell.left() - ThumbnailDelegate::cellGap() / 2);
    QPainter painter(viewport());
    painter.fillRect(QRect(x, cell.top(), metrics::ring, cell.height()), m_theme.colour(Token::Accent));
}

} // namespace concave::ui
