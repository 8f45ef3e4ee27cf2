#include "core/allocation/comparison.h"

#include <algorithm>
#include <cmath>

namespace concave::allocation {

std::vector<double> evenSplit(const Problem &problem)
{
    std::vector<double> efforts(problem.candidates.size());
    const auto spend = [&](double each) {
        double sum = 0;
        for (std::size_t i = 0; i < efforts.size(); ++i) {
            const Candidate &candidate = problem.candidates[i];
            efforts[i] = candidate.pinned.value_or(std::clamp(each, candidate.minimum, candidate.maximum));
            sum += efforts[i];
        }
        return sum;
    };
    double low = 0;
    double high = problem.budget;
    if (spend(high) <= problem.budget)
        return efforts;
    while (high - low > 1e-12 * problem.budget) {
        const double middle = low + (high - low) / 2;
        (spend(middle) > problem.budget ? high : low) = middle;
    }
    spend(low);
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
