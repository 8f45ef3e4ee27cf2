#include "ui/widgets/mark.h"

#include "ui/theme/metrics.h"

#include <QPainter>

#include <algorithm>

namespace concave::ui {

/// What a chip has beside its text.
static int aroundText(const Mark &mark)
{
    return 2 * metrics::iconGap + metrics::ring + (mark.icon ? metrics::iconChip + metrics::tight : 0);
}

int markWidth(const Mark &mark)
{
    return QFontMetrics(font(TextStyle::Chip)).horizontalAdvance(mark.text) + aroundText(mark);
}

void paintMark(QPainter &painter, const Theme &theme, const Mark &mark, const QRect &place)
{
    QRect chip(place.left(), place.center().y() - metrics::chip / 2 + 1,
        std::min(markWidth(mark), place.width()), metrics::chip);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isOutline = mark.kind == Chip::Kind::Outline;
    painter.setPen(isOutline ? QPen(theme.colour(Token::BorderStrong)) : QPen(Qt::NoPen));
    painter.setBrush(isOutline ? QBrush(Qt::NoBrush) : QBrush(theme.colour(Chip::fillColour(mark.kind))));
    const QRectF outline = isOutline ? QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(chip);
    painter.drawRoundedRect(outline, metrics::radiusControl, metrics::radiusControl);
    chip.adjust(metrics::iconGap, 0, -metrics::iconGap, 0);
    if (mark.icon) {
        const QRect icon(
            chip.left(), chip.center().y() - metrics::iconChip / 2 + 1, metrics::iconChip, metrics::iconChip);
        theme.icon(*mark.icon, Chip::textColour(mark.kind)).paint(&painter, icon);
        chip.setLeft(icon.right() + 1 + metrics::tight);
    }
    painter.setFont(font(TextStyle::Chip));
    painter.setPen(theme.colour(Chip::textColour(mark.kind)));
    // Where there is room for the whole chip, another rounding of the device is no reason to shorten it.
    const bool isWhole = place.width() >= markWidth(mark);
    painter.drawText(chip, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
        isWhole ? mark.text : painter.fontMetrics().elidedText(mark.text, Qt::ElideRight, chip.width()));
}

} // namespace concave::ui
