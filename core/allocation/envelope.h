// The concave envelope of a candidate's curve, with its returns on top, between two efforts. Internal to the
// solver.
#pragma once

#include "core/allocation/piece.h"

namespace concave::allocation {

/// Sets `high` to where effort stops gaining, and the stretches from `low` to there; everything else of the
/// piece is given. A chord's end is found by Dinkelbach's iteration (Management Science 13, 1967) to about
/// 1e-15 of its slope.
void addEnvelope(Piece &piece);

} // namespace concave::allocation
