#include "core/allocation/draws.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace concave::allocation {

namespace {

constexpr std::array parameters = {Parameter::A, Parameter::B, Parameter::P, Parameter::K};

double logit(double part)
{
    return std::log(part) - std::log1p(-part);
}

double logistic(double x)
{
    constexpr double least = std::numeric_limits<double>::epsilon();
    return std::clamp(1 / (1 + std::exp(-x)), least, 1 - least);
}

bool isWide(double centre, const Interval &interval)
{
    return interval.low.value_or(centre) < centre || interval.high.value_or(centre) > centre;
}

} // namespace

bool isUncertain(const UncertainProblem &uncertain, std::size_t candidate)
{
    const Curve &curve = uncertain.problem.candidates[candidate].curve;
    const Intervals &intervals = uncertain.intervals[candidate];
    return std::ranges::any_of(parameters, [&](Parameter parameter) {
        return uses(curve.family, parameter) &&
               isWide(parameterOf(curve, parameter), intervals[static_cast<std::size_t>(parameter)]);
    });
}

std::uint64_t counterKey(std::uint64_t seed, std::size_t candidate, unsigned pair)
{
    return randomBits(randomBits(seed, candidate), pair);
}

std::array<double, 2> normals(std::uint64_t key, std::size_t sample)
{
    const double radius = std::sqrt(-2 * std::log(uniform(key, 2 * sample)));
    const double angle = 2 * std::numbers::pi * uniform(key, 2 * sample + 1);
    return {radius * std::cos(angle), radius * std::sin(angle)};
}

double parameterAt(double z, Parameter parameter, double centre, const Interval &interval)
{
    const std::optional<double> &end = z < 0 ? interval.low : interval.high;
    if (!end || *end == centre)
        return centre;
    const double depth = std::abs(z) / normalQuantile95;
    if (parameter == Parameter::P)
        return logistic(std::lerp(logit(centre), logit(*end), depth));
    const double drawn = centre * std::exp(depth * std::log(*end / centre));
    return std::clamp(drawn, 1 / largestParameter, largestParameter);
}

Draws::Draws(const UncertainProblem &uncertain, std::uint64_t seed, std::size_t candidate)
    : m_centre(uncertain.problem.candidates[candidate].curve),
      m_intervals(uncertain.intervals[candidate]), m_keys{counterKey(seed, candidate, 0),
                                                       counterKey(seed, candidate, 1)}
{
    for (std::size_t i = 0; i < parameters.size(); ++i)
        m_drawn[i] = uses(m_centre.family, parameters[i]) &&
                     isWide(parameterOf(m_centre, parameters[i]), m_intervals[i]);
}

void Draws::draw(std::size_t sample, Curve &curve) const
{
    const std::array targets = {&curve.a, &curve.b, &curve.p, &curve.k};
    for (std::size_t pair = 0; pair < m_keys.size(); ++pair) {
        const std::size_t first = 2 * pair;
        if (!m_drawn[first] && !m_drawn[first + 1])
            continue;
        const std::array<double, 2> z = normals(m_keys[pair], sample);
        for (std::size_t i = first; i < first + 2; ++i) {
            if (m_drawn[i])
                *targets[i] = parameterAt(
                    z[i - first], parameters[i], parameterOf(m_centre, parameters[i]), m_intervals[i]);
        }
    }
}

} // namespace concave::allocation
