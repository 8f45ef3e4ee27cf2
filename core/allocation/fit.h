// Curves that follow measured points: least squares in every smooth family.
//
// A family is baseline + a·g(x), where g has one shape parameter (b, p or k; Logistic two). Baseline and a
// are linear and are eliminated for given shape parameters (variable projection: Golub and Pereyra, SIAM J.
// Numer. Anal. 10, 1973), which leaves a scan of the shape parameters in their logarithm (p: log-odds) over
// every range that the points can tell apart. The best places are refined over all parameters with
// Levenberg and Marquardt's method (Moré, Lecture Notes in Mathematics 630, 1978) until a step is below
// 1e-13 of the parameters.
#pragma once

#include "core/allocation/curve.h"

namespace concave::allocation {

/// What the points say about one parameter.
struct Estimate
{
    Parameter parameter = Parameter::A;
    bool determined = true; ///< otherwise held at the value of the curve so far
    /// Both ends: holds the true value nine times in ten, symmetric in the logarithm (p: log-odds), from the
    /// Jacobian at the fit and Student's t. None for what is held, for the baseline, and where there are as
    /// many parameters as points.
    std::optional<Interval> interval;
};

struct Fit
{
    Curve curve;                     ///< sound; with the ceiling of the curve so far
    std::vector<Estimate> estimates; ///< of every parameter of the family, then of the baseline
    double residual = 0;             ///< root mean square, in points of accuracy
    /// The corrected criterion of Akaike, which pays for parameters (Hurvich and Tsai, Biometrika 76, 1989):
    /// the least is best. +infinity where there are fewer than three points more than determined parameters.
    double criterion = 0;
};

/// How many parameters the points determined.
std::size_t determined(const Fit &fit);

/// The curve of this family nearest to the points. Where the points do not determine all parameters, the
/// baseline is held at that of `current`, then the speed (b, p or k; of Logistic first b, then k as well).
/// They do not where there are fewer distinct efforts than parameters, where the least singular value of the
/// Jacobian with columns of length 1 is below 1e-6 of the largest, where a standard error is larger than its
/// value (for the baseline: than the spread of the accuracies), or where a shape parameter ends at the edge
/// of its range. Nothing where a flat line is nearer than the family's rising curves, for `Points`, and for
/// points that `fault` would refuse. A ceiling is not fitted: it stays that of `current` unless a point lies
/// above it, then there is none.
std::optional<Fit> fit(Family family, const std::vector<Point> &points, const Curve &current);

/// Of every smooth family that has one, best first: by criterion, then by fewer parameters, then by residual.
std::vector<Fit> fits(const std::vector<Point> &points, const Curve &current);

/// How far below the majorant a point may lie, as a part of the majorant's rise.
inline constexpr double concavityTolerance = 0.01;

/// Measured points that no concave, non-decreasing curve follows: those below the majorant by more than
/// `concavityTolerance`. By ascending effort; an effort measured twice counts once, with its mean.
std::vector<Point> contradictingPoints(const std::vector<Point> &points, double baseline);

} // namespace concave::allocation
