// The charts of slides: their numbers, axes and labels in place.
#pragma once

#include "core/deck/deck.h"

namespace concave::layout {

/// The readings of a metric against its limit.
ChartItem metricChart(
    const DeckSources &sources, const Metric &metric, const QString &caption, const TextMeasure &measure);

/// The curves of these projects, each with its effort on it.
ChartItem portfolioChart(
    const Plan &plan, const std::vector<const PlannedProject *> &projects, const TextMeasure &measure);
Marker markerOf(int colour);

/// Moves the left end of the plot to where the labels of the y axis have room before it.
void leaveRoomForLabels(ChartItem &chart, const TextMeasure &measure);

} // namespace concave::layout
