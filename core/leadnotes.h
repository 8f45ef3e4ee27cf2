// A won lead's notes as the beginning of its project's canvas.
#pragma once

#include "core/canvas/records.h"
#include "core/pipeline/records.h"

namespace concave {

class Document;

struct LeadNotes
{
    Lead lead;
    std::vector<Note> notes; ///< not placed, under "From Quillbank Insurance"; marked as assumptions
};
/// Of the leads that became this project, the oldest first: what the deal is about, their note line by line,
/// and their log's entries of meetings, calls and notes by time, each text once. Leads without any are not
/// there.
Result<std::vector<LeadNotes>> leadNotesFor(const Document &document, Id project);

} // namespace concave
