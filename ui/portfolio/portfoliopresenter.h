// What the Portfolio page shows and does, without a widget: the portfolio as the document has it, the plan of
// the current scenario, the chosen project, and every edit the page can make.
#pragma once

#include "core/document/document.h"
#include "core/portfolio/fitting.h"
#include "core/portfolio/plan.h"
#include "core/portfolio/runs.h"

namespace concave::ui {

class PortfolioPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit PortfolioPresenter(Document &document, QObject *parent = nullptr);

    const Portfolio &portfolio() const { return m_portfolio; }
    /// The current plan's scenario, with the budget that is being tried out.
    const Scenario &scenario() const { return m_scenario; }
    /// The best split; where problem() says that there is none now, the last one there was.
    const Plan &plan() const { return m_plan; }
    /// Why there is no split now, in one sentence; empty where there is one.
    QString problem() const { return m_problem; }
    /// The field that problem() is about, where it is about one.
    const std::optional<PlanFault> &fault() const { return m_fault; }
    bool isEmpty() const { return m_portfolio.projects.empty(); }
    bool isReadOnly() const { return m_document.isReadOnly(); }

    /// A project as the scenario has it; nothing where it is not there any more.
    std::optional<Project> project(Id id) const;
    /// Its part of the plan; nullptr where it has no curve. Until the plan is another.
    const PlannedProject *planned(Id id) const;
    /// "0:0; 10:6.35": the measured points of a project.
    QString pointsText(Id project) const;
    /// The same as numbers, by age.
    std::vector<allocation::Point> measured(Id project) const;
    /// What follows them; without a curve so far, the usual one gives what they leave open.
    Fitting fitting(Id project) const;

    /// The chosen project; there is one whenever there are projects. When it goes, its neighbour is chosen.
    Id selected() const { return m_selected; }
    void select(Id project);

    /// Solves for another budget, in engineer-weeks, without changing the document. What is tried holds until
    /// the next edit.
    void tryBudget(double budget);
    /// Solves with a project pinned at the effort nearest to this one that the budget has room for, in tenths
    /// of weeks (whole weeks where the scenario says so), without changing the document.
    void tryPin(Id project, double effort);
    /// Solves with another curve of a project, without changing the document.
    void tryCurve(Id project, const allocation::Curve &shape);
    /// What was tried gives way to what the document has.
    void stopTrying();
    void setBudget(double budget);
    void setWhole(bool whole);
    void chooseScenario(Id scenario);

    // Edits tell false, after failed(), where the document refused them.
    /// Any edit, as one named step.
    bool edit(const QString &label, const std::function<void(Edit &)> &work);
    bool rename(Id project, const QString &name);
    void setOwner(Id project, const QString &owner);
    void setClient(Id project, const QString &client);
    void setState(Id project, ProjectState state);
    void setNote(Id project, const QString &note);

    // Efforts are in engineer-weeks. Where the current scenario has its own value, that one is changed (and
    // removed where there is to be none, so that the project's holds again); otherwise the project's.
    bool setWeight(Id project, double weight);
    void setMinimum(Id project, double minimum);
    void setMaximum(Id project, std::optional<double> maximum);
    /// Minimum and maximum in one step.
    bool setLimits(Id project, double minimum, std::optional<double> maximum);
    bool pin(Id project, std::optional<double> effort);

    /// A project without measured points that is to have them gets some of its curve so far.
    void setFamily(Id project, allocation::Family family);
    /// `label` names the parameter in the words of history. Its 90 % interval moves along.
    void setParameter(Id project, double Curve::*parameter, double value, const QString &label);
    void setCeiling(Id project, std::optional<double> ceiling);
    /// One end of the 90 % interval around a parameter, or none there: certain on that side. `label` names
    /// the end.
    void setIntervalEnd(
        Id project, std::optional<double> Curve::*end, std::optional<double> value, const QString &label);
    /// A fifth to either side of every parameter that has no interval, in one step.
    void addFirstIntervals();
    /// Replaces the measured points by those of a text as pointsText() writes it; any other text changes
    /// nothing.
    void setPoints(Id project, const QString &text);
    bool setPoints(Id project, const std::vector<allocation::Point> &points);
    /// Gives a project's curve the parameters or, where it is measured points, the points of this one.
    bool reshape(Id project, const allocation::Curve &shape);
    /// See applyFit() of the portfolio.
    bool fit(Id project, const allocation::Fit &fit, Intervals intervals);
    /// What importPoints() would do; nothing, after failed(), where the document cannot be read.
    std::optional<PointImport> previewPoints(Id project, const RunTable &runs);
    /// Tells done().
    bool importPoints(Id project, const RunTable &runs);

    /// Replaces what the project's accuracy is worth; empty: its accuracy. Precondition: isConcave.
    void setReturns(Id project, const allocation::Returns &returns);
    /// What the scenario's value is counted in; empty: points.
    void setUnit(const QString &unit);
    /// Of the uncertainty; see Scenario.
    void setSamples(int samples);
    void setSeed(int seed);
    /// Replaces the project's own stages, or those for all projects; none: those that hold without them.
    void setStages(std::optional<Id> project, Stages stages);

    /// A new project with a curve to begin with, chosen. No id where the document could not be written.
    Id addProject();
    void removeProject(Id project);
    /// Five projects with their curves, and three scenarios, in one step.
    void addSampleProjects();

Q_SIGNALS:
    /// Portfolio, scenario, plan and problem are new.
    void changed();
    /// Something is being tried: the scenario's budget, plan and problem are new, the portfolio is as it was.
    void tried();
    void selectedChanged();
    /// Something that one may want back at once.
    void done(const QString &what);
    void failed(const QString &sentence);

private:
    void reload();
    void solve();
    void take(Result<Plan> plan);
    Id neighbourOf(Id project, const Portfolio &before) const;
    void changeScenario(const QString &label, const std::function<void(Scenario &)> &change);
    /// After an edit: tells why there was none, and ends what was tried.
    bool settle(const Result<Changes> &changes);
    bool changeProject(Id project, const QString &label, const std::function<void(Project &)> &change);
    void changeCurve(Id project, const QString &label, const std::function<void(Curve &)> &change);
    /// Changes the project's curve, or gives it its first one.
    void putCurve(Edit &edit, Id project, const std::function<void(Curve &)> &change) const;
    static void replacePoints(Edit &edit, Id project, const std::vector<allocation::Point> &points);
    QString nameOf(Id project) const;
    const Adjustment *adjustment(Id project) const;
    /// Changes one value of a project where it holds: in the scenario's adjustment or in the project itself.
    template <class V>
    bool changeAllotment(Id project, const QString &label, std::optional<double> Adjustment::*ofScenario,
        V Project::*ofProject, V value);

    Document &m_document;
    Portfolio m_portfolio;
    Scenario m_scenario;
    Plan m_plan;
    QString m_problem;
    std::optional<PlanFault> m_fault;
    Id m_selected;
    bool m_isTrying = false; ///< plan and scenario are not what the document has
};

} // namespace concave::ui
