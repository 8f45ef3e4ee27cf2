#include "core/allocation/piece.h"

#include "core/allocation/envelope.h"
#include "core/allocation/points.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace concave::allocation {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Slopes that rise by rounding alone are made to stay.
std::vector<Rate> rates(const Candidate &candidate)
{
    std::vector<Rate> rates;
    if (candidate.returns.empty())
        rates.push_back({infinity, candidate.weight});
    double slope = infinity;
    for (std::size_t i = 1; i < candidate.returns.size(); ++i) {
        slope = std::min(slope, allocation::slope(candidate.returns[i - 1], candidate.returns[i]));
        if (slope > 0)
            rates.push_back({candidate.returns[i].accuracy, candidate.weight * slope});
    }
    const double ceiling = candidate.curve.ceiling;
    const auto last = std::ranges::find_if(rates, [=](const Rate &rate) { return rate.until >= ceiling; });
    if (last != rates.end()) {
        last->until = ceiling;
        rates.erase(std::next(last), rates.end());
    }
    return rates;
}

/// The stretch that a log price reaches into: of those before it, all is demanded.
template <typename Passes>
auto marginal(const Piece &piece, Passes passes)
{
    return std::ranges::partition_point(
        piece.stretches, [=](const Stretch &stretch) { return passes(stretch.logLast); });
}

template <typename Passes>
Demand demandWhere(const Piece &piece, double logPrice, Passes passes)
{
    const auto stretch = marginal(piece, passes);
    if (stretch == piece.stretches.end())
        return {piece.high, 0};
    if (stretch->isStraight || stretch->logFirst <= logPrice)
        return {stretch->start, 0};
    const Demand demand = effortAtFall(piece.candidate->curve, stretch->logScale - logPrice);
    if (demand.effort > stretch->start && demand.effort < stretch->end)
        return demand;
    return {demand.effort >= stretch->end ? stretch->end : stretch->start, 0};
}

/// What a point of accuracy is worth to the right of an effort.
double rateAt(const Piece &piece, double effort)
{
    const auto found = std::ranges::find_if(
        piece.rates, [&](const Rate &rate) { return effort < effortAt(piece.candidate->curve, rate.until); });
    return found != piece.rates.end() ? found->worth : 0;
}

} // namespace

Piece piece(const Candidate &candidate, Units units)
{
    Piece piece;
    piece.candidate = &candidate;
    const bool whole = units == Units::Whole;
    piece.low = whole ? std::ceil(candidate.minimum) : candidate.minimum;
    piece.high = whole ? std::floor(candidate.maximum) : candidate.maximum;
    if (candidate.pinned)
        piece.low = piece.high = *candidate.pinned;
    if (candidate.curve.family == Family::Points)
        piece.corners = worthOf(corners(candidate.curve), candidate.returns);
    else
        piece.rates = rates(candidate);
    addEnvelope(piece);
    return piece;
}

Piece restricted(const Piece &piece, double low, double high)
{
    Piece part = piece;
    part.low = low;
    part.high = high;
    addEnvelope(part);
    return part;
}

Demand demand(const Piece &piece, double logPrice)
{
    return demandWhere(piece, logPrice, [=](double logSlope) { return logSlope > logPrice; });
}

double mostDemand(const Piece &piece, double logPrice)
{
    return demandWhere(piece, logPrice, [=](double logSlope) { return logSlope >= logPrice; }).effort;
}

double logSlope(const Piece &piece, double effort)
{
    const auto stretch =
        std::ranges::find_if(piece.stretches, [=](const Stretch &s) { return effort < s.end; });
    if (stretch == piece.stretches.end())
        return -infinity;
    if (stretch->isStraight || effort <= stretch->start)
        return stretch->logFirst;
    return stretch->logScale - fall(piece.candidate->curve, effort);
}

double value(const Piece &piece, double effort)
{
    const Candidate &candidate = *piece.candidate;
    if (candidate.curve.family == Family::Points)
        return candidate.weight * accuracy(piece.corners, effort);
    return candidate.weight * worth(candidate.returns, accuracy(candidate.curve, effort));
}

double slope(const Piece &piece, double effort)
{
    const Candidate &candidate = *piece.candidate;
    if (candidate.curve.family == Family::Points)
        return candidate.weight * slope(piece.corners, effort);
    const double worth = rateAt(piece, effort);
    return worth > 0 ? worth * slope(candidate.curve, effort) : 0;
}

double envelopeGap(const Piece &piece, double effort)
{
    if (bend(piece.candidate->curve) <= piece.low)
        return 0;
    const auto chord = std::ranges::find_if(piece.stretches,
        [=](const Stretch &s) { return s.isStraight && effort > s.start && effort < s.end; });
    if (chord == piece.stretches.end())
        return 0;
    const double part = (effort - chord->start) / (chord->end - chord->start);
    return std::lerp(value(piece, chord->start), value(piece, chord->end), part) - value(piece, effort);
}

double unitGain(const Piece &piece, double effort)
{
    const Candidate &candidate = *piece.candidate;
    if (candidate.curve.family == Family::Points)
        return candidate.weight * unitGain(piece.corners, effort);
    // Each rate as the sum of the steps down to the next: so the sum falls where all its parts fall.
    const double gained = unitGain(candidate.curve, effort);
    const double reached = accuracy(candidate.curve, effort);
    double gain = 0;
    double next = 0;
    for (const Rate &rate : std::views::reverse(piece.rates)) {
        gain += (rate.worth - next) * std::clamp(rate.until - reached, 0.0, gained);
        next = rate.worth;
    }
    return gain;
}

double lastUnit(const Piece &piece)
{
    const double rounding = std::min(1e-6, 1e-12 * piece.high);
    return piece.high > piece.low ? std::max(piece.low, std::ceil(piece.high - rounding)) : piece.low;
}

} // namespace concave::allocation
