// Whom to contact: today's list of leads that are open or won with something left to do, and what comes
// after it.
#pragma once

#include "core/pipeline/facts.h"

namespace concave {

/// Why a lead stands in the list; the first that holds.
enum class FollowUpGroup {
    Overdue, ///< longest late first
    Today,
    Missing, ///< no next action
    Undated, ///< a next action for no day
    Silent,  ///< planned, but silent for too long; longest first
    Soon,    ///< due in the coming seven days; soonest first
};

struct FollowUps
{
    FollowUpGroup group = FollowUpGroup::Overdue;
    std::vector<Id> leads; ///< never empty; where nothing else decides, by value, highest first
};

/// In the order of the groups, without empty ones. Precondition: the facts are those of the pipeline's leads
/// on that day, in their order.
std::vector<FollowUps> followUps(const Pipeline &pipeline, const std::vector<LeadFacts> &facts, QDate today);

/// How many leads are to be contacted today: due or overdue.
int dueCount(const std::vector<LeadFacts> &facts);

/// The lead whose next action comes first after today; none where nothing is planned. Precondition: as
/// above.
std::optional<Id> nextFollowUp(const Pipeline &pipeline, const std::vector<LeadFacts> &facts, QDate today);

} // namespace concave
