#include "core/allocation/envelope.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace concave::allocation {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Efforts and values on the true curve.
using Spot = Point;

Spot spot(const Piece &piece, double effort)
{
    return {effort, value(piece, effort)};
}

double logSlope(const Spot &from, const Spot &to)
{
    const double rise = to.accuracy - from.accuracy;
    return rise > 0 ? std::log(rise) - std::log(to.effort - from.effort) : -infinity;
}

/// Efforts at the corners of the returns and at the ceiling, ascending.
std::vector<double> kinks(const Piece &piece)
{
    std::vector<double> efforts;
    for (const Rate &rate : piece.rates)
        efforts.push_back(effortAt(piece.candidate->curve, rate.until));
    return efforts;
}

void addChord(Piece &piece, double start, double end, double logSlope)
{
    const double before = piece.stretches.empty() ? infinity : piece.stretches.back().logLast;
    const double slope = std::min(logSlope, before);
    piece.stretches.push_back({start, end, slope, slope, 0, true});
}

void addCorners(Piece &piece)
{
    const auto &corners = piece.corners;
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const double start = std::max(corners[i - 1].effort, piece.low);
        const double end = std::min(corners[i].effort, piece.high);
        if (start < end)
            addChord(piece, start, end,
                std::log(piece.candidate->weight) + std::log(corners[i].accuracy - corners[i - 1].accuracy) -
                    std::log(corners[i].effort - corners[i - 1].effort));
    }
}

/// Too flat for a price in between: the efforts of a curve that one slope describes to 1e-13 are a chord's.
bool isStraight(const Stretch &stretch)
{
    constexpr double rounding = 1e-13;
    return stretch.logFirst - stretch.logLast <= rounding * std::max(1.0, std::abs(stretch.logScale));
}

/// The curve itself between an effort and `high`, cut at the kinks.
std::vector<Stretch> concavePart(const Piece &piece, const std::vector<double> &kinks, double from)
{
    const Curve &curve = piece.candidate->curve;
    const double scale = logScale(curve);
    std::vector<Stretch> stretches;
    double start = from;
    for (std::size_t i = 0; i < kinks.size(); ++i) {
        const double end = std::min(kinks[i], piece.high);
        if (!(start < end))
            continue;
        Stretch stretch{.start = start, .end = end, .logScale = std::log(piece.rates[i].worth) + scale};
        stretch.logLast = stretch.logScale - fall(curve, end);
        stretch.logFirst = stretch.logScale - fall(curve, start);
        stretch.isStraight = isStraight(stretch);
        stretches.push_back(stretch);
        start = end;
    }
    return stretches;
}

/// The steepest chord from a spot to the concave part that the piece consists of: demand at the slope of any
/// chord ends a steeper one.
Spot steepest(const Piece &concave, const Spot &from)
{
    const Curve &curve = concave.candidate->curve;
    const double start = curve.family == Family::StartupLog ? std::numbers::e / curve.b : bend(curve);
    Spot best = spot(concave, std::clamp(start, concave.low, concave.high));
    double slope = logSlope(from, best);
    for (int round = 0; round < 60 && std::isfinite(slope); ++round) {
        const Spot next = spot(concave, demand(concave, slope).effort);
        const double nextSlope = logSlope(from, next);
        if (!(nextSlope > slope))
            break;
        best = next;
        slope = nextSlope;
    }
    return best;
}

/// Chords along the upper hull of `low`, the kinks before the bend and the concave part behind it, which
/// remains from where the last chord touches it.
void addHull(Piece &piece, const std::vector<double> &kinks, double bend)
{
    Piece concave = piece;
    concave.low = std::min(bend, piece.high);
    concave.stretches = concavePart(piece, kinks, concave.low);
    std::vector<Spot> corners;
    for (const double kink : kinks)
        if (kink > piece.low && kink < concave.low)
            corners.push_back(spot(piece, kink));

    Spot at = spot(piece, piece.low);
    while (at.effort < concave.low) {
        Spot next = steepest(concave, at);
        for (const Spot &corner : corners)
            if (corner.effort > at.effort && logSlope(at, corner) > logSlope(at, next))
                next = corner;
        if (std::isinf(logSlope(at, next))) {
            piece.high = at.effort;
            return;
        }
        addChord(piece, at.effort, next.effort, logSlope(at, next));
        at = next;
    }
    const auto rest = concavePart(piece, kinks, at.effort);
    piece.stretches.insert(piece.stretches.end(), rest.begin(), rest.end());
}

} // namespace

void addEnvelope(Piece &piece)
{
    piece.stretches.clear();
    const Curve &curve = piece.candidate->curve;
    if (curve.family == Family::Points) {
        piece.high = std::clamp(piece.corners.back().effort, piece.low, piece.high);
        addCorners(piece);
        return;
    }
    const std::vector<double> kinks = allocation::kinks(piece);
    piece.high = std::clamp(kinks.empty() ? 0 : kinks.back(), piece.low, piece.high);
    if (bend(curve) > piece.low)
        addHull(piece, kinks, bend(curve));
    else
        piece.stretches = concavePart(piece, kinks, piece.low);
}

} // namespace concave::allocation
