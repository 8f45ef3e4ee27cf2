// The stages a project goes through as effort is put into it, in engineer-weeks.
#pragma once

#include "core/portfolio/portfolio.h"

namespace concave {

/// By ascending start; never empty. The first begins at no effort, whatever its record says.
using Stages = std::vector<Stage>;

/// Baseline from 0, Feature engineering from 7, Classic ML from 20, Deep learning from 34, Research frontier
/// from 52.
const Stages &usualStages();

/// The stages that hold for a project: its own, else those for all, else the usual ones. No id: for all.
Stages stagesOf(const Portfolio &portfolio, Id project = {});

/// Index of the stage an effort reaches; nothing for no effort.
std::optional<std::size_t> stageReached(const Stages &stages, double effort);
/// Its name, or "Not started".
QString stageName(const Stages &stages, double effort);

} // namespace concave
