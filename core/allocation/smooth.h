// The closed forms of the smooth families (all but `Points`), with prices as logarithms: so an exponential
// curve still has a price where its slope is too small for a number. Internal to the solver.
//
// On the concave part of a curve the logarithm of its slope is logScale − fall, where the fall grows with
// effort.
#pragma once

#include "core/allocation/curve.h"

namespace concave::allocation {

double logScale(const Curve &curve);
double fall(const Curve &curve, double effort);

struct Demand
{
    double effort = 0;
    double decline = 0; ///< −d effort / d log price
};

/// The inverse of `fall`, on the concave part.
Demand effortAtFall(const Curve &curve, double fall);

/// Least effort that reaches an accuracy; infinity where none does.
double effortAt(const Curve &curve, double accuracy);

/// The curve is concave from this effort on: 0 for the concave families.
double bend(const Curve &curve);

/// f(effort + 1) − f(effort) to a few units in the last place, not as a difference. Falls from `bend` on.
double unitGain(const Curve &curve, double effort);

} // namespace concave::allocation
