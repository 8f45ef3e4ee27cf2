#include "ui/portfolio/portfoliopresenter.h"

#include "core/portfolio/reshaping.h"
#include "core/portfolio/sample.h"
#include "core/portfolio/uncertainty.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace concave::ui {

PortfolioPresenter::PortfolioPresenter(Document &document, QObject *parent)
    : QObject(parent), m_document(document)
{
    connect(&m_document, &Document::changed, this, [this](const Changes &changes) {
        const Kinds kinds = portfolioKinds();
        if (std::any_of(
                kinds.begin(), kinds.end(), [&](const Kind *kind) { return touches(changes, *kind); }))
            reload();
    });
    reload();
}

void PortfolioPresenter::reload()
{
    Result<Portfolio> portfolio = readPortfolio(m_document);
    if (!portfolio) {
        Q_EMIT failed(portfolio.error().sentence);
        return;
    }
    const Portfolio before = std::exchange(m_portfolio, std::move(*portfolio));
    const Id selected = m_selected;
    if (!findProject(m_portfolio, m_selected))
        m_selected = neighbourOf(m_selected, before);
    solve();
    if (m_selected != selected)
        Q_EMIT selectedChanged();
}

/// Of what is left, the project that came after this one, else the one before it, else the first.
Id PortfolioPresenter::neighbourOf(Id project, const Portfolio &before) const
{
    const auto isLeft = [&](const Project &one) { return findProject(m_portfolio, one.id) != nullptr; };
    const auto &projects = before.projects;
    const auto at =
        std::find_if(projects.begin(), projects.end(), [&](const Project &one) { return one.id == project; });
    if (const auto next = std::find_if(at, projects.end(), isLeft); next != projects.end())
        return next->id;
    if (const auto last = std::find_if(std::reverse_iterator(at), projects.rend(), isLeft);
        last != projects.rend())
        return last->id;
    return isEmpty() ? Id() : m_portfolio.projects.front().id;
}

/// The plan of the current scenario as the document has it.
void PortfolioPresenter::solve()
{
    m_scenario = currentScenario(m_portfolio);
    m_isTrying = false;
    if (isEmpty()) {
        m_plan = {};
        m_problem.clear();
        m_fault.reset();
    } else {
        take(makePlan(m_portfolio, m_scenario));
    }
    Q_EMIT changed();
}

void PortfolioPresenter::take(Result<Plan> plan)
{
    m_problem = plan ? QString() : plan.error().sentence;
    m_fault = plan ? std::nullopt : planFault(m_portfolio, m_scenario);
    if (plan)
        m_plan = std::move(*plan);
}

std::optional<Project> PortfolioPresenter::project(Id id) const
{
    if (const PlannedProject *inPlan = planned(id); inPlan && m_problem.isEmpty())
        return inPlan->project;
    if (const Project *own = findProject(m_portfolio, id))
        return adjusted(*own, m_portfolio, m_scenario.id);
    return std::nullopt;
}

const PlannedProject *PortfolioPresenter::planned(Id id) const
{
    const auto found = std::find_if(m_plan.projects.begin(), m_plan.projects.end(),
        [&](const PlannedProject &planned) { return planned.project.id == id; });
    return found == m_plan.projects.end() ? nullptr : &*found;
}

QString PortfolioPresenter::pointsText(Id project) const
{
    return concave::pointsText(m_portfolio, project);
}

std::vector<allocation::Point> PortfolioPresenter::measured(Id project) const
{
    return measuredPoints(m_portfolio, project);
}

Fitting PortfolioPresenter::fitting(Id project) const
{
    const Curve *curve = findCurve(m_portfolio, project);
    return fitCurves(measured(project), curve ? *curve : Curve());
}

void PortfolioPresenter::select(Id project)
{
    if (project == m_selected || !findProject(m_portfolio, project))
        return;
    m_selected = project;
    Q_EMIT selectedChanged();
}

void PortfolioPresenter::tryBudget(double budget)
{
    if (budget == m_scenario.budget)
        return;
    m_scenario.budget = budget;
    m_isTrying = true;
    if (isEmpty())
        return;
    // A plan that was impossible is older than the portfolio.
    take(m_problem.isEmpty() ? withBudget(m_plan, budget) : makePlan(m_portfolio, m_scenario));
    Q_EMIT tried();
}

void PortfolioPresenter::tryPin(Id project, double effort)
{
    if (!m_problem.isEmpty() || !planned(project))
        return;
    double room = m_scenario.budget;
    for (const PlannedProject &other : m_plan.projects) {
        if (other.project.id != project)
            room -= other.project.pinned.value_or(other.project.minimum);
    }
    m_isTrying = true;
    const double grain = m_scenario.whole ? 1 : 10;
    take(withPin(m_plan, project, std::clamp(std::round(effort * grain) / grain, 0.0, std::max(room, 0.0))));
    Q_EMIT tried();
}

void PortfolioPresenter::tryCurve(Id project, const allocation::Curve &shape)
{
    if (!m_problem.isEmpty() || !planned(project))
        return;
    m_isTrying = true;
    take(withCurve(m_plan, project, shape));
    Q_EMIT tried();
}

void PortfolioPresenter::stopTrying()
{
    if (m_isTrying)
        solve();
}

void PortfolioPresenter::setBudget(double budget)
{
    changeScenario(tr("Set the budget to %1 weeks").arg(QLocale().toString(budget, 'g', 6)),
        [&](Scenario &scenario) { scenario.budget = budget; });
}

void PortfolioPresenter::setWhole(bool whole)
{
    changeScenario(whole ? tr("Split in whole weeks") : tr("Split in parts of weeks"),
        [&](Scenario &scenario) { scenario.whole = whole; });
}

/// A portfolio without any scenario gets its first one.
void PortfolioPresenter::changeScenario(const QString &label, const std::function<void(Scenario &)> &change)
{
    edit(label, [&](Edit &edit) {
        if (m_scenario.id) {
            edit.modify<Scenario>(m_scenario.id, change);
        } else {
            Scenario scenario{.id = {}, .name = tr("Current plan"), .current = true, .position = 1};
            change(scenario);
            edit.insert(scenario);
        }
    });
}

void PortfolioPresenter::chooseScenario(Id chosen)
{
    const auto &scenarios = m_portfolio.scenarios;
    const auto found = std::find_if(
        scenarios.begin(), scenarios.end(), [&](const Scenario &scenario) { return scenario.id == chosen; });
    if (found == scenarios.end() || chosen == m_scenario.id)
        return;
    edit(tr("Make %1 the current plan").arg(found->name), [&](Edit &edit) {
        for (const Scenario &scenario : scenarios)
            edit.modify<Scenario>(
                scenario.id, [&](Scenario &changed) { changed.current = changed.id == chosen; });
    });
}

bool PortfolioPresenter::edit(const QString &label, const std::function<void(Edit &)> &work)
{
    return settle(m_document.edit(label, work));
}

bool PortfolioPresenter::settle(const Result<Changes> &changes)
{
    if (!changes)
        Q_EMIT failed(changes.error().sentence);
    // Where the document tells of no change, what was typed or tried gives way to what holds.
    if (!changes || (changes->empty() && m_isTrying))
        solve();
    return bool(changes);
}

QString PortfolioPresenter::nameOf(Id project) const
{
    const Project *found = findProject(m_portfolio, project);
    return found ? found->name : QString();
}

bool PortfolioPresenter::changeProject(
    Id project, const QString &label, const std::function<void(Project &)> &change)
{
    return edit(label, [&](Edit &edit) { edit.modify<Project>(project, change); });
}

void PortfolioPresenter::changeCurve(
    Id project, const QString &label, const std::function<void(Curve &)> &change)
{
    edit(label, [&](Edit &edit) { putCurve(edit, project, change); });
}

void PortfolioPresenter::putCurve(Edit &edit, Id project, const std::function<void(Curve &)> &change) const
{
    if (findCurve(m_portfolio, project))
        return edit.modify<Curve>(project, change);
    Curve curve{.project = project};
    change(curve);
    edit.insert(curve);
}

bool PortfolioPresenter::rename(Id project, const QString &name)
{
    return changeProject(project, tr("Rename %1 to %2").arg(nameOf(project), name),
        [&](Project &changed) { changed.name = name; });
}

void PortfolioPresenter::setOwner(Id project, const QString &owner)
{
    changeProject(project, tr("Change owner of %1").arg(nameOf(project)),
        [&](Project &changed) { changed.owner = owner; });
}

void PortfolioPresenter::setClient(Id project, const QString &client)
{
    changeProject(project, tr("Change client of %1").arg(nameOf(project)),
        [&](Project &changed) { changed.client = client; });
}

void PortfolioPresenter::setState(Id project, ProjectState state)
{
    changeProject(project, tr("Change state of %1").arg(nameOf(project)),
        [&](Project &changed) { changed.state = state; });
}

void PortfolioPresenter::setNote(Id project, const QString &note)
{
    changeProject(project, tr("Change note of %1").arg(nameOf(project)),
        [&](Project &changed) { changed.note = note; });
}

const Adjustment *PortfolioPresenter::adjustment(Id project) const
{
    const auto found = std::find_if(
        m_portfolio.adjustments.begin(), m_portfolio.adjustments.end(), [&](const Adjustment &candidate) {
            return candidate.scenario == m_scenario.id && candidate.project == project;
        });
    return found == m_portfolio.adjustments.end() ? nullptr : &*found;
}

template <class V>
bool PortfolioPresenter::changeAllotment(Id project, const QString &label,
    std::optional<double> Adjustment::*ofScenario, V Project::*ofProject, V value)
{
    const Adjustment *own = adjustment(project);
    if (!own || !(own->*ofScenario))
        return changeProject(project, label, [&](Project &changed) { changed.*ofProject = value; });
    return edit(tr("%1 in %2").arg(label, m_scenario.name), [&](Edit &edit) {
        edit.modify<Adjustment>(own->id, [&](Adjustment &changed) { changed.*ofScenario = value; });
    });
}

bool PortfolioPresenter::setWeight(Id project, double weight)
{
    return changeAllotment(project, tr("Change weight of %1").arg(nameOf(project)), &Adjustment::weight,
        &Project::weight, weight);
}

void PortfolioPresenter::setMinimum(Id project, double minimum)
{
    changeAllotment(project, tr("Change minimum of %1").arg(nameOf(project)), &Adjustment::minimum,
        &Project::minimum, minimum);
}

void PortfolioPresenter::setMaximum(Id project, std::optional<double> maximum)
{
    changeAllotment(project, tr("Change maximum of %1").arg(nameOf(project)), &Adjustment::maximum,
        &Project::maximum, maximum);
}

bool PortfolioPresenter::setLimits(Id project, double minimum, std::optional<double> maximum)
{
    const Adjustment own = adjustment(project) ? *adjustment(project) : Adjustment();
    QString label = tr("Change limits of %1").arg(nameOf(project));
    if (own.minimum || own.maximum)
        label = tr("%1 in %2").arg(label, m_scenario.name);
    return edit(label, [&](Edit &edit) {
        edit.modify<Project>(project, [&](Project &changed) {
            if (!own.minimum)
                changed.minimum = minimum;
            if (!own.maximum)
                changed.maximum = maximum;
        });
        if (!own.minimum && !own.maximum)
            return;
        edit.modify<Adjustment>(own.id, [&](Adjustment &changed) {
            if (own.minimum)
                changed.minimum = minimum;
            if (own.maximum)
                changed.maximum = maximum;
        });
    });
}

bool PortfolioPresenter::pin(Id project, std::optional<double> effort)
{
    const QString label =
        effort ? tr("Pin %1 at %2 weeks").arg(nameOf(project), QLocale().toString(*effort, 'g', 6))
               : tr("Unpin %1").arg(nameOf(project));
    return changeAllotment(project, label, &Adjustment::pinned, &Project::pinned, effort);
}

void PortfolioPresenter::setFamily(Id project, allocation::Family family)
{
    const Curve *before = findCurve(m_portfolio, project);
    const bool needsPoints = family == allocation::Family::Points && pointsText(project).isEmpty();
    edit(tr("Change curve of %1").arg(nameOf(project)), [&](Edit &edit) {
        if (before && needsPoints) {
            // The curve as it was, at no effort and where the stages begin, is something to start from.
            const allocation::Curve shape = solverCurve(m_portfolio, *before);
            for (const Stage &stage : stagesOf(m_portfolio, project))
                edit.insert(MeasuredPoint{.id = {},
                    .project = project,
                    .effort = stage.start,
                    .accuracy = std::round(100 * allocation::accuracy(shape, stage.start)) / 100});
        }
        putCurve(edit, project, [&](Curve &changed) { changed.family = family; });
    });
}

void PortfolioPresenter::setParameter(
    Id project, double Curve::*parameter, double value, const QString &label)
{
    changeCurve(project, tr("Change %1 of %2").arg(label.section(u',', 0, 0).toLower(), nameOf(project)),
        [&](Curve &changed) {
            Curve wanted = changed;
            wanted.*parameter = value;
            changed = withParameters(changed, {.a = wanted.a, .b = wanted.b, .p = wanted.p, .k = wanted.k});
            changed.baseline = wanted.baseline;
        });
}

void PortfolioPresenter::setCeiling(Id project, std::optional<double> ceiling)
{
    changeCurve(project, tr("Change ceiling of %1").arg(nameOf(project)),
        [&](Curve &changed) { changed.ceiling = ceiling; });
}

void PortfolioPresenter::setIntervalEnd(
    Id project, std::optional<double> Curve::*end, std::optional<double> value, const QString &label)
{
    changeCurve(project, tr("Change %1 of %2").arg(label, nameOf(project)),
        [&](Curve &changed) { changed.*end = value; });
}

void PortfolioPresenter::addFirstIntervals()
{
    edit(tr("Give every parameter an interval"), [&](Edit &edit) {
        for (const Curve &curve : m_portfolio.curves)
            edit.modify<Curve>(curve.project, [](Curve &changed) { changed = withFirstIntervals(changed); });
    });
}

void PortfolioPresenter::setPoints(Id project, const QString &text)
{
    const auto points = readPoints(text);
    if (!points)
        return;
    setPoints(project, *points);
}

bool PortfolioPresenter::setPoints(Id project, const std::vector<allocation::Point> &points)
{
    return edit(tr("Change measured points of %1").arg(nameOf(project)),
        [&](Edit &edit) { replacePoints(edit, project, points); });
}

void PortfolioPresenter::replacePoints(Edit &edit, Id project, const std::vector<allocation::Point> &points)
{
    std::vector<MeasuredPoint> records;
    for (const allocation::Point &point : points)
        records.push_back({.id = {}, .project = project, .effort = point.effort, .accuracy = point.accuracy});
    edit.replace([&](const MeasuredPoint &point) { return point.project == project; }, records);
}

void PortfolioPresenter::setReturns(Id project, const allocation::Returns &returns)
{
    std::vector<ReturnPoint> records;
    for (const allocation::Worth &corner : returns)
        records.push_back({.id = {}, .project = project, .accuracy = corner.accuracy, .worth = corner.worth});
    edit(tr("Change what the accuracy of %1 is worth").arg(nameOf(project)), [&](Edit &edit) {
        edit.replace([&](const ReturnPoint &corner) { return corner.project == project; }, records);
    });
}

void PortfolioPresenter::setUnit(const QString &unit)
{
    changeScenario(tr("Count value in %1").arg(unitOf({.unit = unit})),
        [&](Scenario &scenario) { scenario.unit = unit; });
}

void PortfolioPresenter::setSamples(int samples)
{
    changeScenario(tr("Take %1 samples").arg(QLocale().toString(samples)),
        [&](Scenario &scenario) { scenario.samples = samples; });
}

void PortfolioPresenter::setSeed(int seed)
{
    changeScenario(
        tr("Set the seed of the samples to %1").arg(seed), [&](Scenario &scenario) { scenario.seed = seed; });
}

void PortfolioPresenter::setStages(std::optional<Id> project, Stages stages)
{
    for (Stage &stage : stages)
        stage.project = project;
    const QString label = project ? tr("Change the stages of %1").arg(nameOf(*project))
                                  : tr("Change the stages of all projects");
    edit(label, [&](Edit &edit) {
        edit.replace([&](const Stage &stage) { return stage.project == project; }, stages);
    });
}

bool PortfolioPresenter::reshape(Id project, const allocation::Curve &shape)
{
    return edit(tr("Reshape the curve of %1").arg(nameOf(project)), [&](Edit &edit) {
        edit.modify<Curve>(project, [&](Curve &curve) { curve = withParameters(curve, shape); });
        if (shape.family == allocation::Family::Points)
            replacePoints(edit, project, shape.points);
    });
}

bool PortfolioPresenter::fit(Id project, const allocation::Fit &fit, Intervals intervals)
{
    return settle(applyFit(m_document, project, fit, intervals));
}

std::optional<PointImport> PortfolioPresenter::previewPoints(Id project, const RunTable &runs)
{
    const auto preview = concave::previewPoints(m_document, project, runs);
    if (preview)
        return *preview;
    Q_EMIT failed(preview.error().sentence);
    return std::nullopt;
}

bool PortfolioPresenter::importPoints(Id project, const RunTable &runs)
{
    const auto import = concave::importPoints(m_document, project, runs);
    if (import)
        Q_EMIT done(import->added == 1 ? tr("Imported 1 measured point")
                                       : tr("Imported %1 measured points").arg(import->added));
    else
        Q_EMIT failed(import.error().sentence);
    return bool(import);
}

Id PortfolioPresenter::addProject()
{
    int number = 1;
    const auto taken = [&](const QString &name) {
        return std::any_of(m_portfolio.projects.begin(), m_portfolio.projects.end(),
            [&](const Project &project) { return project.name == name; });
    };
    QString name = tr("New project");
    while (taken(name))
        name = tr("New project %1").arg(++number);
    Id added;
    const QString client = isEmpty() ? QString() : m_portfolio.projects.back().client;
    const bool written = edit(tr("Add %1").arg(name),
        [&](Edit &edit) { added = concave::addProject(edit, {.id = {}, .name = name, .client = client}); });
    if (!written)
        return {};
    select(added);
    return added;
}

void PortfolioPresenter::removeProject(Id project)
{
    const QString name = nameOf(project);
    if (findProject(m_portfolio, project) &&
        edit(tr("Delete %1").arg(name), [&](Edit &edit) { edit.remove<Project>(project); }))
        Q_EMIT done(tr("Deleted %1").arg(name));
}

void PortfolioPresenter::addSampleProjects()
{
    if (const Result<Changes> changes = addSamplePortfolio(m_document); !changes)
        Q_EMIT failed(changes.error().sentence);
}

} // namespace concave::ui
