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

const std::vector<Stage> &stages()
{
    static const std::vector<Stage> stages = {
        {tr("Baseline"), 0},
        {tr("Feature engineering"), 7},
        {tr("Classic ML"), 20},
        {tr("Deep learning"), 34},
        {tr("Research frontier"), 52},
    };
    return stages;
}

std::optional<std::size_t> stageReached(double effort)
{
    if (!(effort > 0))
        return std::nullopt;
    const auto next = std::find_if(
        stages().begin() + 1, stages().end(), [&](const Stage &stage) { return effort < stage.from; });
    return static_cast<std::size_t>(next - stages().begin()) - 1;
}

QString stageName(double effort)
{
    const auto stage = stageReached(effort);
    return stage ? stages()[*stage].name : tr("Not started");
}

} // namespace concave
