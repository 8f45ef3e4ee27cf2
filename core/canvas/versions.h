// The versions of a canvas, read from the document's history: a version is a name for a moment, and the notes
// are those that the canvas had then.
#pragma once

#include "core/canvas/comparison.h"

namespace concave {

/// The canvas as it was when the version was kept. NotFound where history does not reach that far.
Result<CanvasState> readVersion(const Document &document, const CanvasVersion &version);

} // namespace concave
