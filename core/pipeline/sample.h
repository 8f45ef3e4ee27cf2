// The sample pipeline: twelve leads of a consultant, two of them signed.
#pragma once

#include "core/document/edit.h"

#include <QDateTime>

namespace concave {

/// Dates are around `now`. Precondition: the document has no pipeline yet.
void addSampleLeads(Edit &edit, const QDateTime &now);

} // namespace concave
