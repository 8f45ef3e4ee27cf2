// A won lead becomes a project, and both stay linked.
#pragma once

#include "core/pipeline/records.h"
#include "core/portfolio/records.h"

namespace concave {

class Document;
class Edit;

/// Adds a project for the lead, named by what the deal is about or else by the company, with the company as
/// its client, and links the lead to it. Returns its id. Precondition: the lead is one of the document's and
/// has no project.
Id makeProject(Edit &edit, const Lead &lead);

/// Of the project that the lead became; empty where there is none.
QString projectName(const Document &document, const Lead &lead);

} // namespace concave
