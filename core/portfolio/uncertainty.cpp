#include "core/portfolio/uncertainty.h"

#include "core/portfolio/parameters.h"
#include "core/portfolio/plan.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <thread>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Portfolio", text);
}

QString nameOf(allocation::Parameter parameter)
{
    switch (parameter) {
    case allocation::Parameter::A:
        return tr("gain a");
    case allocation::Parameter::B:
        return tr("speed b");
    case allocation::Parameter::P:
        return tr("exponent p");
    case allocation::Parameter::K:
        return tr("half-way effort k");
    case allocation::Parameter::Baseline:
        break;
    }
    return tr("baseline");
}

/// The candidates' projects, as the scenario has them.
std::vector<Project> competing(const Portfolio &portfolio)
{
    std::vector<Project> projects;
    for (const Project &project : portfolio.projects) {
        if (findCurve(portfolio, project.id))
            projects.push_back(project);
    }
    return projects;
}

QString sentenceOf(
    const allocation::SamplingFault &fault, const std::vector<Project> &projects, const Scenario &scenario)
{
    using Reason = allocation::SamplingFault::Kind;
    switch (fault.kind) {
    case Reason::Problem: {
        std::vector<QString> names;
        for (const Project &project : projects)
            names.push_back(project.name);
        return concave::sentenceOf(fault.fault, names, scenario.budget);
    }
    case Reason::Interval:
        return tr(
            "“%1” cannot be sampled: the interval of its %2 does not hold its value, or an end of it is "
            "impossible. Correct the interval.")
            .arg(projects[fault.candidate].name, nameOf(fault.parameter));
    case Reason::Samples:
        break;
    }
    const std::size_t most = std::min(
        allocation::mostSamples, allocation::mostSampledEfforts / std::max<std::size_t>(1, projects.size()));
    return tr(
        "The number of samples must be from 1 to %1, and %2 is not. Nothing was computed. Give another.")
        .arg(most)
        .arg(scenario.samples);
}

UncertainPlan withNames(const Scenario &scenario, allocation::Uncertainty answer,
    const std::vector<Project> &projects, const allocation::UncertainProblem &problem)
{
    UncertainPlan plan{scenario, std::move(answer), {}};
    for (std::size_t i = 0; i < projects.size(); ++i) {
        plan.projects.push_back({.id = projects[i].id,
            .name = projects[i].name,
            .colour = projects[i].colour,
            .isUncertain = isUncertain(problem, i),
            .prospect = plan.answer.prospects[i],
            .centreEffort = plan.answer.centrePlan.efforts[i],
            .meanEffort = plan.answer.meanPlan.efforts[i]});
    }
    return plan;
}

double worthOfAllInformation(const UncertainPlan &plan)
{
    return plan.answer.hindsightValue - plan.answer.meanPlan.value;
}

} // namespace

std::vector<UncertainParameter> uncertainParametersOf(allocation::Family family)
{
    static const std::vector<UncertainParameter> all = {{"a", &Curve::a, &Curve::aLow, &Curve::aHigh},
        {"b", &Curve::b, &Curve::bLow, &Curve::bHigh}, {"p", &Curve::p, &Curve::pLow, &Curve::pHigh},
        {"k", &Curve::k, &Curve::kLow, &Curve::kHigh}};
    std::vector<UncertainParameter> own;
    std::ranges::copy_if(all, std::back_inserter(own), [&](const UncertainParameter &parameter) {
        return hasParameter(family, QString::fromLatin1(parameter.name));
    });
    return own;
}

Curve withFirstIntervals(Curve curve)
{
    constexpr double part = 0.2;
    for (const UncertainParameter &parameter : uncertainParametersOf(curve.family)) {
        const double value = curve.*parameter.value;
        if (curve.*parameter.low || curve.*parameter.high)
            continue;
        curve.*parameter.low = value * (1 - part);
        curve.*parameter.high = value * (1 + part);
        if (parameter.value == &Curve::p)
            curve.pHigh = std::min(value * (1 + part), (1 + value) / 2);
    }
    return curve;
}

allocation::UncertainProblem uncertainProblemOf(const Portfolio &portfolio, const Scenario &scenario)
{
    allocation::UncertainProblem problem{problemOf(portfolio, scenario), {}};
    for (const Project &project : competing(portfolio)) {
        const Curve &curve = *findCurve(portfolio, project.id);
        problem.intervals.push_back({allocation::Interval{curve.aLow, curve.aHigh}, {curve.bLow, curve.bHigh},
            {curve.pLow, curve.pHigh}, {curve.kLow, curve.kHigh}});
    }
    return problem;
}

Result<std::optional<UncertainPlan>> sampleScenario(
    const Portfolio &portfolio, const Scenario &scenario, const allocation::Watch &watch)
{
    using allocation::Units;
    const allocation::UncertainProblem problem = uncertainProblemOf(portfolio, scenario);
    const std::vector<Project> projects = competing(portfolio);
    allocation::SamplingOutcome outcome = sampleUncertainty(problem,
        {.samples = static_cast<std::size_t>(std::max(0, scenario.samples)),
            .seed = static_cast<std::uint64_t>(scenario.seed),
            .units = scenario.whole ? Units::Whole : Units::Continuous,
            .threads = std::max(1U, std::thread::hardware_concurrency())},
        watch);
    if (const auto *fault = std::get_if<allocation::SamplingFault>(&outcome))
        return Error{Failure::Input, sentenceOf(*fault, projects, scenario)};
    if (auto *answer = std::get_if<allocation::Uncertainty>(&outcome))
        return std::optional(withNames(scenario, std::move(*answer), projects, problem));
    return std::optional<UncertainPlan>();
}

bool isAnythingUncertain(const UncertainPlan &plan)
{
    return std::ranges::any_of(plan.projects, &UncertainProject::isUncertain);
}

bool isAnythingUncertain(const Portfolio &portfolio)
{
    return std::ranges::any_of(portfolio.curves, [](const Curve &curve) {
        const auto parameters = uncertainParametersOf(curve.family);
        return std::ranges::any_of(parameters, [&](const UncertainParameter &parameter) {
            const double value = curve.*parameter.value;
            return (curve.*parameter.low).value_or(value) != value ||
                   (curve.*parameter.high).value_or(value) != value;
        });
    });
}

std::vector<UncertainProject> worthLearning(const UncertainPlan &plan)
{
    std::vector<UncertainProject> projects;
    std::ranges::copy_if(plan.projects, std::back_inserter(projects),
        [](const UncertainProject &project) { return project.prospect.learningValue > 0; });
    std::ranges::stable_sort(projects, std::ranges::greater(),
        [](const UncertainProject &project) { return project.prospect.learningValue; });
    return projects;
}

bool savesSomething(const UncertainPlan &plan)
{
    const allocation::Uncertainty &answer = plan.answer;
    return answer.lossAvoided > std::max(2 * answer.lossAvoidedError, 1e-4 * std::abs(answer.meanPlan.value));
}

QString valueText(double value)
{
    constexpr double least = 0.001;
    const QLocale locale;
    const double size = std::abs(value);
    if (size > 0 && size < least / 2)
        return QStringLiteral("< ") + locale.toString(least, 'f', 3);
    const int decimals = size < 1 ? 3 : size < 10 ? 2 : size < 100 ? 1 : 0;
    return locale.toString(value, 'f', decimals).replace(locale.groupSeparator(), QStringLiteral("\u202F"));
}

QString whatToLearnFirst(const UncertainPlan &plan)
{
    if (!isAnythingUncertain(plan))
        return tr("Every parameter counts as certain, so there is nothing to learn first.");
    const std::vector<UncertainProject> projects = worthLearning(plan);
    if (projects.empty())
        return tr("Whatever the curves turn out to be, the split stays the same: nothing needs a pilot.");
    const UncertainProject &first = projects.front();
    const QString what = tr("Pilot %1 first: to know its curve before deciding is worth %2 %3 on average.")
                             .arg(first.name, valueText(first.prospect.learningValue), unitOf(plan.scenario));
    if (projects.size() == 1)
        return what;
    const UncertainProject &second = projects[1];
    return what + u' ' +
           tr("Next comes %1 with %2; to know every curve would be worth %3.")
               .arg(second.name, valueText(second.prospect.learningValue),
                   valueText(worthOfAllInformation(plan)));
}

QString whatAveragingSaves(const UncertainPlan &plan)
{
    const allocation::Uncertainty &answer = plan.answer;
    const QString unit = unitOf(plan.scenario);
    if (!savesSomething(plan))
        return tr("The plan at the centre values is as good on average as the best there is.");
    return tr(
        "The plan that is best on average gains %1 %2 over the one at the centre values (standard error "
        "%3).")
        .arg(valueText(answer.lossAvoided), unit, valueText(answer.lossAvoidedError));
}

} // namespace concave
