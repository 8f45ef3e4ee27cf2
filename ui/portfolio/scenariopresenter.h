// The scenarios side by side, without a widget: the plan of each of them, which are ticked to be compared,
// the chosen one, and every edit of scenarios.
#pragma once

#include "ui/portfolio/portfoliopresenter.h"

#include <map>
#include <set>

namespace concave::ui {

class ScenarioPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit ScenarioPresenter(PortfolioPresenter &presenter, QObject *parent = nullptr);

    const Portfolio &portfolio() const { return m_presenter.portfolio(); }
    const std::vector<Scenario> &scenarios() const { return portfolio().scenarios; }
    bool isReadOnly() const { return m_presenter.isReadOnly(); }
    /// nullptr where there is none.
    const Scenario *scenario(Id id) const;
    /// The current plan's; what the others are held against.
    Id current() const { return m_presenter.scenario().id; }

    /// The scenario's best split; nullptr where problem() says why there is none. Solved when it is first
    /// asked for after a change; that of the current plan is the one that is being tried. Until the next
    /// change.
    const Plan *plan(Id scenario) const;
    QString problem(Id scenario) const;

    /// The chosen scenario; there is one whenever there are scenarios.
    Id selected() const { return m_selected; }
    void select(Id scenario);

    bool isTicked(Id scenario) const { return m_ticked.contains(scenario); }
    void tick(Id scenario, bool ticked);
    /// Where fewer than two are ticked: the current plan as well, and the chosen one or else the next.
    void tickTwo();
    void untick();
    /// In the order of the scenarios.
    std::vector<Id> ticked() const;

    // Edits are one named step each.
    /// A scenario like the current plan, or like another one right after it; chosen. No id where the document
    /// could not be written.
    Id add();
    Id duplicate(Id scenario);
    bool rename(Id scenario, const QString &name);
    bool setNote(Id scenario, const QString &note);
    bool setBudget(Id scenario, double budget);
    void makeCurrent(Id scenario) { m_presenter.chooseScenario(scenario); }
    void remove(Id scenario);
    /// To this place in the list, counted without the scenario itself.
    void move(Id scenario, int place);

    /// What the scenario sets for a project; all absent where it sets nothing.
    Adjustment adjustment(Id scenario, Id project) const;
    /// No value: as the project has it.
    bool adjust(
        Id scenario, Id project, std::optional<double> Adjustment::*field, std::optional<double> value);

Q_SIGNALS:
    /// Scenarios and plans are new.
    void changed();
    /// The current plan's plan is another: something is being tried.
    void tried();
    void selectedChanged();
    void tickedChanged();
    /// As those of View.
    void done(const QString &what);

private:
    void refresh();
    QString freeName(const QString &name) const;
    Id copy(const Scenario &source, double position, const QString &label);
    bool change(Id scenario, const QString &label, const std::function<void(Scenario &)> &change);
    QString nameOf(Id scenario) const;

    PortfolioPresenter &m_presenter;
    mutable std::map<Id, Result<Plan>> m_plans; ///< those asked for since the last change
    std::set<Id> m_ticked;
    Id m_selected;
};

} // namespace concave::ui
