#include "core/allocation/large/whole.h"

#include "core/allocation/large/radix.h"
#include "core/allocation/piece.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace concave::allocation::large {

PreparedWhole::PreparedWhole(std::span<const Candidate> candidates, const Kernels &kernels)
    : m_candidates(candidates), m_kernels(&kernels), m_prepared(candidates, Units::Whole, kernels)
{
    m_units.resize(m_prepared.curves().paddedSize());
    m_more.resize(m_prepared.curves().paddedSize());
}

bool PreparedWhole::solve(double budget, std::span<double> efforts)
{
    if (!fill(budget))
        return false;
    for (const Form form : allForms) {
        const double *units = m_units.data() + m_prepared.curves().offset(form);
        for (const std::uint32_t place : m_prepared.places(form))
            efforts[place] = *units++;
    }
    return true;
}

bool PreparedWhole::fill(double budget)
{
    constexpr double largest = 1e15;
    constexpr double steepest = 600;
    constexpr int widenings = 12;
    const double rounding = std::min(1e-6, 1e-12 * budget);
    budget = m_prepared.least() + std::floor(budget - m_prepared.least() + rounding);
    if (!(budget > m_prepared.least() && budget < m_prepared.most() && budget < largest))
        return false;
    const Price price = m_prepared.price(budget);
    if (!(std::abs(price.t) < steepest && price.slope > 0))
        return false;
    const double off = budget - count(price.t, m_units);
    const double t = price.t + off / price.slope;
    double reach = (8 + 3 * std::sqrt(std::abs(off))) / price.slope;
    for (int round = 0; round < widenings && std::abs(t) + reach < steepest; ++round, reach *= 4)
        if (settle(t, reach, budget))
            return true;
    return false;
}

double PreparedWhole::count(double t, Column &units) const
{
    const Curves &curves = m_prepared.curves();
    double total = 0;
    for (const Form form : allForms)
        if (curves.count(form) > 0)
            total += m_kernels->count(curves.of(form), t, units.data() + curves.offset(form));
    return total;
}

/// Takes the largest gains between the prices at t ± reach. False where the last one taken, or the first one
/// left, is not well between them: the counts at their ends are not exact.
bool PreparedWhole::settle(double t, double reach, double budget)
{
    constexpr double margin = 1e-9;
    const double left = std::round(budget - count(t - reach, m_units));
    if (left < 1 || count(t + reach, m_more) < budget + 0.5)
        return false;
    m_between.clear();
    for (const Form form : allForms)
        collect(form);
    if (static_cast<double>(m_between.size()) <= left)
        return false;
    const auto cut = m_between.begin() + static_cast<std::ptrdiff_t>(left);
    std::ranges::nth_element(m_between, cut, [](const Unit &one, const Unit &other) {
        return one.gain > other.gain || (one.gain == other.gain && one.place < other.place);
    });
    const auto byGain = [](const Unit &one, const Unit &other) { return one.gain < other.gain; };
    const double lastTaken = std::min_element(m_between.begin(), cut, byGain)->gain;
    if (!(lastTaken < std::exp(reach - t) * (1 - margin) && cut->gain > std::exp(-reach - t) * (1 + margin)))
        return false;
    for (auto unit = m_between.begin(); unit != cut; ++unit)
        ++m_units[unit->at];
    m_nextGain = cut->gain;
    return true;
}

/// A gain that rounding puts above the one before it comes right after that one.
void PreparedWhole::collect(Form form)
{
    const Curves &curves = m_prepared.curves();
    const std::span<const std::uint32_t> places = m_prepared.places(form);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::size_t at = curves.offset(form) + i;
        if (m_units[at] >= m_more[at])
            continue;
        const Piece piece = allocation::piece(m_candidates[places[i]], Units::Whole);
        double gain = std::numeric_limits<double>::infinity();
        for (double effort = m_units[at]; effort < m_more[at]; ++effort) {
            gain = std::min(gain, unitGain(piece, effort));
            m_between.push_back({gain, places[i], at});
        }
    }
}

std::vector<double> PreparedWhole::frontier(double budget)
{
    if (!fill(budget))
        return {};
    const Curves &curves = m_prepared.curves();
    const auto units = static_cast<std::size_t>(budget - m_prepared.least() + 1e-6);
    m_gains.resize(units + Columns::step);
    std::size_t next = 0;
    for (const Form form : allForms) {
        const Columns columns = curves.of(form);
        const double *given = m_units.data() + curves.offset(form);
        for (std::size_t i = 0; i < curves.count(form); ++i) {
            const double low = columns.low ? columns.low[i] : 0;
            m_kernels->gains(columns, i, low, given[i], m_gains.data() + next);
            next += static_cast<std::size_t>(given[i] - low);
        }
    }
    m_gains.resize(units);
    sortFalling(m_gains, m_spare);
    double value = 0;
    for (const Candidate &candidate : m_candidates)
        value += candidate.weight *
                 accuracy(candidate.curve, candidate.pinned.value_or(std::ceil(candidate.minimum)));
    std::vector<double> values(units + 1);
    values.front() = value;
    for (std::size_t i = 0; i < units; ++i)
        values[i + 1] = value += m_gains[i];
    return values;
}

} // namespace concave::allocation::large
