#include "core/allocation/solve.h"

#include "core/allocation/check.h"
#include "core/allocation/large/answer.h"
#include "core/allocation/whole.h"

#include <cmath>

namespace concave::allocation {

namespace {

Bound bound(const Piece &piece, double effort, double slope, double price, Units units)
{
    const Candidate &candidate = *piece.candidate;
    const bool whole = units == Units::Whole;
    const double most = whole ? std::floor(candidate.maximum) : candidate.maximum;
    const bool isLow = effort <= piece.low;
    const bool isHigh = effort >= (whole ? lastUnit(piece) : piece.high);
    if (candidate.pinned)
        return Bound::Pinned;
    if (isHigh && !(isLow && slope < price))
        return effort >= most ? Bound::Maximum : Bound::Ceiling;
    if (isLow)
        return effort > 0 ? Bound::Minimum : Bound::Unfunded;
    return Bound::Interior;
}

Share share(const Piece &piece, double effort, double price, Units units)
{
    Share share;
    share.effort = effort;
    share.value = value(piece, effort);
    share.accuracy = accuracy(piece.candidate->curve, effort);
    share.slope = units == Units::Whole ? unitGain(piece, effort) : slope(piece, effort);
    share.bound = bound(piece, effort, share.slope, price, units);
    return share;
}

Allocation allocation(const Portfolio &portfolio, double budget, const Answer &answer, Units units)
{
    Allocation allocation;
    allocation.budget = budget;
    allocation.shadowPrice = std::exp(answer.logPrice);
    allocation.gap = answer.gap;
    for (std::size_t i = 0; i < answer.efforts.size(); ++i) {
        const Share one = share(portfolio.pieces[i], answer.efforts[i], allocation.shadowPrice, units);
        allocation.spent += one.effort;
        allocation.value += one.value;
        allocation.shares.push_back(one);
    }
    return allocation;
}

} // namespace

Outcome solve(const Problem &problem, Units units)
{
    if (const auto fault = candidateFault(problem, units))
        return *fault;
    const Portfolio portfolio = allocation::portfolio(problem, units);
    if (const auto fault = budgetFault(portfolio, problem.budget, units))
        return *fault;
    if (const auto answer = large::answer(problem, units))
        return allocation(portfolio, problem.budget, *answer, units);
    const Answer answer = units == Units::Whole ? solveWhole(portfolio, {problem.budget}).front()
                                                : solveContinuous(portfolio, problem.budget);
    return allocation(portfolio, problem.budget, answer, units);
}

} // namespace concave::allocation
