// The stages a project goes through as effort is put into it, in engineer-weeks.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace concave {

struct Stage
{
    QString name;
    double from = 0; ///< least effort; a stage ends where the next begins
};

/// Baseline from 0, Feature engineering from 7, Classic ML from 20, Deep learning from 34, Research frontier
/// from 52.
const std::vector<Stage> &stages();

/// Index of the stage an effort reaches; nothing for no effort.
std::optional<std::size_t> stageReached(double effort);
/// Its name, or "Not started".
QString stageName(double effort);

} // namespace concave
