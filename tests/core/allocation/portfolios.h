// Portfolios for the tests of the allocation: the sample, and random ones that are the same on every machine.
#pragma once

#include "core/allocation/solve.h"

#include <cmath>
#include <random>

namespace portfolios {

using namespace concave::allocation;

inline Candidate logarithmic(double a, double b, double weight = 1, double minimum = 0,
    double maximum = std::numeric_limits<double>::infinity())
{
    Candidate candidate;
    candidate.curve.a = a;
    candidate.curve.b = b;
    candidate.weight = weight;
    candidate.minimum = minimum;
    candidate.maximum = maximum;
    return candidate;
}

inline Candidate measured(std::vector<Point> points, double weight = 1)
{
    Candidate candidate;
    candidate.curve.family = Family::Points;
    candidate.curve.points = std::move(points);
    candidate.weight = weight;
    return candidate;
}

inline Candidate lateStart(double a, double b)
{
    Candidate candidate = logarithmic(a, b);
    candidate.curve.family = Family::StartupLog;
    return candidate;
}

inline Candidate logistic(double a, double b, double k)
{
    Candidate candidate = logarithmic(a, b);
    candidate.curve.family = Family::Logistic;
    candidate.curve.k = k;
    return candidate;
}

/// Pricing, dispatching, onboarding vision, recommendations, menu images.
inline Problem sample(double budget)
{
    return {{logarithmic(11, 0.35, 1, 4, 80), logarithmic(16, 0.12, 1.5, 0, 140),
                logarithmic(10, 0.60, 0.7, 0, 45), logarithmic(25, 0.05, 0.8, 0, 100),
                logarithmic(12, 0.05, 0.5, 0, 40)},
        budget};
}

class Random
{
public:
    explicit Random(unsigned seed) : m_engine(seed) {}

    double between(double from, double to)
    {
        return from + (to - from) * static_cast<double>(m_engine()) / 4294967296.0;
    }
    bool once(unsigned in) { return m_engine() % in == 0; }
    std::size_t below(std::size_t count) { return m_engine() % count; }

    Candidate candidate(Family family)
    {
        Candidate candidate;
        Curve &curve = candidate.curve;
        curve.family = family;
        curve.a = between(5, 50);
        curve.b = between(0.02, 0.8);
        curve.p = between(0.2, 0.9);
        curve.k = between(2, 60);
        curve.baseline = once(2) ? between(-5, 20) : 0;
        if (once(3))
            curve.ceiling = curve.baseline + between(0, 40);
        if (family == Family::Points)
            for (double effort = once(2) ? 0 : 3; effort < 50; effort += between(2, 15))
                curve.points.push_back({effort, 30 * effort / (effort + 20) + between(-2, 2)});
        candidate.weight = between(0.2, 3);
        if (once(3))
            candidate.minimum = between(0, 5);
        if (once(3))
            candidate.maximum = candidate.minimum + 1 + between(0, 40);
        if (once(8))
            candidate.pinned = between(0, 10);
        return candidate;
    }

    /// Two to four corners over the accuracies that the random candidates reach; the last piece may be flat.
    Returns returns()
    {
        Returns returns{{between(-5, 10), between(-10, 10)}};
        double slope = between(0.5, 3);
        for (std::size_t corners = 1 + below(3); corners > 0; --corners) {
            const double step = between(2, 20);
            returns.push_back({returns.back().accuracy + step, returns.back().worth + slope * step});
            slope *= once(6) ? 0 : between(0.2, 0.9);
        }
        return returns;
    }

    /// Up to twelve candidates of any concave family, with a budget they can live on.
    Problem concaveProblem()
    {
        constexpr Family families[] = {
            Family::Log, Family::Power, Family::Exponential, Family::Hill, Family::Points};
        Problem problem;
        const std::size_t count = 1 + below(12);
        for (std::size_t i = 0; i < count; ++i) {
            const Candidate one = candidate(families[below(std::size(families))]);
            problem.budget += std::max(std::ceil(one.minimum), one.pinned.value_or(0));
            problem.candidates.push_back(one);
        }
        problem.budget += std::pow(10, between(-1, 3));
        return problem;
    }

private:
    std::mt19937 m_engine;
};

} // namespace portfolios
