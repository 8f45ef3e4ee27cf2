// Two states of a canvas against each other, note by note.
#pragma once

#include "core/canvas/canvas.h"

namespace concave {

/// What is compared: a canvas at one moment.
struct CanvasState
{
    CanvasTemplate form; ///< arranged
    Canvas canvas;
    std::vector<Note> notes; ///< sorted as in a CanvasBook
};
CanvasState stateOf(const CanvasBook &book);

/// How a note differs; a note can be moved and changed at once.
struct NoteChange
{
    std::optional<Note> before; ///< none: it was added
    std::optional<Note> after;  ///< none: it was removed
    bool isMoved = false;       ///< to another block
    bool isReordered = false;   ///< within its block, against the notes that both states have there
    bool isReworded = false;
    bool isRemarked = false;
    QString sentence; ///< "Moved from Decisions to Features: “Shop queue”"

    bool isAdded() const { return !before; }
    bool isRemoved() const { return !after; }
};

struct CanvasComparison
{
    CanvasState before;
    CanvasState after;
    std::vector<NoteChange> changes; ///< by block in the order of reading of `after`
    QStringList header;              ///< what differs in the header or template, each as a sentence

    bool isEmpty() const { return changes.empty() && header.isEmpty(); }
    /// "2 notes added, 1 removed, 1 moved, 3 changed"; "Nothing differs".
    QString summary() const;
};
CanvasComparison compare(const CanvasState &before, const CanvasState &after);

} // namespace concave
