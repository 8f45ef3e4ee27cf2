// The sample portfolio: a rapid grocery delivery start-up with five projects and three scenarios.
#pragma once

#include "core/document/document.h"

namespace concave {

void addSampleProjects(Edit &edit);
/// The same as an edit of its own.
Result<Changes> addSamplePortfolio(Document &document);

} // namespace concave
