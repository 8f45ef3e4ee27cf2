// Portfolios of thousands to millions of projects, in any fraction of effort.
//
// The same optimum as `allocation::solve`, for curves whose demand at a price is a simple law (see
// kernels.h): the portfolio is prepared once into columns, and each budget is then about one pass through
// memory. Up to some ten thousand curves λ is found by Newton's method on the logarithm of demand. For more,
// a sample of N^(2/3) curves tells where λ lies, give or take some standard errors; one pass then sums in
// closed form what cannot change there, and Newton finishes on the few per cent of the curves that may enter
// or leave a bound. The sample is never trusted: where the root is not where it said, the pass is repeated
// wider. See Luss and Gupta, Operations Research 23 (1975), for the sums, and Brucker, Operations Research
// Letters 3 (1984), for solving such problems without sorting their breakpoints.
#pragma once

#include "core/allocation/large/columns.h"
#include "core/allocation/solve.h"

#include <optional>
#include <span>

namespace concave::allocation::large {

/// Log, Exponential, Hill and Power (p ≤ 0.98) without ceiling and without returns, of parameters and weight
/// between 1e−30 and 1e30.
bool isEligible(const Candidate &candidate);

/// The price of effort that a budget leads to.
struct Price
{
    double t = 0; ///< −ln λ; +infinity where budget is left over, −infinity where there is none to share
    double budget = 0;
    double slope = 0; ///< d effort / dt there
};

/// From so many curves on, a sample tells where the price lies.
inline constexpr double sampledFrom = 20'000;

/// A portfolio in columns. Not for two callers at once: it keeps scratch memory.
class Prepared
{
public:
    /// Of eligible candidates without a fault; they are not needed afterwards. O(n).
    explicit Prepared(std::span<const Candidate> candidates, Units units = Units::Continuous,
        const Kernels &kernels = large::kernels());

    /// At least 1, which it is to begin with. The answers are the same, to the bit, with any number; below
    /// 100,000 curves one is used.
    void setThreads(int threads) { m_threads = threads; }

    double least() const { return m_least; } ///< effort, of all together
    double most() const { return m_most; }
    double baseline() const { return m_baseline; } ///< value without any effort

    /// The price at which the curves demand the budget; `nearby` is one of the same or a similar portfolio.
    /// Where no curve is between its bounds the price is not unique: any of them. Precondition: least ≤
    /// budget.
    Price price(double budget, const std::optional<Price> &nearby = {});

    /// Computes the efforts at the price so that they sum to its budget, to 1e-14 of it or so (less where
    /// budget is left over). Refines the price where it must. Returns what is spent.
    double fill(Price &price);

    /// The value of the filled efforts, and what no plan can exceed it by.
    struct Proof
    {
        double value = 0;
        double gap = 0; ///< as in `Allocation`
    };
    Proof prove(const Price &price);

    /// Filled efforts, in the order of the candidates.
    void copyEfforts(std::span<double> efforts) const;

    const Curves &curves() const { return m_curves; }
    /// Filled efforts in the order of the columns, those of one form after those of another (`offset`).
    const double *filled() const { return m_efforts.data(); }
    /// Of one form: the place of each curve among the candidates.
    std::span<const std::uint32_t> places(Form form) const;

private:
    static constexpr std::size_t blockSize = 8192;

    struct Block
    {
        Form form = Form::Log;
        std::size_t begin = 0;
        std::size_t count = 0;
    };

    struct Sample
    {
        Curves curves;
        double least = 0;
        double most = 0;
    };

    void takeCandidates(std::span<const Candidate> candidates, Units units);
    void takeBlocks();
    void takeSamples();
    static Sample sampleOf(Curves &curves, std::size_t count);
    int threads() const;
    template <typename Result, typename Work>
    std::vector<Result> &perBlock(std::vector<Result> &results, Work work) const;

    Demand demand(double t);
    Price sampledPrice(double budget, double &reach);
    std::optional<Price> priceWithin(double budget, double centre, double reach);
    void gatherStraddlers();
    void absorb(double rest);

    const Kernels *m_kernels;
    int m_threads = 1;
    Curves m_curves;
    std::vector<std::uint32_t> m_places; ///< in the order of the columns, without what fills them up
    double m_least = 0;
    double m_most = 0;
    double m_baseline = 0; ///< weighted, of all curves

    std::vector<Sample> m_samples; ///< from coarse to fine
    std::vector<Block> m_blocks;
    Column m_efforts;

    Curves m_near;       ///< straddling curves, where their block is
    Curves m_straddlers; ///< the same, together
    std::vector<Split> m_splits;
    std::vector<Demand> m_demands;
    std::vector<Certificate> m_certificates;
};

} // namespace concave::allocation::large
