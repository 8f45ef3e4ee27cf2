// What the plot of a plan shows, as numbers: curves, and axes that fit them.
#pragma once

#include "core/portfolio/plan.h"

namespace concave {

/// A curve sampled for drawing.
struct Series
{
    std::vector<double> efforts;
    std::vector<double> values;
};

/// Value of a project at an effort: its accuracy, times its weight where `weighted`.
double valueAt(const PlannedProject &planned, double effort, bool weighted);

/// `count` ≥ 2 samples on [0, to], denser where the curve bends: efforts grow quadratically.
Series sampled(const PlannedProject &planned, double to, std::size_t count, bool weighted);

/// An end for the effort axis that leaves room beyond the largest effort, shows the first stages, and changes only now
/// and then while a budget moves: one of 64, 96, 128, 192, 256 …
double effortAxisEnd(const Plan &plan);

/// The least 1, 2, 2.5, 4, 5, 6 or 8 times a power of ten that is not below `value`; 1 for nothing above 0.
double roundedUp(double value);

/// Places labels of the given heights as near as possible to where they want to be without overlap, within
/// [top, bottom]. Returns their centres; nothing for those that do not fit, the later ones first.
std::vector<std::optional<double>> spread(
    const std::vector<double> &wanted, const std::vector<double> &heights, double top, double bottom);

} // namespace concave
