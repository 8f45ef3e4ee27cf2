#include "core/portfolio/frontier.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Portfolio", text);
}

QString weeks(double budget)
{
    const QLocale locale;
    return locale.toString(budget, 'f', 0).replace(locale.groupSeparator(), QStringLiteral("\u202F"));
}

} // namespace

Result<Frontier> makeFrontier(
    const Portfolio &portfolio, const Scenario &scenario, double to, std::size_t steps)
{
    Frontier frontier;
    std::vector<QString> names;
    for (const Project &project : portfolio.projects) {
        if (!findCurve(portfolio, project.id))
            continue;
        frontier.parts.push_back({adjusted(project, portfolio, scenario.id), {}});
        names.push_back(project.name);
    }
    auto outcome = allocation::frontier(problemOf(portfolio, scenario), to, steps,
        scenario.whole ? allocation::Units::Whole : allocation::Units::Continuous);
    if (const auto *fault = std::get_if<allocation::Fault>(&outcome))
        return Error{Failure::Input, sentenceOf(*fault, names, to)};
    auto &solved = std::get<allocation::Frontier>(outcome);
    frontier.budgets = std::move(solved.budgets);
    frontier.values = std::move(solved.values);
    for (std::size_t i = 0; i < frontier.parts.size(); ++i)
        frontier.parts[i].efforts = std::move(solved.efforts[i]);
    return frontier;
}

double seriesAt(const Frontier &frontier, const std::vector<double> &series, double budget)
{
    const auto after = std::ranges::lower_bound(frontier.budgets, budget);
    if (after == frontier.budgets.begin())
        return series.front();
    if (after == frontier.budgets.end())
        return series.back();
    const auto index = static_cast<std::size_t>(after - frontier.budgets.begin());
    const double part = (budget - frontier.budgets[index - 1]) / (*after - frontier.budgets[index - 1]);
    return std::lerp(series[index - 1], series[index], part);
}

std::vector<Layer> stacked(const Frontier &frontier, LayerUnit unit)
{
    std::vector<const Frontier::Part *> order;
    for (const Frontier::Part &part : frontier.parts)
        order.push_back(&part);
    std::ranges::stable_sort(order, std::ranges::greater(),
        [](const Frontier::Part *part) { return part->efforts.empty() ? 0 : part->efforts.back(); });
    std::vector<Layer> layers;
    std::vector<double> tops(frontier.budgets.size(), 0);
    for (const Frontier::Part *part : order) {
        for (std::size_t step = 0; step < tops.size(); ++step)
            tops[step] += part->efforts[step];
        layers.push_back({part->project, tops});
    }
    if (unit == LayerUnit::Weeks)
        return layers;
    for (Layer &layer : layers) {
        for (std::size_t step = 0; step < tops.size(); ++step)
            layer.tops[step] *= frontier.budgets[step] > 0 ? 100 / frontier.budgets[step] : 0;
        // Nothing is shared out of nothing; the first share is that of the first budget there is.
        if (tops.size() > 1 && !(frontier.budgets.front() > 0))
            layer.tops[0] = layer.tops[1];
    }
    return layers;
}

QString whenItEnters(const PlannedProject &planned)
{
    const QString &name = planned.project.name;
    if (planned.entersAt.empty())
        return {};
    if (!planned.joinsAt)
        return tr("%1 joins at no budget").arg(name);
    QStringList parts;
    QStringList never;
    for (std::size_t i = 1; i < planned.stages.size(); ++i) {
        const QString &stage = planned.stages[i].name;
        if (planned.entersAt[i])
            parts << QStringLiteral("%1 %2").arg(stage, weeks(*planned.entersAt[i]));
        else
            never << stage;
    }
    if (!never.empty())
        parts << tr("never %1").arg(never.join(tr(" or ")));
    return tr("%1 joins at %2 weeks: %3")
        .arg(name, weeks(*planned.joinsAt), parts.join(QStringLiteral(", ")));
}

} // namespace concave
