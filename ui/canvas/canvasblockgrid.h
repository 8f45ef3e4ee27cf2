// Where the blocks of a canvas stand: plain geometry, without a widget.
#pragma once

#include "core/canvas/template.h"
#include "ui/canvas/zoom.h"

#include <QRect>

namespace concave::ui {

struct CanvasBlockGrid
{
    std::vector<QRect> blocks; ///< as the template has them
    std::vector<QRect> bands;  ///< likewise; the strips above the columns
    QRect tray;                ///< across the whole width below the blocks; empty where there is none
    QRect foot;                ///< the line below everything
};

/// The template on a board of this size, its rows and columns as heavy as it says. `footHeight` may be 0.
CanvasBlockGrid gridOf(const CanvasTemplate &form, QSize size, Zoom zoom, bool hasTray, int footHeight);
/// The smallest board on which every block can be read.
QSize leastGrid(const CanvasTemplate &form, Zoom zoom, bool hasTray, int footHeight);
/// What the foot may be as wide as, on a board of this width.
int footWidth(int boardWidth, Zoom zoom);

/// The place, of these, that an arrow leads to from one of them: the nearest at the height of `at`. Left is
/// the left of the screen. The place itself where there is none, and for other keys.
std::size_t neighbourOf(const std::vector<QRect> &places, std::size_t from, QPoint at, int key);

} // namespace concave::ui
