// The whole frontier of a large portfolio, in any fraction of effort.
//
// While the price falls, curves leave their lower bounds and arrive at their upper ones. Between two such
// events demand and value are sums in closed form of those in between, so that the sums at every event answer
// any budget: a search for the two events around it, and Newton's method between them.
#pragma once

#include "core/allocation/large/large.h"

namespace concave::allocation::large {

class FrontierIndex
{
public:
    /// Whether all curves are Log, Exponential or Hill: Power ones have no such sums.
    static bool covers(const Prepared &prepared) { return prepared.curves().count(Form::Power) == 0; }

    /// Precondition: covers. O(n·log n); some 150 bytes a curve. Independent of `prepared` afterwards.
    explicit FrontierIndex(const Prepared &prepared);

    struct Point
    {
        double t = 0; ///< −ln λ; +infinity where budget is left over
        double value = 0;
    };

    /// Precondition: least ≤ budget. To about 1e−12 of the value.
    Point at(double budget) const;

private:
    /// From an event on: demand is log·e^t + exponential·t + hill·e^(t/2) + effort; value is log·t −
    /// exponential·e^−t − hill·e^(−t/2) + value.
    struct alignas(64) Stretch
    {
        double from = 0;   ///< t
        double demand = 0; ///< there
        double log = 0;
        double exponential = 0;
        double hill = 0;
        double effort = 0;
        double value = 0;
    };

    const Stretch &around(double budget) const;

    std::vector<Stretch> m_stretches;
    std::vector<std::uint32_t> m_firsts; ///< for steps of budget of one size, the stretch at their begin
    double m_step = 0;
    double m_most = 0;
    double m_mostValue = 0;
};

} // namespace concave::allocation::large
