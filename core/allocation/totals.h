// What a whole portfolio takes at many prices at once. Internal to the solver.
#pragma once

#include "core/allocation/piece.h"

namespace concave::allocation {

/// A moment of the falling price: at this log price the pieces before `piece` have taken their chords of
/// exactly that slope, the piece itself and those after it have not.
struct Moment
{
    double logPrice = 0;
    std::size_t piece = 0;
};

/// Σ effort at each of the moments, whose prices must be finite, to about 1e-15. Pieces whose demand follows
/// one formula all through a range of prices are added up once for the range, as a power series: O((n + m)
/// log m) for n pieces and m moments.
std::vector<double> totalDemands(const std::vector<Piece> &pieces, const std::vector<Moment> &moments);

} // namespace concave::allocation
