// A card or note as it is dragged: alone, with a shadow, and a badge where it stands for several.
#pragma once

#include "ui/theme/theme.h"

#include <QPixmap>

#include <functional>

namespace concave::ui {

/// What the picture has around the card on every side.
int dragPictureMargin();
/// `paintCard` paints into the rectangle. `badge` may be empty.
QPixmap dragPicture(const Theme &theme, QSize card, int radius, qreal scale, const QString &badge,
    const std::function<void(QPainter &painter, const QRect &card)> &paintCard);

} // namespace concave::ui
