// Plots as files, pictures and on paper: PNG at twice the size, PDF and SVG as vectors, always in light
// colours. The ending of the name chooses the format. Written whole or not at all.
#pragma once

#include "ui/plots/allocationplot.h"

class QPagedPaintDevice;
class QPixmap;

namespace concave::ui {

class Theme;

/// Draws something `size` large, in pixels, as vectors.
using Drawing = std::function<void(QPaintDevice &device, QSize size)>;

/// The plot of a plan. The theme outlives it.
Drawing drawingOf(const Theme &theme, const Plan &plan, AllocationPlot::Options options = {});

/// Io with one sentence, and nothing written, where the ending is none of the three or the file cannot be
/// written.
Result<void> exportDrawing(const Drawing &drawing, const QString &title, const QString &path);

/// For the clipboard.
QPixmap pictureOf(const Drawing &drawing);

/// As large as the page allows.
void printOn(QPagedPaintDevice &page, const Drawing &drawing);

/// The plot of a plan as a file.
Result<void> exportPlot(const Theme &theme, const Plan &plan, const QString &path);

} // namespace concave::ui
