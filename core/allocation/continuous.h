// Efforts in any fraction: water filling over the envelopes, and the search of late starts above it. Internal
// to the solver.
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

/// No plan within the envelopes and the budget is worth more: the Lagrangian dual at the answer's price.
double dualBound(const Portfolio &portfolio, double budget, const Answer &answer);

/// (Bound − value) / max(1, |value|), never negative.
double relativeGap(double bound, double value);

/// The optimum, with its gap, where all curves are concave. Late starts are searched by branch and bound, for
/// a bounded time: mostly the optimum too, else a plan near the bound that the envelopes prove.
Answer solveContinuous(const Portfolio &portfolio, double budget, std::optional<double> nearby = {});

} // namespace concave::allocation
