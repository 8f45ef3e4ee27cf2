// What follows from a lead's records on a given day: how it stands, what it is worth, what it waits for.
#pragma once

#include "core/pipeline/pipeline.h"

namespace concave {

enum class Standing {
    Open,
    Unsigned, ///< in the closing stage, but not everyone has signed: counts as open
    Won,      ///< in the closing stage, and every party has signed
    Lost,
};

/// Open and Unsigned.
constexpr bool isOpen(Standing standing)
{
    return standing == Standing::Open || standing == Standing::Unsigned;
}

enum class FollowUp {
    None,    ///< lost, won with nothing planned, or planned for no day or a later one
    Missing, ///< open, with no next action
    Due,     ///< today
    Overdue,
};

struct LeadFacts
{
    Id lead;
    std::size_t stage = 0; ///< place in Pipeline::stages
    Standing standing = Standing::Open;
    double value = 0;       ///< in the lead's currency
    double probability = 0; ///< from 0 to 1 that the deal closes; exactly 1 where won, 0 where lost
    bool hasOwnProbability = false;
    FollowUp followUp = FollowUp::None;
    int daysLate = 0;     ///< of the next action, where overdue
    int silentDays = 0;   ///< since the last contact, the move into its stage or its creation
    bool isStale = false; ///< open and silent for as long as its stage allows, or longer
    int waitingDays = 0;  ///< for a signature, where unsigned and the agreement was sent
    QDate closedOn;       ///< the day of the last signature or of the loss; null where open

    double weighted() const { return value * probability; }
    bool operator==(const LeadFacts &) const = default;
};

/// Precondition: the lead is one of the pipeline's.
LeadFacts factsOf(const Pipeline &pipeline, const Lead &lead, QDate today);
/// In the order of the leads.
std::vector<LeadFacts> allFacts(const Pipeline &pipeline, QDate today);
/// Brings the facts of that day up with a pipeline in which nothing is new but these leads, which are by id.
void refreshFacts(
    std::vector<LeadFacts> &facts, const Pipeline &pipeline, std::span<const Id> leads, QDate today);

/// Whether all is given that its pricing asks for: the amount, rate and hours, or the amount of a milestone.
bool isPriced(const Lead &lead, std::span<const Milestone> milestones);
/// The amount, rate × hours or the sum of the milestones, as the lead is priced. The amount counts until that
/// is known; 0 where there is none either.
double valueOf(const Lead &lead, std::span<const Milestone> milestones);
/// The day a lead was first known: its own, or that of its record.
QDate createdOn(const Lead &lead);
/// The first of its meetings that begins at `from` or later; null where there is none.
QDateTime nextMeeting(const Meeting &meeting, const QDateTime &from);
/// Trimmed, without empty ones.
QStringList tagsOf(const Lead &lead);
/// "Quillbank Insurance · Claims triage"
QString fullName(const Lead &lead);
/// By what a lead's person is known, to be forgotten (Document::forget): contact, e-mail, phone and link, as
/// far as they are given.
QStringList termsOf(const Lead &lead);

} // namespace concave
