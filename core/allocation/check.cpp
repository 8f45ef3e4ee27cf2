#include "core/allocation/check.h"

#include <cmath>

namespace concave::allocation {

namespace {

bool isAmount(double value)
{
    return value >= 0 && value <= largestParameter;
}

bool areBounds(const Candidate &candidate, Units units)
{
    const bool whole = units == Units::Whole && !candidate.pinned;
    return isAmount(candidate.minimum) && candidate.minimum <= candidate.maximum &&
           (!whole || std::ceil(candidate.minimum) <= std::floor(candidate.maximum));
}

} // namespace

std::optional<Fault> candidateFault(const Problem &problem, Units units)
{
    if (problem.candidates.empty())
        return Fault{Fault::Kind::NoCandidates};
    for (std::size_t i = 0; i < problem.candidates.size(); ++i) {
        const Candidate &candidate = problem.candidates[i];
        if (!(candidate.weight >= 1 / largestParameter && candidate.weight <= largestParameter))
            return Fault{Fault::Kind::Weight, i};
        if (!areBounds(candidate, units))
            return Fault{Fault::Kind::Bounds, i};
        if (candidate.pinned && !isAmount(*candidate.pinned))
            return Fault{Fault::Kind::Pin, i};
        if (const auto parameter = fault(candidate.curve))
            return Fault{Fault::Kind::Parameter, i, *parameter};
        if (!isConcave(candidate.returns))
            return Fault{Fault::Kind::Return, i};
    }
    return std::nullopt;
}

std::optional<Fault> budgetFault(const Portfolio &portfolio, double budget, Units units)
{
    constexpr double rounding = 1e-12;
    constexpr double largestCount = 9007199254740992; // 2^53
    if (!isAmount(budget) || (units == Units::Whole && budget > largestCount))
        return Fault{Fault::Kind::Budget};
    if (portfolio.low > budget * (1 + rounding))
        return Fault{.kind = Fault::Kind::BudgetTooLow, .needed = portfolio.low};
    return std::nullopt;
}

Portfolio portfolio(const Problem &problem, Units units)
{
    std::vector<Piece> pieces;
    pieces.reserve(problem.candidates.size());
    for (const Candidate &candidate : problem.candidates)
        pieces.push_back(piece(candidate, units));
    return portfolio(std::move(pieces));
}

} // namespace concave::allocation
