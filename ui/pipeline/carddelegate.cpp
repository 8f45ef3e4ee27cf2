#include "ui/pipeline/carddelegate.h"

#include "ui/pipeline/cardlist.h"
#include "ui/pipeline/columnmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dragpicture.h"

#include <QPainter>

namespace concave::ui {

namespace {

constexpr int keptLayouts = 200; ///< more than a column ever shows
constexpr qreal carriedOpacity = 0.4;

void drawBox(QPainter &painter, const QRect &card, const QBrush &ground, const QPen &border)
{
    const qreal half = border.style() == Qt::NoPen ? 0 : border.widthF() / 2;
    painter.setBrush(ground);
    painter.setPen(border);
    painter.drawRoundedRect(QRectF(card).adjusted(half, half, -half, -half), metrics::radiusCard - half,
        metrics::radiusCard - half);
}

void drawCard(
    QPainter &painter, const Theme &theme, const QRect &card, const CardLayout &layout, const QPen &border)
{
    drawBox(painter, card, theme.colour(Token::BgRaised), Qt::NoPen);
    layout.paint(painter, theme, card.topLeft());
    drawBox(painter, card, Qt::NoBrush, border);
}

} // namespace

CardDelegate::CardDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_layouts(keptLayouts)
{}

QRect CardDelegate::cardRect(const QRect &row)
{
    constexpr int half = metrics::cardGap / 2;
    return row.adjusted(metrics::cardGap, half, -metrics::cardGap, -half);
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {metrics::boardColumn / 2, metrics::leadCard + metrics::cardGap};
}

const CardLayout &CardDelegate::layoutOf(
    const QModelIndex &index, int width, Qt::LayoutDirection direction) const
{
    const auto &model = *static_cast<const ColumnModel *>(index.model());
    const qint64 lead = model.id(index.row()).value;
    const LeadCard &card = model.card(index.row());
    if (const CardLayout *known = m_layouts.object(lead); known && known->isOf(card, width, direction))
        return *known;
    auto *layout = new CardLayout(card, width, direction);
    m_layouts.insert(lead, layout);
    return *layout;
}

void CardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &list = *static_cast<const CardList *>(option.widget);
    const QRect card = cardRect(option.rect);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QPen border =
        isSelected ? QPen(m_theme.colour(Token::Accent), metrics::ring)
                   : QPen(m_theme.colour(isHovered ? Token::BorderControl : Token::Border), metrics::line);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (list.isCarried(index))
        painter->setOpacity(carriedOpacity);
    drawCard(*painter, m_theme, card, layoutOf(index, card.width(), option.direction), border);
    if (option.state.testFlag(QStyle::State_HasFocus) && list.showsFocus()) {
        constexpr qreal out = metrics::ringGap;
        constexpr qreal radius = metrics::radiusCard + out;
        painter->setPen(QPen(m_theme.colour(Token::Accent), metrics::ring));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(-out, -out, out, out), radius, radius);
    }
    painter->restore();
}

QPixmap CardDelegate::picture(const QModelIndex &index, const QString &badge, int width, qreal scale) const
{
    const Qt::LayoutDirection direction = static_cast<QWidget *>(parent())->layoutDirection();
    return dragPicture(m_theme, {width, metrics::leadCard}, metrics::radiusCard, scale, badge,
        [&](QPainter &painter, const QRect &card) {
            drawCard(painter, m_theme, card, layoutOf(index, width, direction),
                QPen(m_theme.colour(Token::Accent), metrics::line));
        });
}

} // namespace concave::ui
