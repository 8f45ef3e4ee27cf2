#include "core/metrics/metrics.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace concave {

namespace {

/// Those of `R` that hang on one of these, in the order of these and then by `order`.
template <class R>
Result<std::vector<R>> hanging(
    const Document &document, const std::vector<Id> &owners, Id R::*owner, auto order)
{
    std::map<Id, std::size_t> places;
    for (std::size_t i = 0; i < owners.size(); ++i)
        places[owners[i]] = i;
    Result<std::vector<R>> all = document.all<R>();
    if (!all)
        return all;
    std::erase_if(*all, [&](const R &record) { return !places.contains(record.*owner); });
    std::ranges::sort(
        *all, {}, [&](const R &record) { return std::tuple(places.at(record.*owner), order(record)); });
    return all;
}

template <class R>
std::vector<Id> idsOf(const std::vector<R> &records)
{
    std::vector<Id> ids;
    std::ranges::transform(records, std::back_inserter(ids), &R::id);
    return ids;
}

template <class R>
std::span<const R> ofOwner(const std::vector<R> &records, Id R::*owner, Id id)
{
    const auto first = std::ranges::find(records, id, owner);
    const auto last =
        std::find_if(first, records.end(), [&](const R &record) { return record.*owner != id; });
    return {first, last};
}

} // namespace

Result<MetricBook> readMetrics(const Document &document, Id project)
{
    MetricBook book;
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        auto metrics = hanging<Metric>(document, {project}, &Metric::project,
            [](const Metric &metric) { return std::tuple(metric.position, metric.id); });
        if (!metrics)
            return metrics.error();
        auto series = hanging<MetricSeries>(
            document, idsOf(*metrics), &MetricSeries::metric, [](const MetricSeries &one) { return one.id; });
        if (!series)
            return series.error();
        auto observations = hanging<Observation>(document, idsOf(*series), &Observation::series,
            [](const Observation &one) { return std::tuple(one.at, one.id); });
        if (!observations)
            return observations.error();
        book = {std::move(*metrics), std::move(*series), std::move(*observations)};
        return {};
    });
    if (!read)
        return read.error();
    return book;
}

const Metric *findMetric(const MetricBook &book, Id id)
{
    const auto found = std::ranges::find(book.metrics, id, &Metric::id);
    return found == book.metrics.end() ? nullptr : &*found;
}

const Metric *metricOf(const MetricBook &book, Id concern)
{
    const auto found = std::ranges::find(book.metrics, std::optional(concern), &Metric::concern);
    return found == book.metrics.end() ? nullptr : &*found;
}

std::span<const MetricSeries> seriesOf(const MetricBook &book, Id metric)
{
    return ofOwner(book.series, &MetricSeries::metric, metric);
}

std::span<const Observation> observationsOf(const MetricBook &book, Id series)
{
    return ofOwner(book.observations, &Observation::series, series);
}

} // namespace concave
