#include "core/portfolio/portfolio.h"

#include "core/document/document.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Portfolio", text);
}

template <class R>
void sortByPosition(std::vector<R> &records)
{
    std::stable_sort(records.begin(), records.end(),
        [](const R &one, const R &other) { return one.position < other.position; });
}

template <class R>
Result<void> readInto(std::vector<R> &target, const Document &document)
{
    auto records = document.all<R>();
    if (!records)
        return records.error();
    target = std::move(*records);
    return {};
}

/// What belongs to a project, of records in order of their projects.
template <class R>
auto ofProject(const std::vector<R> &records, Id project)
{
    return std::ranges::equal_range(records, project, {}, &R::project);
}

} // namespace

Result<Portfolio> readPortfolio(const Document &document)
{
    Portfolio portfolio;
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        Result<void> done = readInto(portfolio.projects, document);
        if (done)
            done = readInto(portfolio.curves, document);
        if (done)
            done = readInto(portfolio.points, document);
        if (done)
            done = readInto(portfolio.scenarios, document);
        if (done)
            done = readInto(portfolio.adjustments, document);
        if (done)
            done = readInto(portfolio.returns, document);
        if (done)
            done = readInto(portfolio.stages, document);
        return done;
    });
    if (!read)
        return read.error();
    sortByPosition(portfolio.projects);
    sortByPosition(portfolio.scenarios);
    std::ranges::stable_sort(portfolio.points, {}, &MeasuredPoint::project);
    std::ranges::stable_sort(portfolio.adjustments, {}, &Adjustment::project);
    std::ranges::stable_sort(portfolio.returns, {}, &ReturnPoint::accuracy);
    std::ranges::stable_sort(portfolio.returns, {}, &ReturnPoint::project);
    return portfolio;
}

Scenario currentScenario(const Portfolio &portfolio)
{
    const auto &scenarios = portfolio.scenarios;
    const auto marked = std::find_if(
        scenarios.begin(), scenarios.end(), [](const Scenario &scenario) { return scenario.current; });
    if (marked != scenarios.end())
        return *marked;
    return scenarios.empty() ? Scenario() : scenarios.front();
}

Result<Scenario> scenarioNamed(const Portfolio &portfolio, const QString &name)
{
    if (name.isEmpty())
        return currentScenario(portfolio);
    QStringList names;
    for (const Scenario &scenario : portfolio.scenarios) {
        if (scenario.name.compare(name, Qt::CaseInsensitive) == 0)
            return scenario;
        names << QStringLiteral("“%1”").arg(scenario.name);
    }
    if (names.isEmpty())
        return Error{Failure::NotFound,
            tr("There is no scenario “%1”, and no other. Leave the scenario out.").arg(name)};
    return Error{Failure::NotFound,
        tr("There is no scenario “%1”. Choose one of %2.").arg(name, names.join(QStringLiteral(", ")))};
}

Result<Id> projectNamed(const Portfolio &portfolio, const QString &name)
{
    QStringList names;
    std::vector<Id> namesakes;
    for (const Project &project : portfolio.projects) {
        if (project.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            namesakes.push_back(project.id);
        names << QStringLiteral("“%1”").arg(project.name);
    }
    if (namesakes.size() == 1)
        return namesakes.front();
    if (names.isEmpty())
        return Error{
            Failure::NotFound, tr("There is no project “%1”, and no other. Add it first.").arg(name)};
    if (namesakes.empty())
        return Error{Failure::NotFound,
            tr("There is no project “%1”. Choose one of %2.").arg(name, names.join(QStringLiteral(", ")))};
    return Error{Failure::Input,
        tr("%1 projects are named “%2”. Give each a name of its own first.").arg(namesakes.size()).arg(name)};
}

const Project *findProject(const Portfolio &portfolio, Id id)
{
    const auto found = std::find_if(portfolio.projects.begin(), portfolio.projects.end(),
        [&](const Project &project) { return project.id == id; });
    return found == portfolio.projects.end() ? nullptr : &*found;
}

const Curve *findCurve(const Portfolio &portfolio, Id project)
{
    const auto found = ofProject(portfolio.curves, project);
    return found.empty() ? nullptr : &found.front();
}

Id addProject(Edit &edit, Project project)
{
    std::vector<Project> others = edit.all<Project>();
    sortByPosition(others);
    project.colour = static_cast<int>(others.size());
    project.position = nextPosition(others);
    project.id = edit.insert(project);
    edit.insert(Curve{.project = project.id});
    return project.id;
}

std::vector<allocation::Point> measuredPoints(const Portfolio &portfolio, Id project)
{
    std::vector<allocation::Point> points;
    for (const MeasuredPoint &point : ofProject(portfolio.points, project))
        points.push_back({point.effort, point.accuracy});
    return points;
}

allocation::Curve solverCurve(const Portfolio &portfolio, const Curve &curve)
{
    allocation::Curve solver{curve.family, curve.a, curve.b, curve.p, curve.k, curve.baseline,
        curve.ceiling.value_or(std::numeric_limits<double>::infinity()), {}};
    if (curve.family == allocation::Family::Points)
        solver.points = measuredPoints(portfolio, curve.project);
    return solver;
}

Project adjusted(Project project, const Portfolio &portfolio, Id scenario)
{
    for (const Adjustment &adjustment : ofProject(portfolio.adjustments, project.id)) {
        if (adjustment.scenario != scenario)
            continue;
        project.weight = adjustment.weight.value_or(project.weight);
        project.minimum = adjustment.minimum.value_or(project.minimum);
        if (adjustment.maximum)
            project.maximum = adjustment.maximum;
        if (adjustment.pinned)
            project.pinned = adjustment.pinned;
    }
    return project;
}

QString pointsText(const Portfolio &portfolio, Id project)
{
    const auto all = ofProject(portfolio.points, project);
    std::vector<MeasuredPoint> points(all.begin(), all.end());
    std::ranges::stable_sort(points, {}, &MeasuredPoint::effort);
    const auto exact = [](double number) {
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    };
    QStringList pairs;
    for (const MeasuredPoint &point : points)
        pairs << exact(point.effort) + u':' + exact(point.accuracy);
    return pairs.join(QStringLiteral("; "));
}

std::optional<std::vector<allocation::Point>> readPoints(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[;\\n\\r]"));
    std::vector<allocation::Point> points;
    for (const QString &pair : text.split(separator, Qt::SkipEmptyParts)) {
        if (pair.trimmed().isEmpty())
            continue;
        const QStringList parts = pair.split(u':');
        bool isEffort = false;
        bool isAccuracy = false;
        const double effort = parts.front().trimmed().toDouble(&isEffort);
        const double accuracy = parts.back().trimmed().toDouble(&isAccuracy);
        if (parts.size() != 2 || !isEffort || !isAccuracy || !std::isfinite(effort) ||
            !std::isfinite(accuracy))
            return std::nullopt;
        points.push_back({effort, accuracy});
    }
    return points;
}

} // namespace concave
