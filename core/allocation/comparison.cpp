#include "core/allocation/comparison.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace concave::allocation {

namespace {

/// Efforts clip(e · part, minimum, maximum), pins kept, with the level e that spends the budget.
template <typename PartOf>
std::vector<double> fillToLevel(const Problem &problem, PartOf partOf)
{
    std::vector<double> efforts(problem.candidates.size());
    const auto spend = [&](double level) {
        double sum = 0;
        for (std::size_t i = 0; i < efforts.size(); ++i) {
            const Candidate &candidate = problem.candidates[i];
            efforts[i] = candidate.pinned.value_or(
                std::clamp(level * partOf(candidate), candidate.minimum, candidate.maximum));
            sum += efforts[i];
        }
        return sum;
    };
    const double budget = problem.budget;
    double least = largestParameter;
    for (const Candidate &candidate : problem.candidates)
        least = std::min(least, partOf(candidate));
    double low = 0;
    double high = budget / least;
    if (spend(high) <= budget)
        return efforts;
    double spent = spend(low);
    while (budget - spent > 1e-13 * budget) {
        const double middle = std::midpoint(low, high);
        if (!(middle > low && middle < high))
            break;
        const double sum = spend(middle);
        (sum > budget ? high : low) = middle;
        spent = sum > budget ? spent : sum;
    }
    spend(low);
    return efforts;
}

} // namespace

std::vector<double> evenSplit(const Problem &problem)
{
    return fillToLevel(problem, [](const Candidate &) { return 1.0; });
}

std::vector<double> proportionalToWeight(const Problem &problem)
{
    return fillToLevel(problem, [](const Candidate &candidate) { return candidate.weight; });
}

std::vector<double> mostImportantFirst(const Problem &problem)
{
    const auto &candidates = problem.candidates;
    std::vector<double> efforts;
    for (const Candidate &candidate : candidates)
        efforts.push_back(candidate.pinned.value_or(candidate.minimum));
    double left = problem.budget - std::accumulate(efforts.begin(), efforts.end(), 0.0);

    std::vector<std::size_t> byWeight(candidates.size());
    std::iota(byWeight.begin(), byWeight.end(), std::size_t{0});
    std::ranges::stable_sort(
        byWeight, std::ranges::greater(), [&](std::size_t i) { return candidates[i].weight; });
    for (const std::size_t i : byWeight) {
        if (candidates[i].pinned)
            continue;
        const double more = std::clamp(candidates[i].maximum - efforts[i], 0.0, std::max(left, 0.0));
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
