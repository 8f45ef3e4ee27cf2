#include "core/portfolio/portfolio.h"

#include "core/document/document.h"

#include <QCoreApplication>
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

/// Reads one kind into `target`; keeps the first error.
template <class R>
void readInto(std::vector<R> &target, const Document &document, std::optional<Error> &error)
{
    auto records = document.all<R>();
    if (records)
        target = std::move(*records);
    else if (!error)
        error = records.error();
}

} // namespace

Result<Portfolio> readPortfolio(const Document &document)
{
    Portfolio portfolio;
    std::optional<Error> error;
    readInto(portfolio.projects, document, error);
    readInto(portfolio.curves, document, error);
    readInto(portfolio.points, document, error);
    readInto(portfolio.scenarios, document, error);
    readInto(portfolio.adjustments, document, error);
    if (error)
        return *error;
    sortByPosition(portfolio.projects);
    sortByPosition(portfolio.scenarios);
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

const Project *findProject(const Portfolio &portfolio, Id id)
{
    const auto found = std::find_if(portfolio.projects.begin(), portfolio.projects.end(),
        [&](const Project &project) { return project.id == id; });
    return found == portfolio.projects.end() ? nullptr : &*found;
}

const Curve *findCurve(const Portfolio &portfolio, Id project)
{
    // Curves come in order of their key, the project.
    const auto found = std::lower_bound(portfolio.curves.begin(), portfolio.curves.end(), project,
        [](const Curve &curve, Id id) { return curve.project < id; });
    return found == portfolio.curves.end() || found->project != project ? nullptr : &*found;
}

allocation::Curve solverCurve(const Portfolio &portfolio, const Curve &curve)
{
    allocation::Curve solver{curve.family, curve.a, curve.b, curve.p, curve.k, curve.baseline,
        curve.ceiling.value_or(std::numeric_limits<double>::infinity()), {}};
    if (curve.family != allocation::Family::Points)
        return solver;
    for (const MeasuredPoint &point : portfolio.points) {
        if (point.project == curve.project)
            solver.points.push_back({point.effort, point.accuracy});
    }
    return solver;
}

QString pointsText(const Portfolio &portfolio, Id project)
{
    std::vector<MeasuredPoint> points;
    std::copy_if(portfolio.points.begin(), portfolio.points.end(), std::back_inserter(points),
        [&](const MeasuredPoint &point) { return point.project == project; });
    std::stable_sort(points.begin(), points.end(),
        [](const MeasuredPoint &one, const MeasuredPoint &other) { return one.effort < other.effort; });
    QStringList pairs;
    for (const MeasuredPoint &point : points)
        pairs << QStringLiteral("%1:%2").arg(point.effort, 0, 'g', 12).arg(point.accuracy, 0, 'g', 12);
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
