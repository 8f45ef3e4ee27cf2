// A canvas on a printer, and what a printer would print as a file.
#pragma once

#include "core/deck/canvassheet.h"

#include <QByteArray>

class QPagedPaintDevice;
class QPageLayout;

namespace concave::ui {

/// Laid out for the paper that is nearest to the printer's, and scaled to the whole of it; its own margins
/// are wider than what printers leave white. False where the printer did not take all of it.
[[nodiscard]] bool printCanvas(QPagedPaintDevice &printer, const CanvasSources &sources);

/// The same as a PDF on paper of this layout.
QByteArray printedPdf(const QPageLayout &layout, const CanvasSources &sources);

/// What people have in their printers where the user lives.
Paper usualPaper();

} // namespace concave::ui
