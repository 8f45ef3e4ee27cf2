// The sample's concerns: what the stakeholders of a dispatching engine worry about.
#pragma once

#include "core/document/edit.h"

namespace concave {

/// Adds six concerns of five stakeholders to the project, all days around `now`. Returns the id of the first
/// concern, that orders vanish.
Id addSampleConcerns(Edit &edit, Id project, const QDateTime &now);

} // namespace concave
