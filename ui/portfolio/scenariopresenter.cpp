#include "ui/portfolio/scenariopresenter.h"

#include <QRegularExpression>

#include <algorithm>

namespace concave::ui {

ScenarioPresenter::ScenarioPresenter(PortfolioPresenter &presenter, QObject *parent)
    : QObject(parent), m_presenter(presenter), m_selected(current())
{
    connect(&m_presenter, &PortfolioPresenter::changed, this, &ScenarioPresenter::refresh);
    connect(&m_presenter, &PortfolioPresenter::tried, this, &ScenarioPresenter::tried);
}

void ScenarioPresenter::refresh()
{
    m_plans.clear();
    std::erase_if(m_ticked, [&](Id id) { return !scenario(id); });
    const bool gone = !scenario(m_selected);
    if (gone)
        m_selected = current();
    Q_EMIT changed();
    if (gone)
        Q_EMIT selectedChanged();
}

const Scenario *ScenarioPresenter::scenario(Id id) const
{
    const auto found = std::ranges::find(scenarios(), id, &Scenario::id);
    return found == scenarios().end() ? nullptr : &*found;
}

const Plan *ScenarioPresenter::plan(Id id) const
{
    if (id == current())
        return m_presenter.problem().isEmpty() && !m_presenter.isEmpty() ? &m_presenter.plan() : nullptr;
    auto found = m_plans.find(id);
    if (found == m_plans.end()) {
        const Scenario *own = scenario(id);
        if (!own)
            return nullptr;
        found = m_plans.emplace(id, makeSplit(portfolio(), *own)).first;
    }
    return found->second ? &*found->second : nullptr;
}

QString ScenarioPresenter::problem(Id id) const
{
    if (id == current())
        return m_presenter.problem();
    return plan(id) || !scenario(id) ? QString() : m_plans.at(id).error().sentence;
}

void ScenarioPresenter::select(Id id)
{
    if (id == m_selected || !scenario(id))
        return;
    m_selected = id;
    Q_EMIT selectedChanged();
}

void ScenarioPresenter::tick(Id id, bool ticked)
{
    if (ticked == isTicked(id) || !scenario(id))
        return;
    if (ticked)
        m_ticked.insert(id);
    else
        m_ticked.erase(id);
    Q_EMIT tickedChanged();
}

void ScenarioPresenter::tickTwo()
{
    if (m_ticked.size() >= 2)
        return;
    tick(current(), true);
    tick(m_selected, true);
    for (const Scenario &scenario : scenarios()) {
        if (m_ticked.size() < 2)
            tick(scenario.id, true);
    }
}

void ScenarioPresenter::untick()
{
    m_ticked.clear();
    Q_EMIT tickedChanged();
}

std::vector<Id> ScenarioPresenter::ticked() const
{
    std::vector<Id> ids;
    for (const Scenario &scenario : scenarios()) {
        if (isTicked(scenario.id))
            ids.push_back(scenario.id);
    }
    return ids;
}

/// "Budget 100", "Budget 100 (2)", …: the first that no scenario has.
QString ScenarioPresenter::freeName(const QString &name) const
{
    static const QRegularExpression number(QStringLiteral(" \\(\\d+\\)$"));
    const QString stem = QString(name).remove(number);
    const auto isTaken = [&](const QString &one) {
        return std::ranges::any_of(
            scenarios(), [&](const Scenario &scenario) { return scenario.name == one; });
    };
    QString free = stem;
    for (int i = 2; isTaken(free); ++i)
        free = QStringLiteral("%1 (%2)").arg(stem).arg(i);
    return free;
}

/// With the source's adjustments.
Id ScenarioPresenter::copy(const Scenario &source, double position, const QString &label)
{
    Id added;
    const bool written = m_presenter.edit(label, [&](Edit &edit) {
        Scenario scenario = source;
        scenario.id = {};
        scenario.name = freeName(source.name.isEmpty() ? tr("Current plan") : source.name);
        scenario.note.clear();
        scenario.current = scenarios().empty();
        scenario.position = position;
        added = edit.insert(scenario);
        for (Adjustment adjustment : portfolio().adjustments) {
            if (adjustment.scenario != source.id || !source.id)
                continue;
            adjustment.id = {};
            adjustment.scenario = added;
            edit.insert(adjustment);
        }
    });
    if (!written)
        return {};
    select(added);
    return added;
}

Id ScenarioPresenter::add()
{
    const Scenario source = currentScenario(portfolio());
    return copy(source, nextPosition(scenarios()), tr("Add a scenario like %1").arg(nameOf(source.id)));
}

Id ScenarioPresenter::duplicate(Id id)
{
    const Scenario *source = scenario(id);
    if (!source)
        return {};
    const auto next = std::ranges::find(scenarios(), id, &Scenario::id) + 1;
    const double position =
        next == scenarios().end() ? source->position + 1 : (source->position + next->position) / 2;
    return copy(*source, position, tr("Duplicate %1").arg(source->name));
}

QString ScenarioPresenter::nameOf(Id id) const
{
    const Scenario *found = scenario(id);
    return found ? found->name : tr("the current plan");
}

bool ScenarioPresenter::change(Id id, const QString &label, const std::function<void(Scenario &)> &change)
{
    return m_presenter.edit(label, [&](Edit &edit) { edit.modify<Scenario>(id, change); });
}

bool ScenarioPresenter::rename(Id id, const QString &name)
{
    return change(
        id, tr("Rename %1 to %2").arg(nameOf(id), name), [&](Scenario &changed) { changed.name = name; });
}

bool ScenarioPresenter::setNote(Id id, const QString &note)
{
    return change(
        id, tr("Change note of %1").arg(nameOf(id)), [&](Scenario &changed) { changed.note = note; });
}

bool ScenarioPresenter::setBudget(Id id, double budget)
{
    return change(id,
        tr("Set the budget of %1 to %2 weeks").arg(nameOf(id), QLocale().toString(budget, 'g', 6)),
        [&](Scenario &changed) { changed.budget = budget; });
}

void ScenarioPresenter::remove(Id id)
{
    const QString name = nameOf(id);
    if (scenario(id) &&
        m_presenter.edit(tr("Delete %1").arg(name), [&](Edit &edit) { edit.remove<Scenario>(id); }))
        Q_EMIT done(tr("Deleted %1").arg(name));
}

void ScenarioPresenter::move(Id id, int place)
{
    std::vector<const Scenario *> others;
    int before = 0;
    for (const Scenario &scenario : scenarios()) {
        if (scenario.id == id)
            before = static_cast<int>(others.size());
        else
            others.push_back(&scenario);
    }
    const int count = static_cast<int>(others.size());
    if (!scenario(id) || place == before || place < 0 || place > count)
        return;
    const auto positionOf = [&](int index) { return others[static_cast<std::size_t>(index)]->position; };
    const double position = place == 0       ? positionOf(0) - 1
                            : place == count ? positionOf(count - 1) + 1
                                             : (positionOf(place - 1) + positionOf(place)) / 2;
    change(id, place < before ? tr("Move %1 up").arg(nameOf(id)) : tr("Move %1 down").arg(nameOf(id)),
        [&](Scenario &changed) { changed.position = position; });
}

Adjustment ScenarioPresenter::adjustment(Id scenario, Id project) const
{
    const auto found = std::ranges::find_if(portfolio().adjustments, [&](const Adjustment &adjustment) {
        return adjustment.scenario == scenario && adjustment.project == project;
    });
    if (found != portfolio().adjustments.end())
        return *found;
    return {.id = {}, .scenario = scenario, .project = project};
}

bool ScenarioPresenter::adjust(
    Id id, Id project, std::optional<double> Adjustment::*field, std::optional<double> value)
{
    Adjustment adjustment = this->adjustment(id, project);
    adjustment.*field = value;
    const bool setsNothing =
        !adjustment.weight && !adjustment.minimum && !adjustment.maximum && !adjustment.pinned;
    const Project *own = findProject(portfolio(), project);
    const QString name = own ? own->name : QString();
    return m_presenter.edit(tr("Change %1 in %2").arg(name, nameOf(id)), [&](Edit &edit) {
        if (!adjustment.id && !setsNothing)
            edit.insert(adjustment);
        else if (adjustment.id && setsNothing)
            edit.remove<Adjustment>(adjustment.id);
        else if (adjustment.id)
            edit.modify<Adjustment>(adjustment.id, [&](Adjustment &changed) { changed.*field = value; });
    });
}

} // namespace concave::ui
