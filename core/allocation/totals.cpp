#include "core/allocation/totals.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

namespace concave::allocation {

namespace {

/// The r of demand's form c + d·e^(−r·t) in the log price t (0: c − d·t); nothing where it has another form.
std::optional<double> rateOfDecline(const Curve &curve)
{
    switch (curve.family) {
    case Family::Log:
    case Family::StartupLog:
        return 1;
    case Family::Power:
        return 1 / (1 - curve.p);
    case Family::Exponential:
        return 0;
    case Family::Hill:
        return 0.5;
    case Family::Logistic:
    case Family::Points:
        break;
    }
    return std::nullopt;
}

/// The demand of pieces that each follow one formula around a log price.
class Sum
{
public:
    explicit Sum(double logPrice) : m_logPrice(logPrice) {}

    void add(double effort) { m_effort += effort; }
    void add(const Demand &demand, double rate)
    {
        m_effort += demand.effort;
        m_declines[rate] += demand.decline;
    }
    double at(double logPrice) const
    {
        const double rise = logPrice - m_logPrice;
        double effort = m_effort;
        for (const auto &[rate, decline] : m_declines)
            effort += decline * (rate > 0 ? std::expm1(-rate * rise) / rate : -rise);
        return effort;
    }

private:
    double m_logPrice;
    double m_effort = 0;
    std::map<double, double> m_declines; ///< by rate
};

class Totals
{
public:
    Totals(const std::vector<Piece> &pieces, const std::vector<Moment> &moments)
        : m_pieces(pieces), m_moments(moments), m_totals(moments.size())
    {}
    std::vector<double> take() && { return std::move(m_totals); }

    void add(std::span<const std::size_t> moments, std::vector<std::size_t> pieces);

private:
    bool addTo(Sum &sum, const Piece &piece, double least, double middle, double most) const;
    void addOne(std::size_t moment, const std::vector<std::size_t> &pieces);

    const std::vector<Piece> &m_pieces;
    const std::vector<Moment> &m_moments;
    std::vector<double> m_totals;
};

/// Whether the piece follows one formula from the least to the most log price, and so joins the sum.
bool Totals::addTo(Sum &sum, const Piece &piece, double least, double middle, double most) const
{
    const auto stretch =
        std::ranges::partition_point(piece.stretches, [=](const Stretch &s) { return s.logLast > most; });
    if (stretch == piece.stretches.end() || stretch->logFirst < least) {
        sum.add(stretch == piece.stretches.end() ? piece.high : stretch->start);
        return true;
    }
    if (const double effort = demand(piece, most).effort;
        least == most && effort == mostDemand(piece, most)) {
        sum.add(effort);
        return true;
    }
    const auto rate = rateOfDecline(piece.candidate->curve);
    if (stretch->isStraight || !rate || stretch->logFirst <= most || stretch->logLast >= least)
        return false;
    sum.add(demand(piece, middle), *rate);
    return true;
}

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
    const double least = m_moments[moments.front()].logPrice;
    const double most = m_moments[moments.back()].logPrice;
    const double middle = m_moments[moments[moments.size() / 2]].logPrice;
    Sum sum(middle);
    std::erase_if(pieces, [&](std::size_t i) { return addTo(sum, m_pieces[i], least, middle, most); });
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
