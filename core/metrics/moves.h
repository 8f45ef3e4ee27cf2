// Edits of metrics that touch more than one record.
#pragma once

#include "core/document/edit.h"
#include "core/metrics/records.h"

namespace concave {

/// Adds a metric, last of its project, and the series that its rule names.
Id addMetric(Edit &edit, Metric metric);

/// Gives a metric another rule, and the series that it names. Series without observations that it names no
/// more go. One that cannot be read is kept as it is typed, and changes no series.
void setRule(Edit &edit, Id metric, const QString &rule);

/// The metric's series of this name, whatever its case; made where there is none.
Id establishSeries(Edit &edit, Id metric, const QString &name);

} // namespace concave
