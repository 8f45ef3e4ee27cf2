// How a project looks wherever it appears: its colour, its line and its marker, so that none is known by
// colour alone.
#pragma once

#include <QPen>

class QPainter;

namespace concave::ui {

/// The line of the index-th series in a colour; repeats after eight.
QPen seriesPen(int index, const QColor &colour, qreal width);

/// The marker of the index-th series: disc, square, diamond, triangle, triangle down, cross, plus, star;
/// repeats. `size` is its width. The outline, where given, is drawn `outline.widthF()` wide around it.
void paintMarker(QPainter &painter, int index, QPointF centre, qreal size, const QColor &colour,
    const QPen &outline = Qt::NoPen);

} // namespace concave::ui
