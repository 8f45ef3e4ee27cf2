// Two states of a canvas against each other, note by note: what a picture colours and a list says in words.
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

/// What a note is to a comparison: the one thing that says most, for its colour and the summary.
enum class NoteDifference {
    None,
    Added,
    Removed,
    Moved,     ///< whatever else of it changed
    Changed,   ///< reworded, marked otherwise or linked otherwise
    Reordered, ///< and nothing else
};

/// A note in the two states. It is the same note where it has the same id, or else the same text.
struct NoteChange
{
    std::optional<Note> before; ///< none: it was added
    std::optional<Note> after;  ///< none: it was removed
    bool isMoved = false;       ///< to another block
    bool isReordered = false;   ///< within its block, against the notes that both states have there
    bool isReworded = false;
    bool isRemarked = false;
    bool isRelinked = false; ///< it became a concern, a metric … or is none any more
    QString sentence; ///< "Moved from Decisions to Features: “Shop queue”"; empty where nothing differs
    QString words;    ///< what happened, for a small note: "Moved from Decisions", "Reworded"

    bool isAdded() const { return !before; }
    bool isRemoved() const { return !after; }
    NoteDifference difference() const;
    bool differs() const { return difference() != NoteDifference::None; }
    /// As it is, or was where it is no more.
    const Note &note() const { return after ? *after : *before; }
};

struct CanvasComparison
{
    CanvasState before;
    CanvasState after;
    /// All there are: by block in the order of reading of `after`, then those that it has not placed, each
    /// heading's together. What was removed stands where it stood.
    std::vector<NoteChange> notes;
    QStringList header; ///< what differs in the header or template, each as a sentence; iterations always do

    /// Those that differ, in the same order. While the comparison lives.
    std::vector<const NoteChange *> changes() const;
    /// Those of one block, or under one heading.
    std::span<const NoteChange> notesOf(const QString &block) const;
    bool isEmpty() const { return changes().empty() && header.isEmpty(); }
    /// "2 notes added, 1 removed, 1 moved, 3 changed"; "Nothing differs".
    QString summary() const;
    /// The summary, the header and the sentences, one a line: to be sent to whoever was not there.
    QString text() const;
};
CanvasComparison compare(const CanvasState &before, const CanvasState &after);

} // namespace concave
