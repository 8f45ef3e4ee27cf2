#include "core/allocation/optima.h"

#include "core/allocation/check.h"
#include "core/allocation/draws.h"
#include "core/allocation/lognormal.h"
#include "core/allocation/whole.h"

#include <cmath>

namespace concave::allocation {

namespace {

/// One thread's copy of the problem, its curves those of one sample after the other.
class Sampler
{
public:
    /// Every sample begins near the same log price, so that its answer depends on nothing else.
    Sampler(const UncertainProblem &uncertain, const Sampling &sampling, std::optional<double> nearby)
        : m_problem(uncertain.problem), m_units(sampling.units), m_nearby(nearby)
    {
        for (std::size_t i = 0; i < m_problem.candidates.size(); ++i) {
            m_draws.emplace_back(uncertain, sampling.seed, i);
            m_pieces.push_back(piece(m_problem.candidates[i], m_units));
            if (isUncertain(uncertain, i))
                m_uncertain.push_back(i);
        }
    }

    void solveInto(Optima &optima, std::size_t sample)
    {
        for (const std::size_t i : m_uncertain) {
            m_draws[i].draw(sample, m_problem.candidates[i].curve);
            m_pieces[i] = piece(m_problem.candidates[i], m_units);
        }
        const Portfolio drawn = portfolio(m_pieces);
        const Answer answer = solve(drawn);
        for (std::size_t i = 0; i < answer.efforts.size(); ++i)
            optima.efforts[i * optima.samples + sample] = answer.efforts[i];
        optima.prices[sample] = std::exp(answer.logPrice);
        optima.values[sample] = value(drawn, answer.efforts);
    }

private:
    Answer solve(const Portfolio &portfolio) const
    {
        return m_units == Units::Whole ? solveWhole(portfolio, {m_problem.budget}).front()
                                       : solveContinuous(portfolio, m_problem.budget, m_nearby);
    }

    Problem m_problem;
    Units m_units;
    std::optional<double> m_nearby;
    std::vector<Draws> m_draws;
    std::vector<Piece> m_pieces; ///< of m_problem's candidates
    std::vector<std::size_t> m_uncertain;
};

std::optional<double> centreLogPrice(const Problem &problem, Units units)
{
    const double logPrice = fillEnvelopes(portfolio(problem, units), problem.budget).logPrice;
    return std::isfinite(logPrice) ? std::optional(logPrice) : std::nullopt;
}

Optima emptyOptima(std::size_t samples, std::size_t candidates)
{
    return {samples, std::vector<double>(samples * candidates), std::vector<double>(samples),
        std::vector<double>(samples)};
}

} // namespace

std::optional<Optima> sampleOptima(
    const UncertainProblem &uncertain, const Sampling &sampling, const Crew &crew, double to)
{
    constexpr std::size_t step = 8 * LogarithmicKernel::lanes;
    Optima optima = emptyOptima(sampling.samples, uncertain.problem.candidates.size());
    std::function<void(std::size_t, std::size_t)> solve;
    const auto kernel =
        isLogarithmic(uncertain) ? std::optional(LogarithmicKernel(uncertain, sampling)) : std::nullopt;
    if (kernel && kernel->hasChoice()) {
        solve = [&](std::size_t first, std::size_t last) { kernel->solveInto(optima, first, last); };
    } else {
        solve = [&, nearby = centreLogPrice(uncertain.problem, sampling.units)](
                    std::size_t first, std::size_t last) {
            Sampler sampler(uncertain, sampling, nearby);
            for (std::size_t sample = first; sample < last && !crew.stop().stop_requested(); ++sample)
                sampler.solveInto(optima, sample);
        };
    }
    const bool done = crew.share(sampling.samples, step, 0, to, solve);
    return done ? std::optional(std::move(optima)) : std::nullopt;
}

} // namespace concave::allocation
