#include "core/metrics/metrics.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>
#include <tuple>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Metrics", text);
}

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

/// "7 March"; the year only where it is not this one, the time alone where it is today.
QString shownMoment(const QDateTime &at, const QDateTime &now)
{
    if (at.date() == now.date() && at.time() != QTime(0, 0))
        return QLocale().toString(at.time(), tr("HH:mm"));
    return QLocale().toString(
        at.date(), at.date().year() == now.date().year() ? tr("d MMMM") : tr("d MMMM yyyy"));
}

/// How far back the last reading of a metric may lie, or it is silent.
QDateTime earliestFresh(Interval interval, const QDateTime &now)
{
    const QDateTime dayAgo = now.addDays(-1);
    switch (interval) {
    case Interval::Minute:
        return dayAgo.addSecs(-3 * 60);
    case Interval::Hour:
        return dayAgo.addSecs(-3 * 3600);
    case Interval::Day:
        return dayAgo.addDays(-3);
    case Interval::Week:
        return dayAgo.addDays(-21);
    case Interval::Month:
        return dayAgo.addMonths(-3);
    }
    return dayAgo;
}

Reading readingOf(const AlertRule &rule, const QDateTime &at, std::vector<double> values)
{
    Reading reading{.at = at, .values = std::move(values), .fault = {}};
    const Result<AlertRule::Sides> sides = rule.sides(reading.values);
    if (!sides) {
        reading.fault = sides.error().sentence;
        return reading;
    }
    reading.left = rule.hasFixedLimit() ? sides->left : sides->left - sides->right;
    reading.limit = rule.hasFixedLimit() ? sides->right : 0;
    reading.holds = rule.holds(*sides);
    return reading;
}

/// Walks through the series of a rule at once, moment by moment.
void readMoments(
    MetricReport &report, const AlertRule &rule, std::vector<std::span<const Observation>> series)
{
    const auto isEmpty = [](const auto &rest) { return rest.empty(); };
    while (!std::ranges::all_of(series, isEmpty)) {
        QDateTime at;
        for (const auto &rest : series) {
            if (!rest.empty() && (at.isNull() || rest.front().at < at))
                at = rest.front().at;
        }
        std::vector<double> values;
        for (auto &rest : series) {
            std::optional<double> value; // of several the latest
            for (; !rest.empty() && rest.front().at == at; rest = rest.subspan(1))
                value = rest.front().value;
            if (value)
                values.push_back(*value);
        }
        if (values.size() == series.size())
            report.readings.push_back(readingOf(rule, at, std::move(values)));
        else
            ++report.gaps;
    }
}

/// State and since, of readings that are complete.
void judge(MetricReport &report, Interval interval, const QDateTime &now)
{
    const auto counts = [](const Reading &reading) { return reading.fault.isEmpty(); };
    for (std::size_t i = 0; i < report.readings.size(); ++i) {
        if (counts(report.readings[i]) && !report.readings[i].holds)
            report.breaches.push_back(i);
    }
    const auto last = std::ranges::find_if(report.readings.rbegin(), report.readings.rend(), counts);
    if (last == report.readings.rend()) {
        report.state = MetricState::NoData;
        report.sentence = tr("No data yet");
        return;
    }
    report.since = last->at;
    if (last->at < earliestFresh(interval, now)) {
        report.state = MetricState::Silent;
        report.sentence = tr("No data since %1").arg(shownMoment(report.since, now));
        return;
    }
    for (auto reading = last; reading != report.readings.rend(); ++reading) {
        if (counts(*reading) && reading->holds != last->holds)
            break;
        if (counts(*reading))
            report.since = reading->at;
    }
    report.state = last->holds ? MetricState::Ok : MetricState::Breached;
    report.sentence =
        (last->holds ? tr("Holds since %1") : tr("Breached since %1")).arg(shownMoment(report.since, now));
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

const MetricSeries *seriesNamed(const MetricBook &book, Id metric, const QString &name)
{
    const auto series = seriesOf(book, metric);
    const auto found = std::ranges::find_if(
        series, [&](const MetricSeries &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == series.end() ? nullptr : &*found;
}

MetricReport reportOf(const MetricBook &book, const Metric &metric, const QDateTime &now)
{
    MetricReport report;
    if (metric.rule.trimmed().isEmpty()) {
        report.sentence = tr("No alert rule yet");
        return report;
    }
    const auto read = readRule(metric.rule);
    if (const RuleError *fault = std::get_if<RuleError>(&read)) {
        report.fault = *fault;
        report.sentence = tr("The alert rule cannot be read");
        return report;
    }
    const auto &rule = std::get<AlertRule>(read);
    std::vector<std::span<const Observation>> series;
    for (const QString &name : rule.series()) {
        const MetricSeries *one = seriesNamed(book, metric.id, name);
        series.push_back(one ? observationsOf(book, one->id) : std::span<const Observation>());
    }
    readMoments(report, rule, std::move(series));
    judge(report, metric.interval, now);
    return report;
}

} // namespace concave
