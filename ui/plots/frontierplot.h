// The plot of the Frontier tab: the best split at every budget, the efforts on top of each other, and what it
// is worth on the axis at the right. It is a slider over the budget: its marker is dragged or moved by keys.
// The wheel zooms the budget, a double click shows everything again.
#pragma once

#include "core/portfolio/frontier.h"
#include "core/portfolio/series.h"
#include "ui/theme/theme.h"
#include "ui/widgets/runslider.h"

#include <memory>

class QCustomPlot;
class QMouseEvent;
class QPaintDevice;

namespace concave::ui {

class FrontierLabels;
class FrontierMarker;
struct FrontierScene;

class FrontierPlot final : public RunSlider
{
    Q_OBJECT

public:
    struct Options
    {
        bool value = true;                 ///< the line of the total value
        LayerUnit unit = LayerUnit::Weeks; ///< of the efforts

        bool operator==(const Options &) const = default;
    };

    /// A plan that is shown beside the frontier: a scenario.
    struct Point
    {
        QString name;
        double budget = 0;
        double value = 0;
    };

    /// Follows the theme's scheme, or stays in the given one (exports are always light).
    explicit FrontierPlot(const Theme &theme, std::optional<Scheme> scheme = {}, QWidget *parent = nullptr);
    ~FrontierPlot() override;

    void setFrontier(const Frontier &frontier, const BudgetScale &scale);
    /// The plan at the marker; its projects tell where they join.
    void setPlan(const Plan &plan);
    void setPoints(std::vector<Point> points);
    void setOptions(Options options);
    Options options() const { return m_options; }
    /// Draws this project's layer stronger; no id: none.
    void setSelected(Id project);
    /// Whether the frontier is that of the portfolio as it is now, or an older one until the new one is
    /// there.
    void setCurrent(bool current);

    /// "100 weeks: 97.5 points, next +0.47".
    QString markerText() const;
    /// Where the marker's line is, in pixels from the left.
    double markerX() const;

    /// As of AllocationPlot.
    void drawOn(QPaintDevice &device, QSize size);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user clicked a project's layer.
    void projectChosen(concave::Id project);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void sliderChange(SliderChange change) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void arrange();
    void recolour();
    void refresh();
    void refreshGraphs();
    void fitAxes();
    void refreshValue();
    void redrawMarker();
    double budgetAt(double x) const;
    bool isOnMarker(QPointF place) const;
    /// The layer under a place; its index in m_layers.
    std::optional<std::size_t> layerAt(QPointF place) const;
    void showReadout(QPoint place);
    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release();

    const Theme &m_theme;
    std::optional<Scheme> m_scheme;
    QCustomPlot *m_plot;
    std::unique_ptr<FrontierScene> m_scene;
    FrontierLabels *m_labels = nullptr;
    FrontierMarker *m_marker = nullptr;
    Frontier m_frontier;
    std::vector<Layer> m_layers; ///< of the frontier, in the options' unit
    BudgetScale m_scale;
    Plan m_plan;
    std::vector<Point> m_points;
    Options m_options;
    Id m_selected;
    bool m_isCurrent = true;
    bool m_zoomed = false;
    bool m_isDrawn = false; ///< at least once, so that the marker can be drawn alone
    double m_grip = 0;      ///< pixels from the marker's line to the pointer that drags it
};

} // namespace concave::ui
