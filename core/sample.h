// The sample document: a consultant's leads, the projects of a client, and what worries its people.
#pragma once

#include "core/document/document.h"

namespace concave {

/// Adds the sample in one edit.
Result<Changes> addSample(Document &document);

} // namespace concave
