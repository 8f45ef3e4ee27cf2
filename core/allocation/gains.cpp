#include "core/allocation/gains.h"

#include <queue>

#include <algorithm>
#include <cmath>

namespace concave::allocation {

namespace {

/// How many of the next units gain the same as the first of them; at least 1.
double equalGains(const Piece &piece, double effort, double units)
{
    const double gain = nextGain(piece, effort);
    double equal = 1;
    for (double most = std::min(units, lastUnit(piece) - effort); equal < most;) {
        const double middle = equal + std::ceil((most - equal) / 2);
        if (nextGain(piece, effort + equal) != gain)
            break;
        if (nextGain(piece, effort + middle - 1) == gain)
            equal = middle;
        else
            most = middle - 1;
    }
    return equal;
}

struct Next
{
    double gain;
    std::size_t piece;

    bool operator<(const Next &other) const
    {
        return gain < other.gain || (gain == other.gain && piece > other.piece);
    }
};

} // namespace

double nextGain(const Piece &piece, double effort)
{
    return effort < lastUnit(piece) ? unitGain(piece, effort) : 0;
}

bool hasFallingGains(const Piece &piece)
{
    constexpr double few = 16;
    const double convexEnd = std::min(bend(piece.candidate->curve), piece.high);
    if (convexEnd - piece.low > few)
        return false;
    double gain = nextGain(piece, piece.low);
    for (double effort = piece.low; effort < convexEnd; ++effort) {
        const double next = nextGain(piece, effort + 1);
        if (gain == 0 || next > gain)
            return false;
        gain = next;
    }
    return true;
}

double freeUnits(const Portfolio &portfolio, double budget)
{
    const double rounding = std::min(1e-6, 1e-12 * budget);
    return std::max(0.0, std::floor(budget - portfolio.low + rounding));
}

std::vector<double> lows(const std::vector<Piece> &pieces)
{
    std::vector<double> efforts;
    efforts.reserve(pieces.size());
    for (const Piece &piece : pieces)
        efforts.push_back(piece.low);
    return efforts;
}

std::vector<Given> giveUnits(const std::vector<Piece> &pieces, std::vector<double> &efforts, double units)
{
    std::vector<Next> gains;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (const double gain = nextGain(pieces[i], efforts[i]); gain > 0)
            gains.push_back({gain, i});
    std::priority_queue<Next> queue(std::less<Next>(), std::move(gains));
    std::vector<Given> given;
    while (units > 0 && !queue.empty()) {
        const auto [gain, index] = queue.top();
        queue.pop();
        const Piece &piece = pieces[index];
        double &effort = efforts[index];
        const double run = equalGains(piece, effort, units);
        effort += run;
        units -= run;
        given.push_back({index, run, gain});
        if (const double next = nextGain(piece, effort); next > 0)
            queue.push({next, index});
    }
    return given;
}

} // namespace concave::allocation
