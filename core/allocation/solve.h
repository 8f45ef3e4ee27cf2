// The allocation: maximise Σ wᵢ·rᵢ(fᵢ(xᵢ)) subject to Σ xᵢ ≤ B and lᵢ ≤ xᵢ ≤ uᵢ.
//
// For concave curves the answer is where every project that can still move gains the same from its next unit
// of effort: the shadow price λ. Continuous answers come from safeguarded Newton on log λ, whole units from
// giving each unit to the largest marginal gain (ties: the earlier project). A curve that is convex at first
// (`StartupLog`, `Logistic`) is bounded by its concave envelope: branch and bound divides its efforts and
// tells the gap to the proven bound; whole units are solved exactly by dynamic programming. See Boyd and
// Vandenberghe, Convex Optimization, 5.5.3 (water filling), Fox, Management Science 13 (1966), and Falk and
// Soland, Management Science 15 (1969).
#pragma once

#include "core/allocation/curve.h"
#include "core/allocation/worth.h"

#include <variant>

namespace concave::allocation {

struct Candidate
{
    Curve curve;
    double weight = 1;  ///< value of one point of accuracy, or of one unit of `returns`; above 0
    Returns returns;    ///< what accuracy is worth, before the weight
    double minimum = 0; ///< least effort
    double maximum = std::numeric_limits<double>::infinity(); ///< most effort
    std::optional<double> pinned; ///< exactly this effort, whatever the bounds say
};

struct Problem
{
    std::vector<Candidate> candidates;
    double budget = 0; ///< efforts never sum to more
};

enum class Units { Continuous, Whole };

/// Where a project stands at the answer; the reason why it gets no more.
enum class Bound {
    Interior, ///< at the common slope: its next unit gains the shadow price
    Unfunded, ///< no effort: its first unit would gain less than the shadow price
    Minimum,  ///< held up by its minimum
    Maximum,  ///< stopped by its maximum
    Ceiling,  ///< stopped by the ceiling of its curve: more effort gains nothing
    Pinned,   ///< the user's decision
};

struct Share
{
    double effort = 0;
    double accuracy = 0;
    double value = 0; ///< weight × accuracy, or × what the accuracy is worth
    double slope = 0; ///< value of one more unit here (whole units: of exactly one more)
    Bound bound = Bound::Interior;

    bool operator==(const Share &) const = default;
};

struct Allocation
{
    double budget = 0;
    double spent = 0; ///< at most the budget; less where every project is at its maximum or ceiling
    double value = 0;
    /// λ: value of one more unit of budget at the margin (whole units: of exactly one more unit); 0 where
    /// budget is left over; +infinity only where a `Power` curve waits at 0 for a budget that has nothing to
    /// share.
    double shadowPrice = 0;
    /// The certificate: (proven bound − value) / max(1, |value|), never negative. No allocation is better by
    /// more. The bound is the Lagrangian dual's; dynamic programming is its own proof, its gap is 0.
    double gap = 0;
    std::vector<Share> shares; ///< in the order of the candidates
};

/// Why there is no allocation, with the candidate it concerns where it concerns one.
struct Fault
{
    enum class Kind {
        NoCandidates,
        Budget,       ///< negative or above `largestParameter` (in whole units: above 2^53)
        Weight,       ///< not above 0, or beyond `largestParameter` or its reciprocal
        Bounds,       ///< negative or not a number, or no effort (no whole one) lies between the two
        Pin,          ///< negative or above `largestParameter`
        Parameter,    ///< see `curve`
        Return,       ///< see `isConcave`
        BudgetTooLow, ///< minimums and pins need `needed`
    };
    Kind kind = Kind::NoCandidates;
    std::size_t candidate = 0;
    CurveFault curve = CurveFault::A;
    double needed = 0;

    bool operator==(const Fault &) const = default;
};

using Outcome = std::variant<Allocation, Fault>;

/// Best allocation of the problem's budget. In whole units, minimums are rounded up and maximums down; pins
/// stay. Deterministic; ties go to the earlier candidate, among curves that are convex at first to the
/// earlier of those and before them to the concave ones, where values are equal to the last bits.
///
/// Continuous: gap ≤ 1e-12 for concave curves, with returns or without; mostly so too for curves that are
/// convex at first, and else as told. Σ effort = budget to 1e-12 relative unless left over. Whole: exact,
/// unless units of budget × curves that are convex at first pass 2.5e6: then the gap tells. O(n log n), and
/// for each such curve in whole units O(budget · log² budget).
Outcome solve(const Problem &problem, Units units = Units::Continuous);

/// The best value at every budget.
struct Frontier
{
    std::vector<double> budgets;
    std::vector<double> values;
    std::vector<std::vector<double>> efforts; ///< [candidate][budget]
};

/// Frontier at `steps` ≥ 2 evenly spaced budgets from the least feasible one up to `to`.
/// The problem's own budget is not read. Fault where `to` is below the least feasible budget.
std::variant<Frontier, Fault> frontier(
    const Problem &problem, double to, std::size_t steps, Units units = Units::Continuous);

/// For every candidate the smallest budget at which the continuous answer gives it any effort; nothing where
/// no budget does. Curves that are convex at first join where their envelope does. Empty for a problem with a
/// fault other than its budget. O(n log n).
std::vector<std::optional<double>> joiningBudgets(const Problem &problem);

/// For every candidate, and each of the efforts listed for it, the smallest budget at which the continuous
/// answer gives it that effort; nothing where no budget does. Otherwise as joiningBudgets. Of candidates
/// whose next effort gains the same, the earlier is served first. O((n + m) log (n + m)) for m efforts.
std::vector<std::vector<std::optional<double>>> entryBudgets(
    const Problem &problem, const std::vector<std::vector<double>> &efforts);

} // namespace concave::allocation
