// What people do with a canvas, each as part of one edit, so that the window, the command line and an import
// keep the same rules. Precondition of all: ids are of the book, and the book is what the document holds.
#pragma once

#include "core/canvas/canvas.h"

namespace concave {

class Edit;

/// After the project's canvases. Returns its id.
Id addCanvas(
    Edit &edit, std::span<const Canvas> canvases, Id project, const CanvasTemplate &form, QDate today);
/// The same notes on another template, each where blockOn() says: those whose block it does not have are not
/// placed, under the title of the block they were in, which takes them back when the canvas returns to it.
void changeForm(Edit &edit, const CanvasBook &book, const CanvasTemplate &form);

/// The longest text of a note; what is longer is cut into several notes at its lines or words.
inline constexpr int longestNote = 4000;
/// One note a line, without list marks ("- ", "• ", "1. "), control characters and empty lines; "?" at the
/// end makes an open question where `readsMarks`. Texts beyond `longestNote` are cut into several notes.
/// Everything else stays as it is: markup is text.
std::vector<Note> notesFrom(const QString &text, bool readsMarks = false);
/// The inverse: one line a note, in their order.
QString textOf(std::span<const Note> notes);

/// In their order before a note of the block, or at its end. Returns their ids.
std::vector<Id> addNotes(Edit &edit, const CanvasBook &book, const QString &block, std::vector<Note> notes,
    std::optional<Id> before);
/// In the order of the book, to before a note of a block, or to its end. Those that stand there already stay
/// as they are.
void moveNotes(Edit &edit, const CanvasBook &book, const std::vector<Id> &notes, const QString &block,
    std::optional<Id> before);
void markNotes(Edit &edit, const std::vector<Id> &notes, NoteMark mark);
void removeNotes(Edit &edit, const std::vector<Id> &notes);

/// Keeps the canvas as it is under a name, and counts its iteration on. Returns the version's id.
Id keepVersion(Edit &edit, const CanvasBook &book, const QString &name, const QString &reason, QDateTime now);

} // namespace concave
