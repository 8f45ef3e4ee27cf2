#include "core/allocation/check.h"
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

/// Everything demanded while the piece at `index` is about to take its first effort at this log price. Pieces
/// that ask the same are served in order.
double demandBefore(const Portfolio &portfolio, double logPrice, std::size_t index)
{
    double total = 0;
    for (std::size_t i = 0; i < portfolio.pieces.size(); ++i) {
        const Piece &piece = portfolio.pieces[i];
        total += i < index ? mostDemand(piece, logPrice) : demand(piece, logPrice).effort;
    }
    return total;
}

/// Price at which the piece is given up to this effort; precondition: low < effort ≤ high.
double logPriceUpTo(const Piece &piece, double effort)
{
    const auto chord = std::ranges::find_if(piece.chords, [&](const Chord &c) { return effort <= c.end; });
    return chord != piece.chords.end() ? chord->logSlope : logSlope(piece, std::nextafter(effort, 0));
}

/// Demand of all others while the piece at `index` is given up to this effort, and the effort itself.
double budgetUpTo(const Portfolio &portfolio, std::size_t index, double effort)
{
    const double logPrice = logPriceUpTo(portfolio.pieces[index], effort);
    return demandBefore(portfolio, logPrice, index) - demand(portfolio.pieces[index], logPrice).effort +
           effort;
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
    std::vector<std::optional<double>> budgets;
    budgets.reserve(portfolio.pieces.size());
    for (std::size_t i = 0; i < portfolio.pieces.size(); ++i) {
        const Piece &piece = portfolio.pieces[i];
        if (piece.low > 0)
            budgets.push_back(portfolio.low);
        else if (piece.high > 0)
            budgets.push_back(demandBefore(portfolio, logSlope(piece, 0), i));
        else
            budgets.push_back(std::nullopt);
    }
    return budgets;
}

std::vector<std::vector<std::optional<double>>> entryBudgets(
    const Problem &problem, const std::vector<std::vector<double>> &efforts)
{
    if (candidateFault(problem, Units::Continuous))
        return {};
    const Portfolio portfolio = allocation::portfolio(problem, Units::Continuous);
    std::vector<std::vector<std::optional<double>>> budgets(efforts.size());
    for (std::size_t i = 0; i < efforts.size(); ++i) {
        const Piece &piece = portfolio.pieces[i];
        for (const double effort : efforts[i]) {
            if (effort <= piece.low)
                budgets[i].push_back(portfolio.low);
            else if (effort <= piece.high)
                budgets[i].push_back(budgetUpTo(portfolio, i, effort));
            else
                budgets[i].push_back(std::nullopt);
        }
    }
    return budgets;
}

} // namespace concave::allocation
