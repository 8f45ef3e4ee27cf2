// Sorting many positive numbers. Internal to core/allocation/large.
#pragma once

#include "core/allocation/large/columns.h"

namespace concave::allocation::large {

/// Largest first. Positive doubles are ordered as their bits are: up to three passes over the leading bits of
/// the range that occurs (least significant digit first), then the few that agree in those among themselves.
/// `spare` is scratch memory.
void sortFalling(Column &values, Column &spare);

} // namespace concave::allocation::large
