// Whole units where gains first rise: dynamic programming over the budget. Internal to the solver.
#pragma once

#include "core/allocation/continuous.h"
#include "core/allocation/convolution.h"

namespace concave::allocation {

/// Exact for any gains and every budget up to a number of units. The pieces with falling gains take each unit
/// by largest gain. Of the others, whose gains rise and then fall, at most one needs to end where its gains
/// still rise: of two, one gives to the other without a loss until one has nothing or its largest gain. So
/// each of them joins two rows of best values: one without such an end so far, one with at most one. A piece
/// whose gains rise again (returns can do that) joins both rows with all its efforts.
///
/// Among equal values the later of these pieces takes least.
class Table
{
public:
    Table(const Portfolio &portfolio, std::size_t units);
    Answer answer(double budget) const;

private:
    struct Stage
    {
        std::size_t piece = 0;
        std::size_t largestGain = 0;        ///< units up to it; 0 where gains rise more than once
        std::vector<std::uint32_t> settled; ///< taken of each total
        std::vector<std::uint32_t> open;
    };
    void giveFalling();
    void add(std::size_t piece);

    const Portfolio &m_portfolio;
    std::size_t m_units;
    std::vector<std::size_t> m_order; ///< of the units given to pieces with falling gains
    std::vector<Stage> m_stages;
    std::vector<double> m_settled; ///< best value of each total while no piece ends where its gains rise
    std::vector<double> m_open;    ///< while at most one does
};

} // namespace concave::allocation
