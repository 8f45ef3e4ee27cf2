#include "core/portfolio/reshaping.h"

#include <algorithm>
#include <cmath>

namespace concave {

namespace {

using allocation::Family;

constexpr double slowed = 2;     ///< b·(x − k) where a logistic curve has slowed down
constexpr double nearest = 0.01; ///< parts of the end that handles keep apart
constexpr double leastExponent = 1e-3;
// How far a shape parameter goes, in its logarithm, until the curve is a line, and until it is a step.
constexpr double straight = 7;
constexpr double sudden = 30;

/// To four significant digits.
double rounded(double number)
{
    if (!(std::abs(number) > 0))
        return 0;
    const double unit = std::pow(10, std::floor(std::log10(std::abs(number))) - 3);
    return std::round(number / unit) * unit;
}

/// Above the baseline, without a ceiling, with a gain of 1.
allocation::Curve unitOf(allocation::Curve curve)
{
    curve.a = 1;
    curve.baseline = 0;
    curve.ceiling = std::numeric_limits<double>::infinity();
    return curve;
}

/// An effort below `end` at which a rising function passes `target`, by bisection to the last digit.
template <class Function>
double effortWhere(Function function, double target, double end)
{
    double low = 0;
    double high = end;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (function(middle) < target ? low : high) = middle;
    }
    return high;
}

/// The shape parameter in its logarithm (p: log-odds), so that one search does for all.
allocation::Curve withCoordinate(allocation::Curve curve, double coordinate)
{
    curve.b = curve.k = std::exp(coordinate);
    curve.p = std::clamp(1 / (1 + std::exp(-coordinate)), leastExponent, 1 - leastExponent);
    return curve;
}

} // namespace

Reshaping::Reshaping(allocation::Curve curve, double end) : m_curve(std::move(curve)), m_end(end)
{
    const auto accuracy = [this](double effort) { return allocation::accuracy(m_curve, effort); };
    if (m_curve.family != Family::Points && accuracy(end) >= m_curve.ceiling)
        m_end = effortWhere(accuracy, m_curve.ceiling, end);
}

double Reshaping::rise(double effort) const
{
    return allocation::accuracy(unitOf(m_curve), effort);
}

std::vector<Handle> Reshaping::handles() const
{
    using enum Handle::Moves;
    std::vector<Handle> handles;
    if (m_curve.family == Family::Points) {
        for (const allocation::Point &point : m_curve.points)
            handles.push_back({point, Freely});
        return handles;
    }
    const auto at = [&](double effort, Handle::Moves moves) {
        handles.push_back({{effort, allocation::accuracy(m_curve, effort)}, moves});
    };
    at(m_end, Up);
    if (m_curve.family == Family::Logistic) {
        at(m_curve.k, Along);
        at(m_curve.k + slowed / m_curve.b, Along);
    } else {
        at(effortWhere([this](double effort) { return rise(effort); }, rise(m_end) / 2, m_end), Along);
    }
    return handles;
}

allocation::Curve Reshaping::withShape(double b, double p, double k) const
{
    allocation::Curve curve = m_curve;
    curve.b = rounded(b);
    curve.p = std::clamp(rounded(p), leastExponent, 1 - leastExponent);
    curve.k = rounded(k);
    const double before = m_curve.a * rise(m_end);
    const double unit = allocation::accuracy(unitOf(curve), m_end);
    if (!(unit > 0) || allocation::fault(curve))
        return m_curve;
    curve.a = rounded(before / unit);
    return allocation::fault(curve) ? m_curve : curve;
}

allocation::Curve Reshaping::withHalf(double effort) const
{
    const allocation::Curve unit = unitOf(m_curve);
    const double at = std::clamp(effort, nearest * m_end, (1 - nearest) * m_end);
    // How much of the rise is done at a place grows with b, and falls as k and p grow.
    const auto isDone = [&](double coordinate) {
        const allocation::Curve tried = withCoordinate(unit, coordinate);
        const double whole = allocation::accuracy(tried, m_end);
        return whole > 0 && allocation::accuracy(tried, at) > whole / 2;
    };
    const bool falls = m_curve.family == Family::Hill || m_curve.family == Family::Power;
    double low = -std::log(m_end) - straight;
    double high = -std::log(m_end) + sudden;
    if (m_curve.family == Family::Hill) {
        low = std::log(m_end) - sudden;
        high = std::log(m_end) + straight;
    } else if (m_curve.family == Family::Power) {
        low = -straight;
        high = straight;
    }
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (isDone(middle) == falls ? low : high) = middle;
    }
    const allocation::Curve found = withCoordinate(unit, (low + high) / 2);
    switch (m_curve.family) {
    case Family::Hill:
        return withShape(m_curve.b, m_curve.p, found.k);
    case Family::Power:
        return withShape(m_curve.b, found.p, m_curve.k);
    default:
        return withShape(found.b, m_curve.p, m_curve.k);
    }
}

allocation::Curve Reshaping::withInflection(double inflection, double slowedAt) const
{
    const double k = std::max(inflection, nearest * m_end);
    const double b = slowed / std::max(slowedAt - k, nearest * m_end);
    return withShape(b, m_curve.p, k);
}

allocation::Curve Reshaping::moved(std::size_t handle, allocation::Point place) const
{
    allocation::Curve curve = m_curve;
    if (m_curve.family == Family::Points) {
        curve.points[handle] = {rounded(std::max(place.effort, 0.0)), rounded(place.accuracy)};
        return curve;
    }
    const double slowedAt = m_curve.k + slowed / m_curve.b;
    if (handle == 0) {
        const double height = std::min(place.accuracy, m_curve.ceiling) - m_curve.baseline;
        curve.a = rounded(std::max(height, m_curve.a * rise(m_end) * 1e-3) / rise(m_end));
        return allocation::fault(curve) ? m_curve : curve;
    }
    if (m_curve.family != Family::Logistic)
        return withHalf(place.effort);
    return handle == 1 ? withInflection(std::min(place.effort, slowedAt - nearest * m_end), slowedAt)
                       : withInflection(m_curve.k, std::max(place.effort, m_curve.k + nearest * m_end));
}

Curve withParameters(Curve curve, const allocation::Curve &shape)
{
    const auto move = [](double &value, double to, std::optional<double> &low, std::optional<double> &high) {
        if (to == value)
            return;
        if (low)
            low = std::min(*low * (to / value), to);
        if (high)
            high = std::max(*high * (to / value), to);
        value = to;
    };
    move(curve.a, shape.a, curve.aLow, curve.aHigh);
    move(curve.b, shape.b, curve.bLow, curve.bHigh);
    move(curve.p, shape.p, curve.pLow, curve.pHigh);
    move(curve.k, shape.k, curve.kLow, curve.kHigh);
    if (curve.pHigh && !(*curve.pHigh < 1))
        curve.pHigh = (1 + curve.p) / 2;
    return curve;
}

} // namespace concave
