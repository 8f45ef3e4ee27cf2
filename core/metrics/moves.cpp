#include "core/metrics/moves.h"

#include "core/metrics/rule.h"

#include <algorithm>
#include <set>

namespace concave {

namespace {

std::vector<MetricSeries> seriesOf(Edit &edit, Id metric)
{
    std::vector<MetricSeries> series = edit.all<MetricSeries>();
    std::erase_if(series, [&](const MetricSeries &one) { return one.metric != metric; });
    return series;
}

bool isSame(const QString &left, const QString &right)
{
    return left.compare(right, Qt::CaseInsensitive) == 0;
}

void fitSeries(Edit &edit, Id metric, const QStringList &names)
{
    for (const QString &name : names)
        establishSeries(edit, metric, name);
    std::set<Id> observed;
    for (const Observation &observation : edit.all<Observation>())
        observed.insert(observation.series);
    for (const MetricSeries &series : seriesOf(edit, metric)) {
        const bool isNamed =
            std::ranges::any_of(names, [&](const QString &name) { return isSame(name, series.name); });
        if (!isNamed && !observed.contains(series.id))
            edit.remove<MetricSeries>(series.id);
    }
}

} // namespace

Id addMetric(Edit &edit, Metric metric)
{
    for (const Metric &other : edit.all<Metric>()) {
        if (other.project == metric.project)
            metric.position = std::max(metric.position, other.position + 1);
    }
    const Id id = edit.insert(metric);
    setRule(edit, id, metric.rule);
    return id;
}

void setRule(Edit &edit, Id metric, const QString &rule)
{
    edit.modify<Metric>(metric, [&](Metric &changed) { changed.rule = rule; });
    const auto read = readRule(rule);
    if (const AlertRule *readable = std::get_if<AlertRule>(&read))
        fitSeries(edit, metric, readable->series());
}

Id establishSeries(Edit &edit, Id metric, const QString &name)
{
    const std::vector<MetricSeries> series = seriesOf(edit, metric);
    const auto found =
        std::ranges::find_if(series, [&](const MetricSeries &one) { return isSame(one.name, name); });
    return found != series.end() ? found->id : edit.insert(MetricSeries{{}, metric, name});
}

} // namespace concave
