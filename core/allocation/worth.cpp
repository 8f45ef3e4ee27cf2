#include "core/allocation/worth.h"

#include "core/allocation/curve.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation {

double slope(const Worth &from, const Worth &to)
{
    return (to.worth - from.worth) / (to.accuracy - from.accuracy);
}

bool isConcave(const Returns &returns)
{
    constexpr double rounding = 1e-9;
    if (returns.size() == 1)
        return false;
    double before = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < returns.size(); ++i) {
        if (!(std::abs(returns[i].accuracy) <= largestParameter &&
                std::abs(returns[i].worth) <= largestParameter))
            return false;
        if (i == 0)
            continue;
        if (!(returns[i].accuracy > returns[i - 1].accuracy))
            return false;
        const double rise = slope(returns[i - 1], returns[i]);
        const bool isSound = rise == 0 || (rise >= 1 / largestParameter && rise <= largestParameter);
        if (!(isSound && rise <= before * (1 + rounding)))
            return false;
        before = rise;
    }
    return true;
}

double worth(const Returns &returns, double accuracy)
{
    if (returns.empty())
        return accuracy;
    if (accuracy >= returns.back().accuracy)
        return returns.back().worth;
    const auto after = std::ranges::upper_bound(returns, accuracy, {}, &Worth::accuracy);
    const auto from = after == returns.begin() ? after : std::prev(after);
    return from->worth + slope(*from, *std::next(from)) * (accuracy - from->accuracy);
}

} // namespace concave::allocation
