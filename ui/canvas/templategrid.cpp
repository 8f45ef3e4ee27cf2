#include "ui/canvas/templategrid.h"

#include "ui/canvas/templatetile.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int leastCell = 40;

/// Where the n-th of so many equal cells begins; the one behind the last is the end and a gap.
int edge(int n, int count, int size)
{
    return n * (size + metrics::gap) / count;
}

/// The n-th cell of so many, from 0, that holds a point.
int cellAlong(int point, int count, int size)
{
    return std::clamp(point * count / std::max(size + metrics::gap, 1), 0, count - 1);
}

Qt::CursorShape cursorFor(Qt::Edges edges)
{
    if (edges == (Qt::LeftEdge | Qt::TopEdge) || edges == (Qt::RightEdge | Qt::BottomEdge))
        return Qt::SizeFDiagCursor;
    if (edges == (Qt::RightEdge | Qt::TopEdge) || edges == (Qt::LeftEdge | Qt::BottomEdge))
        return Qt::SizeBDiagCursor;
    if (edges & (Qt::LeftEdge | Qt::RightEdge))
        return Qt::SizeHorCursor;
    return edges ? Qt::SizeVerCursor : Qt::OpenHandCursor;
}

} // namespace

TemplateGrid::TemplateGrid(const Theme &theme, TemplatePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{
    setObjectName(QStringLiteral("templateGrid"));
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus); // what is being typed is committed first
    setMinimumSize(mostCells * leastCell, mostCells * leastCell / 2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&presenter, &TemplatePresenter::changed, this, &TemplateGrid::refresh);
    connect(&presenter, &TemplatePresenter::blockChanged, this, &TemplateGrid::showChosen);
    refresh();
}

QRect TemplateGrid::cell(int row, int column) const
{
    return rectOf({row, column, 1, 1});
}

QRect TemplateGrid::rectOf(const BlockPlace &place) const
{
    const int rows = m_presenter.rows();
    const int columns = m_presenter.columns();
    const int left = edge(place.column - 1, columns, width());
    const int top = edge(place.row - 1, rows, height());
    const int right = edge(place.column + place.columns - 1, columns, width()) - metrics::gap;
    const int bottom = edge(place.row + place.rows - 1, rows, height()) - metrics::gap;
    return {left, top, right - left, bottom - top};
}

void TemplateGrid::refresh()
{
    m_drag.reset();
    std::map<QString, TemplateTile *> tiles;
    if (m_presenter.form()) {
        for (const TemplateBlock &block : m_presenter.form()->blocks) {
            TemplateTile *&tile = m_tiles[block.key];
            if (!tile) {
                tile = new TemplateTile(m_theme, this);
                tile->installEventFilter(this);
                tile->show();
            }
            tile->present(block);
            tiles.emplace(block.key, tile);
        }
    }
    for (const auto &[key, tile] : m_tiles) {
        if (!tiles.contains(key)) {
            tile->removeEventFilter(this);
            tile->hide();
            tile->deleteLater();
        }
    }
    m_tiles = std::move(tiles);
    layOut();
    showChosen();
}

void TemplateGrid::layOut()
{
    if (!m_presenter.form())
        return;
    for (const TemplateBlock &block : m_presenter.form()->blocks) {
        const bool isDragged = m_drag && m_drag->key == block.key;
        m_tiles.at(block.key)->setGeometry(rectOf(isDragged ? m_drag->to : placeOf(block)));
    }
    update();
}

void TemplateGrid::showChosen()
{
    const TemplateBlock *chosen = m_presenter.block();
    for (const auto &[key, tile] : m_tiles)
        tile->setChosen(chosen && chosen->key == key);
}

void TemplateGrid::orderTabs(QWidget *after)
{
    if (!m_presenter.form())
        return;
    for (const TemplateBlock &block : m_presenter.form()->blocks) {
        QWidget *tile = m_tiles.at(block.key);
        setTabOrder(after, tile);
        after = tile;
    }
}

QPoint TemplateGrid::cellAt(const QPoint &point) const
{
    return {cellAlong(point.x(), m_presenter.columns(), width()) + 1,
        cellAlong(point.y(), m_presenter.rows(), height()) + 1};
}

QString TemplateGrid::keyAt(const QPoint &point) const
{
    for (const auto &[key, tile] : m_tiles) {
        if (tile->geometry().contains(point))
            return key;
    }
    return {};
}

Qt::Edges TemplateGrid::edgesAt(const QString &key, const QPoint &point) const
{
    const QRect tile = m_tiles.at(key)->geometry();
    Qt::Edges edges;
    edges.setFlag(Qt::LeftEdge, point.x() < tile.left() + metrics::gap);
    edges.setFlag(Qt::RightEdge, point.x() > tile.right() - metrics::gap);
    edges.setFlag(Qt::TopEdge, point.y() < tile.top() + metrics::gap);
    edges.setFlag(Qt::BottomEdge, point.y() > tile.bottom() - metrics::gap);
    return edges;
}

BlockPlace TemplateGrid::draggedTo(const QPoint &point) const
{
    const QPoint cell = cellAt(point);
    const auto &[key, edges, from, to, began] = *m_drag;
    if (key.isEmpty()) {
        return {std::min(began.y(), cell.y()), std::min(began.x(), cell.x()),
            std::abs(began.y() - cell.y()) + 1, std::abs(began.x() - cell.x()) + 1};
    }
    BlockPlace place = from;
    if (!edges) {
        place.row = std::clamp(from.row + cell.y() - began.y(), 1, m_presenter.rows() - from.rows + 1);
        place.column =
            std::clamp(from.column + cell.x() - began.x(), 1, m_presenter.columns() - from.columns + 1);
        return place;
    }
    const int bottom = from.row + from.rows - 1;
    const int right = from.column + from.columns - 1;
    if (edges & Qt::TopEdge) {
        place.row = std::min(cell.y(), bottom);
        place.rows = bottom - place.row + 1;
    } else if (edges & Qt::BottomEdge) {
        place.rows = std::max(cell.y() - from.row + 1, 1);
    }
    if (edges & Qt::LeftEdge) {
        place.column = std::min(cell.x(), right);
        place.columns = right - place.column + 1;
    } else if (edges & Qt::RightEdge) {
        place.columns = std::max(cell.x() - from.column + 1, 1);
    }
    return place;
}

void TemplateGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_presenter.isReadOnly() || !m_presenter.form())
        return;
    const QPoint point = event->position().toPoint();
    const QString key = keyAt(point);
    const QPoint cell = cellAt(point);
    const BlockPlace there{cell.y(), cell.x(), 1, 1};
    if (key.isEmpty()) {
        if (m_presenter.refusalOf({}, there).isEmpty())
            m_drag = Drag{{}, {}, there, there, cell};
    } else {
        const BlockPlace from = placeOf(*findBlock(*m_presenter.form(), key));
        m_drag = Drag{key, edgesAt(key, point), from, from, cell};
        m_tiles.at(key)->raise();
        if (!m_drag->edges)
            m_tiles.at(key)->setCursor(Qt::ClosedHandCursor);
    }
    update();
}

void TemplateGrid::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_drag)
        drag(point);
    else
        hover(point);
}

/// To the place under the pointer, where it is free; else it stays where it was free last.
void TemplateGrid::drag(const QPoint &point)
{
    const BlockPlace place = draggedTo(point);
    const QString refusal = m_presenter.refusalOf(m_drag->key, place);
    if (refusal.isEmpty())
        m_drag->to = place;
    Q_EMIT m_presenter.refused(refusal);
    layOut();
}

void TemplateGrid::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_drag)
        drop();
}

void TemplateGrid::drop()
{
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    Q_EMIT m_presenter.refused({});
    layOut();
    if (drag.key.isEmpty()) {
        if (m_presenter.addBlock(drag.to))
            Q_EMIT titleRequested();
        return;
    }
    m_tiles.at(drag.key)->setCursor(Qt::OpenHandCursor);
    m_presenter.chooseBlock(drag.key);
    m_presenter.place(drag.to);
}

void TemplateGrid::hover(const QPoint &point)
{
    const QString key = m_presenter.form() ? keyAt(point) : QString();
    QPoint hovered;
    if (!key.isEmpty())
        m_tiles.at(key)->setCursor(
            m_presenter.isReadOnly() ? Qt::ArrowCursor : cursorFor(edgesAt(key, point)));
    else if (m_presenter.form() && !m_presenter.isReadOnly())
        hovered = cellAt(point);
    if (hovered != m_hovered)
        update();
    m_hovered = hovered;
}

void TemplateGrid::leaveEvent(QEvent *event)
{
    m_hovered = {};
    update();
    QWidget::leaveEvent(event);
}

bool TemplateGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_presenter.chooseBlock(static_cast<TemplateTile *>(watched)->key());
    return QWidget::eventFilter(watched, event);
}

void TemplateGrid::addAtFreeCell()
{
    const std::optional<BlockPlace> cell = m_presenter.freeCell();
    if (!cell)
        Q_EMIT m_presenter.refused(tr("There is no free cell. Make a block smaller first."));
    else if (m_presenter.addBlock(*cell))
        Q_EMIT titleRequested();
}

void TemplateGrid::keyPressEvent(QKeyEvent *event)
{
    if (!m_presenter.block())
        return QWidget::keyPressEvent(event);
    const auto go = [&](int rows, int columns) {
        if (event->modifiers() & Qt::AltModifier)
            m_presenter.reorder(rows + columns);
        else if (event->modifiers() & Qt::ShiftModifier)
            m_presenter.grow(rows, columns);
        else
            m_presenter.step(rows, columns);
    };
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!m_drag)
            return QWidget::keyPressEvent(event);
        m_drag.reset();
        Q_EMIT m_presenter.refused({});
        return layOut();
    case Qt::Key_Up:
        return go(-1, 0);
    case Qt::Key_Down:
        return go(1, 0);
    case Qt::Key_Left:
        return go(0, -1);
    case Qt::Key_Right:
        return go(0, 1);
    case Qt::Key_N:
        return addAtFreeCell();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_presenter.removeBlock() && m_presenter.block())
            m_tiles.at(m_presenter.block()->key)->setFocus();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        Q_EMIT titleRequested();
        return;
    default:
        return QWidget::keyPressEvent(event);
    }
}

void TemplateGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TemplateGrid::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_presenter.form())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto box = [&](const QRect &place, Token border, Qt::PenStyle style, const QBrush &ground) {
        painter.setPen(QPen(m_theme.colour(border), metrics::line, style));
        painter.setBrush(ground);
        painter.drawRoundedRect(
            QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusCard, metrics::radiusCard);
    };
    for (int row = 1; row <= m_presenter.rows(); ++row) {
        for (int column = 1; column <= m_presenter.columns(); ++column) {
            const bool isHovered = !m_drag && m_hovered == QPoint(column, row);
            box(cell(row, column), Token::BorderStrong, Qt::DashLine,
                isHovered ? QBrush(m_theme.colour(Token::BgHover)) : Qt::NoBrush);
            if (!isHovered)
                continue;
            QRect plus(0, 0, metrics::icon, metrics::icon);
            plus.moveCenter(cell(row, column).center());
            m_theme.icon(Icon::Add).paint(&painter, plus);
        }
    }
    if (m_drag && m_drag->key.isEmpty())
        box(rectOf(m_drag->to), Token::Accent, Qt::SolidLine, m_theme.colour(Token::AccentSubtle));
}

} // namespace concave::ui
