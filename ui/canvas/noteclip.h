// Notes on the clipboard and on their way by the pointer: as lines of text for everyone, and with their marks
// and links for this program.
#pragma once

#include "core/canvas/canvas.h"

class QMimeData;

namespace concave::ui {

class CanvasPresenter;

QMimeData *mimeOf(const std::vector<Id> &notes, const CanvasPresenter &presenter);
/// Those of them that stand on the canvas that is shown; empty for anything else.
std::vector<Id> notesOnCanvas(const QMimeData &mime, const CanvasPresenter &presenter);
/// What they would be as new notes: of this program with their marks, and with their links to what is still
/// there; of any other text one a line. Markup is taken as text; files are none.
std::vector<Note> newNotesOf(const QMimeData &mime, const CanvasPresenter &presenter);

/// The clipboard has them then.
void copyNotes(const std::vector<Id> &notes, const CanvasPresenter &presenter);
void cutNotes(const std::vector<Id> &notes, CanvasPresenter &presenter);
/// Behind the current note, or at the end of the block. False where the clipboard has none.
bool pasteNotes(CanvasPresenter &presenter);
bool canPasteNotes();

/// The note behind this one in its block; nothing behind the last.
std::optional<Id> noteBehind(Id note, const CanvasPresenter &presenter);

} // namespace concave::ui
