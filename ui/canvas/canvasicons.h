// The icons of a canvas's blocks as strokes, for pages that are laid out without the window's pictures.
#pragma once

#include "core/deck/canvassheet.h"

namespace concave::ui {

/// Of those blocks that have one of the program's icons. Needs a QGuiApplication; any thread.
CanvasIcons iconsOf(const CanvasTemplate &form);

} // namespace concave::ui
