// A canvas on a printer.
#pragma once

#include "core/deck/canvassheet.h"

class QPagedPaintDevice;

namespace concave::ui {

/// Laid out for the paper that is nearest to the printer's, and scaled to the whole of it; its own margins
/// are wider than what printers leave white. False where the printer or its file does not take it.
[[nodiscard]] bool printCanvas(QPagedPaintDevice &printer, const CanvasSources &sources);

/// What people have in their printers where the user lives.
Paper usualPaper();

} // namespace concave::ui
