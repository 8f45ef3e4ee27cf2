// Plots as files: PNG at twice the size, PDF and SVG as vectors, always in light colours. The ending of the
// name chooses the format. Written whole or not at all.
#pragma once

#include "core/portfolio/plan.h"

class QPixmap;

namespace concave::ui {

class Theme;

/// Io with one sentence, and nothing written, where the ending is none of the three or the file cannot be
/// written.
Result<void> exportPlot(const Theme &theme, const Plan &plan, const QString &path);

/// The plot for the clipboard.
QPixmap pictureOf(const Theme &theme, const Plan &plan);

} // namespace concave::ui
