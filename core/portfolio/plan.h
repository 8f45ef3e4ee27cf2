// The plan of a scenario: the allocation with names, and in words why it is so.
#pragma once

#include "core/allocation/solve.h"
#include "core/portfolio/portfolio.h"
#include "core/portfolio/stages.h"

namespace concave {

/// One project's part of a plan.
struct PlannedProject
{
    Project project; ///< with the scenario's adjustments applied
    Curve curve;
    allocation::Curve shape; ///< the same as the solver takes it, with measured points
    allocation::Returns returns;
    Stages stages;
    allocation::Share share;
    /// Least budget at which it gets effort; none: no budget does, or more than 10,000 projects compete.
    std::optional<double> joinsAt;
    /// Least budget at which it enters each of `stages`; likewise.
    std::vector<std::optional<double>> entersAt;
};

struct Plan
{
    Scenario scenario;
    allocation::Allocation allocation; ///< shares in the order of `projects`
    std::vector<PlannedProject> projects;
    Stages stages;                     ///< those for all projects
    std::vector<QString> withoutCurve; ///< names of projects left out because they have no curve
};

/// The problem a scenario poses: its candidates are the portfolio's projects that have a curve, in their
/// order.
allocation::Problem problemOf(const Portfolio &portfolio, const Scenario &scenario);

/// The problem that a plan solves.
allocation::Problem problemOf(const Plan &plan);

/// Best split under the scenario; Input with one sentence where there is none (no projects, minimums above
/// the budget, an impossible parameter), naming the project at fault.
Result<Plan> makePlan(const Portfolio &portfolio, const Scenario &scenario);

/// The same without the budgets at which projects join and enter stages: quicker, for plans that are only
/// looked at side by side.
Result<Plan> makeSplit(const Portfolio &portfolio, const Scenario &scenario);

/// The field that keeps a scenario from being planned.
struct PlanFault
{
    Id project; ///< none: the scenario
    QString
        field; ///< of the project, its curve or the scenario, such as minimum, a, budget; or returns, points
    QString sentence; ///< as makePlan says it
};

/// Nothing where makePlan has a plan, and where there is nothing to plan.
std::optional<PlanFault> planFault(const Portfolio &portfolio, const Scenario &scenario);

/// A plan that exists, under another budget, and with one of its projects pinned at an effort (an id that it
/// has not: none). Quicker than makePlan, for answers while somebody drags; fails in the same way.
Result<Plan> withBudget(Plan plan, double budget);
Result<Plan> withPin(Plan plan, Id project, double effort);
/// With another curve of one project. The budgets at which projects join stay those of the plan.
Result<Plan> withCurve(Plan plan, Id project, const allocation::Curve &shape);

/// A solver's fault in words, with the candidates' names.
QString sentenceOf(const allocation::Fault &fault, const std::vector<QString> &names, double budget);

/// Why this split: what the certificate says, in a few sentences.
QString whyThisSplit(const Plan &plan);

/// What the scenario's value is counted in: its unit, or "points".
QString unitOf(const Scenario &scenario);

/// A curve as people write it: "16 · ln(1 + 0.12 x)".
QString formulaOf(const Curve &curve);

/// Stable words for JSON: interior, unfunded, minimum, maximum, ceiling, pinned.
QString wordOf(allocation::Bound bound);

} // namespace concave
