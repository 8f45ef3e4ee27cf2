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
        if (m_readings.empty()) {
            m_chart.x.step = 0;
            m_chart.y.step = 0;
        } else {
            setAxes();
            addReadings();
            addLimit();
            addAlert();
        }
        leaveRoomForLabels(m_chart, measure);
        placeRemarks(measure);
        return std::move(m_chart);
    }

private:
    void setAxes()
    {
        ChartItem::Axis &x = m_chart.x;
        x.isDays = true;
        const double first = dayNumber(m_readings.front()->at);
        const double last = dayNumber(m_readings.back()->at);
        const double room = last > first ? (last - first) * 0.025 : 1;
        x.least = first - room;
        x.most = last + room;
        x.step = last > first ? dayStep(last - first) : 1;
        x.firstLabel = std::ceil(first / std::min(x.step, 1.0)) * std::min(x.step, 1.0);
        if (x.firstLabel > last)
            x.firstLabel = std::max(std::floor(first), x.least);

        double least = 0;
        double most = 0;
        for (const Reading *reading : m_readings) {
            least = std::min({least, drawable(reading->left), drawable(reading->limit)});
            most = std::max({most, drawable(reading->left), drawable(reading->limit)});
        }
        // Room for words above the largest, a line for the alert's and one for its own, and below the
        // smallest.
        ChartItem::Axis &y = m_chart.y;
        const double span = most > least ? most - least : 1;
        y.step = roundStep(span / 5);
        y.least = least - 0.14 * span;
        y.most = most + 0.2 * span;
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

    /// Puts the words of marks and of the worst reading on the side on which they cover less.
    void placeRemarks(const TextMeasure &measure)
    {
        const auto sizeOf = [&](const QString &words) {
            return QSizeF(measure.width(words, m_chart.remarks), m_chart.remarks.line);
        };
        const QRectF &plot = m_chart.plot;
        for (ChartItem::Mark &mark : m_chart.marks) {
            const QSizeF size = sizeOf(mark.label);
            const QPointF at = m_chart.place(mark.at, mark.at);
            if (mark.isVertical) {
                mark.isLabelBefore = at.x() + labelGap + size.width() > plot.right();
                continue;
            }
            const double left = plot.left() + labelGap / 2;
            const QRectF below(QPointF(left, at.y() + labelGap / 2), size);
            const QRectF above(QPointF(left, at.y() - labelGap / 2 - size.height()), size);
            mark.isLabelBefore = covered(above) < covered(below);
        }
        for (ChartItem::Series &series : m_chart.series) {
            for (ChartItem::Point &point : series.points) {
                if (point.label.isEmpty())
                    continue;
                const QSizeF size = sizeOf(point.label);
                const double away = series.markerSize / 2 + labelGap;
                const QPointF at = m_chart.place(point.x, point.y) - QPointF(0, size.height() / 2);
                const QRectF before(at - QPointF(away + size.width(), 0), size);
                const QRectF behind(at + QPointF(away, 0), size);
                point.isLabelBehind = covered(behind) < covered(before);
            }
        }
    }

    /// How much lies in a place: readings, lines of marks, and what is outside of the plot more than all.
    std::size_t covered(const QRectF &place) const
    {
        constexpr std::size_t outside = 1'000'000;
        std::size_t count = place.left() < m_chart.plot.left() || place.right() > m_chart.plot.right() ||
                                    place.bottom() > m_chart.plot.bottom()
                                ? outside
                                : 0;
        for (const ChartItem::Mark &mark : m_chart.marks) {
            const double x = m_chart.place(mark.at, 0).x();
            count += mark.isVertical && place.left() < x && x < place.right() ? mostReadings : 0;
        }
        for (const ChartItem::Series &series : m_chart.series) {
            for (const ChartItem::Point &point : series.points) {
                const QPointF at = m_chart.place(point.x, point.y);
                const double foot = series.stem > 0 ? m_chart.place(0, series.stemFoot).y() : at.y();
                const bool isBeside = at.x() < place.left() || at.x() > place.right();
                const bool isAbove = std::max(at.y(), foot) < place.top();
                const bool isBelow = std::min(at.y(), foot) > place.bottom();
                count += isBeside || isAbove || isBelow ? 0 : 1;
            }
        }
        return count;
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
