#include "core/deck/layout/canvasgrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace concave::layout {

namespace {

double total(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// How high the rows are at a level: at least what they need, or, where there is not room, at most that.
std::vector<double> filled(
    const std::vector<double> &needs, const std::vector<double> &shares, double level, bool hasRoom)
{
    std::vector<double> heights;
    for (std::size_t row = 0; row < needs.size(); ++row) {
        const double share = level * shares[row];
        heights.push_back(hasRoom ? std::max(needs[row], share) : std::min(needs[row], share));
    }
    return heights;
}

} // namespace

CanvasGrid::CanvasGrid(const CanvasTemplate &form, const QRectF &place, double gap)
    : m_form(form), m_place(place), m_gap(gap), m_rowShares(shares(form.heights, rowCount(form))),
      m_widths(shares(form.widths, columnCount(form)))
{
    const double room = place.width() - gap * static_cast<double>(m_widths.size() - 1);
    const double all = total(m_widths);
    for (double &width : m_widths)
        width *= room / all;
    fit(std::vector<double>(form.blocks.size(), 0.0));
}

std::vector<double> CanvasGrid::shares(const std::vector<double> &given, int count)
{
    std::vector<double> shares(static_cast<std::size_t>(count), 1.0);
    for (std::size_t i = 0; i < std::min(shares.size(), given.size()); ++i) {
        if (std::isfinite(given[i]) && given[i] > 0)
            shares[i] = given[i];
    }
    // None is so small that nothing could be read in it.
    constexpr double least = 0.4;
    const double mean = total(shares) / count;
    for (double &share : shares)
        share = std::max(share / mean, least);
    return shares;
}

double CanvasGrid::sum(const std::vector<double> &lengths, int from, int count) const
{
    const auto first = lengths.begin() + from - 1;
    return std::accumulate(first, first + count, m_gap * (count - 1));
}

double CanvasGrid::left(int column) const
{
    return m_place.left() + sum(m_widths, 1, column - 1) + m_gap;
}

double CanvasGrid::right(int column) const
{
    return m_place.left() + sum(m_widths, 1, column);
}

double CanvasGrid::width(const TemplateBlock &block) const
{
    return sum(m_widths, block.column, block.columns);
}

bool CanvasGrid::fit(const std::vector<double> &needs)
{
    // Blocks of one row first, so that those of several only add what is still missing.
    std::vector<std::size_t> order(m_form.blocks.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return m_form.blocks[i].rows; });
    std::vector<double> rows(m_rowShares.size(), 0.0);
    for (const std::size_t i : order) {
        const TemplateBlock &block = m_form.blocks[i];
        const double missing = needs[i] - sum(rows, block.row, block.rows);
        if (missing <= 0)
            continue;
        const double shares = sum(m_rowShares, block.row, block.rows) - m_gap * (block.rows - 1);
        for (int row = block.row - 1; row < block.row - 1 + block.rows; ++row)
            rows[static_cast<std::size_t>(row)] +=
                missing * m_rowShares[static_cast<std::size_t>(row)] / shares;
    }
    const double room = m_place.height() - m_gap * static_cast<double>(rows.size() - 1);
    constexpr double slack = 0.01;
    const bool hasRoom = total(rows) <= room + slack;
    double low = 0;
    double high = (room + total(rows)) / *std::ranges::min_element(m_rowShares);
    for (int i = 0; i < 50; ++i) {
        const double level = (low + high) / 2;
        (total(filled(rows, m_rowShares, level, hasRoom)) < room ? low : high) = level;
    }
    m_heights = filled(rows, m_rowShares, low, hasRoom);
    return hasRoom;
}

QRectF CanvasGrid::box(const TemplateBlock &block) const
{
    return {left(block.column), m_place.top() + sum(m_heights, 1, block.row - 1) + m_gap, width(block),
        sum(m_heights, block.row, block.rows)};
}

} // namespace concave::layout
