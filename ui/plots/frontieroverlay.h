// What stands on the plot of the frontier: names in and beside the layers, marks where projects join, and the
// marker of the budget with its flag. Internal to the room.
#pragma once

#include "ui/plots/axes.h"
#include "ui/plots/frontierplot.h"

#include <qcustomplot.h>

namespace concave::ui {

/// What both parts draw; it outlives what is drawn of it.
struct FrontierScene
{
    const Frontier *frontier = nullptr;
    const std::vector<Layer> *layers = nullptr;
    const Plan *plan = nullptr;
    const std::vector<FrontierPlot::Point> *points = nullptr;
    const FrontierPlot::Options *options = nullptr;
    Colours colour; ///< in the scheme that is drawn
};

/// Height of the flag, which stands above the plot.
constexpr int flagHeight = 22;

/// A name with its place, and a line to its layer where it does not fit inside.
struct LayerLabel
{
    QString text;
    QRectF place;
    std::optional<QLineF> leader;
};

class FrontierLabels final : public QCPAbstractItem
{
public:
    FrontierLabels(QCustomPlot *plot, const FrontierScene &scene);
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

protected:
    void draw(QCPPainter *painter) override;

private:
    QRectF area() const;
    /// Heights in pixels at a place in pixels from the left.
    double bottomOf(std::size_t layer, double x) const;
    double topOf(std::size_t layer, double x) const;
    double lineAt(double x) const;
    bool meetsLine(const QRectF &place) const;
    bool crossesLine(const QLineF &leader) const;
    bool meetsOthers(const QRectF &place, const std::optional<QLineF> &leader,
        const std::vector<LayerLabel> &labels) const;
    std::optional<LayerLabel> inside(
        std::size_t layer, QSizeF size, const std::vector<LayerLabel> &labels) const;
    std::optional<LayerLabel> beside(
        std::size_t layer, QSizeF size, const std::vector<LayerLabel> &labels) const;
    std::optional<LayerLabel> besideTheLine(QSizeF size) const;
    std::vector<LayerLabel> labels(const QFontMetrics &metrics) const;
    void drawJoiningMarks(QCPPainter &painter) const;
    void drawValueTitle(QCPPainter &painter) const;
    void drawPoints(QCPPainter &painter) const;

    const FrontierScene &m_scene;
};

class FrontierMarker final : public QCPAbstractItem
{
public:
    FrontierMarker(QCustomPlot *plot, const FrontierScene &scene);
    double selectTest(const QPointF &, bool, QVariant *) const override { return -1; }

    void set(const QString &text, bool showsFocus);
    /// Of the line, in pixels.
    double x() const;
    QRectF flag() const;

protected:
    void draw(QCPPainter *painter) override;

private:
    const FrontierScene &m_scene;
    QString m_text;
    bool m_showsFocus = false;
};

} // namespace concave::ui
