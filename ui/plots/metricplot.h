// What was observed of a metric over time, against its rule. A rule with = or ≠ is drawn as stems from the
// limit to what is compared, any other as a line with its limit. Breaches are discs, red until the alert was
// live and in the accent from then on; readings that hold are rings. Ctrl and the wheel zoom time, a double
// click shows everything again.
#pragma once

#include "core/metrics/metrics.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCustomPlot;

namespace concave::ui {

class MetricOverlay;

class MetricPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit MetricPlot(const Theme &theme, QWidget *parent = nullptr);
    ~MetricPlot() override;

    /// `today` is the user's. The report has a reading that counts.
    void set(const Metric &metric, const MetricReport &report, QDate today);

    /// Where a reading is drawn, in pixels.
    QPointF place(std::size_t reading) const;

    QSize sizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void fitAxes();
    void zoom(double steps, double x);
    void readOut(QPoint place);

    const Theme &m_theme;
    QCustomPlot *m_plot;
    MetricOverlay *m_overlay;
    Metric m_metric;
    MetricReport m_report;
    QDate m_today;
};

/// "12 September: 3 orders, limit 0, breached", and in a second line the values of `series`.
QString wordsOf(const Metric &metric, const Reading &reading, const QStringList &series, QDate today);
/// What the plot shows, for those who do not see it: how many readings, from when to when, which breaches.
QString describe(const Metric &metric, const MetricReport &report, QDate today);

} // namespace concave::ui
