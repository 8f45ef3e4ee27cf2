#include "core/deck/geometry.h"
#include "core/deck/layout/kinds.h"
#include "core/deck/outline.h"
#include "core/deck/texts.h"
#include "core/deck/wording.h"
#include "core/portfolio/series.h"

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
    for (const double step : {1.0 / 24, 2.0 / 24, 3.0 / 24, 6.0 / 24, 12.0 / 24, 1.0, 2.0, 4.0, 7.0, 14.0,
             28.0, 61.0, 91.0, 182.0, 365.0}) {
        if (days / step <= 6.5)
            return step;
    }
    return 365.0 * std::ceil(days / 365 / 6);
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

    ChartItem draw(const QString &caption)
    {
        m_chart.box = percent(4.5, 26.2, 61.3, 62.7);
        m_chart.plot = m_chart.box.adjusted(46, 32, -2, -38);
        m_chart.name = tr("Readings of %1").arg(m_metric.name);
        m_chart.caption = caption;
        m_chart.labels = {.size = 14.5, .line = 18, .ink = Ink::Text2};
        m_chart.remarks = {.size = 14.5, .line = 18, .weight = Weight::SemiBold, .ink = Ink::Text};
        m_chart.description = texts::sinceLive(m_sources, m_metric);
        if (m_readings.empty())
            return std::move(m_chart);
        setAxes();
        addReadings();
        addLimit();
        addAlert();
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
        x.firstLabel = x.step < 1 ? std::ceil(first / x.step) * x.step : std::ceil(first);

        double least = 0;
        double most = 0;
        for (const Reading *reading : m_readings) {
            least = std::min({least, reading->left, reading->limit});
            most = std::max({most, reading->left, reading->limit});
        }
        // Room for words above the largest and below the smallest.
        ChartItem::Axis &y = m_chart.y;
        const double span = std::max(most - least, 1e-9);
        y.step = roundedUp(span / 5);
        y.least = least - 0.14 * span;
        y.most = most + 0.14 * span;
        y.firstLabel = std::ceil(least / y.step - 1e-9) * y.step;
        y.decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(y.step) - 1e-9)), 0, 9);
        if (std::abs(y.step * std::pow(10, y.decimals) - std::round(y.step * std::pow(10, y.decimals))) >
            1e-6)
            ++y.decimals;
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
                line.points.push_back({dayNumber(reading->at), reading->left});
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
            ChartItem::Point point{dayNumber(reading->at), reading->left};
            if (reading->holds) {
                if (hasStems)
                    holds.points.push_back(std::move(point));
                continue;
            }
            if (reading == *worst)
                point.label = worstLabel(*reading);
            ChartItem::Series &series = isAlerted(*reading) ? alerted : breaches;
            series.stemFoot = reading->limit;
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
            const double limit = m_readings.front()->limit;
            m_chart.marks.push_back({.at = limit,
                .isVertical = false,
                .label = tr("Alert limit: %1").arg(shownNumber(limit)),
                .pen = {Ink::Danger, width, Dash::Dashed}});
            return;
        }
        ChartItem::Series limit{
            .name = tr("Limit"), .ink = Ink::Danger, .points = {}, .line = width, .dash = Dash::Dashed};
        for (const Reading *reading : m_readings)
            limit.points.push_back({dayNumber(reading->at), reading->limit});
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

Column rightColumn(const Subject &subject, const Metric &metric)
{
    constexpr Lettering lettering{.size = 18, .line = 25};
    Column column = columnAt(69.3, 27.1, 24.8);
    Block rule = ruleBlock(texts::rule(metric), percent(0, 0, 0, 8.4).height());
    rule.head = tr("Alert rule");
    column.blocks.push_back(std::move(rule));
    column.blocks.push_back(blockOf(subject, field::since,
        metric.liveSince.isValid() ? tr("Since the alert went live") : tr("Since the first reading"),
        lettering, tr("Nothing said yet.")));
    if (metric.concern)
        column.blocks.push_back(
            blockOf(subject, field::told, tr("Who is told"), lettering, tr("Nobody yet.")));
    return column;
}

} // namespace

Draft layMetric(const Subject &subject)
{
    const Metric &metric = *findMetric(subject.sources.metrics, subject.slide.key.subject);
    Draft draft;
    draft.kicker = metric.concern ? tr("%1, the number that answers it")
                                        .arg(texts::concernKicker(subject.sources.book, *metric.concern))
                                  : metric.name;
    draft.title = subject.text(field::title);
    draft.add(titleAt(subject, 13.8, 24.6));

    static const MetricReport none;
    const MetricReport *report = texts::reportOf(subject.sources, metric.id);
    Chart chart(subject.sources, metric, report ? *report : none);
    const double captionWidth = percent(0, 0, 61.3, 0).width();
    const FittedLine caption = fittedLine(subject.text(field::caption),
        {.size = 14.5, .line = 18, .ink = Ink::Text2}, captionWidth, subject.measure);
    draft.first().push_back(chart.draw(caption.text));
    draft.add(flow({rightColumn(subject, metric)}, subject.measure));
    return draft;
}

} // namespace concave::layout
