#include "core/portfolio/series.h"

#include "core/portfolio/stages.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace concave {

double valueOf(const PlannedProject &planned, double accuracy, ValueAxis axis)
{
    if (axis == ValueAxis::Accuracy)
        return accuracy;
    const double worth = allocation::worth(planned.returns, accuracy);
    return axis == ValueAxis::Money && !planned.returns.empty() ? worth : planned.project.weight * worth;
}

double accuracyOf(const PlannedProject &planned, double value, ValueAxis axis)
{
    if (axis == ValueAxis::Accuracy)
        return value;
    const allocation::Returns &corners = planned.returns;
    const bool weighs = axis == ValueAxis::Weighted || corners.empty();
    const double worth = weighs ? value / planned.project.weight : value;
    if (corners.empty())
        return worth;
    const auto above = std::ranges::lower_bound(corners, worth, {}, &allocation::Worth::worth);
    if (above == corners.end())
        return std::ranges::lower_bound(corners, corners.back().worth, {}, &allocation::Worth::worth)
            ->accuracy;
    const auto &left = above == corners.begin() ? corners[0] : *std::prev(above);
    const auto &right = above == corners.begin() ? corners[1] : *above;
    const double slope = (right.worth - left.worth) / (right.accuracy - left.accuracy);
    return slope > 0 ? left.accuracy + (worth - left.worth) / slope : left.accuracy;
}

double valueAt(const PlannedProject &planned, double effort, ValueAxis axis)
{
    return valueOf(planned, allocation::accuracy(planned.shape, effort), axis);
}

Series sampled(const PlannedProject &planned, double to, std::size_t count, ValueAxis axis)
{
    Series series;
    series.efforts.reserve(count);
    series.values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(count - 1);
        series.efforts.push_back(to * part * part);
        series.values.push_back(valueAt(planned, series.efforts.back(), axis));
    }
    return series;
}

double effortAxisEnd(const Plan &plan)
{
    double largest = plan.stages.empty() ? 0 : plan.stages.back().start;
    for (const PlannedProject &planned : plan.projects)
        largest = std::max(largest, planned.share.effort * 1.2);
    double power = 64;
    while (1.5 * power < largest)
        power *= 2;
    return largest <= power ? power : 1.5 * power;
}

double roundedUp(double value)
{
    if (!(value > 0) || !std::isfinite(value))
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 2.5, 4.0, 5.0, 6.0, 8.0}) {
        if (step * power >= value * (1 - 1e-12))
            return step * power;
    }
    return 10 * power;
}

BudgetScale budgetScale(const Portfolio &portfolio, double budget)
{
    constexpr double least = 300;
    constexpr double most = 1e9;
    constexpr int labels = 6;
    double largest = std::max(least, budget);
    for (const Scenario &scenario : portfolio.scenarios)
        largest = std::max(largest, scenario.budget);
    largest = std::min(largest, most);
    const double step = roundedUp(largest / labels);
    return {std::min(std::ceil(largest / step) * step, most), step};
}

double valueAxisEnd(double value)
{
    const double step = roundedUp(value / 6);
    return std::max(std::ceil(value / step * (1 - 1e-12)), 1.0) * step;
}

std::vector<std::optional<double>> spread(
    const std::vector<double> &wanted, const std::vector<double> &heights, double top, double bottom)
{
    std::size_t shown = 0;
    for (double room = bottom - top; shown < heights.size() && heights[shown] <= room; ++shown)
        room -= heights[shown];
    std::vector<std::size_t> order(shown);
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t one, std::size_t other) { return wanted[one] < wanted[other]; });

    std::vector<std::optional<double>> centres(wanted.size());
    double free = top;
    for (const std::size_t label : order) {
        centres[label] = std::max(wanted[label], free + heights[label] / 2);
        free = *centres[label] + heights[label] / 2;
    }
    free = bottom;
    for (auto label = order.rbegin(); label != order.rend(); ++label) {
        centres[*label] = std::min(*centres[*label], free - heights[*label] / 2);
        free = *centres[*label] - heights[*label] / 2;
    }
    return centres;
}

} // namespace concave
