// What accuracy is worth, as a small plot: the corners joined, and where the plan is on them.
#pragma once

#include "core/allocation/worth.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QCustomPlot;

namespace concave::ui {

class ReturnPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit ReturnPlot(const Theme &theme, QWidget *parent = nullptr);

    /// `reached`: the accuracy of the project in the plan. `unit`: what worth is counted in.
    void set(
        const allocation::Returns &returns, std::optional<double> reached, int series, const QString &unit);

    QSize sizeHint() const override;

private:
    void refresh();

    const Theme &m_theme;
    QCustomPlot *m_plot;
    allocation::Returns m_returns;
    std::optional<double> m_reached;
    int m_series = 0;
    QString m_unit;
};

} // namespace concave::ui
