#include "core/allocation/continuous.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>

namespace concave::allocation {

namespace {

using Efforts = std::vector<double>;
using Pieces = std::vector<Piece>;

constexpr double infinity = std::numeric_limits<double>::infinity();

double sum(const Efforts &efforts)
{
    return std::accumulate(efforts.begin(), efforts.end(), 0.0);
}

Demand totalDemand(const Pieces &pieces, double logPrice)
{
    Demand total;
    for (const Piece &piece : pieces) {
        const Demand one = demand(piece, logPrice);
        total.effort += one.effort;
        total.decline += one.decline;
    }
    return total;
}

double totalMostDemand(const Pieces &pieces, double logPrice)
{
    double total = 0;
    for (const Piece &piece : pieces)
        total += mostDemand(piece, logPrice);
    return total;
}

Efforts demands(const Pieces &pieces, double logPrice)
{
    Efforts efforts;
    efforts.reserve(pieces.size());
    for (const Piece &piece : pieces)
        efforts.push_back(demand(piece, logPrice).effort);
    return efforts;
}

double steepest(const Pieces &pieces, const Efforts &efforts)
{
    double steepest = -infinity;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        steepest = std::max(steepest, logSlope(pieces[i], efforts[i]));
    return steepest;
}

/// At the log price of a chord: what the smooth pieces take, then chords of that slope in the order of the
/// pieces.
Efforts fillTie(const Pieces &pieces, double logPrice, double budget)
{
    Efforts efforts = demands(pieces, logPrice);
    double left = budget - sum(efforts);
    for (std::size_t i = 0; i < pieces.size() && left > 0; ++i) {
        const double more = std::min(left, mostDemand(pieces[i], logPrice) - efforts[i]);
        efforts[i] += more;
        left -= more;
    }
    return efforts;
}

/// Log prices around the one where demand meets the budget: demand at `least` is above it, at `most` below.
struct Bracket
{
    double least = -infinity;
    double most = infinity;
    double demandAtLeast = infinity;
    double demandAtMost = 0;
};

bool isTight(const Bracket &bracket)
{
    constexpr double narrow = 1e-10;
    constexpr double even = 1e-9;
    if (std::isinf(bracket.least) || std::isinf(bracket.most))
        return false;
    const double width = bracket.most - bracket.least;
    const double resolution = 4 * std::numeric_limits<double>::epsilon() * std::abs(bracket.most);
    return width <= resolution ||
           (width <= narrow && bracket.demandAtLeast - bracket.demandAtMost <= even * bracket.demandAtLeast);
}

/// Newton on the logarithm of demand. Each step goes a hair past the root, so that the bracket closes from
/// both sides; where Newton leaves the bracket or stalls, it is halved, or widened while it is open.
Bracket closeIn(const Portfolio &portfolio, double budget, Bracket bracket, double start)
{
    constexpr int rounds = 400;
    constexpr double hair = 2e-11;
    double logPrice = start;
    double stride = 1;
    for (int round = 1; round <= rounds && !isTight(bracket); ++round) {
        if (!(logPrice > bracket.least && logPrice < bracket.most) || round % 8 == 0) {
            if (std::isinf(bracket.least) && std::isinf(bracket.most))
                logPrice = 0;
            else if (std::isinf(bracket.least))
                logPrice = bracket.most - (stride *= 2);
            else if (std::isinf(bracket.most))
                logPrice = bracket.least + (stride *= 2);
            else
                logPrice = std::midpoint(bracket.least, bracket.most);
        }
        const Demand total = totalDemand(portfolio.pieces, logPrice);
        if (total.effort >= budget) {
            bracket.least = logPrice;
            bracket.demandAtLeast = total.effort;
        }
        if (total.effort <= budget) {
            bracket.most = logPrice;
            bracket.demandAtMost = total.effort;
        }
        const double filled = total.effort - portfolio.low;
        const double newton = std::log(filled / (budget - portfolio.low)) * filled / total.decline;
        const double rounding = std::numeric_limits<double>::epsilon() * std::abs(logPrice);
        logPrice += newton + std::copysign(hair + rounding, newton);
    }
    return bracket;
}

/// Between the demands at both ends of a tight bracket, so that they sum to the budget.
Efforts within(const Pieces &pieces, const Bracket &bracket, double budget)
{
    const double range = bracket.demandAtLeast - bracket.demandAtMost;
    const double part = range > 0 ? std::clamp((budget - bracket.demandAtMost) / range, 0.0, 1.0) : 0;
    Efforts efforts;
    efforts.reserve(pieces.size());
    for (const Piece &piece : pieces)
        efforts.push_back(
            std::lerp(mostDemand(piece, bracket.most), demand(piece, bracket.least).effort, part));
    return efforts;
}

/// Rounding goes to the largest effort that can move; the sum never ends above the budget.
void absorbRounding(const Pieces &pieces, Efforts &efforts, double budget)
{
    std::size_t largest = pieces.size();
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (efforts[i] > pieces[i].low && efforts[i] < pieces[i].high &&
            (largest == pieces.size() || efforts[i] > efforts[largest]))
            largest = i;
    if (largest == pieces.size())
        return;
    for (int round = 0; round < 4; ++round) {
        const double left = budget - sum(efforts);
        if (left >= 0 && round > 0)
            return;
        const double effort = std::min(efforts[largest] + left * (1 + round), efforts[largest] + left);
        efforts[largest] = std::clamp(effort, pieces[largest].low, pieces[largest].high);
    }
}

/// Where Newton starts: the steepest piece if the budget were split evenly.
double evenSplitLogSlope(const Portfolio &portfolio, double budget)
{
    const double part = (budget - portfolio.low) / static_cast<double>(portfolio.pieces.size());
    double steepest = -infinity;
    for (const Piece &piece : portfolio.pieces)
        steepest = std::max(steepest, logSlope(piece, piece.low + part));
    return steepest;
}

} // namespace

Portfolio portfolio(std::vector<Piece> pieces)
{
    Portfolio portfolio;
    portfolio.pieces = std::move(pieces);
    for (const Piece &piece : portfolio.pieces) {
        portfolio.low += piece.low;
        portfolio.high += piece.high;
        for (const Stretch &stretch : piece.stretches)
            if (stretch.isStraight)
                portfolio.kinks.push_back(stretch.logLast);
    }
    std::ranges::sort(portfolio.kinks, std::ranges::greater());
    return portfolio;
}

double value(const Portfolio &portfolio, const std::vector<double> &efforts)
{
    double total = 0;
    for (std::size_t i = 0; i < efforts.size(); ++i)
        total += value(portfolio.pieces[i], efforts[i]);
    return total;
}

Answer fillEnvelopes(const Portfolio &portfolio, double budget, std::optional<double> nearby)
{
    const Pieces &pieces = portfolio.pieces;
    if (budget >= portfolio.high)
        return {demands(pieces, -infinity), -infinity};
    if (budget <= portfolio.low) {
        const Efforts lows = demands(pieces, infinity);
        return {lows, steepest(pieces, lows)};
    }

    const auto &kinks = portfolio.kinks;
    const auto kink = std::ranges::partition_point(
        kinks, [&](double logSlope) { return totalMostDemand(pieces, logSlope) < budget; });
    Answer answer;
    if (kink != kinks.end() && totalDemand(pieces, *kink).effort <= budget) {
        answer.efforts = fillTie(pieces, *kink, budget);
        answer.logPrice = *kink;
    } else {
        Bracket bracket;
        if (kink != kinks.end()) {
            bracket.least = *kink;
            bracket.demandAtLeast = totalDemand(pieces, *kink).effort;
        }
        if (kink != kinks.begin()) {
            bracket.most = *std::prev(kink);
            bracket.demandAtMost = totalMostDemand(pieces, *std::prev(kink));
        }
        const double start = nearby ? *nearby : evenSplitLogSlope(portfolio, budget);
        bracket = closeIn(portfolio, budget, bracket, start);
        answer.efforts = within(pieces, bracket, budget);
        answer.logPrice = bracket.most;
    }
    absorbRounding(pieces, answer.efforts, budget);
    answer.logPrice = std::min(answer.logPrice, steepest(pieces, answer.efforts));
    return answer;
}

double dualBound(const Portfolio &portfolio, double budget, const Answer &answer)
{
    const std::vector<double> &efforts = answer.efforts;
    const double reached = value(portfolio, efforts);
    if (budget <= portfolio.low)
        return reached;
    const double price = std::exp(answer.logPrice);
    double missed = price * std::max(0.0, budget - sum(efforts));
    for (std::size_t i = 0; i < efforts.size(); ++i) {
        const Piece &piece = portfolio.pieces[i];
        const double best = demand(piece, answer.logPrice).effort;
        if (best != efforts[i])
            missed +=
                std::max(0.0, value(piece, best) - value(piece, efforts[i]) - price * (best - efforts[i]));
    }
    return reached + missed;
}

double relativeGap(double bound, double value)
{
    return std::max(0.0, bound - value) / std::max(1.0, std::abs(value));
}

} // namespace concave::allocation
