// The sample portfolio: a rapid grocery delivery start-up with five projects and three scenarios.
#pragma once

#include "core/document/document.h"

namespace concave {

/// Returns their ids: dynamic pricing, the dispatching engine, courier onboarding, recommendations, menu
/// images.
std::vector<Id> addSampleProjects(Edit &edit);
/// The same as an edit of its own.
Result<Changes> addSamplePortfolio(Document &document);

} // namespace concave
