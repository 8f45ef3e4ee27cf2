// The rows of a file as concerns, before they are compared with those of a project.
#pragma once

#include "core/concerns/concernimport.h"

namespace concave {

/// In the order of the file. Precondition: the choices are `check`ed.
std::vector<ConcernRow> readConcernRows(const SourceFile &file, const ConcernChoices &choices);

/// Whether a field of a concern has texts of one line; the others have as many as they like.
bool hasOneLine(const Field &field);
/// Trimmed, with line feeds alone between lines.
QString withPlainLines(QString text);

} // namespace concave
