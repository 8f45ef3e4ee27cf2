// One line of a menu: mark or icon, text, and the shortcut at the right edge, which a style sheet cannot ask
// for.
#pragma once

#include <QSize>

class QPainter;
class QStyleOptionMenuItem;

namespace concave::ui {

class Theme;

/// The size of a line whose text, without the shortcut, is \a text wide.
QSize menuItemSize(const QStyleOptionMenuItem &item, QSize text);

void drawMenuItem(QPainter &painter, const Theme &theme, const QStyleOptionMenuItem &item);

} // namespace concave::ui
