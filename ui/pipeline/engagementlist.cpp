#include "ui/pipeline/engagementlist.h"

#include "core/pipeline/month.h"
#include "ui/pipeline/engagementmodel.h"
#include "ui/plots/capacityplot.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <cmath>

namespace concave::ui {

namespace {

constexpr int rowHeight = 25;
constexpr int headHeight = 24;
constexpr int barHeight = 18;
constexpr int usualRows = 8;
constexpr int leastRows = 4;
constexpr int widestName = 150;
constexpr double namePart = 0.25; ///< of the width, at most

} // namespace

/// The names of the months above the bars.
class EngagementList::Head final : public QWidget
{
public:
    explicit Head(EngagementList &list) : QWidget(&list), m_list(list) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(ui::font(TextStyle::Caption));
        painter.setPen(m_list.m_theme.colour(Token::Text3));
        for (int i = 0; i < capacityMonths; ++i) {
            const QDate month = m_list.m_model.firstMonth().addMonths(i);
            painter.drawText(QRectF(m_list.x(i), 0, m_list.monthWidth(), height()), Qt::AlignCenter,
                monthText(month, painter.fontMetrics(), m_list.monthWidth()));
        }
    }

private:
    EngagementList &m_list;
};

class EngagementList::Delegate final : public QStyledItemDelegate
{
public:
    explicit Delegate(EngagementList &list) : QStyledItemDelegate(&list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Engagement &engagement = m_list.m_model.engagement(index.row());
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, m_list.m_theme.colour(Token::BgSelected));
        paintGrid(*painter, option.rect);
        const QRect name(metrics::page, option.rect.top(), m_list.nameWidth() - metrics::page - metrics::gap,
            option.rect.height());
        painter->setFont(ui::font(TextStyle::Note));
        painter->setPen(m_list.m_theme.colour(Token::Text));
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, name.width()));
        const QRectF bar = m_list.barPlace(index);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setClipRect(QRectF(
            m_list.x(0), option.rect.top(), m_list.x(capacityMonths) - m_list.x(0), option.rect.height()));
        paintWork(*painter, m_list.m_theme, bar, engagement.isSigned, metrics::radiusSmall);
        painter->setClipping(false);
        paintWords(*painter, bar, engagement);
        painter->restore();
    }

private:
    void paintGrid(QPainter &painter, const QRect &row) const
    {
        painter.setPen(QPen(m_list.m_theme.colour(Token::Grid), metrics::line));
        for (int i = 0; i <= capacityMonths; ++i) {
            const int x = static_cast<int>(std::lround(m_list.x(i)));
            painter.drawLine(x, row.top(), x, row.bottom());
        }
    }

    /// In a signed bar that is long enough, else at its right, or at its left where there is more room.
    void paintWords(QPainter &painter, const QRectF &bar, const Engagement &engagement) const
    {
        const QString words = wordsOf(engagement);
        painter.setFont(ui::font(TextStyle::Caption));
        const double width = painter.fontMetrics().horizontalAdvance(words) + 1;
        const QRectF shown = bar.intersected(
            QRectF(m_list.x(0), bar.top(), m_list.x(capacityMonths) - m_list.x(0), bar.height()));
        const bool isInside = engagement.isSigned && width + 2 * metrics::gap <= shown.width();
        const bool isRight = shown.right() + metrics::gap + width <= m_list.x(capacityMonths);
        const bool isLeft = shown.left() - metrics::gap - width >= m_list.x(0);
        QRectF place(shown.right() + metrics::gap, shown.top(), width, shown.height());
        if (isInside)
            place.moveLeft(shown.left() + metrics::gap);
        else if (!isRight && isLeft)
            place.moveRight(shown.left() - metrics::gap);
        else if (!isRight)
            return paintOnBar(painter, shown, words, engagement.isSigned);
        painter.setPen(m_list.m_theme.colour(isInside ? Token::TextOnAccent : Token::Text2));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words);
    }

    /// There is no room beside the bar: in it, on a ground that can be read.
    void paintOnBar(QPainter &painter, const QRectF &bar, const QString &words, bool isSigned) const
    {
        QRectF place = bar.adjusted(metrics::gap, 0, -metrics::gap, 0);
        const QString text =
            painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(place.width()));
        place.setWidth(painter.fontMetrics().horizontalAdvance(text) + 1);
        if (!isSigned)
            painter.fillRect(place.adjusted(-metrics::tight, metrics::ring, metrics::tight, -metrics::ring),
                m_list.m_theme.colour(Token::AccentSubtle));
        painter.setPen(m_list.m_theme.colour(isSigned ? Token::TextOnAccent : Token::Text));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    EngagementList &m_list;
};

EngagementList::EngagementList(const Theme &theme, EngagementModel &model, QWidget *parent)
    : QListView(parent), m_theme(theme), m_model(model), m_head(new Head(*this))
{
    setModel(&model);
    setItemDelegate(new Delegate(*this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, headHeight, 0, 0);
    setMouseTracking(true);
    setAccessibleName(tr("Engagements"));
    setAccessibleDescription(tr("Left and Right move the start of the chosen work by a month"));
}

QSize EngagementList::sizeHint() const
{
    return {QListView::sizeHint().width(), headHeight + usualRows * rowHeight};
}

QSize EngagementList::minimumSizeHint() const
{
    return {QListView::minimumSizeHint().width(), headHeight + leastRows * rowHeight};
}

int EngagementList::nameWidth() const
{
    return metrics::page + std::min(widestName, static_cast<int>(namePart * viewport()->width()));
}

double EngagementList::monthWidth() const
{
    return static_cast<double>(viewport()->width() - nameWidth() - metrics::page) / capacityMonths;
}

QRectF EngagementList::barPlace(const QModelIndex &index) const
{
    const Engagement &engagement = m_model.engagement(index.row());
    const int moved = m_drag && m_drag->row == index.row() ? m_drag->months : 0;
    const int start = monthsBetween(m_model.firstMonth(), engagement.start) + moved;
    const double end = std::min<double>(start + engagement.months, 2 * capacityMonths);
    const QRect row = visualRect(index);
    const double left = std::round(x(start)) + metrics::line;
    return {left, row.top() + (rowHeight - barHeight) / 2.0, std::round(x(end)) - left, barHeight};
}

void EngagementList::move(const QModelIndex &index, int months)
{
    if (index.isValid())
        m_model.moveStart(index.row(), months);
}

void EngagementList::focusInEvent(QFocusEvent *event)
{
    m_hasRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QListView::focusInEvent(event);
}

void EngagementList::keyPressEvent(QKeyEvent *event)
{
    m_hasRing = true;
    switch (event->key()) {
    case Qt::Key_Left:
        return move(currentIndex(), -1);
    case Qt::Key_Right:
        return move(currentIndex(), 1);
    case Qt::Key_Escape:
        if (!m_drag)
            return event->ignore();
        return stopDragging();
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return QListView::keyPressEvent(event);
    default:
        event->ignore(); // letters are the page's
    }
}

void EngagementList::mousePressEvent(QMouseEvent *event)
{
    m_hasRing = false;
    QListView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && barPlace(index).contains(event->position()))
        m_drag = Drag{.row = index.row(), .from = static_cast<int>(event->position().x())};
}

void EngagementList::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) {
        const QModelIndex index = indexAt(event->position().toPoint());
        const bool isBar = index.isValid() && barPlace(index).contains(event->position());
        viewport()->setCursor(isBar ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return QListView::mouseMoveEvent(event);
    }
    const double moved = (event->position().x() - m_drag->from) / monthWidth();
    m_drag->months = m_model.clampedMove(m_drag->row, static_cast<int>(std::lround(moved)));
    viewport()->update();
}

void EngagementList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    if (!m_drag)
        return;
    const Drag drag = *m_drag;
    stopDragging();
    move(m_model.index(drag.row), drag.months);
}

void EngagementList::stopDragging()
{
    m_drag.reset();
    viewport()->update();
}

void EngagementList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!hasFocus() || !m_hasRing || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::ring));
    painter.drawRoundedRect(
        QRectF(visualRect(currentIndex())).adjusted(metrics::field, 1, -metrics::field, -1),
        metrics::radiusSmall, metrics::radiusSmall);
}

void EngagementList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_head->setGeometry(0, 0, width(), headHeight);
}

} // namespace concave::ui
