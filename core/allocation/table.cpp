#include "core/allocation/table.h"

#include "core/allocation/gains.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation {

namespace {

/// Of each unit in turn, up to a number of them.
std::vector<double> gains(const Piece &piece, std::size_t most)
{
    std::vector<double> gains;
    for (double effort = piece.low; gains.size() < most && effort < lastUnit(piece); ++effort)
        gains.push_back(unitGain(piece, effort));
    return gains;
}

/// What the first units gain together, from none to all.
std::vector<double> sums(const std::vector<double> &gains)
{
    std::vector<double> sums{0};
    for (const double gain : gains)
        sums.push_back(sums.back() + gain);
    return sums;
}

} // namespace

Table::Table(const Portfolio &portfolio, std::size_t units) : m_portfolio(portfolio), m_units(units)
{
    giveFalling();
    for (std::size_t i = 0; i < portfolio.pieces.size(); ++i)
        if (!hasFallingGains(portfolio.pieces[i]))
            add(i);
}

void Table::giveFalling()
{
    std::vector<Piece> falling = m_portfolio.pieces;
    for (Piece &piece : falling)
        if (!hasFallingGains(piece))
            piece = restricted(piece, piece.low, piece.low);
    std::vector<double> efforts = lows(falling);
    m_settled.assign(1, 0);
    for (Given given : giveUnits(falling, efforts, static_cast<double>(m_units)))
        for (; given.units > 0; --given.units) {
            m_order.push_back(given.piece);
            m_settled.push_back(m_settled.back() + given.gain);
        }
    m_settled.resize(m_units + 1, m_settled.back());
    m_open = m_settled;
}

void Table::add(std::size_t piece)
{
    const std::vector<double> gains = allocation::gains(m_portfolio.pieces[piece], m_units);
    const std::vector<double> gained = sums(gains);
    const std::vector<Run> runs = allocation::runs(gains);
    const bool risesOnce = runs.size() <= 2;
    Row settled{m_settled, std::vector<std::uint32_t>(m_units + 1)};
    Row open{m_open, settled.taken};
    for (const Run &run : runs) {
        const bool endsWhereGainsRise = risesOnce && run.shape == Shape::Convex;
        convolve(endsWhereGainsRise ? m_settled : m_open, gained, run, open);
        if (!endsWhereGainsRise)
            convolve(m_settled, gained, run, settled);
    }
    m_settled = std::move(settled.best);
    m_open = std::move(open.best);
    m_stages.push_back(
        {piece, risesOnce ? runs.back().least : 0, std::move(settled.taken), std::move(open.taken)});
}

Answer Table::answer(double budget) const
{
    auto units = static_cast<std::size_t>(freeUnits(m_portfolio, budget));
    const double price = units < m_units ? m_open[units + 1] - m_open[units] : 0;
    std::vector<double> efforts = lows(m_portfolio.pieces);
    bool isOpen = true;
    for (auto stage = m_stages.rbegin(); stage != m_stages.rend(); ++stage) {
        const std::size_t taken = (isOpen ? stage->open : stage->settled)[units];
        efforts[stage->piece] += static_cast<double>(taken);
        units -= taken;
        if (taken > 0 && taken < stage->largestGain)
            isOpen = false;
    }
    for (std::size_t unit = 0; unit < std::min(units, m_order.size()); ++unit)
        ++efforts[m_order[unit]];
    return {std::move(efforts), std::log(price), 0};
}

} // namespace concave::allocation
