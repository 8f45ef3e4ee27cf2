#include "core/allocation/curve.h"

#include "core/allocation/points.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace concave::allocation {

namespace {

bool isPositive(double value)
{
    return value >= 1 / largestParameter && value <= largestParameter;
}

bool isModerate(double value)
{
    return std::abs(value) <= largestParameter;
}

bool isSound(const Point &point)
{
    return (point.effort == 0 || isPositive(point.effort)) && isModerate(point.accuracy);
}

/// f of the smooth families.
double gained(const Curve &curve, double effort)
{
    switch (curve.family) {
    case Family::Log:
        return curve.a * std::log1p(curve.b * effort);
    case Family::StartupLog:
        return curve.b * effort > 1 ? curve.a * std::log(curve.b * effort) : 0;
    case Family::Power:
        return curve.a * std::pow(effort, curve.p);
    case Family::Exponential:
        return -curve.a * std::expm1(-curve.b * effort);
    case Family::Hill:
        return curve.a * (effort / (effort + curve.k));
    case Family::Logistic:
        return -curve.a * std::expm1(-curve.b * effort) / (1 + std::exp(-curve.b * (effort - curve.k)));
    case Family::Points:
        break;
    }
    return 0;
}

/// f′ of the smooth families.
double slopeOfGained(const Curve &curve, double effort)
{
    switch (curve.family) {
    case Family::Log:
        return curve.a * curve.b / (1 + curve.b * effort);
    case Family::StartupLog:
        return curve.b * effort >= 1 ? curve.a / effort : 0;
    case Family::Power:
        return curve.a * curve.p * std::pow(effort, curve.p - 1);
    case Family::Exponential:
        return curve.a * curve.b * std::exp(-curve.b * effort);
    case Family::Hill:
        return curve.a * (curve.k / (effort + curve.k)) / (effort + curve.k);
    case Family::Logistic: {
        const double part = std::exp(-std::abs(curve.b * (effort - curve.k)));
        return curve.a * curve.b * (1 + std::exp(-curve.b * curve.k)) * part / ((1 + part) * (1 + part));
    }
    case Family::Points:
        break;
    }
    return 0;
}

} // namespace

bool uses(Family family, Parameter parameter)
{
    switch (parameter) {
    case Parameter::A:
        return family != Family::Points;
    case Parameter::B:
        return family == Family::Log || family == Family::StartupLog || family == Family::Exponential ||
               family == Family::Logistic;
    case Parameter::P:
        return family == Family::Power;
    case Parameter::K:
        return family == Family::Hill || family == Family::Logistic;
    case Parameter::Baseline:
        break;
    }
    return true;
}

const double &parameterOf(const Curve &curve, Parameter parameter)
{
    switch (parameter) {
    case Parameter::A:
        return curve.a;
    case Parameter::B:
        return curve.b;
    case Parameter::P:
        return curve.p;
    case Parameter::K:
        return curve.k;
    case Parameter::Baseline:
        break;
    }
    return curve.baseline;
}

double &parameterOf(Curve &curve, Parameter parameter)
{
    return const_cast<double &>(parameterOf(std::as_const(curve), parameter));
}

std::optional<CurveFault> fault(const Curve &curve)
{
    const Family family = curve.family;
    if (uses(family, Parameter::A) && !isPositive(curve.a))
        return CurveFault::A;
    if (uses(family, Parameter::B) && !isPositive(curve.b))
        return CurveFault::B;
    if (uses(family, Parameter::P) && !(curve.p > 0 && curve.p < 1))
        return CurveFault::P;
    if (uses(family, Parameter::K) && !isPositive(curve.k))
        return CurveFault::K;
    if (!isModerate(curve.baseline))
        return CurveFault::Baseline;
    if (!(curve.ceiling >= curve.baseline))
        return CurveFault::Ceiling;
    if (family == Family::Points && (curve.points.empty() || !std::ranges::all_of(curve.points, isSound)))
        return CurveFault::Points;
    return std::nullopt;
}

double accuracy(const Curve &curve, double effort)
{
    if (curve.family == Family::Points)
        return accuracy(corners(curve), effort);
    return std::min(curve.ceiling, curve.baseline + gained(curve, effort));
}

double slope(const Curve &curve, double effort)
{
    if (curve.family == Family::Points)
        return slope(corners(curve), effort);
    return curve.baseline + gained(curve, effort) < curve.ceiling ? slopeOfGained(curve, effort) : 0;
}

} // namespace concave::allocation
