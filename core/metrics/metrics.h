// The metrics of a project with their observations, and whether their rules hold.
#pragma once

#include "core/document/document.h"
#include "core/metrics/records.h"
#include "core/metrics/rule.h"

#include <span>

namespace concave {

/// What belongs to one project.
struct MetricBook
{
    std::vector<Metric> metrics;           ///< by position
    std::vector<MetricSeries> series;      ///< each metric's together, by age
    std::vector<Observation> observations; ///< each series' together, by time
};

Result<MetricBook> readMetrics(const Document &document, Id project);

/// nullptr where there is none; of a concern its first.
const Metric *findMetric(const MetricBook &book, Id id);
const Metric *metricOf(const MetricBook &book, Id concern);
std::span<const MetricSeries> seriesOf(const MetricBook &book, Id metric);
std::span<const Observation> observationsOf(const MetricBook &book, Id series);
/// The metric's series of this name, whatever its case; nullptr where there is none.
const MetricSeries *seriesNamed(const MetricBook &book, Id metric, const QString &name);

/// A moment at which every series that the rule names was observed.
struct Reading
{
    QDateTime at;
    std::vector<double> values; ///< of AlertRule::series, in its order
    double left = 0;            ///< what is compared; less the right side where that names series
    double limit = 0;           ///< what it is compared with: the right side, or 0
    bool holds = true;
    QString fault; ///< why it could not be told, such as a division by zero; the reading then does not count
};

/// What counts are the readings that have no fault.
enum class MetricState {
    NoRule,   ///< none, or one that cannot be read
    NoData,   ///< there are no readings that count
    Silent,   ///< none for longer than three of the metric's intervals and a day
    Breached, ///< the last one does not hold
    Ok,
};

/// What a metric's observations say.
struct MetricReport
{
    std::vector<Reading> readings; ///< by time; moments at which a series is missing are `gaps`
    int gaps = 0;
    std::vector<std::size_t> breaches; ///< places in `readings`
    MetricState state = MetricState::NoRule;
    /// From when on the state is so: the first of the last readings that are all alike, of Silent the last
    /// reading.
    QDateTime since;
    std::optional<RuleError> fault; ///< of the rule
    /// "Holds since 7 March", "Breached since 28 September", "No data since 15 October", "No data yet", "No
    /// alert rule yet".
    QString sentence;
};

/// `now` is the user's clock. Needs time in proportion to the observations.
MetricReport reportOf(const MetricBook &book, const Metric &metric, const QDateTime &now);

} // namespace concave
