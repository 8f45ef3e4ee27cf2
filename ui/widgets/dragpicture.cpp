#include "ui/widgets/dragpicture.h"

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

#include <QPainter>

namespace concave::ui {

namespace {

constexpr qreal opacity = 0.96;
constexpr int shadowReach = 12;
constexpr int shadowDrop = 4;

/// Without blur: outlines that get fainter.
void drawShadow(QPainter &painter, const QRect &card, int radius, QColor colour)
{
    painter.setPen(Qt::NoPen);
    for (int reach = shadowReach; reach > 0; --reach) {
        const qreal part = 1 - static_cast<qreal>(reach) / shadowReach;
        colour.setAlphaF(static_cast<float>(0.03 * part));
        painter.setBrush(colour);
        painter.drawRoundedRect(card.adjusted(-reach, shadowDrop - reach, reach, shadowDrop + reach),
            radius + reach, radius + reach);
    }
}

/// "3 leads", at the upper right.
void drawBadge(QPainter &painter, const Theme &theme, const QString &text, const QRect &card)
{
    painter.setOpacity(1);
    painter.setFont(font(TextStyle::Chip));
    const int width = painter.fontMetrics().horizontalAdvance(text) + 2 * metrics::iconGap;
    const QRect place(
        card.right() - width - metrics::iconGap, card.top() + metrics::iconGap, width, metrics::chip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Token::Accent));
    painter.drawRoundedRect(place, metrics::radiusControl, metrics::radiusControl);
    painter.setPen(theme.colour(Token::TextOnAccent));
    painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace

int dragPictureMargin()
{
    return shadowReach;
}

QPixmap dragPicture(const Theme &theme, QSize size, int radius, qreal scale, const QString &badge,
    const std::function<void(QPainter &painter, const QRect &card)> &paintCard)
{
    const QRect card(QPoint(shadowReach, shadowReach), size);
    QPixmap picture(
        card.adjusted(-shadowReach, -shadowReach, shadowReach, shadowReach + shadowDrop).size() * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    drawShadow(painter, card, radius, theme.colour(Token::Scrim));
    painter.setOpacity(opacity);
    paintCard(painter, card);
    if (!badge.isEmpty())
        drawBadge(painter, theme, badge, card);
    return picture;
}

} // namespace concave::ui
