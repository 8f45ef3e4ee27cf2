#include "core/allocation/points.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation {

namespace {

using Corners = std::vector<Point>;

double chordSlope(const Point &left, const Point &right)
{
    return (right.accuracy - left.accuracy) / (right.effort - left.effort);
}

Corners::const_iterator nextCorner(const Corners &corners, double effort)
{
    return std::ranges::upper_bound(corners, effort, {}, &Point::effort);
}

} // namespace

std::vector<Point> meanOfRepeats(std::vector<Point> points)
{
    std::ranges::stable_sort(points, {}, &Point::effort);
    auto kept = points.begin();
    for (auto first = points.begin(); first != points.end();) {
        const double effort = first->effort;
        double mean = 0;
        double count = 0;
        for (; first != points.end() && first->effort == effort; ++first)
            mean += (first->accuracy - mean) / ++count;
        *kept++ = {effort, mean};
    }
    points.erase(kept, points.end());
    return points;
}

std::vector<Point> majorant(std::vector<Point> points, double baseline)
{
    if (std::ranges::none_of(points, [](const Point &point) { return point.effort == 0; }))
        points.push_back({0, baseline});

    std::vector<Point> hull;
    for (const Point &point : meanOfRepeats(std::move(points))) {
        if (!hull.empty() && point.accuracy <= hull.back().accuracy)
            continue;
        while (hull.size() > 1 &&
               chordSlope(hull[hull.size() - 2], hull.back()) <= chordSlope(hull.back(), point))
            hull.pop_back();
        hull.push_back(point);
    }
    return hull;
}

std::vector<Point> corners(const Curve &curve)
{
    Corners corners = majorant(curve.points, curve.baseline);
    const auto above =
        std::ranges::find_if(corners, [&](const Point &corner) { return corner.accuracy > curve.ceiling; });
    if (above == corners.end())
        return corners;
    if (above == corners.begin()) {
        *above = {0, curve.ceiling};
    } else {
        const Point before = *std::prev(above);
        const double effort = before.effort + (curve.ceiling - before.accuracy) / chordSlope(before, *above);
        *above = {std::min(effort, above->effort), curve.ceiling};
    }
    corners.erase(std::next(above), corners.end());
    return corners;
}

Corners worthOf(const Corners &corners, const Returns &returns)
{
    if (returns.empty())
        return corners;
    Corners worths{{corners.front().effort, worth(returns, corners.front().accuracy)}};
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const Point &left = corners[i - 1];
        const Point &right = corners[i];
        for (const Worth &corner : returns)
            if (corner.accuracy > left.accuracy && corner.accuracy < right.accuracy) {
                const double part = (corner.accuracy - left.accuracy) / (right.accuracy - left.accuracy);
                worths.push_back({std::lerp(left.effort, right.effort, part), corner.worth});
            }
        worths.push_back({right.effort, worth(returns, right.accuracy)});
    }
    return majorant(std::move(worths), 0);
}

double accuracy(const Corners &corners, double effort)
{
    const auto next = nextCorner(corners, effort);
    const Point &before = *std::prev(next);
    if (next == corners.end())
        return before.accuracy;
    return std::lerp(
        before.accuracy, next->accuracy, (effort - before.effort) / (next->effort - before.effort));
}

double slope(const Corners &corners, double effort)
{
    const auto next = nextCorner(corners, effort);
    return next == corners.end() ? 0 : chordSlope(*std::prev(next), *next);
}

double unitGain(const Corners &corners, double effort)
{
    double gain = 0;
    double at = effort;
    for (auto next = nextCorner(corners, at); next != corners.end() && at < effort + 1; ++next) {
        const double end = std::min(next->effort, effort + 1);
        gain += chordSlope(*std::prev(next), *next) * (end - at);
        at = end;
    }
    return gain;
}

} // namespace concave::allocation
