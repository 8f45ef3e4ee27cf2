// One candidate on the efforts it may have, as the concave function the solver climbs: its curve, with the
// returns on top, where that is concave, and straight chords across the rest of it (the concave envelope).
// Internal to the solver.
//
// Prices are logarithms: at log price t a candidate demands the effort where the logarithm of its slope is t.
#pragma once

#include "core/allocation/smooth.h"
#include "core/allocation/solve.h"

namespace concave::allocation {

/// What a point of accuracy is worth, the weight included, up to a corner of the returns or the ceiling.
struct Rate
{
    double until = 0; ///< accuracy
    double worth = 0;
};

/// A part of the envelope without a kink inside.
struct Stretch
{
    double start = 0; ///< effort
    double end = 0;
    double logFirst = 0; ///< log slope to the right of the start and to the left of the end
    double logLast = 0;
    double logScale = 0;     ///< of a curve: log slope + fall
    bool isStraight = false; ///< a chord: one slope all along
};

struct Piece
{
    const Candidate *candidate = nullptr;
    double low = 0;
    double high = 0;                ///< more gains nothing or is not allowed
    std::vector<Rate> rates;        ///< falling; beyond the last, accuracy is worth nothing
    std::vector<Stretch> stretches; ///< from low to high, slopes falling
    std::vector<Point> corners; ///< of `Points`: efforts and what their accuracy is worth, without the weight
};

/// Bounds in whole units: minimums rounded up, maximums down; pins stay.
Piece piece(const Candidate &candidate, Units units);

/// The piece between two efforts within its own, with the envelope of that part.
Piece restricted(const Piece &piece, double low, double high);

/// What the piece takes at a log price; on a chord of exactly that slope nothing of it, or all of it.
Demand demand(const Piece &piece, double logPrice);
double mostDemand(const Piece &piece, double logPrice);

/// Logarithm of the slope to the right of an effort; −infinity from `high` on.
double logSlope(const Piece &piece, double effort);

/// Weighted, on the true curve.
double value(const Piece &piece, double effort);
double slope(const Piece &piece, double effort);

/// How far the envelope lies above the true curve at an effort.
double envelopeGap(const Piece &piece, double effort);

/// value(effort + 1) − value(effort), without the cancellation; falls with effort wherever the curve is
/// concave.
double unitGain(const Piece &piece, double effort);

/// Most effort in whole units: at a ceiling the last unit counts in part.
double lastUnit(const Piece &piece);

} // namespace concave::allocation
