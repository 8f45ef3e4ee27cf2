// The effort-accuracy curves of a portfolio: how accurate a project becomes for the effort it is given.
//
// Effort is in any one unit (engineer-weeks in the program), accuracy in points (0 … 100 by habit, not by
// rule). Every function here is total for a *sound* curve (see `fault`); none throws. `Points` are sorted at
// every call.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace concave::allocation {

/// The seven families. f(x) is what is added to the baseline by effort x.
enum class Family {
    Log,         ///< a·ln(1 + b·x)
    StartupLog,  ///< a·ln(b·x) from x = 1/b on, 0 before; not concave, planned on its concave envelope
    Power,       ///< a·x^p, 0 < p < 1
    Exponential, ///< a·(1 − e^(−b·x))
    Hill,        ///< a·x / (x + k)
    Points,      ///< measured pairs, as their least concave non-decreasing majorant
    /// a·(1 − e^(−b·x)) / (1 + e^(−b·(x − k))): S-shaped, from 0 to a, rising fastest at x = k; a logistic
    /// curve moved and scaled to begin at 0. Planned on its concave envelope.
    Logistic,
};

struct Point
{
    double effort = 0;
    double accuracy = 0; ///< as measured: the baseline is not added to it
};

/// One project's curve. Parameters that the family does not use are ignored.
struct Curve
{
    Family family = Family::Log;
    double a = 1;
    double b = 1;
    double p = 0.5;
    double k = 1;
    double baseline = 0;                                      ///< accuracy at no effort
    double ceiling = std::numeric_limits<double>::infinity(); ///< accuracy never passes it
    std::vector<Point> points; ///< in any order; an effort measured twice counts with its mean

    bool operator==(const Curve &) const = default;
};

inline bool operator==(const Point &one, const Point &other)
{
    return one.effort == other.effort && one.accuracy == other.accuracy;
}

/// The parameters of the formulas, and the baseline, which every family has.
enum class Parameter { A, B, P, K, Baseline };

/// Whether the family's curve depends on the parameter.
bool uses(Family family, Parameter parameter);

double &parameterOf(Curve &curve, Parameter parameter);
const double &parameterOf(const Curve &curve, Parameter parameter);

/// What is known of a parameter: one in twenty lies below `low`, one in twenty above `high`. An absent end:
/// certain on that side.
struct Interval
{
    std::optional<double> low;
    std::optional<double> high;
};

/// What is wrong with a curve: the parameter at fault, or nothing.
enum class CurveFault { A, B, P, K, Baseline, Ceiling, Points };

/// The size that parameters, weights, efforts and budgets may have, so that no product of them overflows.
/// Those that must be above 0 may not be below its reciprocal either.
inline constexpr double largestParameter = 1e60;

/// Refuses parameters that are not numbers of a sound size, a, b or k that are not above 0, p outside (0, 1),
/// a ceiling below the baseline (it may be infinite), a negative measured effort, and `Points` without any
/// point.
std::optional<CurveFault> fault(const Curve &curve);

/// Accuracy at an effort ≥ 0: min(ceiling, baseline + f(effort)).
double accuracy(const Curve &curve, double effort);

/// Slope of `accuracy` to the right of an effort: 0 from the ceiling on; +infinity for `Power` at 0.
double slope(const Curve &curve, double effort);

/// The least concave non-decreasing majorant of measured points and of (0, baseline) where no point lies at
/// effort 0: its corners by ascending effort, slopes strictly falling. O(n log n).
std::vector<Point> majorant(std::vector<Point> points, double baseline);

} // namespace concave::allocation
