#include "tests/benchmarks/peers.h"

#include <algorithm>
#include <cmath>
#include <string>

#ifdef CONCAVE_NLOPT
#include <nlopt.h>
#endif
#ifdef CONCAVE_IPOPT
#include <IpStdCInterface.h>
#endif

using namespace concave::allocation;

namespace peers {

namespace {

[[maybe_unused]] constexpr double longest = 60; // seconds

[[maybe_unused]] double weighted(const Candidate &candidate)
{
    return candidate.weight * candidate.curve.a;
}

[[maybe_unused]] double value(const Problem &problem, const double *x)
{
    double value = 0;
    for (const Candidate &candidate : problem.candidates)
        value += weighted(candidate) * std::log1p(candidate.curve.b * *x++);
    return value;
}

[[maybe_unused]] double slope(const Candidate &candidate, double x)
{
    return weighted(candidate) * candidate.curve.b / (1 + candidate.curve.b * x);
}

[[maybe_unused]] std::vector<double> evenly(const Problem &problem)
{
    std::vector<double> efforts;
    const double part = 0.5 * problem.budget / static_cast<double>(problem.candidates.size());
    for (const Candidate &candidate : problem.candidates)
        efforts.push_back(std::min(part, 0.9 * candidate.maximum));
    return efforts;
}

[[maybe_unused]] std::vector<double> maximums(const Problem &problem)
{
    std::vector<double> maximums;
    for (const Candidate &candidate : problem.candidates)
        maximums.push_back(candidate.maximum);
    return maximums;
}

} // namespace

#ifdef CONCAVE_NLOPT

bool hasNlopt()
{
    return true;
}

Answer nlopt(const Problem &problem)
{
    const auto count = static_cast<unsigned>(problem.candidates.size());
    const auto objective = [](unsigned n, const double *x, double *gradient, void *data) {
        const auto &instance = *static_cast<const Problem *>(data);
        for (unsigned i = 0; gradient && i < n; ++i)
            gradient[i] = slope(instance.candidates[i], x[i]);
        return value(instance, x);
    };
    const auto overspent = [](unsigned n, const double *x, double *gradient, void *data) {
        double sum = 0;
        for (unsigned i = 0; i < n; ++i)
            sum += x[i];
        if (gradient)
            std::fill_n(gradient, n, 1.0);
        return sum - static_cast<const Problem *>(data)->budget;
    };
    Problem instance = problem;
    nlopt_opt solver = nlopt_create(NLOPT_LD_SLSQP, count);
    nlopt_set_max_objective(solver, objective, &instance);
    nlopt_set_lower_bounds1(solver, 0);
    nlopt_set_upper_bounds(solver, maximums(problem).data());
    nlopt_add_inequality_constraint(solver, overspent, &instance, 1e-9 * problem.budget);
    nlopt_set_ftol_rel(solver, 1e-12);
    nlopt_set_maxtime(solver, longest);
    std::vector<double> efforts = evenly(problem);
    double best = 0;
    const nlopt_result result = nlopt_optimize(solver, efforts.data(), &best);
    nlopt_destroy(solver);
    return result > 0 ? Answer(efforts) : std::nullopt;
}

#else

bool hasNlopt()
{
    return false;
}

Answer nlopt(const Problem &)
{
    return std::nullopt;
}

#endif

#ifdef CONCAVE_IPOPT

namespace {

const Problem &instanceOf(UserDataPtr data)
{
    return *static_cast<const Problem *>(data);
}

Bool evaluate(Index, Number *x, Bool, Number *result, UserDataPtr data)
{
    *result = -value(instanceOf(data), x);
    return TRUE;
}

Bool evaluateGradient(Index n, Number *x, Bool, Number *gradient, UserDataPtr data)
{
    for (Index i = 0; i < n; ++i)
        gradient[i] = -slope(instanceOf(data).candidates[static_cast<std::size_t>(i)], x[i]);
    return TRUE;
}

Bool evaluateSum(Index n, Number *x, Bool, Index, Number *sum, UserDataPtr)
{
    *sum = 0;
    for (Index i = 0; i < n; ++i)
        *sum += x[i];
    return TRUE;
}

Bool evaluateJacobian(
    Index n, Number *, Bool, Index, Index, Index *rows, Index *columns, Number *values, UserDataPtr)
{
    for (Index i = 0; i < n; ++i) {
        if (values) {
            values[i] = 1;
        } else {
            rows[i] = 0;
            columns[i] = i;
        }
    }
    return TRUE;
}

Bool evaluateHessian(Index n, Number *x, Bool, Number factor, Index, Number *, Bool, Index, Index *rows,
    Index *columns, Number *values, UserDataPtr data)
{
    for (Index i = 0; i < n; ++i) {
        if (values) {
            const Candidate &candidate = instanceOf(data).candidates[static_cast<std::size_t>(i)];
            values[i] = factor * slope(candidate, x[i]) * candidate.curve.b / (1 + candidate.curve.b * x[i]);
        } else {
            rows[i] = columns[i] = i;
        }
    }
    return TRUE;
}

} // namespace

bool hasIpopt()
{
    return true;
}

Answer ipopt(const Problem &problem)
{
    const auto count = static_cast<Index>(problem.candidates.size());
    Problem instance = problem;
    std::vector<double> lows(problem.candidates.size());
    std::vector<double> highs = maximums(problem);
    double none = -2e19;
    double budget = problem.budget;
    IpoptProblem solver = CreateIpoptProblem(count, lows.data(), highs.data(), 1, &none, &budget, count,
        count, 0, evaluate, evaluateSum, evaluateGradient, evaluateJacobian, evaluateHessian);
    const auto set = [&](std::string name, auto setter, auto setting) {
        setter(solver, name.data(), setting);
    };
    std::string yes = "yes";
    set("print_level", AddIpoptIntOption, 0);
    set("sb", AddIpoptStrOption, yes.data());
    set("tol", AddIpoptNumOption, 1e-10);
    set("max_cpu_time", AddIpoptNumOption, longest);
    std::vector<double> efforts = evenly(problem);
    double best = 0;
    const ApplicationReturnStatus status =
        IpoptSolve(solver, efforts.data(), nullptr, &best, nullptr, nullptr, nullptr, &instance);
    FreeIpoptProblem(solver);
    const bool solved = status == Solve_Succeeded || status == Solved_To_Acceptable_Level;
    return solved ? Answer(efforts) : std::nullopt;
}

#else

bool hasIpopt()
{
    return false;
}

Answer ipopt(const Problem &)
{
    return std::nullopt;
}

#endif

} // namespace peers
