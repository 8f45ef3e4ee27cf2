#include "core/allocation/meanplan.h"

#include "core/allocation/draws.h"
#include "core/allocation/lognormal.h"
#include "core/allocation/whole.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation {

namespace {

constexpr std::size_t nearerNodes = 6; ///< between the neighbours of an effort, in each refinement
constexpr int refinements = 5;

void roundToUnits(std::vector<double> &efforts, Units units)
{
    if (units == Units::Whole)
        std::ranges::transform(efforts, efforts.begin(), [](double effort) { return std::round(effort); });
    std::ranges::sort(efforts);
    const auto rest = std::ranges::unique(efforts);
    efforts.erase(rest.begin(), rest.end());
}

/// Denser at the low end, where curves bend.
std::vector<double> nodesOver(double low, double high, std::size_t count, Units units)
{
    std::vector<double> efforts;
    for (std::size_t i = 0; i <= count; ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(count);
        efforts.push_back(std::lerp(low, high, part * part));
    }
    roundToUnits(efforts, units);
    return efforts;
}

/// New nodes around an effort, between the nodes next to it.
std::vector<double> nodesNear(const std::vector<Point> &nodes, double effort, Units units)
{
    const auto above = std::ranges::upper_bound(nodes, effort, {}, &Point::effort);
    const auto from = std::ranges::lower_bound(nodes, effort, {}, &Point::effort);
    const double low = from == nodes.begin() ? nodes.front().effort : std::prev(from)->effort;
    const double high = above == nodes.end() ? nodes.back().effort : above->effort;
    std::vector<double> efforts;
    for (std::size_t i = 1; i <= nearerNodes; ++i)
        efforts.push_back(std::lerp(low, high, static_cast<double>(i) / (nearerNodes + 1)));
    roundToUnits(efforts, units);
    std::erase_if(
        efforts, [&](double e) { return std::ranges::binary_search(nodes, e, {}, &Point::effort); });
    return efforts;
}

/// The tables of all candidates.
class MeanCurves
{
public:
    MeanCurves(const UncertainProblem &uncertain, const Sampling &sampling, const std::stop_token &stop)
        : m_uncertain(uncertain), m_sampling(sampling), m_stop(stop), m_nodes(candidates().size())
    {
        for (const Candidate &candidate : candidates())
            m_lows.push_back(piece(candidate, sampling.units).low);
        for (const double low : m_lows)
            m_free -= low;
    }

    void tabulate(std::size_t i)
    {
        const Candidate &candidate = candidates()[i];
        const double high = std::min(candidate.maximum, m_lows[i] + std::max(0.0, m_free));
        // Few candidates have few corners together, of which what the others gain is made.
        const std::size_t nodes = candidates().size() < 8 ? 64 : 32;
        add(i,
            candidate.pinned ? std::vector{m_lows[i]} : nodesOver(m_lows[i], high, nodes, m_sampling.units));
    }

    void refine(std::size_t i, double effort)
    {
        if (!candidates()[i].pinned)
            add(i, nodesNear(m_nodes[i], effort, m_sampling.units));
    }

    Candidate meanCandidate(std::size_t i) const
    {
        Candidate mean = candidates()[i];
        mean.weight = 1;
        mean.returns.clear();
        mean.curve = {.family = Family::Points, .points = m_nodes[i]};
        if (m_lows[i] > 0)
            mean.curve.points.push_back(
                {0, m_nodes[i].front().accuracy - m_lows[i] * 2 * steepest(m_nodes[i])});
        return mean;
    }

    /// The best plan over the tables; a candidate without doubt is its own mean.
    std::vector<double> bestPlan() const
    {
        std::vector<Candidate> means;
        for (std::size_t i = 0; i < candidates().size(); ++i)
            means.push_back(isUncertain(m_uncertain, i) ? meanCandidate(i) : candidates()[i]);
        std::vector<Piece> pieces;
        for (const Candidate &mean : means)
            pieces.push_back(piece(mean, m_sampling.units));
        const Portfolio portfolio = allocation::portfolio(std::move(pieces));
        const double budget = m_uncertain.problem.budget;
        return m_sampling.units == Units::Whole ? solveWhole(portfolio, {budget}).front().efforts
                                                : solveContinuous(portfolio, budget).efforts;
    }

private:
    const std::vector<Candidate> &candidates() const { return m_uncertain.problem.candidates; }

    void add(std::size_t i, const std::vector<double> &efforts)
    {
        const std::vector<double> values = meanValues(m_uncertain, m_sampling, i, efforts, m_stop);
        for (std::size_t k = 0; k < efforts.size(); ++k)
            m_nodes[i].push_back({efforts[k], values[k]});
        std::ranges::sort(m_nodes[i], {}, &Point::effort);
    }

    static double steepest(const std::vector<Point> &nodes)
    {
        double steepest = 0;
        for (std::size_t k = 1; k < nodes.size(); ++k)
            steepest = std::max(steepest,
                (nodes[k].accuracy - nodes[k - 1].accuracy) / (nodes[k].effort - nodes[k - 1].effort));
        return steepest;
    }

    const UncertainProblem &m_uncertain;
    const Sampling &m_sampling;
    const std::stop_token &m_stop;
    double m_free = m_uncertain.problem.budget; ///< above the lows
    std::vector<double> m_lows;
    std::vector<std::vector<Point>> m_nodes; ///< by ascending effort
};

} // namespace

double valueAt(const Candidate &candidate, double effort)
{
    return candidate.weight * worth(candidate.returns, accuracy(candidate.curve, effort));
}

std::vector<double> meanValues(const UncertainProblem &uncertain, const Sampling &sampling,
    std::size_t candidate, const std::vector<double> &efforts, const std::stop_token &stop)
{
    Candidate drawn = uncertain.problem.candidates[candidate];
    const Draws draws(uncertain, sampling.seed, candidate);
    const std::size_t samples = isUncertain(uncertain, candidate) ? sampling.samples : 1;
    if (samples > 1 && isLogarithmic(uncertain))
        return LogarithmicKernel(uncertain, sampling).meanValues(candidate, samples, efforts, stop);
    std::vector<double> means(efforts.size());
    for (std::size_t sample = 0; sample < samples && !stop.stop_requested(); ++sample) {
        draws.draw(sample, drawn.curve);
        for (std::size_t k = 0; k < efforts.size(); ++k)
            means[k] += valueAt(drawn, efforts[k]);
    }
    for (double &mean : means)
        mean /= static_cast<double>(samples);
    return means;
}

std::optional<MeanPlan> bestOnAverage(
    const UncertainProblem &uncertain, const Sampling &sampling, const Crew &crew, double from, double to)
{
    MeanCurves curves(uncertain, sampling, crew.stop());
    const std::size_t count = uncertain.problem.candidates.size();
    const double stride = (to - from) / (1 + refinements);
    bool done =
        crew.share(count, 1, from, from + stride, [&](std::size_t i, std::size_t) { curves.tabulate(i); });
    MeanPlan plan;
    for (int round = 1; done && round <= refinements; ++round) {
        plan.efforts = curves.bestPlan();
        done = crew.share(count, 1, from + round * stride, from + (round + 1) * stride,
            [&](std::size_t i, std::size_t) { curves.refine(i, plan.efforts[i]); });
    }
    if (!done)
        return std::nullopt;
    plan.efforts = curves.bestPlan();
    for (std::size_t i = 0; i < count; ++i)
        plan.meanCandidates.push_back(curves.meanCandidate(i));
    return plan;
}

} // namespace concave::allocation
