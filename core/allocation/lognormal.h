// Portfolios of `log` curves alone, many samples at a time. Internal to the uncertainty: the same numbers as
// its ordinary path, to rounding, many times sooner.
//
// A candidate takes clip(a·v − 1/b, low, high) where v is 1 over the shadow price. The sum over candidates is
// piecewise linear in v, so Newton meets the budget after a few rounds, once it has found who is funded.
// Whole units lie within one of that, and the few that are missing or too many are settled by their gains.
#pragma once

#include "core/allocation/optima.h"

namespace concave::allocation {

/// Whether all curves are of `log`, without a ceiling, without returns, and not so flat that 1/b swallows the
/// digits of the efforts.
bool isLogarithmic(const UncertainProblem &uncertain);

class LogarithmicKernel
{
public:
    /// Precondition: isLogarithmic, and `solve` finds no fault.
    LogarithmicKernel(const UncertainProblem &uncertain, const Sampling &sampling);

    /// Whether the budget lies between what all need and what all can take, and pins are whole where efforts
    /// are; otherwise solveInto() has nothing to find.
    bool hasChoice() const;

    /// Samples that are computed at a time.
    static constexpr std::size_t lanes = 32;

    /// The optima of a range of samples that begins at a multiple of `lanes`, and ends at one or with the
    /// last sample.
    void solveInto(Optima &optima, std::size_t from, std::size_t to) const;

    /// As `meanValues`.
    std::vector<double> meanValues(std::size_t candidate, std::size_t samples,
        const std::vector<double> &efforts, const std::stop_token &stop) const;

    /// The law of a parameter's logarithm: its median, and its steps per standard deviation to either side.
    struct Law
    {
        double median = 0;
        double down = 0;
        double up = 0;
    };

    struct Entry
    {
        std::uint64_t key = 0;
        Law gain;  ///< a
        Law speed; ///< b
        double logWeight = 0;
        double baseline = 0; ///< weighted
        double low = 0;
        double high = 0;
    };

private:
    Units m_units;
    double m_budget;
    std::vector<Entry> m_entries;
};

} // namespace concave::allocation
