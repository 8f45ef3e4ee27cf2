#include "core/allocation/comparison.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation {

namespace {

/// Efforts clip(t·keyᵢ, lᵢ, uᵢ) with the t that spends the budget.
std::vector<double> inProportion(const Problem &problem, const std::vector<double> &keys)
{
    std::vector<double> efforts(problem.candidates.size());
    const auto spend = [&](double each) {
        double sum = 0;
        for (std::size_t i = 0; i < efforts.size(); ++i) {
            const Candidate &candidate = problem.candidates[i];
            efforts[i] =
                candidate.pinned.value_or(std::clamp(each * keys[i], candidate.minimum, candidate.maximum));
            sum += efforts[i];
        }
        return sum;
    };
    if (keys.empty())
        return efforts;
    double low = 0;
    double high = problem.budget / *std::ranges::min_element(keys);
    if (spend(high) <= problem.budget)
        return efforts;
    while (high - low > 1e-12 * high) {
        const double middle = low + (high - low) / 2;
        (spend(middle) > problem.budget ? high : low) = middle;
    }
    spend(low);
    return efforts;
}

} // namespace

std::vector<double> evenSplit(const Problem &problem)
{
    return inProportion(problem, std::vector<double>(problem.candidates.size(), 1));
}

std::vector<double> proportionalToWeight(const Problem &problem)
{
    std::vector<double> weights;
    for (const Candidate &candidate : problem.candidates)
        weights.push_back(candidate.weight);
    return inProportion(problem, weights);
}

std::vector<double> mostImportantFirst(const Problem &problem)
{
    std::vector<double> efforts;
    std::vector<std::size_t> order;
    double left = problem.budget;
    for (const Candidate &candidate : problem.candidates) {
        order.push_back(efforts.size());
        efforts.push_back(candidate.pinned.value_or(candidate.minimum));
        left -= efforts.back();
    }
    std::ranges::stable_sort(
        order, std::ranges::greater(), [&](std::size_t i) { return problem.candidates[i].weight; });
    for (const std::size_t i : order) {
        const Candidate &candidate = problem.candidates[i];
        if (candidate.pinned)
            continue;
        const double more = std::clamp(candidate.maximum - efforts[i], 0.0, std::max(left, 0.0));
        efforts[i] += more;
        left -= more;
    }
    return efforts;
}

double valueOf(const Problem &problem, const std::vector<double> &efforts)
{
    double value = 0;
    for (std::size_t i = 0; i < efforts.size(); ++i) {
        const Candidate &candidate = problem.candidates[i];
        value += candidate.weight * worth(candidate.returns, accuracy(candidate.curve, efforts[i]));
    }
    return value;
}

} // namespace concave::allocation
