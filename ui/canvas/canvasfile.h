// A canvas as files: PDF, a picture or a drawing of each page, a slide for PowerPoint, or Markdown. Written
// whole or not at all: an old file stays as it was until the new one is complete.
#pragma once

#include "core/deck/canvassheet.h"
#include "ui/deck/deckpdf.h"

#include <QStringList>

#include <array>

namespace concave::ui {

enum class CanvasFormat { Pdf, Picture, Drawing, PowerPoint, Markdown };
inline constexpr std::array canvasFormats{CanvasFormat::Pdf, CanvasFormat::Picture, CanvasFormat::Drawing,
    CanvasFormat::PowerPoint, CanvasFormat::Markdown};

/// "pdf", "png", "svg", "pptx", "md".
QString suffixOf(CanvasFormat format);
/// By its ending; nothing where it is none of them.
std::optional<CanvasFormat> canvasFormatOf(const QString &path);

/// As the window has it: measured by its font, with its icons. Needs a QGuiApplication; any thread.
Deck canvasDeck(CanvasSources sources, Paper paper);

/// The ending of `path` chooses the format; a PowerPoint's paper is always the slide, and Markdown has none.
/// Pictures and drawings of several pages are numbered, canvas-01.png and so on. Returns the files that were
/// written; none where `watch` wanted no more. Io with one sentence otherwise, and nothing written.
///
/// Needs a QGuiApplication; any thread.
Result<QStringList> exportCanvas(
    const CanvasSources &sources, const QString &path, Paper paper, const PageWatch &watch = {});

} // namespace concave::ui
