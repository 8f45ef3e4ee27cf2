#include "core/pipeline/followups.h"

#include <tuple>

namespace concave {

namespace {

constexpr int soonDays = 7;

std::optional<FollowUpGroup> groupOf(const Lead &lead, const LeadFacts &facts, QDate today)
{
    if (facts.standing == Standing::Lost)
        return std::nullopt;
    switch (facts.followUp) {
    case FollowUp::Overdue:
        return FollowUpGroup::Overdue;
    case FollowUp::Due:
        return FollowUpGroup::Today;
    case FollowUp::Missing:
        return FollowUpGroup::Missing;
    case FollowUp::None:
        break;
    }
    if (!lead.nextDue.isValid())
        return lead.nextAction.isEmpty() ? std::nullopt : std::optional(FollowUpGroup::Undated);
    if (facts.isStale)
        return FollowUpGroup::Silent;
    return today.daysTo(lead.nextDue) <= soonDays ? std::optional(FollowUpGroup::Soon) : std::nullopt;
}

struct Entry
{
    FollowUpGroup group;
    qint64 urgency; ///< within the group; the lowest is first
    double value;
    Id lead;
};

qint64 urgencyOf(FollowUpGroup group, const Lead &lead, const LeadFacts &facts, QDate today)
{
    switch (group) {
    case FollowUpGroup::Overdue:
        return -facts.daysLate;
    case FollowUpGroup::Silent:
        return -facts.silentDays;
    case FollowUpGroup::Soon:
        return today.daysTo(lead.nextDue);
    case FollowUpGroup::Today:
    case FollowUpGroup::Missing:
    case FollowUpGroup::Undated:
        break;
    }
    return 0;
}

} // namespace

std::vector<FollowUps> followUps(const Pipeline &pipeline, const std::vector<LeadFacts> &facts, QDate today)
{
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Lead &lead = pipeline.leads[i];
        if (const auto group = groupOf(lead, facts[i], today))
            entries.push_back({*group, urgencyOf(*group, lead, facts[i], today), facts[i].value, lead.id});
    }
    std::ranges::sort(entries, {},
        [](const Entry &entry) { return std::tuple(entry.group, entry.urgency, -entry.value, entry.lead); });
    std::vector<FollowUps> groups;
    for (const Entry &entry : entries) {
        if (groups.empty() || groups.back().group != entry.group)
            groups.push_back({entry.group, {}});
        groups.back().leads.push_back(entry.lead);
    }
    return groups;
}

int dueCount(const std::vector<LeadFacts> &facts)
{
    return static_cast<int>(std::ranges::count_if(facts, [](const LeadFacts &lead) {
        return lead.followUp == FollowUp::Due || lead.followUp == FollowUp::Overdue;
    }));
}

std::optional<Id> nextFollowUp(const Pipeline &pipeline, const std::vector<LeadFacts> &facts, QDate today)
{
    const Lead *next = nullptr;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Lead &lead = pipeline.leads[i];
        const bool isPlanned = facts[i].standing != Standing::Lost && lead.nextDue > today;
        if (isPlanned && (!next || lead.nextDue < next->nextDue))
            next = &lead;
    }
    return next ? std::optional(next->id) : std::nullopt;
}

} // namespace concave
