#include "core/allocation/smooth.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// ln(1 + e^x) for any x.
double softplus(double x)
{
    return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

} // namespace

double logScale(const Curve &curve)
{
    switch (curve.family) {
    case Family::Log:
    case Family::Exponential:
        return std::log(curve.a) + std::log(curve.b);
    case Family::Power:
        return std::log(curve.a) + std::log(curve.p);
    case Family::Hill:
        return std::log(curve.a) - std::log(curve.k);
    case Family::Logistic:
        return std::log(curve.a) + std::log(curve.b) + softplus(-curve.b * curve.k);
    case Family::StartupLog:
    case Family::Points:
        break;
    }
    return std::log(curve.a);
}

double fall(const Curve &curve, double effort)
{
    switch (curve.family) {
    case Family::Log:
        return std::log1p(curve.b * effort);
    case Family::StartupLog:
        return std::log(effort);
    case Family::Power:
        return (1 - curve.p) * std::log(effort);
    case Family::Exponential:
        return curve.b * effort;
    case Family::Hill:
        return 2 * std::log1p(effort / curve.k);
    case Family::Logistic: {
        const double distance = std::abs(curve.b * (effort - curve.k));
        return distance + 2 * softplus(-distance);
    }
    case Family::Points:
        break;
    }
    return infinity;
}

Demand effortAtFall(const Curve &curve, double fall)
{
    switch (curve.family) {
    case Family::Log: {
        const double effort = std::expm1(fall) / curve.b;
        return {effort, effort + 1 / curve.b};
    }
    case Family::StartupLog: {
        const double effort = std::exp(fall);
        return {effort, effort};
    }
    case Family::Power: {
        const double effort = std::exp(fall / (1 - curve.p));
        return {effort, effort / (1 - curve.p)};
    }
    case Family::Exponential:
        return {fall / curve.b, 1 / curve.b};
    case Family::Hill: {
        const double effort = curve.k * std::expm1(fall / 2);
        return {effort, (effort + curve.k) / 2};
    }
    case Family::Logistic: {
        // With u = e^(−b·(x − k)) the slope is its scale times u / (1 + u)²; beyond k, u < 1.
        const double share = std::min(std::exp(-fall), 0.25);
        const double root = 2 / (1 - 2 * share + std::sqrt(1 - 4 * share));
        const double u = share * root;
        return {curve.k + (std::max(fall, std::log(4.0)) - std::log(root)) / curve.b,
            (1 + u) / (1 - u) / curve.b};
    }
    case Family::Points:
        break;
    }
    return {};
}

double effortAt(const Curve &curve, double accuracy)
{
    const double part = (accuracy - curve.baseline) / curve.a;
    if (part <= 0)
        return 0;
    switch (curve.family) {
    case Family::Log:
        return std::expm1(part) / curve.b;
    case Family::StartupLog:
        return std::exp(part) / curve.b;
    case Family::Power:
        return std::pow(part, 1 / curve.p);
    case Family::Exponential:
        return part < 1 ? -std::log1p(-part) / curve.b : infinity;
    case Family::Hill:
        return part < 1 ? curve.k * (part / (1 - part)) : infinity;
    case Family::Logistic:
        return part < 1 ? (softplus(curve.b * curve.k + std::log(part)) - std::log1p(-part)) / curve.b
                        : infinity;
    case Family::Points:
        break;
    }
    return infinity;
}

double bend(const Curve &curve)
{
    if (curve.family == Family::StartupLog)
        return 1 / curve.b;
    return curve.family == Family::Logistic ? curve.k : 0;
}

double unitGain(const Curve &curve, double effort)
{
    switch (curve.family) {
    case Family::Log:
        return curve.a * std::log1p(curve.b / (1 + curve.b * effort));
    case Family::StartupLog:
        if (curve.b * effort >= 1)
            return curve.a * std::log1p(1 / effort);
        return curve.b * (effort + 1) > 1 ? curve.a * std::log(curve.b * (effort + 1)) : 0;
    case Family::Power:
        if (effort == 0)
            return curve.a;
        return curve.a * std::pow(effort, curve.p) * std::expm1(curve.p * std::log1p(1 / effort));
    case Family::Exponential:
        return -curve.a * std::exp(-curve.b * effort) * std::expm1(-curve.b);
    case Family::Hill:
        return curve.a * (curve.k / (effort + curve.k)) / (effort + 1 + curve.k);
    case Family::Logistic: {
        // a·(1 − e^(−b))·(1 + e^(−b·k))·u / ((1 + u·e^(−b))·(1 + u)) with u as above.
        const double distance = curve.b * (effort - curve.k);
        const double scale = -curve.a * std::expm1(-curve.b) * (1 + std::exp(-curve.b * curve.k));
        return scale * std::exp(-distance - softplus(-distance - curve.b) - softplus(-distance));
    }
    case Family::Points:
        break;
    }
    return 0;
}

} // namespace concave::allocation
