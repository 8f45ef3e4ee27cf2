// What people do with leads, each as part of one edit: add, move, lose, sign, log. The rules of the pipeline
// stand here, so that the window, the command line and an import keep the same ones. `now` is the user's own
// time.
//
// Precondition of all: ids are of the pipeline, and the pipeline is what the document holds.
#pragma once

#include "core/pipeline/pipeline.h"

namespace concave {

/// Writes the usual stages to a document that has none of its own. Whatever refers to a stage or changes one
/// comes after this.
void establishStages(Edit &edit);
/// The same for the reasons of losing.
void establishReasons(Edit &edit);

/// At the end of its stage, with the day of creation where it has none. Returns its id.
Id addLead(Edit &edit, const Pipeline &pipeline, Lead lead, const QDateTime &now);

/// The same for many, in this order. Fewer ids than leads where the edit failed.
std::vector<Id> addLeads(Edit &edit, const Pipeline &pipeline, std::vector<Lead> leads, const QDateTime &now);

/// The day on which all who had not signed a lead's agreement did.
struct Signing
{
    Id lead;
    QDate on;
};
/// Of leads that are in a closing stage, in this edit or before.
void signAgreements(Edit &edit, const std::vector<Signing> &signings);

/// Puts leads into a stage, in this order, before another lead of it, or last. Where a lead comes from
/// another stage the move is kept for the funnel. One that was lost is open again. In a closing stage a lead
/// without parties gets two: the user and the company.
void moveLeads(Edit &edit, const Pipeline &pipeline, const std::vector<Id> &leads, Id stage,
    std::optional<Id> before, const QDateTime &now);

/// Leads stay in the stage in which they were lost. Input where the reason is blank.
void loseLeads(
    Edit &edit, const std::vector<Id> &leads, const QString &reason, const QString &note, QDate on);
/// Lost leads are open again, where they stood.
void reopenLeads(Edit &edit, const std::vector<Id> &leads);

/// Adds to the log; the lead was touched on that day.
void logActivity(Edit &edit, const Activity &activity);
/// The next action is done: it goes to the log, and another can be planned.
void completeNextAction(Edit &edit, const Lead &lead, const QDateTime &now);

/// Whether a stage is the only one in which deals are won, and has leads that are not lost: without it what
/// is signed would be open again.
bool holdsDeals(const Pipeline &pipeline, Id stage);
/// Removes a stage after moving its leads to another one. Input where it is the only one or holdsDeals().
void removeStage(Edit &edit, const Pipeline &pipeline, Id stage, Id to, const QDateTime &now);
/// Input where deals would no longer be won in a stage that holdsDeals().
void changeKind(Edit &edit, const Pipeline &pipeline, Id stage, StageKind kind);

/// A position between two others, where there is room for one; nothing where they are too near.
std::optional<double> positionBetween(std::optional<double> low, std::optional<double> high);

} // namespace concave
