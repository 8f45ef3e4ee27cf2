// The sample document: a consultant's leads, and the projects of a client.
#pragma once

#include "core/document/document.h"

namespace concave {

/// Adds the sample in one edit.
Result<Changes> addSample(Document &document);

} // namespace concave
