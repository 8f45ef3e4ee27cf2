// The plot of the Allocation tab: every project's curve, its dot at the best split, tangents of one common slope, and
// the stages as bands. The wheel zooms effort, a double click shows everything again.
#pragma once

#include "core/portfolio/plan.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCustomPlot;
class QPaintDevice;

namespace concave::ui {

class AllocationOverlay;
class StageBands;

class AllocationPlot final : public QWidget
{
    Q_OBJECT

public:
    struct Options
    {
        bool bands = true;
        bool tangents = true;
        bool weighted = true; ///< value; otherwise accuracy

        bool operator==(const Options &) const = default;
    };

    /// Follows the theme's scheme, or stays in the given one (exports are always light).
    explicit AllocationPlot(const Theme &theme, std::optional<Scheme> scheme = {}, QWidget *parent = nullptr);
    ~AllocationPlot() override;

    void setPlan(const Plan &plan);
    void setOptions(Options options);
    /// Draws this project's curve heavier; no id: none.
    void setSelected(Id project);

    /// Draws the plot `size` large as vectors.
    void drawOn(QPaintDevice &device, QSize size);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user clicked a curve or a dot.
    void projectChosen(concave::Id project);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void recolour();
    void refresh();
    void fitAxes();
    /// The project nearest to a place, within reach of a pointer; its index in the plan.
    std::optional<std::size_t> projectAt(QPointF place) const;
    void showReadout(QPoint place);

    const Theme &m_theme;
    std::optional<Scheme> m_scheme;
    QCustomPlot *m_plot;
    StageBands *m_bands;
    AllocationOverlay *m_overlay;
    Plan m_plan;
    Options m_options;
    Id m_selected;
    bool m_zoomed = false;
};

} // namespace concave::ui
