// What the plot of a plan shows, as numbers: curves, and axes that fit them.
#pragma once

#include "core/portfolio/plan.h"

namespace concave {

/// A curve sampled for drawing; as many values as efforts.
struct Series
{
    std::vector<double> efforts; ///< engineer-weeks, ascending
    std::vector<double> values;
};

/// What the value axis shows.
enum class ValueAxis {
    Accuracy, ///< points
    Weighted, ///< what the plan maximises: worth times weight
    Money,    ///< what accuracy is worth, without the weight where the project has returns
};

/// What the axis shows for an accuracy of a project, and the least accuracy for which it shows a value
/// (where more accuracy is worth nothing, the one where that begins).
double valueOf(const PlannedProject &planned, double accuracy, ValueAxis axis);
double accuracyOf(const PlannedProject &planned, double value, ValueAxis axis);

/// Of a project at an effort ≥ 0.
double valueAt(const PlannedProject &planned, double effort, ValueAxis axis);

/// `count` ≥ 2 samples on [0, to], denser where the curve bends: efforts grow quadratically.
Series sampled(const PlannedProject &planned, double to, std::size_t count, ValueAxis axis);

/// An end for the effort axis, in engineer-weeks, that leaves a fifth beyond the largest effort, shows where
/// every stage begins, and changes only now and then while a budget moves: one of 64, 96, 128, 192, 256 …
double effortAxisEnd(const Plan &plan);

/// The least 1, 2, 2.5, 4, 5, 6 or 8 times a power of ten that is not below `value`; 1 for nothing above 0.
double roundedUp(double value);

/// A scale for budgets, from 0: at least 300 engineer-weeks, and as far as the budgets of all scenarios
/// reach.
struct BudgetScale
{
    double end = 0;
    double step = 0; ///< of its labels, about six

    bool operator==(const BudgetScale &) const = default;
};
/// `budget` is one more that it holds: what is being tried.
BudgetScale budgetScale(const Portfolio &portfolio, double budget);

/// An end for a value axis: the least multiple of a round step that is not below `value`, with about six
/// steps on it.
double valueAxisEnd(double value);

/// Places labels, `wanted` their centres and `heights` one for each, near to where they want to be without
/// overlap, within [top, bottom]; positions grow downwards. Returns their centres; nothing for the first that
/// has no room beside those before it, and for all after it.
std::vector<std::optional<double>> spread(
    const std::vector<double> &wanted, const std::vector<double> &heights, double top, double bottom);

} // namespace concave
