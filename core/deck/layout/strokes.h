// Icons of slides: drawn on a grid of 24, as those of the window are, and by the same lines.
#pragma once

#include "core/deck/slide.h"

namespace concave::layout {

void moveTo(std::vector<ShapeItem::Step> &steps, double x, double y);
void lineTo(std::vector<ShapeItem::Step> &steps, double x, double y);
/// Around the middle, with radius 9.
void circle(std::vector<ShapeItem::Step> &steps);
void dashedCircle(std::vector<ShapeItem::Step> &steps);

/// As large as a square.
ShapeItem iconOf(std::vector<ShapeItem::Step> steps, Ink ink, const QRectF &square);

} // namespace concave::layout
