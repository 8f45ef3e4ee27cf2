// Large portfolios in whole units.
//
// The relaxed price tells almost all: any curve's units with gains above a price are floor(x) or one more,
// where x is its continuous demand at the price. Two counts of all curves at prices closely around the answer
// agree on nearly every unit; the few gains between the prices are computed as the ordinary solver does and
// the largest of them taken. So the answer is the one of giving each unit to the largest gain, ties to the
// earlier candidate, unit for unit (Fox, Management Science 13 (1966)), in about O(n + √n·log n).
#pragma once

#include "core/allocation/large/large.h"

namespace concave::allocation::large {

/// Not for two callers at once: it keeps scratch memory.
class PreparedWhole
{
public:
    /// Eligible candidates without a fault, which must outlive it.
    explicit PreparedWhole(std::span<const Candidate> candidates, const Kernels &kernels = large::kernels());

    /// Writes the efforts in the order of the candidates. False, for the ordinary solver to answer, where the
    /// budget is not between the least and the most of all efforts, or where gains are too small for numbers.
    /// Fractions of the budget are not spent.
    [[nodiscard]] bool solve(double budget, std::span<double> efforts);

    /// After `solve`: what one more unit gains.
    double nextGain() const { return m_nextGain; }

    /// The value at the least budget, then with each unit more, up to `budget`. Nothing where `solve` is
    /// false. O(units), by radix sort of all gains.
    std::vector<double> frontier(double budget);

private:
    /// A unit whose gain lies between the two prices.
    struct Unit
    {
        double gain = 0;
        std::uint32_t place = 0; ///< of the candidate
        std::size_t at = 0;      ///< in the columns
    };

    bool fill(double budget);
    double count(double t, Column &units) const;
    bool settle(double t, double reach, double budget);
    void collect(Form form);

    std::span<const Candidate> m_candidates;
    const Kernels *m_kernels;
    Prepared m_prepared;
    Column m_units; ///< at the higher price, then the answer
    Column m_more;  ///< at the lower price
    std::vector<Unit> m_between;
    double m_nextGain = 0;
    Column m_gains;
    Column m_spare;
};

} // namespace concave::allocation::large
