#include "core/allocation/check.h"
#include "core/allocation/totals.h"
#include "core/allocation/whole.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation {

namespace {

std::vector<double> evenlySpaced(double from, double to, std::size_t steps)
{
    std::vector<double> budgets;
    budgets.reserve(steps);
    for (std::size_t i = 0; i < steps; ++i)
        budgets.push_back(std::lerp(from, to, static_cast<double>(i) / static_cast<double>(steps - 1)));
    return budgets;
}

std::vector<Answer> solveEach(const Portfolio &portfolio, const std::vector<double> &budgets)
{
    std::vector<Answer> answers;
    answers.reserve(budgets.size());
    std::optional<double> nearby;
    for (const double budget : budgets) {
        answers.push_back(solveContinuous(portfolio, budget, nearby));
        const double logPrice = answers.back().logPrice;
        nearby = std::isfinite(logPrice) ? std::optional(logPrice) : std::nullopt;
    }
    return answers;
}

/// Log price at which a piece is given up to an effort; precondition: low < effort ≤ high.
double logPriceUpTo(const Piece &piece, double effort)
{
    const auto stretch =
        std::ranges::find_if(piece.stretches, [=](const Stretch &s) { return effort <= s.end; });
    if (stretch->isStraight || effort == stretch->end)
        return stretch->logLast;
    return stretch->logScale - fall(piece.candidate->curve, effort);
}

} // namespace

std::variant<Frontier, Fault> frontier(const Problem &problem, double to, std::size_t steps, Units units)
{
    if (const auto fault = candidateFault(problem, units))
        return *fault;
    const Portfolio portfolio = allocation::portfolio(problem, units);
    if (const auto fault = budgetFault(portfolio, to, units))
        return *fault;

    Frontier frontier;
    frontier.budgets =
        evenlySpaced(portfolio.low, std::max(portfolio.low, to), std::max<std::size_t>(steps, 2));
    frontier.efforts.resize(portfolio.pieces.size());
    const std::vector<Answer> answers = units == Units::Whole ? solveWhole(portfolio, frontier.budgets)
                                                              : solveEach(portfolio, frontier.budgets);
    const Answer *best = &answers.front();
    double bestValue = value(portfolio, best->efforts);
    for (const Answer &answer : answers) {
        // What a smaller budget bought remains possible: a repaired plan never makes more budget worth less.
        if (const double reached = value(portfolio, answer.efforts); reached >= bestValue) {
            best = &answer;
            bestValue = reached;
        }
        frontier.values.push_back(bestValue);
        for (std::size_t i = 0; i < best->efforts.size(); ++i)
            frontier.efforts[i].push_back(best->efforts[i]);
    }
    return frontier;
}

std::vector<std::optional<double>> joiningBudgets(const Problem &problem)
{
    if (candidateFault(problem, Units::Continuous))
        return {};
    const Portfolio portfolio = allocation::portfolio(problem, Units::Continuous);
    const std::vector<Piece> &pieces = portfolio.pieces;
    const auto waits = [](const Piece &piece) { return piece.low == 0 && std::isfinite(logSlope(piece, 0)); };
    std::vector<Moment> moments;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (waits(pieces[i]))
            moments.push_back({logSlope(pieces[i], 0), i});

    const std::vector<double> totals = totalDemands(pieces, moments);
    std::vector<std::optional<double>> budgets(pieces.size());
    auto total = totals.begin();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (waits(pieces[i]))
            budgets[i] = *total++;
        else if (pieces[i].high > 0)
            budgets[i] = portfolio.low;
    }
    return budgets;
}

std::vector<std::vector<std::optional<double>>> entryBudgets(
    const Problem &problem, const std::vector<std::vector<double>> &efforts)
{
    if (candidateFault(problem, Units::Continuous))
        return {};
    const Portfolio portfolio = allocation::portfolio(problem, Units::Continuous);
    const std::vector<Piece> &pieces = portfolio.pieces;
    const auto isBought = [&](std::size_t i, double effort) {
        return effort > pieces[i].low && effort <= pieces[i].high;
    };
    std::vector<Moment> moments;
    for (std::size_t i = 0; i < efforts.size(); ++i)
        for (const double effort : efforts[i])
            if (isBought(i, effort))
                moments.push_back({logPriceUpTo(pieces[i], effort), i});

    const std::vector<double> totals = totalDemands(pieces, moments);
    std::vector<std::vector<std::optional<double>>> budgets(efforts.size());
    auto total = totals.begin();
    auto moment = moments.begin();
    for (std::size_t i = 0; i < efforts.size(); ++i)
        for (const double effort : efforts[i]) {
            auto &budget = budgets[i].emplace_back();
            if (isBought(i, effort))
                budget = *total++ - demand(pieces[i], (moment++)->logPrice).effort + effort;
            else if (effort <= pieces[i].low)
                budget = portfolio.low;
        }
    return budgets;
}

} // namespace concave::allocation
