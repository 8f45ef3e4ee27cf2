// A note of a canvas that becomes something of its own: a concern, a metric, a data source, a task. The note
// stays, and both stay linked.
#pragma once

#include "core/canvas/canvas.h"

#include <array>

namespace concave {

enum class NoteTarget { Concern, Metric, DataSource, Task };
inline constexpr std::array noteTargets{
    NoteTarget::Concern, NoteTarget::Metric, NoteTarget::DataSource, NoteTarget::Task};

/// What the note became already; nothing where it did not.
std::optional<Id> targetOf(const Note &note, NoteTarget target);
/// The kind of such a record, as the document names it: "concern".
QString kindOf(NoteTarget target);
/// "Concern", in the user's language.
QString targetName(NoteTarget target);

/// Adds the record to the canvas's project, named by the note's text, and links the note to it. Where that is
/// too long for a name, a concern has it in its words and a data source in its note. A metric answers the
/// concern that the note became, where it did. Precondition: targetOf() has none. Returns the record's id.
Id raiseNote(Edit &edit, const Canvas &canvas, const Note &note, NoteTarget target, QDate today);

/// The notes that became this record, of all canvases.
Result<std::vector<Note>> notesBehind(const Document &document, NoteTarget target, Id record);

} // namespace concave
