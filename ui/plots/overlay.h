// What stands on the plot beside its curves: bands and their names below them, dots, tangents, pills and
// labels above. Internal to the room.
#pragma once

#include "core/portfolio/series.h"
#include "ui/plots/allocationplot.h"
#include "ui/plots/axes.h"

#include <qcustomplot.h>

#include <functional>

namespace concave::ui {

/// Height of the strip above the curves that holds the names of the bands.
constexpr int bandStrip = 28;

/// The bands of the stages, drawn below the grid.
class StageBands final : public QCPAbstractItem
{
public:
    StageBands(QCustomPlot *plot, Colours colours);
    /// They outlive what is drawn of them.
    void set(const Stages *stages);
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;

private:
    Colours m_colours;
    const Stages *m_stages = nullptr;
};

class AllocationOverlay final : public QCPAbstractItem
{
public:
    AllocationOverlay(QCustomPlot *plot, Colours colours);

    /// The plan outlives what is drawn of it.
    void set(const Plan *plan, AllocationPlot::Options options, Id selected);

    struct Measured
    {
        allocation::Point point;
        bool contradicts = false; ///< no concave curve follows it
    };
    /// Of the chosen project.
    void setMeasured(std::vector<Measured> measured, std::vector<Handle> handles);
    const std::vector<Handle> &handles() const { return m_handles; }
    /// In pixels.
    std::vector<QPointF> handlePlaces() const;
    std::vector<QPointF> measuredPlaces() const;

    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }
    /// Where a project's dot is, in pixels.
    QPointF dot(const PlannedProject &planned) const;

protected:
    void draw(QCPPainter *painter) override;

private:
    QPointF pixel(double effort, double value) const;
    const PlannedProject *chosen() const;
    bool isCrowded() const;
    void drawMeasured(QCPPainter &painter) const;
    void drawHandles(QCPPainter &painter) const;
    void drawDropLine(QCPPainter &painter, const PlannedProject &planned) const;
    void drawTangent(QCPPainter &painter, const PlannedProject &planned) const;
    void drawPill(QCPPainter &painter, const PlannedProject &planned, const QRectF &place) const;
    struct Label
    {
        const Project *project = nullptr;
        double value = 0; ///< where its curve leaves the plot
        int height = 0;   ///< of its name, in pixels
    };
    std::vector<Label> labels(const QFontMetrics &fontMetrics, int width) const;
    void drawLabels(QCPPainter &painter) const;
    std::vector<std::optional<QRectF>> pillPlaces() const;
    double crowding(const QRectF &place, std::size_t index) const;

    Colours m_colours;
    const Plan *m_plan = nullptr;
    AllocationPlot::Options m_options;
    Id m_selected;
    std::vector<Measured> m_measured;
    std::vector<Handle> m_handles;
};

} // namespace concave::ui
