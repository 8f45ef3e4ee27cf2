// A canvas as plain records in memory: its template, its notes, and what can be told of them.
#pragma once

#include "core/canvas/template.h"

#include <span>

namespace concave {

struct CanvasBook
{
    Canvas canvas;
    CanvasTemplate form;     ///< arranged; the usual one where the canvas's own is not there any more
    std::vector<Note> notes; ///< block by block in the order of reading, each block's by position; then those
                             ///< that are not placed, each heading's together
    std::vector<CanvasVersion> versions; ///< oldest first
};

/// Those of a project, by position.
Result<std::vector<Canvas>> readCanvases(const Document &document, Id project);
/// NotFound where there is no such canvas.
Result<CanvasBook> readCanvas(const Document &document, Id canvas);
/// The template of a canvas among these; the usual one where it is not there any more.
const CanvasTemplate &formOf(const std::vector<CanvasTemplate> &templates, const Canvas &canvas);
/// In the order of CanvasBook::notes.
void sortNotes(std::vector<Note> &notes, const CanvasTemplate &form);

/// nullptr where there is none.
const Note *findNote(const CanvasBook &book, Id id);
/// Of one block; of any other text those that are not placed under that heading.
std::span<const Note> notesOf(const CanvasBook &book, const QString &block);
bool isPlaced(const CanvasBook &book, const Note &note);
/// All that are not placed.
std::span<const Note> unplacedNotes(const CanvasBook &book);

/// "Agreed", in the user's language.
QString markName(NoteMark mark);

} // namespace concave
