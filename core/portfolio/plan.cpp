#include "core/portfolio/plan.h"

#include "core/allocation/comparison.h"
#include "core/portfolio/reshaping.h"
#include "core/portfolio/returns.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Portfolio", text);
}
QString decimals(double number, int count)
{
    const QLocale locale;
    return locale.toString(number, 'f', count).replace(locale.groupSeparator(), QStringLiteral("\u202F"));
}
/// As many digits as it needs, at most six.
QString plain(double number)
{
    return QLocale().toString(number, 'g', 6);
}

/// The projects that compete: those with a curve.
std::vector<PlannedProject> competing(const Portfolio &portfolio, const Scenario &scenario)
{
    std::vector<PlannedProject> projects;
    for (const Project &project : portfolio.projects) {
        if (const Curve *curve = findCurve(portfolio, project.id))
            projects.push_back({.project = adjusted(project, portfolio, scenario.id),
                .curve = *curve,
                .shape = solverCurve(portfolio, *curve),
                .returns = returnsOf(portfolio, project.id),
                .stages = stagesOf(portfolio, project.id)});
    }
    return projects;
}

allocation::Problem problemOf(const std::vector<PlannedProject> &projects, double budget)
{
    allocation::Problem problem;
    problem.budget = budget;
    for (const PlannedProject &planned : projects) {
        const Project &project = planned.project;
        problem.candidates.push_back({.curve = planned.shape,
            .weight = project.weight,
            .returns = planned.returns,
            .minimum = project.minimum,
            .maximum = project.maximum.value_or(std::numeric_limits<double>::infinity()),
            .pinned = project.pinned});
    }
    return problem;
}

QString nameOf(allocation::CurveFault fault)
{
    switch (fault) {
    case allocation::CurveFault::A:
        return tr("its gain a must be above 0");
    case allocation::CurveFault::B:
        return tr("its speed b must be above 0");
    case allocation::CurveFault::P:
        return tr("its exponent p must be between 0 and 1");
    case allocation::CurveFault::K:
        return tr("its half-way effort k must be above 0");
    case allocation::CurveFault::Baseline:
        return tr("its baseline must be a finite number");
    case allocation::CurveFault::Ceiling:
        return tr("its ceiling must not be below its baseline");
    case allocation::CurveFault::Points:
        return tr("it has no measured points, or one with an impossible effort or accuracy");
    }
    return {};
}

QString fieldOf(const allocation::Fault &fault)
{
    using Reason = allocation::Fault::Kind;
    using allocation::CurveFault;
    switch (fault.kind) {
    case Reason::NoCandidates:
    case Reason::Budget:
    case Reason::BudgetTooLow:
        return QStringLiteral("budget");
    case Reason::Weight:
        return QStringLiteral("weight");
    case Reason::Bounds:
        return QStringLiteral("minimum");
    case Reason::Pin:
        return QStringLiteral("pinned");
    case Reason::Return:
        return QStringLiteral("returns");
    case Reason::Parameter:
        break;
    }
    switch (fault.curve) {
    case CurveFault::A:
        return QStringLiteral("a");
    case CurveFault::B:
        return QStringLiteral("b");
    case CurveFault::P:
        return QStringLiteral("p");
    case CurveFault::K:
        return QStringLiteral("k");
    case CurveFault::Baseline:
        return QStringLiteral("baseline");
    case CurveFault::Ceiling:
        return QStringLiteral("ceiling");
    case CurveFault::Points:
        return QStringLiteral("points");
    }
    return {};
}

std::vector<QString> namesOf(const std::vector<PlannedProject> &projects)
{
    std::vector<QString> names;
    for (const PlannedProject &planned : projects)
        names.push_back(planned.project.name);
    return names;
}

allocation::Units unitsOf(const Scenario &scenario)
{
    return scenario.whole ? allocation::Units::Whole : allocation::Units::Continuous;
}

/// Names as people list them, at most three.
QString listOf(const std::vector<QString> &names)
{
    QStringList list;
    for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 3); ++i)
        list << names[i];
    QString text = list.join(QStringLiteral(", "));
    if (names.size() > 3)
        text = tr("%1 and %2 more").arg(text).arg(names.size() - 3);
    return text;
}

/// Splits the budget of the plan's scenario among its projects.
Result<Plan> solve(Plan plan)
{
    const allocation::Problem problem = problemOf(plan.projects, plan.scenario.budget);
    allocation::Outcome outcome = allocation::solve(problem, unitsOf(plan.scenario));
    if (const auto *fault = std::get_if<allocation::Fault>(&outcome))
        return Error{Failure::Input, sentenceOf(*fault, namesOf(plan.projects), plan.scenario.budget)};
    plan.allocation = std::get<allocation::Allocation>(std::move(outcome));
    for (std::size_t i = 0; i < plan.projects.size(); ++i)
        plan.projects[i].share = plan.allocation.shares[i];
    return plan;
}

/// They depend on everything about the projects, but not on the budget.
void findJoiningBudgets(Plan &plan)
{
    constexpr std::size_t most = 10000; // more would not be ready at once while somebody drags
    if (plan.projects.size() > most)
        return;
    const allocation::Problem problem = problemOf(plan.projects, plan.scenario.budget);
    const auto joining = allocation::joiningBudgets(problem);
    std::vector<std::vector<double>> starts;
    for (const PlannedProject &planned : plan.projects) {
        std::vector<double> &own = starts.emplace_back();
        for (const Stage &stage : planned.stages)
            own.push_back(stage.start);
    }
    const auto entering = allocation::entryBudgets(problem, starts);
    for (std::size_t i = 0; i < plan.projects.size(); ++i) {
        plan.projects[i].joinsAt = joining[i];
        plan.projects[i].entersAt = entering[i];
        plan.projects[i].entersAt.front() = joining[i];
    }
}

std::vector<QString> namesAt(const Plan &plan, allocation::Bound bound)
{
    std::vector<QString> names;
    for (const PlannedProject &planned : plan.projects) {
        if (planned.share.bound == bound)
            names.push_back(planned.project.name);
    }
    return names;
}

/// Free to move, but at a corner of its curve: its next week gains less than the common slope, its last more.
bool isAtCorner(const PlannedProject &planned, double price)
{
    return planned.share.bound == allocation::Bound::Interior && planned.share.slope < price * (1 - 1e-6);
}

std::vector<QString> namesAtCorners(const Plan &plan)
{
    std::vector<QString> names;
    for (const PlannedProject &planned : plan.projects) {
        if (!plan.scenario.whole && isAtCorner(planned, plan.allocation.shadowPrice))
            names.push_back(planned.project.name);
    }
    return names;
}

/// Why moving a week between projects cannot help; nothing where none of them is free to move.
QString whyNotElsewhere(const Plan &plan)
{
    const QString gain = decimals(plan.allocation.shadowPrice, 2) + u' ' + unitOf(plan.scenario);
    const double left = plan.allocation.budget - plan.allocation.spent;
    std::vector<QString> free = namesAt(plan, allocation::Bound::Interior);
    for (const QString &name : namesAtCorners(plan))
        std::erase(free, name);
    const auto funded = std::count_if(plan.projects.begin(), plan.projects.end(),
        [](const PlannedProject &planned) { return planned.share.effort > 0; });
    if (left > 1e-9 * std::max(1.0, plan.allocation.budget) && !plan.scenario.whole)
        return tr("%1 weeks are left over: no project can use them.").arg(decimals(left, 1));
    if (free.empty())
        return {};
    if (plan.scenario.whole)
        return tr("Each week went where it gained most; one more week would gain %1.").arg(gain);
    if (free.size() == 1)
        return tr("The next week goes to %1 and gains %2.").arg(free.front(), gain);
    if (static_cast<std::ptrdiff_t>(free.size()) == funded) {
        return tr("Every funded project gains the same %1 from its next week, so moving a week between them "
                  "cannot help.")
            .arg(gain);
    }
    return tr("%1 projects gain the same %2 from their next week, so moving a week between them "
              "cannot help.")
        .arg(free.size())
        .arg(gain);
}

/// Of the projects that get nothing, the one whose first week would gain most.
QString whoWaits(const Plan &plan)
{
    const PlannedProject *next = nullptr;
    for (const PlannedProject &planned : plan.projects) {
        const bool waits = planned.share.bound == allocation::Bound::Unfunded &&
                           planned.project.maximum != std::optional(0.0);
        if (waits && (!next || planned.share.slope > next->share.slope))
            next = &planned;
    }
    if (!next)
        return {};
    const QString gain = decimals(next->share.slope, 2);
    if (!next->joinsAt || *next->joinsAt <= plan.allocation.budget)
        return tr("%1 would gain %2 and waits.").arg(next->project.name, gain);
    return tr("%1 would gain %2 and waits until the budget passes %3 weeks.")
        .arg(next->project.name, gain, decimals(*next->joinsAt, 0));
}

} // namespace

allocation::Problem problemOf(const Portfolio &portfolio, const Scenario &scenario)
{
    return problemOf(competing(portfolio, scenario), scenario.budget);
}

allocation::Problem problemOf(const Plan &plan)
{
    return problemOf(plan.projects, plan.scenario.budget);
}

Result<Plan> makeSplit(const Portfolio &portfolio, const Scenario &scenario)
{
    Plan plan{
        .scenario = scenario, .projects = competing(portfolio, scenario), .stages = stagesOf(portfolio)};
    for (const Project &project : portfolio.projects) {
        if (!findCurve(portfolio, project.id))
            plan.withoutCurve.push_back(project.name);
    }
    return solve(std::move(plan));
}

Result<Plan> makePlan(const Portfolio &portfolio, const Scenario &scenario)
{
    Result<Plan> solved = makeSplit(portfolio, scenario);
    if (solved)
        findJoiningBudgets(*solved);
    return solved;
}

Result<Plan> withBudget(Plan plan, double budget)
{
    plan.scenario.budget = budget;
    return solve(std::move(plan));
}

Result<Plan> withPin(Plan plan, Id project, double effort)
{
    for (PlannedProject &planned : plan.projects) {
        if (planned.project.id == project)
            planned.project.pinned = effort;
    }
    Result<Plan> solved = solve(std::move(plan));
    if (solved)
        findJoiningBudgets(*solved);
    return solved;
}

Result<Plan> withCurve(Plan plan, Id project, const allocation::Curve &shape)
{
    for (PlannedProject &planned : plan.projects) {
        if (planned.project.id != project)
            continue;
        planned.shape = shape;
        planned.curve = withParameters(planned.curve, shape);
        planned.curve.family = shape.family;
        planned.curve.baseline = shape.baseline;
    }
    return solve(std::move(plan));
}

std::optional<PlanFault> planFault(const Portfolio &portfolio, const Scenario &scenario)
{
    const std::vector<PlannedProject> projects = competing(portfolio, scenario);
    const auto outcome = allocation::solve(problemOf(projects, scenario.budget), unitsOf(scenario));
    const auto *fault = std::get_if<allocation::Fault>(&outcome);
    if (!fault || fault->kind == allocation::Fault::Kind::NoCandidates)
        return std::nullopt;
    const QString field = fieldOf(*fault);
    const bool isBudget = field == QStringLiteral("budget");
    return PlanFault{isBudget ? Id() : projects[fault->candidate].project.id, field,
        sentenceOf(*fault, namesOf(projects), scenario.budget)};
}

QString sentenceOf(const allocation::Fault &fault, const std::vector<QString> &names, double budget)
{
    using Reason = allocation::Fault::Kind;
    const QString name = fault.candidate < names.size() ? names[fault.candidate] : QString();
    switch (fault.kind) {
    case Reason::NoCandidates:
        return tr(
            "There is no project with a curve, so there is nothing to split. Add a project with a curve.");
    case Reason::Budget:
        return tr("The budget must be a number from 0 up. Nothing was computed. Give another budget.");
    case Reason::Weight:
        return tr("“%1” cannot be planned: its weight must be above 0. Correct it, or set its maximum to 0 "
                  "to leave it out.")
            .arg(name);
    case Reason::Bounds:
        return tr("“%1” cannot be planned: its minimum is above its maximum, or one of them is negative. "
                  "Correct them.")
            .arg(name);
    case Reason::Pin:
        return tr("“%1” cannot be planned: its pinned effort must be from 0 up. Correct or unpin it.")
            .arg(name);
    case Reason::Parameter:
        return tr("“%1” cannot be planned: %2. Correct its curve.").arg(name, nameOf(fault.curve));
    case Reason::Return:
        return tr(
            "“%1” cannot be planned: what its accuracy is worth must rise, and ever more slowly. Correct "
            "its returns.")
            .arg(name);
    case Reason::BudgetTooLow:
        return tr("The minimums need %1 weeks, the budget is %2. Raise the budget or lower a minimum.")
            .arg(plain(fault.needed), plain(budget));
    }
    return {};
}

QString whyThisSplit(const Plan &plan)
{
    using allocation::Bound;
    QStringList sentences{whyNotElsewhere(plan)};
    const auto tell = [&](const QString &sentence, const std::vector<QString> &names) {
        if (!names.empty())
            sentences << sentence.arg(listOf(names));
    };
    tell(tr("%1: at a corner of the curve, where the next week gains less and the last one gained more."),
        namesAtCorners(plan));
    tell(tr("%1: pinned by you."), namesAt(plan, Bound::Pinned));
    tell(tr("%1: held at the minimum, though a week would gain more elsewhere."),
        namesAt(plan, Bound::Minimum));
    tell(
        tr("%1: at the maximum, though the next week would gain more there."), namesAt(plan, Bound::Maximum));
    tell(tr("%1: at the ceiling of the curve, where more effort gains nothing."),
        namesAt(plan, Bound::Ceiling));
    sentences << whoWaits(plan);
    tell(tr("%1: left out until a curve is given."), plan.withoutCurve);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString unitOf(const Scenario &scenario)
{
    return scenario.unit.isEmpty() ? tr("points") : scenario.unit;
}

QString formulaOf(const Curve &curve)
{
    const QString a = plain(curve.a);
    QString formula;
    switch (curve.family) {
    case allocation::Family::Log:
        formula = QStringLiteral("%1 · ln(1 + %2 x)").arg(a, plain(curve.b));
        break;
    case allocation::Family::StartupLog:
        formula = QStringLiteral("%1 · ln(%2 x)").arg(a, plain(curve.b));
        break;
    case allocation::Family::Power:
        formula = QStringLiteral("%1 · x^%2").arg(a, plain(curve.p));
        break;
    case allocation::Family::Exponential:
        formula = QStringLiteral("%1 · (1 − e^(−%2 x))").arg(a, plain(curve.b));
        break;
    case allocation::Family::Hill:
        formula = QStringLiteral("%1 x / (x + %2)").arg(a, plain(curve.k));
        break;
    case allocation::Family::Logistic:
        formula = QStringLiteral("%1 · (1 − e^(−%2 x)) / (1 + e^(−%2 (x − %3)))")
                      .arg(a, plain(curve.b), plain(curve.k));
        break;
    case allocation::Family::Points:
        return tr("measured points");
    }
    if (curve.baseline != 0)
        formula.prepend(QStringLiteral("%1 + ").arg(plain(curve.baseline)));
    return formula;
}

QString wordOf(allocation::Bound bound)
{
    switch (bound) {
    case allocation::Bound::Interior:
        return QStringLiteral("interior");
    case allocation::Bound::Unfunded:
        return QStringLiteral("unfunded");
    case allocation::Bound::Minimum:
        return QStringLiteral("minimum");
    case allocation::Bound::Maximum:
        return QStringLiteral("maximum");
    case allocation::Bound::Ceiling:
        return QStringLiteral("ceiling");
    case allocation::Bound::Pinned:
        return QStringLiteral("pinned");
    }
    return {};
}

} // namespace concave
