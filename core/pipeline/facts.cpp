#include "core/pipeline/facts.h"

namespace concave {

namespace {

/// The year that ids count their milliseconds from; see Id.
const QDateTime idEpoch(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
constexpr int randomBits = 21;

Standing standingOf(const Lead &lead, const PipelineStage &stage, std::span<const Party> parties)
{
    if (lead.lostOn.isValid())
        return Standing::Lost;
    if (stage.kind == StageKind::Open)
        return Standing::Open;
    const bool isSigned = !parties.empty() && std::ranges::all_of(parties, [](const Party &party) {
        return party.signedOn.isValid();
    });
    return isSigned ? Standing::Won : Standing::Unsigned;
}

FollowUp followUpOf(const Lead &lead, Standing standing, QDate today)
{
    if (standing == Standing::Lost)
        return FollowUp::None;
    if (!lead.nextDue.isValid())
        return isOpen(standing) && lead.nextAction.isEmpty() ? FollowUp::Missing : FollowUp::None;
    if (lead.nextDue == today)
        return FollowUp::Due;
    return lead.nextDue < today ? FollowUp::Overdue : FollowUp::None;
}

QDate lastSignature(std::span<const Party> parties)
{
    QDate last;
    for (const Party &party : parties) {
        if (party.signedOn.isValid() && (!last.isValid() || party.signedOn > last))
            last = party.signedOn;
    }
    return last;
}

int daysSince(QDate day, QDate today)
{
    return day.isValid() ? std::max(0, static_cast<int>(day.daysTo(today))) : 0;
}

QDate lastContact(const Lead &lead)
{
    QDate last = createdOn(lead);
    for (const QDate day : {lead.entered, lead.touched}) {
        if (day.isValid() && day > last)
            last = day;
    }
    return last;
}

} // namespace

LeadFacts factsOf(const Pipeline &pipeline, const Lead &lead, QDate today)
{
    LeadFacts facts{.lead = lead.id, .stage = stageIndex(pipeline, lead)};
    const PipelineStage &stage = pipeline.stages[facts.stage];
    const auto parties = ofLead(pipeline.parties, lead.id);
    facts.standing = standingOf(lead, stage, parties);
    facts.value = valueOf(lead, lead.pricing == Pricing::Milestones ? ofLead(pipeline.milestones, lead.id)
                                                                    : std::span<const Milestone>());
    facts.followUp = followUpOf(lead, facts.standing, today);
    facts.daysLate = facts.followUp == FollowUp::Overdue ? daysSince(lead.nextDue, today) : 0;
    if (facts.standing == Standing::Won) {
        facts.probability = 1;
        facts.closedOn = lastSignature(parties);
    } else if (facts.standing == Standing::Lost) {
        facts.closedOn = lead.lostOn;
    } else {
        facts.probability = lead.probability.value_or(stage.probability) / 100;
        facts.hasOwnProbability = lead.probability.has_value();
        facts.silentDays = daysSince(lastContact(lead), today);
        facts.isStale = stage.staleAfter > 0 && facts.silentDays >= stage.staleAfter;
    }
    if (facts.standing == Standing::Unsigned)
        facts.waitingDays = daysSince(lead.agreementSent, today);
    return facts;
}

std::vector<LeadFacts> allFacts(const Pipeline &pipeline, QDate today)
{
    std::vector<LeadFacts> all;
    all.reserve(pipeline.leads.size());
    for (const Lead &lead : pipeline.leads)
        all.push_back(factsOf(pipeline, lead, today));
    return all;
}

void refreshFacts(
    std::vector<LeadFacts> &facts, const Pipeline &pipeline, std::span<const Id> leads, QDate today)
{
    std::vector<LeadFacts> all;
    all.reserve(pipeline.leads.size());
    auto old = facts.cbegin();
    auto touched = leads.begin();
    for (const Lead &lead : pipeline.leads) {
        old = std::find_if(old, facts.cend(), [&](const LeadFacts &known) { return known.lead >= lead.id; });
        touched = std::find_if(touched, leads.end(), [&](Id id) { return id >= lead.id; });
        const bool isTouched = touched != leads.end() && *touched == lead.id;
        const bool isKnown = old != facts.cend() && old->lead == lead.id;
        all.push_back(isKnown && !isTouched ? *old : factsOf(pipeline, lead, today));
    }
    facts = std::move(all);
}

bool isPriced(const Lead &lead, std::span<const Milestone> milestones)
{
    switch (lead.pricing) {
    case Pricing::Fixed:
        break;
    case Pricing::Hourly:
        return lead.rate && lead.hours;
    case Pricing::Milestones:
        return std::ranges::any_of(
            milestones, [](const Milestone &milestone) { return milestone.amount.has_value(); });
    }
    return lead.amount.has_value();
}

double valueOf(const Lead &lead, std::span<const Milestone> milestones)
{
    if (isPriced(lead, milestones) && lead.pricing == Pricing::Hourly)
        return *lead.rate * *lead.hours;
    if (isPriced(lead, milestones) && lead.pricing == Pricing::Milestones) {
        double sum = 0;
        for (const Milestone &milestone : milestones)
            sum += milestone.amount.value_or(0);
        return sum;
    }
    return lead.amount.value_or(0);
}

QDate createdOn(const Lead &lead)
{
    return lead.created.isValid() ? lead.created
                                  : idEpoch.addMSecs(lead.id.value >> randomBits).toLocalTime().date();
}

QDateTime nextMeeting(const Meeting &meeting, const QDateTime &from)
{
    // Days and months on the calendar, so that a meeting keeps its hour when the clocks change.
    const auto occurrence = [&](int count) {
        QDate day = meeting.at.date();
        switch (meeting.cadence) {
        case Cadence::Once:
            break;
        case Cadence::Weekly:
            day = day.addDays(7 * count);
            break;
        case Cadence::EveryTwoWeeks:
            day = day.addDays(14 * count);
            break;
        case Cadence::EveryFourWeeks:
            day = day.addDays(28 * count);
            break;
        case Cadence::Monthly:
            day = day.addMonths(count);
            break;
        case Cadence::Quarterly:
            day = day.addMonths(3 * count);
            break;
        }
        return QDateTime(day, meeting.at.time());
    };
    if (meeting.cadence == Cadence::Once)
        return meeting.at >= from ? meeting.at : QDateTime();
    // No cadence has more occurrences than there are weeks.
    int low = 0;
    int high = std::max(0, static_cast<int>(meeting.at.daysTo(from) / 7)) + 1;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (occurrence(middle) >= from)
            high = middle;
        else
            low = middle + 1;
    }
    const QDateTime next = occurrence(low);
    return meeting.until.isValid() && next.date() > meeting.until ? QDateTime() : next;
}

QStringList tagsOf(const Lead &lead)
{
    QStringList tags;
    for (const QString &tag : lead.tags.split(u',', Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty())
            tags << tag.trimmed();
    }
    return tags;
}

QString fullName(const Lead &lead)
{
    return lead.title.isEmpty() ? lead.company : QStringLiteral("%1 · %2").arg(lead.company, lead.title);
}

QStringList termsOf(const Lead &lead)
{
    QStringList terms;
    for (const QString &term : {lead.contact, lead.email, lead.phone, lead.link}) {
        if (!term.trimmed().isEmpty())
            terms << term.trimmed();
    }
    return terms;
}

} // namespace concave
