#include "core/portfolio/stages.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Portfolio", text);
}

} // namespace

const Stages &usualStages()
{
    static const auto stage = [](const QString &name, double start) { return Stage{{}, {}, name, start}; };
    static const Stages stages = {
        stage(tr("Baseline"), 0),
        stage(tr("Feature engineering"), 7),
        stage(tr("Classic ML"), 20),
        stage(tr("Deep learning"), 34),
        stage(tr("Research frontier"), 52),
    };
    return stages;
}

Stages stagesOf(const Portfolio &portfolio, Id project)
{
    Stages own;
    Stages common;
    for (const Stage &stage : portfolio.stages) {
        if (!stage.project)
            common.push_back(stage);
        else if (project && *stage.project == project)
            own.push_back(stage);
    }
    Stages stages = !own.empty() ? own : !common.empty() ? common : usualStages();
    std::ranges::stable_sort(stages, {}, &Stage::start);
    stages.front().start = 0;
    return stages;
}

std::optional<std::size_t> stageReached(const Stages &stages, double effort)
{
    if (!(effort > 0))
        return std::nullopt;
    const auto next = std::find_if(
        stages.begin() + 1, stages.end(), [&](const Stage &stage) { return effort < stage.start; });
    return static_cast<std::size_t>(next - stages.begin()) - 1;
}

QString stageName(const Stages &stages, double effort)
{
    const auto stage = stageReached(stages, effort);
    return stage ? stages[*stage].name : tr("Not started");
}

} // namespace concave
