// The records of metrics: what is measured, the rule that must hold, and what was observed. A QDate or
// QDateTime that is null is absent.
#pragma once

#include "core/document/record.h"

namespace concave {

/// How often a metric's rule is checked. Stored: do not renumber.
enum class Interval { Minute = 0, Hour = 1, Day = 2, Week = 3, Month = 4 };

struct Metric
{
    static const Description<Metric> &description();

    Id id;
    Id project;
    std::optional<Id> concern; ///< that it answers; the metric goes with it
    QString name;
    QString rule; ///< an alert rule as rule.h reads it, "incoming - outgoing = 0"; may be empty
    QString unit; ///< of what the rule compares, such as "orders"; may be empty
    Interval interval = Interval::Day;
    QDate liveSince; ///< the day from which on a breach alerts someone
    double position = 0;
};

/// One of the series that a metric's rule names.
struct MetricSeries
{
    static const Description<MetricSeries> &description();

    Id id;
    Id metric;
    QString name;
};

struct Observation
{
    static const Description<Observation> &description();

    Id id;
    Id series;
    QDateTime at; ///< of a whole day: its midnight
    double value = 0;
};

/// The kinds above, in an order in which each refers only to earlier ones. They come after the concerns'.
Kinds metricKinds();

} // namespace concave
