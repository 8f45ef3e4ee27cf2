// Stages of a source, and which of ours they are.
#pragma once

#include "core/pipeline/leadchoices.h"

namespace concave {

std::optional<std::size_t> stageColumn(const LeadChoices &choices);
/// The words in the column of stages, each once, in the order of the rows; of a board only its open lists
/// where archived cards are left out.
QStringList stagesIn(const SourceFile &file, const LeadChoices &choices);

/// By name, then by the words that other programs and people use ("appointmentscheduled", "2nd meeting",
/// "Signed!"), then by its place on a board of as many lists as there are stages. What no rule knows goes to
/// the first stage, as a guess.
std::vector<StageChoice> guessStages(
    const QStringList &words, const Pipeline &pipeline, const std::vector<BoardList> &lists);

} // namespace concave
