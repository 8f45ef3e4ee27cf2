#include "core/allocation/large/answer.h"

#include "core/allocation/large/whole.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace concave::allocation::large {

namespace {

/// Summed in the order of the candidates, the efforts differ from the budget by a rounding; it goes to the
/// largest that is between its bounds, so that the sum never ends above.
void absorbRounding(const std::vector<Candidate> &candidates, std::vector<double> &efforts, double budget)
{
    constexpr int rounds = 4;
    const auto canMove = [&](std::size_t i) {
        const Candidate &candidate = candidates[i];
        return !candidate.pinned && efforts[i] > candidate.minimum && efforts[i] < candidate.maximum;
    };
    std::size_t largest = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i)
        if (canMove(i) && (largest == candidates.size() || efforts[i] > efforts[largest]))
            largest = i;
    for (int round = 0; round < rounds && largest < candidates.size(); ++round) {
        const double left = budget - std::accumulate(efforts.begin(), efforts.end(), 0.0);
        if (left >= 0 && round > 0)
            return;
        const double effort = efforts[largest] + (left < 0 ? left * (1 + round) : left);
        efforts[largest] = std::clamp(effort, candidates[largest].minimum, candidates[largest].maximum);
    }
}

std::optional<Answer> continuousAnswer(const Problem &problem)
{
    constexpr double proven = 1e-12;
    Prepared prepared(problem.candidates);
    Price price = prepared.price(problem.budget);
    if (!std::isfinite(price.t))
        return std::nullopt;
    prepared.fill(price);
    const double gap = prepared.prove(price).gap;
    if (!(price.slope > 0 && gap <= proven))
        return std::nullopt;
    Answer answer{std::vector<double>(problem.candidates.size()), -price.t, gap};
    prepared.copyEfforts(answer.efforts);
    absorbRounding(problem.candidates, answer.efforts, problem.budget);
    return answer;
}

std::optional<Answer> wholeAnswer(const Problem &problem)
{
    PreparedWhole prepared(problem.candidates);
    Answer answer{std::vector<double>(problem.candidates.size()), 0, 0};
    if (!prepared.solve(problem.budget, answer.efforts))
        return std::nullopt;
    answer.logPrice = std::log(prepared.nextGain());
    return answer;
}

} // namespace

std::optional<Answer> answer(const Problem &problem, Units units)
{
    constexpr std::size_t fewest = 64;
    if (problem.candidates.size() < fewest || !std::ranges::all_of(problem.candidates, isEligible))
        return std::nullopt;
    return units == Units::Whole ? wholeAnswer(problem) : continuousAnswer(problem);
}

} // namespace concave::allocation::large
