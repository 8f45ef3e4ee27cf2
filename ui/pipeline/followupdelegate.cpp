#include "ui/pipeline/followupdelegate.h"

#include "ui/pipeline/followupmodel.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int firstLine = 20;    ///< height of the first line of a row
constexpr int secondLine = 16;   ///< and of the second
constexpr int wide = 560;        ///< enough for the values to stand below each other
constexpr int roomOfMarks = 240; ///< there

QFontMetrics measured(TextStyle style)
{
    return QFontMetrics(font(style));
}

QString snoozeText()
{
    return FollowUpDelegate::tr("Snooze");
}

} // namespace

FollowUpDelegate::FollowUpDelegate(const Theme &theme, const FollowUpModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_model(model)
{}

QRect FollowUpDelegate::boxPlace(const QRect &row)
{
    return {row.left() + metrics::page, row.center().y() - metrics::indicator / 2 + 1, metrics::indicator,
        metrics::indicator};
}

QRect FollowUpDelegate::snoozePlace(const QRect &row)
{
    const int width = measured(TextStyle::Label).horizontalAdvance(snoozeText()) + 2 * metrics::gap;
    return {row.right() - metrics::pane - width, row.center().y() - metrics::controlSmall / 2 + 1, width,
        metrics::controlSmall};
}

QRect FollowUpDelegate::fieldPlace(const QRect &row)
{
    return row.adjusted(boxPlace(row).right() + metrics::gap - row.left(), 0, -metrics::page, -metrics::line);
}

void FollowUpDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (!m_model.leadAt(index)) {
        paintHead(*painter, option.rect, index);
        painter->restore();
        return;
    }
    const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
    const QWidget *fields = list ? list->indexWidget(index) : nullptr;
    paintGround(*painter, option);
    paintBox(*painter, option, fields && fields->property(ticks).toBool());
    if (fields) {
        painter->restore();
        return;
    }
    const FollowUpLine line = m_model.line(index);
    QRect place = option.rect.adjusted(0, 0, 0, -metrics::line);
    place.setLeft(boxPlace(place).right() + metrics::field);

    const QRect ground(
        place.left(), place.center().y() - metrics::control / 2 + 1, metrics::control, metrics::control);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.colour(isSelected ? Token::BgRaised : Token::BgHover));
    painter->drawRoundedRect(ground, metrics::radiusControl, metrics::radiusControl);
    QRect icon(0, 0, metrics::iconSmall, metrics::iconSmall);
    icon.moveCenter(ground.center());
    m_theme.icon(line.icon).paint(painter, icon);
    place.setLeft(ground.right() + metrics::field);

    const QRect snooze = snoozePlace(option.rect);
    painter->setFont(font(TextStyle::Label));
    painter->setPen(m_theme.colour(Token::Text2));
    if (m_model.canSnooze(index))
        painter->drawText(snooze, Qt::AlignCenter, snoozeText());
    place.setRight(snooze.left() - metrics::gap);
    const int valueRight = place.right() - (place.width() > wide ? roomOfMarks : 0);
    for (auto mark = line.marks.rbegin(); mark != line.marks.rend(); ++mark) {
        const int width = markWidth(*mark);
        if (place.width() < 2 * width)
            break;
        paintMark(*painter, m_theme, *mark, {place.right() - width + 1, place.top(), width, place.height()});
        place.setRight(place.right() - width - metrics::tight);
    }
    painter->setFont(font(TextStyle::Body));
    painter->setPen(m_theme.colour(Token::Text));
    place.setRight(std::min(place.right() - metrics::pane, valueRight));
    painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, line.value);
    place.setRight(place.right() - painter->fontMetrics().horizontalAdvance(line.value) - metrics::pane);

    const int top = place.center().y() - (firstLine + secondLine) / 2 + 1;
    painter->setFont(font(TextStyle::Strong));
    painter->drawText(QRect(place.left(), top, place.width(), firstLine), Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(line.action.simplified(), Qt::ElideRight, place.width()));
    painter->setFont(font(TextStyle::Note));
    painter->setPen(m_theme.colour(Token::Text2));
    painter->drawText(QRect(place.left(), top + firstLine, place.width(), secondLine),
        Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(line.whose, Qt::ElideRight, place.width()));
    painter->restore();
}

void FollowUpDelegate::paintHead(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    QRect place = row.adjusted(metrics::page, 0, -metrics::page, -metrics::gap);
    painter.setFont(font(TextStyle::Section));
    painter.setPen(m_theme.colour(Token::Text));
    const QString title = index.data().toString();
    painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, title);
    place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(title) + metrics::gap);
    painter.setFont(font(TextStyle::Body));
    painter.setPen(m_theme.colour(Token::Text3));
    painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, QLocale().toString(m_model.count(index)));
    painter.fillRect(
        QRect(row.left() + metrics::page, row.bottom(), row.width() - 2 * metrics::page, metrics::line),
        m_theme.colour(Token::Border));
}

void FollowUpDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const QRect &row = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(row, m_theme.colour(Token::BgSelected));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(row, m_theme.colour(Token::BgHover));
    painter.fillRect(
        QRect(row.left() + metrics::page, row.bottom(), row.width() - 2 * metrics::page, metrics::line),
        m_theme.colour(Token::Border));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(row.adjusted(0, 0, -1, -2));
    }
}

void FollowUpDelegate::paintBox(QPainter &painter, const QStyleOptionViewItem &option, bool isTicked) const
{
    QStyleOptionViewItem box = option;
    box.rect = boxPlace(option.rect);
    box.state = QStyle::State_Enabled | (isTicked ? QStyle::State_On : QStyle::State_Off);
    option.widget->style()->drawPrimitive(
        QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
}

QSize FollowUpDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {metrics::emptyText, metrics::rowTwoLines};
}

} // namespace concave::ui
