#include "core/allocation/whole.h"

#include "core/allocation/points.h"

#include <queue>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace concave::allocation {

namespace {

using Efforts = std::vector<double>;
using Pieces = std::vector<Piece>;

Efforts lows(const Pieces &pieces)
{
    Efforts efforts;
    efforts.reserve(pieces.size());
    for (const Piece &piece : pieces)
        efforts.push_back(piece.low);
    return efforts;
}

double sum(const Efforts &efforts)
{
    return std::accumulate(efforts.begin(), efforts.end(), 0.0);
}

/// Units that a budget leaves after the least efforts.
double freeUnits(const Portfolio &portfolio, double budget)
{
    const double rounding = std::min(1e-6, 1e-12 * budget);
    return std::max(0.0, std::floor(budget - portfolio.low + rounding));
}

double nextGain(const Piece &piece, double effort)
{
    return effort < lastUnit(piece) ? unitGain(piece, effort) : 0;
}

/// Whether each unit gains at most what the one before did.
bool hasFallingGains(const Piece &piece)
{
    return piece.chords.empty() || piece.candidate->curve.family == Family::Points ||
           (nextGain(piece, piece.low) > 0 && nextGain(piece, piece.low) >= nextGain(piece, piece.low + 1));
}

double equalGains(const Piece &piece, double effort)
{
    if (piece.candidate->curve.family != Family::Points)
        return 1;
    return std::min(equalGains(piece.corners, effort), lastUnit(piece) - effort);
}

/// Gives units by largest gain, the earlier piece first among equals, and tells `given` of each run of units.
/// Stops where nothing gains.
template <typename Given>
void giveUnits(const Pieces &pieces, Efforts &efforts, double units, Given given)
{
    struct Next
    {
        double gain;
        std::size_t index;
        bool operator<(const Next &other) const
        {
            return gain < other.gain || (gain == other.gain && index > other.index);
        }
    };
    std::vector<Next> gains;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (const double gain = nextGain(pieces[i], efforts[i]); gain > 0)
            gains.push_back({gain, i});
    std::priority_queue<Next> queue(std::less<Next>(), std::move(gains));
    while (units > 0 && !queue.empty()) {
        const Next best = queue.top();
        queue.pop();
        const Piece &piece = pieces[best.index];
        double &effort = efforts[best.index];
        const double run = std::min(units, equalGains(piece, effort));
        effort += run;
        units -= run;
        given(best.index, run, best.gain);
        if (const double gain = nextGain(piece, effort); gain > 0)
            queue.push({gain, best.index});
    }
}

void giveUnits(const Pieces &pieces, Efforts &efforts, double units)
{
    giveUnits(pieces, efforts, units, [](std::size_t, double, double) {});
}

/// Units that are certain to be given. At any price a piece's whole demand exceeds its continuous one by less
/// than a unit; so at the price where the continuous demands leave a unit for every piece, all units that
/// gain more fit.
Efforts certainUnits(const Portfolio &portfolio, double units)
{
    const Pieces &pieces = portfolio.pieces;
    Efforts efforts = lows(pieces);
    const double reserve = 2 * static_cast<double>(pieces.size());
    if (units <= reserve)
        return efforts;
    constexpr double margin = 1e-9; // above the rounding of a gain
    const Answer continuous = fillEnvelopes(portfolio, portfolio.low + units - reserve);
    const double price = std::exp(continuous.logPrice) * (1 + margin);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        double above = std::floor(continuous.efforts[i]);
        while (efforts[i] < above) {
            const double middle = efforts[i] + std::ceil((above - efforts[i]) / 2);
            if (unitGain(pieces[i], middle - 1) > price)
                efforts[i] = middle;
            else
                above = middle - 1;
        }
    }
    return efforts;
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
    giveUnits(pieces, efforts, portfolio.low + units - sum(efforts));
    double price = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        price = std::max(price, nextGain(pieces[i], efforts[i]));
    const double unspent = std::max(0.0, portfolio.low + units - sum(efforts));
    const double gap = wholeGap(portfolio, price > 0 ? 0 : unspent, price, efforts);
    return {std::move(efforts), std::log(price), gap};
}

/// How many units a piece takes of each total that it shares with the pieces before it.
struct Stage
{
    std::size_t piece = 0;
    std::vector<std::uint32_t> taken;
};

/// Exact for any gains: the pieces with falling gains by largest gain, each other one by dynamic programming.
class Table
{
public:
    Table(const Portfolio &portfolio, std::size_t units);
    Answer answer(double budget) const;

private:
    const Portfolio &m_portfolio;
    std::vector<std::size_t> m_order; ///< of the units given to pieces with falling gains
    std::vector<Stage> m_stages;
    std::vector<double> m_best;
};

Table::Table(const Portfolio &portfolio, std::size_t units) : m_portfolio(portfolio), m_best{0}
{
    Pieces falling = portfolio.pieces;
    for (Piece &piece : falling)
        if (!hasFallingGains(piece))
            piece = dropped(piece);
    Efforts efforts = lows(falling);
    giveUnits(falling, efforts, static_cast<double>(units), [&](std::size_t index, double run, double gain) {
        for (; run > 0; --run) {
            m_order.push_back(index);
            m_best.push_back(m_best.back() + gain);
        }
    });
    m_best.resize(units + 1, m_best.back());

    for (std::size_t i = 0; i < portfolio.pieces.size(); ++i) {
        const Piece &piece = portfolio.pieces[i];
        if (hasFallingGains(piece))
            continue;
        std::vector<double> worth;
        for (double effort = piece.low; worth.size() <= units && effort <= lastUnit(piece); ++effort)
            worth.push_back(value(piece, effort) - value(piece, piece.low));
        Stage stage{i, std::vector<std::uint32_t>(units + 1)};
        std::vector<double> best = m_best;
        for (std::size_t total = 1; total <= units; ++total)
            for (std::size_t taken = 1; taken <= std::min(total, worth.size() - 1); ++taken)
                if (const double with = m_best[total - taken] + worth[taken]; with > best[total]) {
                    best[total] = with;
                    stage.taken[total] = static_cast<std::uint32_t>(taken);
                }
        m_best = std::move(best);
        m_stages.push_back(std::move(stage));
    }
}

Answer Table::answer(double budget) const
{
    auto units = static_cast<std::size_t>(freeUnits(m_portfolio, budget));
    const double price = units + 1 < m_best.size() ? m_best[units + 1] - m_best[units] : 0;
    Efforts efforts = lows(m_portfolio.pieces);
    for (auto stage = m_stages.rbegin(); stage != m_stages.rend(); ++stage) {
        efforts[stage->piece] += stage->taken[units];
        units -= stage->taken[units];
    }
    for (std::size_t unit = 0; unit < std::min(units, m_order.size()); ++unit)
        ++efforts[m_order[unit]];
    return {std::move(efforts), std::log(price), 0};
}

/// The continuous answer decides which late starts begin; whole units then fill what is decided.
Answer roundStarts(const Portfolio &all, double budget)
{
    const Answer envelope = fillEnvelopes(all, budget);
    const Answer continuous = solveContinuous(all, budget, envelope.logPrice);
    Pieces pieces = all.pieces;
    double left = freeUnits(all, budget);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (hasFallingGains(pieces[i]))
            continue;
        Piece begun = raised(pieces[i]);
        begun.low = begun.smoothFrom = std::ceil(begun.low);
        begun.high = std::max(begun.high, begun.low);
        const double step = begun.low - pieces[i].low;
        const bool begins =
            continuous.efforts[i] >= begun.low && step <= left && begun.low <= lastUnit(pieces[i]);
        left -= begins ? step : 0;
        pieces[i] = begins ? std::move(begun) : dropped(pieces[i]);
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
    } else if (units * units * static_cast<double>(late) <= largestTable) {
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
