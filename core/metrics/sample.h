// The sample's metric: whether as many orders leave the dispatching engine as enter it.
#pragma once

#include "core/document/edit.h"

namespace concave {

/// Adds the metric of the concern with three weeks of observations until `now`.
void addSampleMetric(Edit &edit, Id project, Id concern, const QDateTime &now);

} // namespace concave
