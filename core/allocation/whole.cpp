#include "core/allocation/whole.h"

#include "core/allocation/gains.h"
#include "core/allocation/table.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace concave::allocation {

namespace {

using Efforts = std::vector<double>;
using Pieces = std::vector<Piece>;

/// Units given beyond the least efforts.
double givenUnits(const Pieces &pieces, const Efforts &efforts)
{
    double units = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        units += efforts[i] - pieces[i].low;
    return units;
}

/// Efforts with all units that gain more than a price, each piece's up to a number of them; gains must fall.
Efforts effortsAbove(const Pieces &pieces, double price, double units)
{
    Efforts efforts = lows(pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        double most = std::min(units, lastUnit(pieces[i]) - pieces[i].low);
        for (double given = 0; given < most;) {
            const double middle = given + std::ceil((most - given) / 2);
            if (unitGain(pieces[i], pieces[i].low + middle - 1) > price) {
                given = middle;
                efforts[i] = pieces[i].low + given;
            } else {
                most = middle - 1;
            }
        }
    }
    return efforts;
}

/// Units that are certain to be given, all but a few. At any price a piece's whole demand exceeds its
/// continuous one by less than a unit; so at the price where the continuous demands leave a unit for every
/// piece, all units that gain more fit. Where gains hardly fall, a lower price is looked for.
Efforts certainUnits(const Portfolio &portfolio, double units)
{
    const Pieces &pieces = portfolio.pieces;
    const double reserve = 2 * static_cast<double>(pieces.size());
    if (units <= reserve)
        return lows(pieces);
    constexpr double margin = 1e-9; // above the rounding of a gain
    const Answer continuous = fillEnvelopes(portfolio, portfolio.low + units - reserve);
    double dear = std::exp(continuous.logPrice) * (1 + margin);
    Efforts certain = effortsAbove(pieces, dear, units);
    double cheap = 0;
    for (double price = 0; units - givenUnits(pieces, certain) > 100 * reserve;) {
        const Efforts more = effortsAbove(pieces, price, units);
        if (givenUnits(pieces, more) <= units) {
            certain = more;
            dear = price;
        } else {
            cheap = price;
        }
        price = std::midpoint(cheap, dear);
        if (!(price > cheap && price < dear))
            break;
    }
    return certain;
}

/// The dual bound at a price over whole units, for pieces with falling gains.
double wholeGap(const Portfolio &portfolio, double unspent, double price, const Efforts &efforts)
{
    double missed = price * unspent;
    for (std::size_t i = 0; i < efforts.size(); ++i) {
        const Piece &piece = portfolio.pieces[i];
        double effort = efforts[i];
        for (; effort > piece.low && unitGain(piece, effort - 1) < price; --effort)
            missed += price - unitGain(piece, effort - 1);
        for (effort = efforts[i]; nextGain(piece, effort) > price; ++effort)
            missed += nextGain(piece, effort) - price;
    }
    return missed / std::max(1.0, std::abs(value(portfolio, efforts)));
}

Answer fillUnits(const Portfolio &portfolio, double budget)
{
    const Pieces &pieces = portfolio.pieces;
    const double units = freeUnits(portfolio, budget);
    Efforts efforts = certainUnits(portfolio, units);
    giveUnits(pieces, efforts, units - givenUnits(pieces, efforts));
    double price = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        price = std::max(price, nextGain(pieces[i], efforts[i]));
    const double unspent = units - givenUnits(pieces, efforts);
    const double gap = wholeGap(portfolio, price > 0 ? 0 : unspent, price, efforts);
    return {std::move(efforts), std::log(price), gap};
}

/// The continuous answer decides which curves pass their convex part; whole units then fill what is decided.
Answer roundStarts(const Portfolio &all, double budget)
{
    const Answer envelope = fillEnvelopes(all, budget);
    const Answer continuous = solveContinuous(all, budget, envelope.logPrice);
    Pieces pieces = all.pieces;
    double left = freeUnits(all, budget);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces[i];
        if (hasFallingGains(piece))
            continue;
        const double start = std::ceil(bend(piece.candidate->curve));
        const double step = start - piece.low;
        const bool begins = continuous.efforts[i] >= start && step <= left && start <= lastUnit(piece);
        left -= begins ? step : 0;
        pieces[i] = begins ? restricted(piece, start, std::max(start, piece.high))
                           : restricted(piece, piece.low, piece.low);
    }
    Answer answer = fillUnits(portfolio(std::move(pieces)), budget);
    answer.gap = relativeGap(dualBound(all, budget, envelope), value(all, answer.efforts));
    return answer;
}

} // namespace

std::vector<Answer> solveWhole(const Portfolio &portfolio, const std::vector<double> &budgets)
{
    std::vector<Answer> answers;
    answers.reserve(budgets.size());
    const auto late =
        std::ranges::count_if(portfolio.pieces, [](const Piece &p) { return !hasFallingGains(p); });
    const double units = freeUnits(portfolio, budgets.back()) + 1; // one more tells the price of the next
    if (late == 0) {
        for (const double budget : budgets)
            answers.push_back(fillUnits(portfolio, budget));
    } else if (units * static_cast<double>(late) <= largestTable) {
        const Table table(portfolio, static_cast<std::size_t>(units));
        for (const double budget : budgets)
            answers.push_back(table.answer(budget));
    } else {
        for (const double budget : budgets)
            answers.push_back(roundStarts(portfolio, budget));
    }
    return answers;
}

} // namespace concave::allocation
