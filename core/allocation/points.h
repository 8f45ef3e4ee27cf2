// Measured points as a concave curve: corners by ascending effort, slopes falling, flat after the last
// corner. Internal to the solver.
#pragma once

#include "core/allocation/curve.h"
#include "core/allocation/worth.h"

namespace concave::allocation {

/// By ascending effort, one point for each effort.
std::vector<Point> meanOfRepeats(std::vector<Point> points);

/// The majorant of a `Points` curve, cut at its ceiling.
std::vector<Point> corners(const Curve &curve);

/// Corners with what their accuracy is worth in its place; those of the returns are added. Flat parts go.
std::vector<Point> worthOf(const std::vector<Point> &corners, const Returns &returns);

double accuracy(const std::vector<Point> &corners, double effort);

/// To the right of the effort.
double slope(const std::vector<Point> &corners, double effort);

/// accuracy(effort + 1) − accuracy(effort), summed from slopes so that equal slopes give equal gains.
double unitGain(const std::vector<Point> &corners, double effort);

} // namespace concave::allocation
