// Efforts in any fraction: water filling on the envelopes, then the repair of late starts. Internal to the
// solver.
#pragma once

#include "core/allocation/piece.h"

namespace concave::allocation {

struct Portfolio
{
    std::vector<Piece> pieces;
    std::vector<double> kinks; ///< log slopes of all chords, falling: there demand jumps
    double low = 0;            ///< least and most effort of all pieces together
    double high = 0;
};

Portfolio portfolio(std::vector<Piece> pieces);

struct Answer
{
    std::vector<double> efforts;
    double logPrice = 0; ///< of the next unit of budget
    double gap = 0;      ///< as in `Allocation`
};

double value(const Portfolio &portfolio, const std::vector<double> &efforts);

/// The optimum over the envelopes. Pieces that share a chord's slope are filled in order, so that at most one
/// ends inside its chord. `nearby` is the log price of a similar problem. Needs portfolio.low ≤ budget, up to
/// rounding. O(n · (log n + some ten rounds)).
Answer fillEnvelopes(const Portfolio &portfolio, double budget, std::optional<double> nearby = {});

/// The optimum over the envelopes where no piece ends inside one; else, by deciding such pieces one after
/// another (dropped or raised, whichever is worth more), a plan near the bound that the envelopes prove.
Answer solveContinuous(const Portfolio &portfolio, double budget, std::optional<double> nearby = {});

/// (Dual bound at the log price − value of the efforts) / max(1, |value|).
double dualGap(
    const Portfolio &portfolio, double budget, double logPrice, const std::vector<double> &efforts);

} // namespace concave::allocation
