#include "core/allocation/learning.h"

#include "core/allocation/draws.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace concave::allocation {

namespace {

/// A part of some candidate's mean curve, along which its value rises evenly.
struct Slice
{
    std::size_t candidate = 0;
    double logPrice = 0;
    double length = 0; ///< of effort
};

/// All slices of all mean curves, the steepest first.
std::vector<Slice> slices(const std::vector<Piece> &pieces)
{
    std::vector<Slice> slices;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (const Stretch &stretch : pieces[i].stretches)
            slices.push_back({i, stretch.logFirst, stretch.end - stretch.start});
    }
    std::ranges::stable_sort(slices, std::ranges::greater(), &Slice::logPrice);
    return slices;
}

/// W₋ᵢ: the best mean value of all candidates but one, less a constant, as a function of their budget.
class OthersWorth
{
public:
    OthersWorth(const std::vector<Slice> &slices, std::size_t without, double least) : m_least(least)
    {
        double budget = least;
        double worth = 0;
        for (const Slice &slice : slices) {
            if (slice.candidate == without)
                continue;
            const double price = std::exp(slice.logPrice);
            m_corners.push_back(
                {slice.logPrice, price, budget += slice.length, worth += price * slice.length});
        }
    }

    double at(double budget) const
    {
        const auto corner = std::ranges::lower_bound(m_corners, budget, {}, &Corner::budget);
        if (corner == m_corners.end())
            return m_corners.empty() ? 0 : m_corners.back().worth;
        return corner->worth - corner->price * (corner->budget - std::max(budget, m_least));
    }

    /// What of the budget goes to a piece beside the others.
    double bestEffort(const Piece &piece, double budget) const
    {
        const auto corner = std::ranges::partition_point(
            m_corners, [&](const Corner &c) { return c.budget < budget - demand(piece, c.logPrice).effort; });
        double others = corner == m_corners.begin() ? m_least : std::prev(corner)->budget;
        if (corner != m_corners.end())
            others = std::max(others, budget - demand(piece, corner->logPrice).effort);
        return std::clamp(budget - others, piece.low, piece.high);
    }

private:
    struct Corner
    {
        double logPrice; ///< up to it
        double price;
        double budget;
        double worth;
    };

    double m_least;
    std::vector<Corner> m_corners;
};

/// What a piece and the others gain together from its effort.
class Together
{
public:
    Together(const Piece &piece, const OthersWorth &others, double budget)
        : m_piece(piece), m_others(others), m_budget(budget)
    {}

    double at(double effort) const
    {
        return valueAt(*m_piece.candidate, effort) + m_others.at(m_budget - effort);
    }

    double most(Units units) const
    {
        const double effort = m_others.bestEffort(m_piece, m_budget);
        return units == Units::Whole ? mostNear(std::floor(effort)) : at(effort);
    }

private:
    /// Uphill by units.
    double mostNear(double effort) const
    {
        double best = at(effort);
        for (const double unit : {1.0, -1.0}) {
            for (double next = effort + unit; next >= m_piece.low && next <= m_piece.high; next += unit) {
                const double reached = at(next);
                if (reached <= best)
                    break;
                best = reached;
            }
        }
        return best;
    }

    const Piece &m_piece;
    const OthersWorth &m_others;
    double m_budget;
};

/// The effort of a candidate that is best on average, from its table. The plan's own is not, where that ends
/// inside the envelope of a curve that starts late.
double plannedEffort(const Candidate &mean, const Piece &piece, const OthersWorth &others, double budget)
{
    const auto worth = [&](const Point &node) {
        const bool isAllowed = node.effort >= piece.low && node.effort <= piece.high;
        return isAllowed ? node.accuracy + others.at(budget - node.effort)
                         : -std::numeric_limits<double>::infinity();
    };
    return std::ranges::max_element(mean.curve.points, {}, worth)->effort;
}

Learning learningOf(const UncertainProblem &uncertain, const Sampling &sampling, std::size_t candidate,
    const OthersWorth &others, double planned, const std::stop_token &stop)
{
    Candidate drawn = uncertain.problem.candidates[candidate];
    const Draws draws(uncertain, sampling.seed, candidate);
    double sum = 0;
    double squares = 0;
    for (std::size_t sample = 0; sample < sampling.samples && !stop.stop_requested(); ++sample) {
        draws.draw(sample, drawn.curve);
        const Piece piece = allocation::piece(drawn, sampling.units);
        const Together together(piece, others, uncertain.problem.budget);
        const double gain = std::max(0.0, together.most(sampling.units) - together.at(planned));
        sum += gain;
        squares += gain * gain;
    }
    const auto count = static_cast<double>(sampling.samples);
    const double mean = sum / count;
    return {mean, std::sqrt(std::max(0.0, squares / count - mean * mean) / count)};
}

} // namespace

std::optional<std::vector<Learning>> learningValues(const UncertainProblem &uncertain,
    const Sampling &sampling, const MeanPlan &plan, const Crew &crew, double from, double to)
{
    std::vector<Piece> pieces;
    for (const Candidate &mean : plan.meanCandidates)
        pieces.push_back(piece(mean, sampling.units));
    const std::vector<Slice> all = slices(pieces);
    const double lows = std::transform_reduce(
        pieces.begin(), pieces.end(), 0.0, std::plus(), [](const Piece &piece) { return piece.low; });

    std::vector<Learning> learning(pieces.size());
    const bool done = crew.share(pieces.size(), 1, from, to, [&](std::size_t i, std::size_t) {
        if (!isUncertain(uncertain, i) || pieces[i].high <= pieces[i].low)
            return;
        const OthersWorth others(all, i, lows - pieces[i].low);
        const double planned =
            plannedEffort(plan.meanCandidates[i], pieces[i], others, uncertain.problem.budget);
        learning[i] = learningOf(uncertain, sampling, i, others, planned, crew.stop());
    });
    return done ? std::optional(std::move(learning)) : std::nullopt;
}

} // namespace concave::allocation
