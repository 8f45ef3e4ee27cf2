#include "ui/theme/menuitem.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace concave::ui {

static constexpr int columnGap = metrics::page; ///< from text to shortcut

static bool hasMarks(const QStyleOptionMenuItem &item)
{
    return item.maxIconWidth > 0 || item.menuHasCheckableItems;
}

QSize menuItemSize(const QStyleOptionMenuItem &item, QSize text)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {metrics::row, 2 * metrics::tight + metrics::line};
    int width = text.width() + 2 * metrics::buttonPadding;
    if (hasMarks(item))
        width += metrics::icon + metrics::gap;
    if (item.text.contains(u'\t'))
        width += columnGap;
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += columnGap + metrics::iconSmall;
    return {width, std::max(metrics::control, text.height() + 2 * metrics::tight)};
}

static void drawMark(
    QPainter &painter, const Theme &theme, const QStyleOptionMenuItem &item, const QRect &place)
{
    const bool enabled = item.state & QStyle::State_Enabled;
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item.checked)
            theme.icon(Icon::Check, enabled ? Token::Text : Token::TextDisabled).paint(&painter, place);
        return;
    }
    const bool chosen = item.state & QStyle::State_Selected;
    item.icon.paint(&painter, place, Qt::AlignCenter,
        !enabled ? QIcon::Disabled
        : chosen ? QIcon::Active
                 : QIcon::Normal);
}

void drawMenuItem(QPainter &painter, const Theme &theme, const QStyleOptionMenuItem &item)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        const int y = item.rect.top() + metrics::tight;
        painter.fillRect(
            QRect(item.rect.left(), y, item.rect.width(), metrics::line), theme.colour(Token::Border));
        painter.restore();
        return;
    }
    const bool enabled = item.state & QStyle::State_Enabled;
    if (enabled && (item.state & QStyle::State_Selected)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(Token::BgHover));
        painter.drawRoundedRect(item.rect, metrics::radiusControl, metrics::radiusControl);
    }
    const auto mirrored = [&](const QRect &place) {
        return QStyle::visualRect(item.direction, item.rect, place);
    };
    const auto square = [&](int left, int side) {
        return mirrored({left, item.rect.top() + (item.rect.height() - side) / 2, side, side});
    };
    QRect room = item.rect.adjusted(metrics::buttonPadding, 0, -metrics::buttonPadding, 0);
    if (hasMarks(item)) {
        drawMark(painter, theme, item, square(room.left(), metrics::icon));
        room.setLeft(room.left() + metrics::icon + metrics::gap);
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool leftwards = item.direction == Qt::RightToLeft;
        theme
            .icon(leftwards ? Icon::ChevronLeft : Icon::ChevronRight,
                enabled ? Token::Text2 : Token::TextDisabled)
            .paint(&painter, square(room.right() + 1 - metrics::iconSmall, metrics::iconSmall));
    }
    const auto text = [&](const QString &words, Token token, Qt::Alignment side) {
        painter.setPen(theme.colour(enabled ? token : Token::TextDisabled));
        painter.drawText(mirrored(room),
            static_cast<int>(QStyle::visualAlignment(item.direction, side | Qt::AlignVCenter)) |
                Qt::TextShowMnemonic | Qt::TextSingleLine,
            words);
    };
    painter.setFont(item.font);
    text(item.text.section(u'\t', 0, 0), Token::Text, Qt::AlignLeft);
    text(item.text.section(u'\t', 1), Token::Text3, Qt::AlignRight);
    painter.restore();
}

} // namespace concave::ui
