// A slow and simple reference that shares no code with the solver: curves, returns and gains written out
// again.
#pragma once

#include "core/allocation/solve.h"

#include <algorithm>
#include <cmath>

namespace reference {

using namespace concave::allocation;

/// The highest line between two measured points, or the highest point so far. Points at one effort must not
/// repeat.
template <typename Real>
Real measured(const Curve &curve, Real x)
{
    std::vector<Point> points = curve.points;
    if (std::ranges::none_of(points, [](const Point &p) { return p.effort == 0; }))
        points.push_back({0, curve.baseline});
    Real highest = -1e300;
    for (const Point &left : points)
        for (const Point &right : points) {
            if (left.effort <= x)
                highest = std::max(highest, Real(left.accuracy));
            if (left.effort < x && x < right.effort)
                highest = std::max(highest, Real(left.accuracy) + (Real(right.accuracy) - left.accuracy) *
                                                                      (x - left.effort) /
                                                                      (Real(right.effort) - left.effort));
        }
    return highest;
}

/// Accuracy without its ceiling.
template <typename Real>
Real uncapped(const Curve &c, Real x)
{
    using std::exp, std::log, std::pow;
    const Real a = c.a, b = c.b, k = c.k;
    switch (c.family) {
    case Family::Log:
        return c.baseline + a * log(1 + b * x);
    case Family::StartupLog:
        return c.baseline + (b * x > 1 ? a * log(b * x) : 0);
    case Family::Power:
        return c.baseline + a * pow(x, Real(c.p));
    case Family::Exponential:
        return c.baseline + a * (1 - exp(-b * x));
    case Family::Hill:
        return c.baseline + a * x / (x + k);
    case Family::Logistic: {
        const auto logistic = [=](Real at) { return 1 / (1 + exp(-b * (at - k))); };
        return c.baseline + a * (logistic(x) - logistic(0)) / (1 - logistic(0));
    }
    case Family::Points:
        break;
    }
    return measured(c, x);
}

template <typename Real>
Real returned(const Returns &returns, Real accuracy)
{
    if (returns.empty())
        return accuracy;
    Real least = returns.back().worth; // a concave map is the least of its lines and its end
    for (std::size_t i = 1; i < returns.size(); ++i) {
        const Worth &from = returns[i - 1];
        const Worth &to = returns[i];
        const Real slope = (Real(to.worth) - from.worth) / (Real(to.accuracy) - from.accuracy);
        least = std::min(least, from.worth + slope * (accuracy - from.accuracy));
    }
    return least;
}

template <typename Real>
Real worth(const Candidate &candidate, Real x)
{
    const Real accuracy = std::min(uncapped(candidate.curve, x), Real(candidate.curve.ceiling));
    return candidate.weight * returned(candidate.returns, accuracy);
}

/// worth(x + 1) − worth(x), where a difference would show nothing of it any more by the curve's own gain.
inline long double gain(const Candidate &candidate, double effort)
{
    const Curve &c = candidate.curve;
    const long double x = effort;
    const long double difference = worth(candidate, x + 1) - worth(candidate, x);
    if (c.family != Family::Exponential || difference > 1e-3L * candidate.weight * c.a)
        return difference;
    const long double reached = uncapped(c, x);
    const long double added = c.a * std::exp(-c.b * x) * (1 - std::exp(-static_cast<long double>(c.b)));
    if (reached >= c.ceiling)
        return 0;
    if (reached + added > c.ceiling)
        return difference;
    if (candidate.returns.empty())
        return candidate.weight * added;
    for (std::size_t i = 1; i < candidate.returns.size(); ++i) {
        const Worth &from = candidate.returns[i - 1];
        const Worth &to = candidate.returns[i];
        if (reached < to.accuracy)
            return reached + added <= to.accuracy
                       ? candidate.weight * added * (to.worth - from.worth) / (to.accuracy - from.accuracy)
                       : difference;
    }
    return 0;
}

} // namespace reference
