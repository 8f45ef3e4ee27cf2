// All that a chart shows beside its axes, as series of points: what is measured, limits and marks, words at
// their places, and the labels of axes that do not begin at a multiple of their step.
#pragma once

#include "core/deck/slide.h"

namespace concave::pptx {

/// Where a label stands, seen from its point.
enum class Side { Left, Right, Below, Centre };

struct Plotted
{
    QString name;
    std::vector<ChartItem::Point> points;
    std::vector<Side> sides{}; ///< of each point's label
    Lettering labels{};
    std::optional<Pen> line{};
    Marker marker = Marker::None;
    double markerSize = 0;
    Ink ink = Ink::Text;       ///< of markers
    std::optional<Pen> bars{}; ///< error bars, down from the points
    std::vector<double> barLengths{};
};

/// In the order in which they are drawn.
std::vector<Plotted> plottedOf(const ChartItem &chart);

/// Programs agree where an axis has its labels: those of its own suffice.
bool hasOwnLabels(const ChartItem::Axis &axis);

} // namespace concave::pptx
