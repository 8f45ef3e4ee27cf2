#include "core/allocation/piece.h"

#include "core/allocation/points.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace concave::allocation {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// ln(1 + e^x) for any x.
double softplus(double x)
{
    return std::max(x, 0.0) + std::log1p(std::exp(-std::abs(x)));
}

/// Effort at which the ceiling is reached.
double reach(const Curve &curve)
{
    const double part = (curve.ceiling - curve.baseline) / curve.a;
    switch (curve.family) {
    case Family::Log:
        return std::expm1(part) / curve.b;
    case Family::StartupLog:
        return std::exp(part) / curve.b;
    case Family::Power:
        return std::pow(part, 1 / curve.p);
    case Family::Exponential:
        return part < 1 ? -std::log1p(-part) / curve.b : infinity;
    case Family::Hill:
        return part < 1 ? curve.k * part / (1 - part) : infinity;
    case Family::Logistic:
        return part < 1 ? (softplus(curve.b * curve.k + std::log(part)) - std::log1p(-part)) / curve.b
                        : infinity;
    case Family::Points:
        break;
    }
    return infinity;
}

double logScale(const Candidate &candidate)
{
    const Curve &curve = candidate.curve;
    const double weighted = std::log(candidate.weight) + std::log(curve.a);
    switch (curve.family) {
    case Family::Log:
    case Family::Exponential:
        return weighted + std::log(curve.b);
    case Family::Power:
        return weighted + std::log(curve.p);
    case Family::Hill:
        return weighted - std::log(curve.k);
    case Family::Logistic:
        return weighted + std::log(curve.b) + softplus(-curve.b * curve.k);
    case Family::StartupLog:
    case Family::Points:
        break;
    }
    return weighted;
}

double smoothLogSlope(const Piece &piece, double effort)
{
    const Curve &curve = piece.candidate->curve;
    switch (curve.family) {
    case Family::Log:
        return piece.logScale - std::log1p(curve.b * effort);
    case Family::StartupLog:
        return piece.logScale - std::log(effort);
    case Family::Power:
        return piece.logScale - (1 - curve.p) * std::log(effort);
    case Family::Exponential:
        return piece.logScale - curve.b * effort;
    case Family::Hill:
        return piece.logScale - 2 * std::log1p(effort / curve.k);
    case Family::Logistic: {
        const double distance = std::abs(curve.b * (effort - curve.k));
        return piece.logScale - distance - 2 * softplus(-distance);
    }
    case Family::Points:
        break;
    }
    return -infinity;
}

/// The inverse of `smoothLogSlope`.
Demand smoothDemand(const Piece &piece, double logPrice)
{
    const Curve &curve = piece.candidate->curve;
    const double fall = piece.logScale - logPrice;
    switch (curve.family) {
    case Family::Log: {
        const double effort = std::expm1(fall) / curve.b;
        return {effort, effort + 1 / curve.b};
    }
    case Family::StartupLog: {
        const double effort = std::exp(fall);
        return {effort, effort};
    }
    case Family::Power: {
        const double effort = std::exp(fall / (1 - curve.p));
        return {effort, effort / (1 - curve.p)};
    }
    case Family::Exponential:
        return {fall / curve.b, 1 / curve.b};
    case Family::Hill: {
        const double effort = curve.k * std::expm1(fall / 2);
        return {effort, (effort + curve.k) / 2};
    }
    case Family::Logistic: {
        // With u = e^(−b·(x − k)) the slope is its scale times u / (1 + u)²; beyond k, u < 1.
        const double share = std::min(std::exp(-fall), 0.25);
        const double root = 2 / (1 - 2 * share + std::sqrt(1 - 4 * share));
        const double u = share * root;
        return {curve.k + (std::max(fall, std::log(4.0)) - std::log(root)) / curve.b,
            (1 + u) / (1 - u) / curve.b};
    }
    case Family::Points:
        break;
    }
    return {piece.high, 0};
}

/// The effort where a line from (low, 0) touches a·ln(b·x): the root z = b·x of z·ln z − z + b·low in (1, e].
double tangent(double b, double low)
{
    const double start = b * low;
    double z = std::numbers::e;
    for (int round = 0; round < 60; ++round) {
        const double next = z - (z * std::log(z) - z + start) / std::log(z);
        if (!(next < z && next > 1))
            break;
        z = next;
    }
    return z / b;
}

void addStartupChord(Piece &piece)
{
    const Curve &curve = piece.candidate->curve;
    if (curve.b * piece.low >= 1)
        return;
    if (curve.b * piece.high <= 1) {
        piece.high = piece.low;
        return;
    }
    const double touch = tangent(curve.b, piece.low);
    const double end = std::min(touch, piece.high);
    const double chordLogSlope =
        touch <= piece.high ? smoothLogSlope(piece, touch)
                            : piece.logScale + std::log(std::log(curve.b * end)) - std::log(end - piece.low);
    piece.chords.push_back({chordLogSlope, end});
    piece.smoothFrom = end;
}

void addPointChords(Piece &piece)
{
    const auto &corners = piece.corners;
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const double end = std::min(corners[i].effort, piece.high);
        if (end <= std::max(corners[i - 1].effort, piece.low))
            continue;
        const double logSlope = std::log(piece.candidate->weight) +
                                std::log(corners[i].accuracy - corners[i - 1].accuracy) -
                                std::log(corners[i].effort - corners[i - 1].effort);
        piece.chords.push_back({logSlope, end});
    }
    piece.smoothFrom = piece.high;
}

template <typename Passes>
Demand demandWhere(const Piece &piece, double logPrice, Passes passes)
{
    double effort = piece.low;
    for (const Chord &chord : piece.chords) {
        if (!passes(chord.logSlope))
            return {effort, 0};
        effort = chord.end;
    }
    if (piece.smoothFrom >= piece.high)
        return {effort, 0};
    const Demand smooth = smoothDemand(piece, logPrice);
    if (smooth.effort > piece.smoothFrom && smooth.effort < piece.high)
        return smooth;
    return {smooth.effort >= piece.high ? piece.high : piece.smoothFrom, 0};
}

/// f(effort + 1) − f(effort) of the smooth families.
double smoothUnitGain(const Curve &curve, double effort)
{
    switch (curve.family) {
    case Family::Log:
        return curve.a * std::log1p(curve.b / (1 + curve.b * effort));
    case Family::StartupLog:
        if (curve.b * effort >= 1)
            return curve.a * std::log1p(1 / effort);
        return curve.b * (effort + 1) > 1 ? curve.a * std::log(curve.b * (effort + 1)) : 0;
    case Family::Power:
        if (effort == 0)
            return curve.a;
        return curve.a * std::pow(effort, curve.p) * std::expm1(curve.p * std::log1p(1 / effort));
    case Family::Exponential:
        return -curve.a * std::exp(-curve.b * effort) * std::expm1(-curve.b);
    case Family::Hill:
        return curve.a * (curve.k / (effort + curve.k)) / (effort + 1 + curve.k);
    case Family::Logistic: {
        // f(x + 1) − f(x) = a·(1 − e^(−b))·(1 + e^(−b·k))·u / ((1 + u·e^(−b))·(1 + u)) with u as above.
        const double distance = curve.b * (effort - curve.k);
        const double scale = -curve.a * std::expm1(-curve.b) * (1 + std::exp(-curve.b * curve.k));
        return scale * std::exp(-distance - softplus(-distance - curve.b) - softplus(-distance));
    }
    case Family::Points:
        break;
    }
    return 0;
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

    const Curve &curve = candidate.curve;
    if (curve.family == Family::Points) {
        piece.corners = corners(curve);
        piece.high = std::min(piece.high, piece.corners.back().effort);
    } else {
        piece.logScale = logScale(candidate);
        piece.high = std::min(piece.high, reach(curve));
    }
    piece.high = std::max(piece.high, piece.low);
    piece.smoothFrom = piece.low;

    if (curve.family == Family::Points)
        addPointChords(piece);
    else if (curve.family == Family::StartupLog)
        addStartupChord(piece);
    return piece;
}

Piece dropped(Piece piece)
{
    piece.high = piece.smoothFrom = piece.low;
    piece.chords.clear();
    return piece;
}

Piece raised(Piece piece)
{
    piece.low = std::max(piece.low, 1 / piece.candidate->curve.b);
    piece.smoothFrom = piece.low;
    piece.chords.clear();
    return piece;
}

bool isInsideEnvelope(const Piece &piece, double effort)
{
    return piece.candidate->curve.family == Family::StartupLog && !piece.chords.empty() &&
           effort > piece.low && effort < piece.chords.front().end;
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
    if (effort >= piece.high)
        return -infinity;
    const auto chord = std::ranges::find_if(piece.chords, [&](const Chord &c) { return effort < c.end; });
    return chord != piece.chords.end() ? chord->logSlope : smoothLogSlope(piece, effort);
}

double value(const Piece &piece, double effort)
{
    const Candidate &candidate = *piece.candidate;
    const bool isMeasured = candidate.curve.family == Family::Points;
    return candidate.weight *
           (isMeasured ? accuracy(piece.corners, effort) : accuracy(candidate.curve, effort));
}

double slope(const Piece &piece, double effort)
{
    const Candidate &candidate = *piece.candidate;
    if (candidate.curve.family == Family::Points)
        return candidate.weight * slope(piece.corners, effort);
    return effort < reach(candidate.curve) ? candidate.weight * slope(candidate.curve, effort) : 0;
}

double unitGain(const Piece &piece, double effort)
{
    const Candidate &candidate = *piece.candidate;
    const Curve &curve = candidate.curve;
    if (curve.family == Family::Points)
        return candidate.weight * unitGain(piece.corners, effort);
    const double room = std::max(0.0, curve.ceiling - accuracy(curve, effort));
    return candidate.weight * std::min(smoothUnitGain(curve, effort), room);
}

double lastUnit(const Piece &piece)
{
    const double rounding = std::min(1e-6, 1e-12 * piece.high);
    return piece.high > piece.low ? std::max(piece.low, std::ceil(piece.high - rounding)) : piece.low;
}

} // namespace concave::allocation
