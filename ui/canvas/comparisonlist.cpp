#include "ui/canvas/comparisonlist.h"

#include "ui/canvas/comparisonmodel.h"
#include "ui/theme/metrics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>

namespace concave::ui {

namespace {

/// A shape and a sentence on as many lines as it needs.
class ComparisonDelegate final : public QStyledItemDelegate
{
public:
    ComparisonDelegate(const Theme &theme, const ComparisonModel &model, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
        const QRect row(0, 0, list ? list->viewport()->width() : option.rect.width(), metrics::row);
        QTextLayout layout(index.data().toString(), font(TextStyle::Note));
        layout.setTextOption(wrap());
        layout.beginLayout();
        int height = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(textPlace(row).width(), metrics::control));
            height += qCeil(line.height());
        }
        layout.endLayout();
        return {metrics::control, std::max(height, metrics::iconSmall) + 2 * metrics::iconGap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRect &row = option.rect;
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(row, m_theme.colour(Token::BgSelected));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(row, m_theme.colour(Token::BgHover));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
            painter->drawRect(row.adjusted(0, 0, -1, -1));
        }
        const QRect text = textPlace(row);
        const auto [icon, colour] = m_model.shapeAt(index);
        m_theme.icon(icon, colour)
            .paint(painter, QRect(row.left() + metrics::field, text.top() + metrics::line, metrics::iconSmall,
                                metrics::iconSmall));
        painter->setFont(font(TextStyle::Note));
        painter->setPen(m_theme.colour(Token::Text));
        painter->drawText(QRectF(text), index.data().toString(), wrap());
        painter->restore();
    }

private:
    /// Also where a word is longer than a line.
    static QTextOption wrap()
    {
        QTextOption option(Qt::AlignLeft | Qt::AlignTop);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        return option;
    }

    static QRect textPlace(const QRect &row)
    {
        return row.adjusted(metrics::field + metrics::iconSmall + metrics::gap, metrics::iconGap,
            -metrics::field, -metrics::iconGap);
    }

    const Theme &m_theme;
    const ComparisonModel &m_model;
};

} // namespace

ComparisonList::ComparisonList(const Theme &theme, QWidget *parent)
    : QListView(parent), m_model(new ComparisonModel(this))
{
    setObjectName(QStringLiteral("differences"));
    setAccessibleName(tr("What differs"));
    setModel(m_model);
    setItemDelegate(new ComparisonDelegate(theme, *m_model, this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ComparisonList::present(const CanvasComparison *comparison)
{
    m_model->present(comparison);
    Q_EMIT chosen(nullptr);
}

void ComparisonList::choose(const NoteChange *change)
{
    const QModelIndex index = m_model->indexOf(change);
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
}

void ComparisonList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    Q_EMIT chosen(m_model->changeAt(current));
}

void ComparisonList::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy))
        return QListView::keyPressEvent(event);
    QModelIndexList rows = selectedIndexes();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : rows)
        lines << row.data().toString();
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ComparisonList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout(); // sentences break elsewhere
}

} // namespace concave::ui
