#include "core/metrics/moves.h"

#include "core/metrics/namesakes.h"
#include "core/metrics/rule.h"

#include <algorithm>
#include <map>
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

/// Series that were observed before the rule was written, such as "incoming invoices".
void renameNamesakes(Edit &edit, Id metric, const QStringList &names)
{
    const std::vector<MetricSeries> series = seriesOf(edit, metric);
    QStringList missing = names;
    QStringList others;
    for (const MetricSeries &one : series) {
        const auto isIt = [&](const QString &name) { return isSame(name, one.name); };
        if (std::ranges::any_of(names, isIt))
            missing.removeIf(isIt);
        else
            others << one.name;
    }
    QStringList unsettled;
    const QStringList found = namesakes(others, missing, unsettled);
    for (const MetricSeries &one : series) {
        const qsizetype place = others.indexOf(one.name);
        if (place >= 0 && !found[place].isEmpty())
            edit.modify<MetricSeries>(one.id, [&](MetricSeries &changed) { changed.name = found[place]; });
    }
}

void fitSeries(Edit &edit, Id metric, const QStringList &names)
{
    renameNamesakes(edit, metric, names);
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

void observe(Edit &edit, Id metric, const std::vector<Observed> &cells)
{
    std::map<std::pair<Id, QDateTime>, Observation> present;
    for (const Observation &observation : edit.all<Observation>())
        present[{observation.series, observation.at}] = observation;
    for (const Observed &cell : cells) {
        const Id series = establishSeries(edit, metric, cell.series);
        const auto known = present.find({series, cell.at});
        if (known == present.end() && cell.value)
            edit.insert(Observation{{}, series, cell.at, *cell.value});
        else if (known != present.end() && cell.value)
            edit.modify<Observation>(
                known->second.id, [&](Observation &changed) { changed.value = *cell.value; });
        else if (known != present.end())
            edit.remove<Observation>(known->second.id);
    }
}

void moveObservations(Edit &edit, Id metric, const QDateTime &from, const QDateTime &to)
{
    std::set<Id> own;
    for (const MetricSeries &series : seriesOf(edit, metric))
        own.insert(series.id);
    for (const Observation &observation : edit.all<Observation>()) {
        if (observation.at == from && own.contains(observation.series))
            edit.modify<Observation>(observation.id, [&](Observation &changed) { changed.at = to; });
    }
}

} // namespace concave
