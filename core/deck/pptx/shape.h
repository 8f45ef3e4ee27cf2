// Shapes without text: rectangles, ellipses, lines and freeforms.
#pragma once

#include "core/deck/pptx/ink.h"

namespace concave::pptx {

/// <p:sp>, or <p:cxnSp> of a line.
void writeShape(Xml &xml, const ShapeItem &shape, int id, const Inks &inks);

} // namespace concave::pptx
