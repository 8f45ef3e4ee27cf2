#include "core/deck/geometry.h"
#include "core/deck/layout/charts.h"
#include "core/deck/layout/columns.h"
#include "core/deck/layout/kinds.h"
#include "core/deck/texts.h"
#include "core/deck/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace concave::layout {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

/// So many readings are drawn; of more, the least and the most of each of as many stretches.
constexpr std::size_t mostReadings = 400;
/// Up to so many readings each stand by themselves; more are a line.
constexpr std::size_t mostStems = 60;

std::vector<const Reading *> drawnReadings(const MetricReport &report)
{
    std::vector<const Reading *> all;
    for (const Reading &reading : report.readings) {
        if (reading.fault.isEmpty())
            all.push_back(&reading);
    }
    if (all.size() <= 2 * mostReadings)
        return all;
    std::vector<const Reading *> drawn;
    for (std::size_t i = 0; i < mostReadings; ++i) {
        const auto from = all.begin() + static_cast<std::ptrdiff_t>(i * all.size() / mostReadings);
        const auto to = all.begin() + static_cast<std::ptrdiff_t>((i + 1) * all.size() / mostReadings);
        auto [least, most] = std::ranges::minmax_element(from, to, {}, &Reading::left);
        if (most < least)
            std::swap(least, most);
        drawn.push_back(*least);
        if (most != least)
            drawn.push_back(*most);
    }
    return drawn;
}

double excess(const Reading &reading)
{
    return std::abs(reading.left - reading.limit);
}

/// A step for days that makes at most about six labels.
double dayStep(double days)
{
    constexpr double minute = 1.0 / (24 * 60);
    constexpr double hour = 1.0 / 24;
    for (const double step : {minute, 2 * minute, 5 * minute, 10 * minute, 30 * minute, hour, 2 * hour,
             3 * hour, 6 * hour, 12 * hour, 1.0, 2.0, 4.0, 7.0, 14.0, 28.0, 61.0, 91.0, 182.0, 365.0}) {
        if (days / step <= 6.5)
            return step;
    }
    return 365.0 * std::ceil(days / 365 / 6);
}

/// The power of ten, or twice or five times one, next above.
double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= least * (1 - 1e-9))
            return step * power;
    }
    return 10 * power;
}

/// As a chart can hold it.
double drawable(double value)
{
    constexpr double most = 1e100;
    return std::clamp(value, -most, most);
}

class Chart
{
public:
    Chart(const DeckSources &sources, const Metric &metric, const MetricReport &report)
        : m_sources(sources), m_metric(metric), m_report(report), m_readings(drawnReadings(report))
    {
        const auto read = readRule(metric.rule);
        if (const auto *rule = std::get_if<AlertRule>(&read))
            m_hasFixedLimit = rule->hasFixedLimit();
    }

    ChartItem draw(const QString &caption, const TextMeasure &measure)
    {
        m_chart.box = percent(4.5, 26.2, 61.3, 62.7);
        m_chart.plot = m_chart.box.adjusted(0, 32, -2, -38);
        m_chart.name = tr("Readings of %1").arg(cleaned(m_metric.name));
        m_chart.labels = {.size = 14.5, .line = 18, .ink = Ink::Text2};
        m_chart.remarks = {.size = 14.5, .line = 18, .weight = Weight::SemiBold, .ink = Ink::Text};
        m_chart.caption =
            fittedLine(caption, m_chart.labels, m_chart.box.width() - captionIndent, measure).text;
        m_chart.description = cleaned(texts::sinceLive(m_sources, m_metric));
        if (!m_readings.empty()) {
            setAxes();
            addReadings();
            addLimit();
            addAlert();
        }
        leaveRoomForLabels(m_chart, measure);
        return std::move(m_chart);
    }

private:
    void setAxes()
    {
        ChartItem::Axis &x = m_chart.x;
        x.isDays = true;
        const double first = dayNumber(m_readings.front()->at);
        const double last = dayNumber(m_readings.back()->at);
        const double room = std::max((last - first) * 0.025, 0.02);
        x.least = first - room;
        x.most = last + room;
        x.step = dayStep(last - first);
        x.firstLabel = std::ceil(first / std::min(x.step, 1.0)) * std::min(x.step, 1.0);
        if (x.firstLabel > x.most)
            x.firstLabel = first;

        double least = 0;
        double most = 0;
        for (const Reading *reading : m_readings) {
            least = std::min({least, drawable(reading->left), drawable(reading->limit)});
            most = std::max({most, drawable(reading->left), drawable(reading->limit)});
        }
        // Room for words above the largest and below the smallest.
        ChartItem::Axis &y = m_chart.y;
        const double span = most > least ? most - least : 1;
        y.step = roundStep(span / 5);
        y.least = least - 0.14 * span;
        y.most = most + 0.14 * span;
        y.firstLabel = std::ceil(least / y.step - 1e-9) * y.step;
        y.decimals = std::clamp(static_cast<int>(-std::floor(std::log10(y.step) + 1e-9)), 0, 9);
    }

    bool isAlerted(const Reading &reading) const
    {
        return m_metric.liveSince.isValid() && reading.at.date() >= m_metric.liveSince;
    }

    void addReadings()
    {
        const bool hasStems = m_readings.size() <= mostStems && m_hasFixedLimit;
        if (!hasStems) {
            ChartItem::Series line{.name = tr("Readings"), .ink = Ink::Text2, .points = {}, .line = 1.5};
            for (const Reading *reading : m_readings)
                line.points.push_back({dayNumber(reading->at), drawable(reading->left)});
            m_chart.series.push_back(std::move(line));
        }
        ChartItem::Series holds{
            .name = tr("Holds"), .ink = Ink::Text3, .points = {}, .marker = Marker::Ring, .markerSize = 9};
        ChartItem::Series breaches{
            .name = tr("Breach"), .ink = Ink::Danger, .points = {}, .marker = Marker::Disc, .markerSize = 11};
        if (hasStems)
            breaches.stem = 3.5;
        ChartItem::Series alerted = breaches;
        alerted.name = tr("Breach that raised an alert");
        alerted.ink = Ink::Accent;

        const auto worst = std::ranges::max_element(
            m_readings, {}, [](const Reading *reading) { return reading->holds ? -1 : excess(*reading); });
        for (const Reading *reading : m_readings) {
            ChartItem::Point point{dayNumber(reading->at), drawable(reading->left)};
            if (reading->holds) {
                if (hasStems)
                    holds.points.push_back(std::move(point));
                continue;
            }
            if (reading == *worst)
                point.label = worstLabel(*reading);
            ChartItem::Series &series = isAlerted(*reading) ? alerted : breaches;
            series.stemFoot = drawable(reading->limit);
            series.points.push_back(std::move(point));
        }
        for (ChartItem::Series *series : {&holds, &breaches, &alerted}) {
            if (!series->points.empty())
                m_chart.series.push_back(std::move(*series));
        }
    }

    QString worstLabel(const Reading &reading) const
    {
        const QString number = shownNumber(reading.left);
        const QString day = shownDay(reading.at.date(), m_sources.today);
        return m_metric.unit.isEmpty() ? tr("%1, %2").arg(number, day)
                                       : tr("%1 %2, %3").arg(number, cleaned(m_metric.unit), day);
    }

    void addLimit()
    {
        constexpr double width = 2;
        if (m_hasFixedLimit) {
            const double limit = drawable(m_readings.front()->limit);
            m_chart.marks.push_back({.at = limit,
                .isVertical = false,
                .label = tr("Alert limit: %1").arg(shownNumber(limit)),
                .pen = {Ink::Danger, width, Dash::Dashed}});
            return;
        }
        ChartItem::Series limit{
            .name = tr("Limit"), .ink = Ink::Danger, .points = {}, .line = width, .dash = Dash::Dashed};
        for (const Reading *reading : m_readings)
            limit.points.push_back({dayNumber(reading->at), drawable(reading->limit)});
        m_chart.series.push_back(std::move(limit));
    }

    void addAlert()
    {
        if (!m_metric.liveSince.isValid())
            return;
        const double live = dayNumber(m_metric.liveSince.startOfDay());
        if (live > m_chart.x.most)
            return;
        m_chart.bands.push_back({std::max(live, m_chart.x.least), m_chart.x.most, {}});
        if (live >= m_chart.x.least)
            m_chart.marks.push_back({.at = live,
                .isVertical = true,
                .label = tr("Alert live, %1").arg(shownDay(m_metric.liveSince, m_sources.today)),
                .pen = {Ink::Accent, 2}});
    }

    const DeckSources &m_sources;
    const Metric &m_metric;
    const MetricReport &m_report;
    std::vector<const Reading *> m_readings;
    bool m_hasFixedLimit = false;
    ChartItem m_chart;
};

} // namespace

ChartItem metricChart(
    const DeckSources &sources, const Metric &metric, const QString &caption, const TextMeasure &measure)
{
    static const MetricReport none;
    const MetricReport *report = texts::reportOf(sources, metric.id);
    return Chart(sources, metric, report ? *report : none).draw(caption, measure);
}

} // namespace concave::layout
