// The plot of the Allocation tab: every project's curve, its dot at the best split, tangents of one common
// slope, and the stages as bands. The wheel zooms effort, a double click shows everything again. A dot can be
// dragged, and so can the handles on the chosen project's curve, beside which its measured points stand.
#pragma once

#include "core/portfolio/reshaping.h"
#include "core/portfolio/series.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCustomPlot;
class QMouseEvent;
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
        ValueAxis axis = ValueAxis::Weighted;

        bool operator==(const Options &) const = default;
    };

    /// Follows the theme's scheme, or stays in the given one (exports are always light).
    explicit AllocationPlot(const Theme &theme, std::optional<Scheme> scheme = {}, QWidget *parent = nullptr);
    ~AllocationPlot() override;

    void setPlan(const Plan &plan);
    void setOptions(Options options);
    Options options() const { return m_options; }
    /// Draws this project's curve heavier, with its handles and measured points; no id: none.
    void setSelected(Id project);
    /// Those of the chosen project.
    void setMeasured(const std::vector<allocation::Point> &points);
    /// Whether dots and handles can be dragged; they cannot to begin with.
    void setDraggable(bool draggable);

    /// Where a project's dot is, in pixels; nothing for a project that is not in the plan.
    std::optional<QPointF> dot(Id project) const;
    /// Where the handles of the chosen project are, in pixels; none where they cannot be dragged.
    std::vector<QPointF> handles() const;

    /// Draws the plot `size` large, in pixels, as vectors. For a plot that is not shown: it takes on that
    /// size.
    void drawOn(QPaintDevice &device, QSize size);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user clicked a curve or a dot.
    void projectChosen(concave::Id project);
    /// The user drags a project's dot and is at this effort now, in engineer-weeks, from 0 up.
    void dotDragged(concave::Id project, double effort);
    /// The dot was let go after it was dragged.
    void dotDropped(concave::Id project);
    /// The user drags a handle of a project's curve, which is like this now.
    void curveDragged(concave::Id project, const concave::allocation::Curve &curve);
    /// The handle was let go after it was dragged.
    void curveDropped(concave::Id project, const concave::allocation::Curve &curve);
    /// The user took back what was dragged, with Esc.
    void dragCancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What the button went down on.
    struct Drag
    {
        Id project;
        QPointF from;
        std::optional<Reshaping> reshaping; ///< none: the dot
        std::size_t handle = 0;
        allocation::Curve curve; ///< as it is dragged now
        bool isMoving = false;   ///< far enough to be meant
    };

    void arrange();
    void recolour();
    void refresh();
    void refreshCurves();
    void refreshCurve(std::size_t index);
    void refreshShares();
    void refreshMeasured();
    void fitAxes();
    bool isReshaping() const { return m_drag && m_drag->isMoving && m_drag->reshaping; }
    const PlannedProject *selected() const;
    /// Of the chosen project; where they are its curve, as they are dragged.
    const std::vector<allocation::Point> &measuredOf(const PlannedProject &planned) const;
    /// The chosen project's curve, ready to be taken by its handles.
    std::optional<Reshaping> reshaping() const;
    bool isOnDot(QPointF place, const PlannedProject &planned) const;
    /// The project nearest to a place, within reach of a pointer; its index in the plan.
    std::optional<std::size_t> projectAt(QPointF place) const;
    std::optional<std::size_t> handleAt(QPointF place) const;
    void showReadout(QPoint place);
    void showHandle(QPoint place, std::size_t handle);
    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void drag(QPointF place);
    void release();
    void cancel();

    const Theme &m_theme;
    std::optional<Scheme> m_scheme;
    QCustomPlot *m_plot;
    StageBands *m_bands = nullptr;
    AllocationOverlay *m_overlay = nullptr;
    Plan m_plan;
    double m_end = 0; ///< of the effort axis where it is not zoomed
    Options m_options;
    Id m_selected;
    std::vector<allocation::Point> m_measured;
    bool m_zoomed = false;
    int m_fittedHeight = 0; ///< of the plot when its axes were last fitted
    bool m_isDrawn = false; ///< at least once, so that the overlay can be drawn alone
    bool m_draggable = false;
    std::optional<Drag> m_drag;
};

} // namespace concave::ui
