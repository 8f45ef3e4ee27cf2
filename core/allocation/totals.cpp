#include "core/allocation/totals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>

namespace concave::allocation {

namespace {

/// Log prices.
struct Range
{
    double least;
    double most;

    double middle() const { return std::midpoint(least, most); }
    double halfWidth() const { return (most - least) / 2; }
};

/// Coefficients of a power series in the log price, whose unit is half the width of a range, around its
/// middle.
constexpr std::size_t terms = 19;
using Series = std::array<double, terms>;

/// e^(−rate·t).
Series exponential(double rate)
{
    Series series{1};
    for (std::size_t n = 1; n < terms; ++n)
        series[n] = series[n - 1] * -rate / static_cast<double>(n);
    return series;
}

/// √((1 − v) / (1 − v·e^(t·halfWidth))), by J. C. P. Miller's recurrence for powers of a series (Knuth, The
/// Art of Computer Programming 2, 4.7).
Series logisticDecline(double v, double halfWidth)
{
    Series under{1};
    double term = -v / (1 - v);
    for (std::size_t n = 1; n < terms; ++n)
        under[n] = term *= halfWidth / static_cast<double>(n);
    Series series{1};
    for (std::size_t n = 1; n < terms; ++n) {
        for (std::size_t k = 1; k <= n; ++k)
            series[n] += (static_cast<double>(k) / 2 - static_cast<double>(n)) * under[k] * series[n - k];
        series[n] /= static_cast<double>(n);
    }
    return series;
}

/// How the decline of demand changes within a range around its middle, where it counts 1; nothing where the
/// terms of the series would not fall below 1e-16.
std::optional<Series> decline(const Curve &curve, double fallAtMiddle, double halfWidth)
{
    const auto exponentialOf = [=](double rate) {
        return rate * halfWidth <= 1 ? std::optional(exponential(rate * halfWidth)) : std::nullopt;
    };
    switch (curve.family) {
    case Family::Log:
    case Family::StartupLog:
        return exponentialOf(1);
    case Family::Power:
        return exponentialOf(1 / (1 - curve.p));
    case Family::Exponential:
        return exponentialOf(0);
    case Family::Hill:
        return exponentialOf(0.5);
    case Family::Logistic:
        if (const double radius = fallAtMiddle - std::log(4.0); 8 * halfWidth <= radius)
            return logisticDecline(std::exp(-radius), halfWidth);
        break;
    case Family::Points:
        break;
    }
    return std::nullopt;
}

/// The demand of pieces that each follow one formula all through a range.
class Sum
{
public:
    explicit Sum(const Range &range) : m_range(range) {}

    void add(double effort) { m_series[0] += effort; }
    void add(const Demand &middle, const Series &decline)
    {
        m_series[0] += middle.effort;
        for (std::size_t n = 1; n < terms; ++n)
            m_series[n] -= middle.decline * m_range.halfWidth() * decline[n - 1] / static_cast<double>(n);
    }
    double at(double logPrice) const
    {
        if (m_range.halfWidth() == 0)
            return m_series[0];
        const double part = (logPrice - m_range.middle()) / m_range.halfWidth();
        double sum = 0;
        for (auto term = m_series.rbegin(); term != m_series.rend(); ++term)
            sum = sum * part + *term;
        return sum;
    }

private:
    Range m_range;
    Series m_series{};
};

/// Adds the piece to the sum if it follows one formula all through the range; whether it does.
bool addTo(Sum &sum, const Piece &piece, const Range &range)
{
    const auto stretch = std::ranges::partition_point(
        piece.stretches, [&](const Stretch &s) { return s.logLast > range.most; });
    if (stretch == piece.stretches.end() || stretch->logFirst < range.least) {
        sum.add(stretch == piece.stretches.end() ? piece.high : stretch->start);
        return true;
    }
    const bool isInside = stretch->logFirst > range.most && stretch->logLast < range.least;
    if (!isInside)
        return false;
    const double fall = stretch->logScale - range.middle();
    const auto series = decline(piece.candidate->curve, fall, range.halfWidth());
    if (series)
        sum.add(demand(piece, range.middle()), *series);
    return series.has_value();
}

class Totals
{
public:
    Totals(const std::vector<Piece> &pieces, const std::vector<Moment> &moments)
        : m_pieces(pieces), m_moments(moments), m_totals(moments.size())
    {}
    std::vector<double> take() && { return std::move(m_totals); }

    void add(std::span<const std::size_t> moments, std::vector<std::size_t> pieces);

private:
    void addOne(std::size_t moment, const std::vector<std::size_t> &pieces);

    const std::vector<Piece> &m_pieces;
    const std::vector<Moment> &m_moments;
    std::vector<double> m_totals;
};

void Totals::addOne(std::size_t moment, const std::vector<std::size_t> &pieces)
{
    const auto [logPrice, before] = m_moments[moment];
    for (const std::size_t i : pieces)
        m_totals[moment] +=
            i < before ? mostDemand(m_pieces[i], logPrice) : demand(m_pieces[i], logPrice).effort;
}

/// The moments are sorted by price. Pieces that one formula does not describe between the first and the last
/// are left to the halves.
void Totals::add(std::span<const std::size_t> moments, std::vector<std::size_t> pieces)
{
    if (moments.size() <= 1) {
        for (const std::size_t moment : moments)
            addOne(moment, pieces);
        return;
    }
    const Range range{m_moments[moments.front()].logPrice, m_moments[moments.back()].logPrice};
    Sum sum(range);
    std::erase_if(pieces, [&](std::size_t i) { return addTo(sum, m_pieces[i], range); });
    for (const std::size_t moment : moments)
        m_totals[moment] += sum.at(m_moments[moment].logPrice);
    add(moments.first(moments.size() / 2), pieces);
    add(moments.subspan(moments.size() / 2), std::move(pieces));
}

} // namespace

std::vector<double> totalDemands(const std::vector<Piece> &pieces, const std::vector<Moment> &moments)
{
    std::vector<std::size_t> byPrice(moments.size());
    std::iota(byPrice.begin(), byPrice.end(), std::size_t{0});
    std::ranges::sort(byPrice, {}, [&](std::size_t i) { return moments[i].logPrice; });
    std::vector<std::size_t> all(pieces.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    Totals totals(pieces, moments);
    totals.add(byPrice, std::move(all));
    return std::move(totals).take();
}

} // namespace concave::allocation
