// What accuracy is worth: a concave, non-decreasing, piecewise-linear map from accuracy to value.
#pragma once

#include <vector>

namespace concave::allocation {

/// A corner of the map.
struct Worth
{
    double accuracy = 0;
    double worth = 0;

    bool operator==(const Worth &) const = default;
};

/// The map's corners by strictly ascending accuracy. Below the first corner its first slope goes on, beyond
/// the last more accuracy is worth nothing. None: worth is accuracy.
using Returns = std::vector<Worth>;

/// Refuses one corner alone, and corners that do not ascend, that fall, whose slopes rise, or that are not
/// numbers of a sound size (`largestParameter`; the same holds for slopes above 0). Slopes may rise by 1e-9
/// of themselves, for rounding.
bool isConcave(const Returns &returns);

/// From one corner to the next.
double slope(const Worth &from, const Worth &to);

/// Precondition: isConcave.
double worth(const Returns &returns, double accuracy);

} // namespace concave::allocation
