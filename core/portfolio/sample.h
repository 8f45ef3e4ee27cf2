// The sample portfolio: a rapid grocery delivery start-up with five projects and three scenarios.
#pragma once

#include "core/document/document.h"

namespace concave {

/// Adds the sample in one edit.
Result<Changes> addSample(Document &document);

} // namespace concave
