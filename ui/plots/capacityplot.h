// The capacity of the coming months: what is signed and on it what is probable, as bars against 100 %, and
// below each month the chance that it is overbooked, where there is one worth telling.
#pragma once

#include "core/pipeline/capacity.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCustomPlot;

namespace concave::ui {

class LoadOverlay;

class CapacityPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit CapacityPlot(const Theme &theme, QWidget *parent = nullptr);
    ~CapacityPlot() override;

    void set(const std::vector<MonthLoad> &months);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void fitAxis();
    void readOut(QPoint place);

    const Theme &m_theme;
    QCustomPlot *m_plot;
    LoadOverlay *m_overlay;
    std::vector<MonthLoad> m_months;
};

/// What the bars of a capacity plot mean, in one line; from the left as much as there is room for.
class CapacityLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit CapacityLegend(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

/// "40 % signed, 66.5 % probable, 106.5 % together, overbooked with 54 %".
QString wordsOf(const MonthLoad &load);
/// The chance of being overbooked, "34 %"; empty where it is below 1 %.
QString riskText(double chance);

/// A month's short name, or its first letter where there is no room for more.
QString monthText(QDate month, const QFontMetrics &metrics, double room);

/// Fills a bar of work, signed or probable, as every picture of the capacity does.
void paintWork(QPainter &painter, const Theme &theme, const QRectF &bar, bool isSigned, int radius);

} // namespace concave::ui
