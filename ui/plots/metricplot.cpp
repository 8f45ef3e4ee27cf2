#include "ui/plots/metricplot.h"

#include "ui/plots/axes.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/day.h"
#include "ui/widgets/number.h"

#include <QToolTip>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace concave::ui {

namespace {

constexpr QSize usualSize(360, 124);
constexpr int leftMargin = 44;
constexpr int rightMargin = 16;
constexpr int topMargin = 24;
constexpr int bottomMargin = 24;
constexpr double breachRadius = 4;
constexpr double ringRadius = 2.5;
constexpr double leastSpacing = 6; ///< between rings that are told apart, in pixels
constexpr double reach = 12;       ///< of the pointer, in pixels
constexpr double day = 86'400;
constexpr qsizetype mostTold = 10;

double secondsOf(const QDateTime &at)
{
    return static_cast<double>(at.toMSecsSinceEpoch()) / 1000;
}

bool isDrawnAsStems(const Metric &metric)
{
    const auto read = readRule(metric.rule);
    const AlertRule *rule = std::get_if<AlertRule>(&read);
    return rule && (rule->relation() == Relation::Equal || rule->relation() == Relation::NotEqual);
}

QString shown(double value)
{
    return showNumber(value, 0, 3, QLocale());
}

QString withUnit(const Metric &metric, double value)
{
    return metric.unit.isEmpty() ? shown(value) : shown(value) + QChar(0x00A0) + metric.unit;
}

QString shownMoment(const QDateTime &at, QDate today)
{
    const QString words = showWholeDay(at.date(), today);
    return at.time() == QTime(0, 0) ? words
                                    : MetricPlot::tr("%1, %2").arg(words, at.time().toString(u"HH:mm"));
}

/// Of the breaches the one farthest from the limit.
std::optional<std::size_t> worstBreach(const MetricReport &report)
{
    const auto distance = [&](std::size_t breach) {
        return std::abs(report.readings[breach].left - report.readings[breach].limit);
    };
    const auto worst = std::ranges::max_element(report.breaches, {}, distance);
    return worst == report.breaches.end() ? std::nullopt : std::optional(*worst);
}

} // namespace

QString wordsOf(const Metric &metric, const Reading &reading, const QStringList &series, QDate today)
{
    const QString at = shownMoment(reading.at, today);
    QStringList values;
    for (qsizetype i = 0; i < series.size(); ++i)
        values << series[i] + u' ' + shown(reading.values[static_cast<std::size_t>(i)]);
    const QString judged =
        !reading.fault.isEmpty()
            ? reading.fault
            : MetricPlot::tr("%1, limit %2, %3")
                  .arg(withUnit(metric, reading.left), shown(reading.limit),
                      reading.holds ? MetricPlot::tr("holds") : MetricPlot::tr("breached"));
    return MetricPlot::tr("%1: %2").arg(at, judged) + u'\n' + values.join(QStringLiteral(", "));
}

QString describe(const Metric &metric, const MetricReport &report, QDate today)
{
    if (report.readings.empty())
        return report.sentence;
    const QString first = shownMoment(report.readings.front().at, today);
    const QString last = shownMoment(report.readings.back().at, today);
    const auto count = static_cast<qlonglong>(report.readings.size());
    QStringList words{
        count == 1
            ? MetricPlot::tr("One reading, of %1.").arg(first)
            : MetricPlot::tr("%1 readings from %2 to %3.").arg(QLocale().toString(count), first, last)};
    if (report.gaps == 1)
        words << MetricPlot::tr("At one moment a series is missing.");
    else if (report.gaps > 1)
        words << MetricPlot::tr("At %1 moments a series is missing.").arg(QLocale().toString(report.gaps));
    QStringList breaches;
    for (const std::size_t breach : report.breaches) {
        const Reading &reading = report.readings[breach];
        if (breaches.size() < mostTold)
            breaches << shownMoment(reading.at, today) + u' ' + withUnit(metric, reading.left);
    }
    const qsizetype untold = static_cast<qsizetype>(report.breaches.size()) - breaches.size();
    if (untold > 0)
        breaches << MetricPlot::tr("%1 more").arg(QLocale().toString(untold));
    words << (breaches.isEmpty() ? MetricPlot::tr("No breach.")
                                 : MetricPlot::tr("Breaches: %1.").arg(breaches.join(QStringLiteral(", "))));
    if (metric.liveSince.isValid())
        words << MetricPlot::tr("The alert is live since %1.").arg(showWholeDay(metric.liveSince, today));
    return (words << report.sentence + u'.').join(u' ');
}

/// Limit, readings, and when the alert went live.
class MetricOverlay final : public QCPAbstractItem
{
public:
    MetricOverlay(QCustomPlot *plot, const Theme &theme) : QCPAbstractItem(plot), m_theme(theme)
    {
        setClipToAxisRect(false);
    }

    /// They outlive what is drawn of them.
    void set(const Metric *metric, const MetricReport *report, QDate today)
    {
        m_metric = metric;
        m_report = report;
        m_today = today;
        m_hasStems = isDrawnAsStems(*metric);
    }

    bool hasStems() const { return m_hasStems; }
    QString limitLabel() const { return withUnit(*m_metric, limit()); }
    /// Of the readings that count.
    double limit() const
    {
        const auto first = std::ranges::find_if(
            m_report->readings, [](const Reading &reading) { return reading.fault.isEmpty(); });
        return first == m_report->readings.end() ? 0 : first->limit;
    }
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

    QPointF place(const Reading &reading) const
    {
        return {parentPlot()->xAxis->coordToPixel(secondsOf(reading.at)), height(reading.left)};
    }

protected:
    void draw(QCPPainter *painter) override
    {
        if (!m_report || m_report->readings.empty())
            return;
        painter->setAntialiasing(true);
        drawLiveLine(*painter);
        painter->save();
        const int air = static_cast<int>(breachRadius) + metrics::line;
        painter->setClipRect(area().adjusted(-air, -topMargin, air, air));
        drawLimit(*painter);
        if (!m_hasStems)
            drawLine(*painter);
        drawRings(*painter);
        for (const std::size_t breach : m_report->breaches)
            drawBreach(*painter, m_report->readings[breach]);
        painter->restore();
        drawLimitLabel(*painter);
        drawWorst(*painter);
    }

private:
    QRect area() const { return parentPlot()->axisRect()->rect(); }
    double height(double value) const { return parentPlot()->yAxis->coordToPixel(value); }

    bool isInSight(const Reading &reading) const
    {
        return parentPlot()->xAxis->range().contains(secondsOf(reading.at));
    }

    void drawLiveLine(QCPPainter &painter) const
    {
        if (!m_metric->liveSince.isValid())
            return;
        const double seconds = secondsOf(m_metric->liveSince.startOfDay());
        if (!parentPlot()->xAxis->range().contains(seconds))
            return;
        const double x = std::round(parentPlot()->xAxis->coordToPixel(seconds)) + 0.5;
        painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::line));
        painter.drawLine(QPointF(x, metrics::tight), QPointF(x, area().bottom()));
        const QString words =
            MetricPlot::tr("Alert live, %1").arg(showWholeDay(m_metric->liveSince, m_today));
        painter.setFont(ui::font(TextStyle::Chip));
        painter.setPen(m_theme.colour(Token::TextAccent));
        const double width = painter.fontMetrics().horizontalAdvance(words);
        const bool isRight = x + metrics::iconGap + width <= parentPlot()->width() - metrics::tight;
        const QRectF place(isRight ? x + metrics::iconGap : x - metrics::iconGap - width, metrics::tight,
            width, topMargin - metrics::gap);
        painter.drawText(place, Qt::AlignCenter, words);
    }

    void drawLimit(QCPPainter &painter) const
    {
        QPen pen(m_theme.colour(Token::Danger), metrics::line);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        const double y = std::round(height(limit())) + 0.5;
        painter.drawLine(QPointF(area().left(), y), QPointF(area().right(), y));
    }

    /// Right of the plot, where no reading is.
    void drawLimitLabel(QCPPainter &painter) const
    {
        if (m_hasStems) // the axis tells it
            return;
        painter.setFont(ui::font(TextStyle::Chip));
        painter.setPen(m_theme.colour(Token::Danger));
        const double line = painter.fontMetrics().height();
        painter.drawText(QRectF(area().right() + metrics::gap, height(limit()) - line / 2,
                             parentPlot()->width() - area().right(), line),
            Qt::AlignLeft | Qt::AlignVCenter, limitLabel());
    }

    void drawLine(QCPPainter &painter) const
    {
        QPolygonF line;
        for (const Reading &reading : m_report->readings) {
            if (reading.fault.isEmpty())
                line << place(reading);
        }
        painter.setPen(QPen(m_theme.colour(Token::Text3), 1.5));
        painter.drawPolyline(line);
    }

    /// None where they would be one band.
    void drawRings(QCPPainter &painter) const
    {
        const QCPRange range = parentPlot()->xAxis->range();
        const auto inSight = std::ranges::count_if(
            m_report->readings, [&](const Reading &reading) { return isInSight(reading); });
        if (range.size() <= 0 || area().width() < leastSpacing * static_cast<double>(inSight))
            return;
        painter.setPen(QPen(m_theme.colour(Token::Text3), metrics::line));
        painter.setBrush(m_theme.colour(Token::BgRaised));
        for (const Reading &reading : m_report->readings) {
            if (reading.holds && reading.fault.isEmpty() && isInSight(reading))
                painter.drawEllipse(place(reading), ringRadius, ringRadius);
        }
    }

    void drawBreach(QCPPainter &painter, const Reading &reading) const
    {
        const bool wasLive = m_metric->liveSince.isValid() && reading.at.date() >= m_metric->liveSince;
        const QColor colour = m_theme.colour(wasLive ? Token::Accent : Token::Danger);
        const QPointF top = place(reading);
        if (m_hasStems) {
            painter.setPen(QPen(colour, 1.5));
            painter.drawLine(QPointF(top.x(), height(reading.limit)), top);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(top, breachRadius, breachRadius);
    }

    void drawWorst(QCPPainter &painter) const
    {
        const auto worst = worstBreach(*m_report);
        if (!worst || !isInSight(m_report->readings[*worst]))
            return;
        const Reading &reading = m_report->readings[*worst];
        const QString words = withUnit(*m_metric, reading.left);
        painter.setFont(ui::font(TextStyle::Chip));
        painter.setPen(m_theme.colour(Token::Text));
        const QPointF top = place(reading);
        const double width = painter.fontMetrics().horizontalAdvance(words);
        const double line = painter.fontMetrics().height();
        const double gap = breachRadius + metrics::tight;
        const bool isLeft = top.x() - gap - width > area().left();
        painter.drawText(
            QRectF(isLeft ? top.x() - gap - width : top.x() + gap, top.y() - line / 2, width, line),
            Qt::AlignCenter, words);
    }

    const Theme &m_theme;
    const Metric *m_metric = nullptr;
    const MetricReport *m_report = nullptr;
    QDate m_today;
    bool m_hasStems = false;
};

MetricPlot::MetricPlot(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_plot(new QCustomPlot(this)),
      m_overlay(new MetricOverlay(m_plot, theme)) // the plot's
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    setAccessibleName(tr("Readings of the metric over time"));
    m_plot->setAccessibleName(accessibleName());
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->xAxis->setSubTicks(false);
    m_plot->yAxis->setBasePen(Qt::NoPen);
    m_plot->yAxis->setTickPen(Qt::NoPen);
    m_plot->yAxis->setSubTicks(false);
    m_plot->yAxis->ticker()->setTickCount(3);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_theme, &Theme::changed, this, &MetricPlot::refresh);
}

MetricPlot::~MetricPlot() = default;

void MetricPlot::set(const Metric &metric, const MetricReport &report, QDate today)
{
    m_metric = metric;
    m_report = report;
    m_today = today;
    m_overlay->set(&m_metric, &m_report, m_today);
    const QString words = describe(m_metric, m_report, m_today);
    setAccessibleDescription(words);
    m_plot->setAccessibleDescription(words);
    fitAxes();
    refresh();
}

QPointF MetricPlot::place(std::size_t reading) const
{
    return m_overlay->place(m_report.readings[reading]);
}

QSize MetricPlot::sizeHint() const
{
    return usualSize;
}

void MetricPlot::fitAxes()
{
    if (m_report.readings.empty())
        return;
    QCPRange time(secondsOf(m_report.readings.front().at), secondsOf(m_report.readings.back().at));
    const double span = std::max(time.size(), day);
    if (m_metric.liveSince.isValid()) {
        const double live = secondsOf(m_metric.liveSince.startOfDay());
        if (live > time.lower - span / 2 && live < time.upper + span / 2)
            time.expand(live);
    }
    m_plot->xAxis->setRange(time.lower - span / 40, time.upper + span / 40);
    QSharedPointer<QCPAxisTickerDateTime> ticker(new QCPAxisTickerDateTime);
    ticker->setDateTimeFormat(span > 2 * day ? tr("d MMM") : tr("HH:mm"));
    ticker->setTickCount(span > 2 * day ? std::min(6, static_cast<int>(span / day)) : 5);
    m_plot->xAxis->setTicker(ticker);

    const double limit = m_overlay->limit();
    QCPRange values(limit, limit);
    for (const Reading &reading : m_report.readings) {
        if (reading.fault.isEmpty())
            values.expand(reading.left);
    }
    const int labelWidth = QFontMetrics(ui::font(TextStyle::Chip)).horizontalAdvance(m_overlay->limitLabel());
    const int right = m_overlay->hasStems() ? rightMargin : rightMargin + labelWidth;
    m_plot->axisRect()->setMargins({leftMargin, topMargin, right, bottomMargin});
    const double height = values.size() > 0 ? values.size() : 1;
    const double below = values.lower < limit || !m_overlay->hasStems() ? 0.1 : 0;
    m_plot->yAxis->setRange(values.lower - below * height, values.upper + 0.1 * height);
}

void MetricPlot::refresh()
{
    dressAxes(*m_plot, [this](Token token) { return m_theme.colour(token); });
    m_plot->setBackground(m_theme.colour(Token::BgRaised)); // it stands on a card
    m_plot->setLocale(QLocale());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

bool MetricPlot::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        readOut(static_cast<QMouseEvent *>(event)->pos());
        break;
    case QEvent::Leave:
        QToolTip::hideText();
        break;
    case QEvent::MouseButtonDblClick:
        fitAxes();
        refresh();
        break;
    case QEvent::Wheel: {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            zoom(wheel->angleDelta().y() / 120.0, wheel->position().x());
            event->accept();
        } else {
            event->ignore(); // what the plot stands in scrolls
        }
        return true;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void MetricPlot::zoom(double steps, double x)
{
    m_plot->xAxis->scaleRange(std::pow(0.85, steps), m_plot->xAxis->pixelToCoord(x));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void MetricPlot::readOut(QPoint place)
{
    const auto distance = [&](const Reading &reading) {
        return std::abs(m_overlay->place(reading).x() - place.x());
    };
    const auto nearest = std::ranges::min_element(m_report.readings, {}, distance);
    if (nearest == m_report.readings.end() || distance(*nearest) > reach)
        return QToolTip::hideText();
    const auto read = readRule(m_metric.rule);
    const AlertRule *rule = std::get_if<AlertRule>(&read);
    const QString words = wordsOf(m_metric, *nearest, rule ? rule->series() : QStringList(), m_today);
    QToolTip::showText(
        m_plot->mapToGlobal(place), words.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), m_plot);
}

} // namespace concave::ui
