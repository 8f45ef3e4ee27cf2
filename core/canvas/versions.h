// The versions of a canvas, read from the document's history: a version is a name for a moment, and the notes
// are those that the canvas had then.
#pragma once

#include "core/canvas/comparison.h"

#include <map>

namespace concave {

class Edit;

/// The canvas as it was when the version was kept, whatever was undone, redone or restored since, and in the
/// template as it was then; its iteration is the version's. NotFound where history does not tell. Reads all
/// of history.
Result<CanvasState> readVersion(const Document &document, const CanvasVersion &version);

/// The entries of history that made the versions, of all canvases: who, and when.
Result<std::map<Id, HistoryEntry>> versionOrigins(const Document &document);

/// Makes header, template and notes what they were in a state of the canvas; the iteration goes on. Notes
/// keep what they became since, and get back what they had become then where that is still there. Where a
/// template is there no more the canvas keeps its own, and notes of blocks that it has not are not placed,
/// under the title that the block had. Precondition: the book is what the document holds.
void goBack(Edit &edit, const Document &document, const CanvasBook &book, const CanvasState &then);

} // namespace concave
