// One candidate on the efforts it may have, as the concave function the solver climbs: first straight chords
// (measured points; the way into a curve that starts late), then the family's smooth curve. Internal to the
// solver.
//
// Prices are logarithms: at log price t a candidate demands the effort where the logarithm of its slope is t.
// So an exponential curve still has a price where the slope itself is too small for a number.
#pragma once

#include "core/allocation/solve.h"

namespace concave::allocation {

struct Chord
{
    double logSlope = 0;
    double end = 0; ///< effort
};

struct Piece
{
    const Candidate *candidate = nullptr;
    double low = 0;
    double high = 0;            ///< more gains nothing or is not allowed
    std::vector<Chord> chords;  ///< from `low` on, slopes falling
    double smoothFrom = 0;      ///< the smooth curve lies on [smoothFrom, high]
    double logScale = 0;        ///< logarithm of what weighs the smooth slope
    std::vector<Point> corners; ///< of `Points`
};

/// Bounds in whole units: minimums rounded up, maximums down; pins stay.
Piece piece(const Candidate &candidate, Units units);

/// The piece with its decision taken: nothing beyond `low`, or at least the effort from which a late start
/// pays.
Piece dropped(Piece piece);
Piece raised(Piece piece);

/// Whether the effort lies inside a chord that the true curve does not reach.
bool isInsideEnvelope(const Piece &piece, double effort);

struct Demand
{
    double effort = 0;
    double decline = 0; ///< −d effort / d log price
};

/// What the piece takes at a log price; on a chord of exactly that slope nothing of it, or all of it.
Demand demand(const Piece &piece, double logPrice);
double mostDemand(const Piece &piece, double logPrice);

/// Logarithm of the slope to the right of an effort; −infinity from `high` on.
double logSlope(const Piece &piece, double effort);

/// Weighted, on the true curve.
double value(const Piece &piece, double effort);
double slope(const Piece &piece, double effort);

/// value(effort + 1) − value(effort), without the cancellation; falls with effort wherever the curve is
/// concave.
double unitGain(const Piece &piece, double effort);

/// Most effort in whole units: at a ceiling the last unit counts in part.
double lastUnit(const Piece &piece);

} // namespace concave::allocation
