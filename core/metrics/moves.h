// Edits of metrics that touch more than one record.
#pragma once

#include "core/document/edit.h"
#include "core/metrics/records.h"

namespace concave {

/// Adds a metric, last of its project, and the series that its rule names.
Id addMetric(Edit &edit, Metric metric);

/// Gives a metric another rule, and the series that it names. A series it does not name takes the one name
/// that it begins with, "incoming invoices" that of incoming, where no other could; without observations it
/// goes otherwise. A rule that cannot be read is kept as it is typed, and changes no series.
void setRule(Edit &edit, Id metric, const QString &rule);

/// The metric's series of this name, whatever its case; made where there is none.
Id establishSeries(Edit &edit, Id metric, const QString &name);

/// What a series is at a moment; nothing: it is not observed then.
struct Observed
{
    QString series;
    QDateTime at;
    std::optional<double> value;

    bool operator==(const Observed &) const = default;
};

/// Adds, changes and removes observations of a metric; series are made where there are none.
void observe(Edit &edit, Id metric, const std::vector<Observed> &cells);

/// All observations of a metric at one moment are of another from now on.
void moveObservations(Edit &edit, Id metric, const QDateTime &from, const QDateTime &to);

} // namespace concave
