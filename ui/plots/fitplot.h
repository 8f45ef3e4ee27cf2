// Measured points and a curve that is to follow them, as a small plot. Points that no concave curve follows
// stand in a ring.
#pragma once

#include "core/allocation/curve.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

class QCustomPlot;

namespace concave::ui {

class FitPlot final : public QWidget
{
    Q_OBJECT

public:
    explicit FitPlot(const Theme &theme, QWidget *parent = nullptr);

    void set(const std::vector<allocation::Point> &points,
        const std::vector<allocation::Point> &contradicting, int series);
    /// None: no curve.
    void setCurve(const std::optional<allocation::Curve> &curve);

    QSize sizeHint() const override;

private:
    void refresh();
    void recolour();
    void fitAxes(double end);

    const Theme &m_theme;
    QCustomPlot *m_plot;
    std::vector<allocation::Point> m_points;
    std::vector<allocation::Point> m_contradicting;
    std::optional<allocation::Curve> m_curve;
    int m_series = 0;
};

} // namespace concave::ui
