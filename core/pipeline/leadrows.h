// The rows of a file as leads, before they are compared with those of a document.
#pragma once

#include "core/pipeline/leadchoices.h"

#include <bitset>

namespace concave {

struct LeadRow
{
    qint64 line = 0;       ///< see Grid::line
    Lead lead;             ///< without id and position; its stage is none where it is to be made new
    std::bitset<64> given; ///< fields of Lead that the row has something for, by their place
    Id ownId;              ///< as an export of a document wrote it
    bool isWon = false;
    QDate signedOn;                      ///< of a won one, where the file says so
    std::optional<std::size_t> newStage; ///< place in LeadChoices::stages of a stage to be made
    std::vector<Activity> activities;
    std::vector<Milestone> milestones;
    QStringList faults; ///< sentences; empty where the row is sound
};

/// In the order of the file. `today` is for what is lost without a date. Precondition: the choices are
/// `check`ed.
std::vector<LeadRow> readLeadRows(
    const SourceFile &file, const LeadChoices &choices, const Pipeline &pipeline, QDate today);

} // namespace concave
