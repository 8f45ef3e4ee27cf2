#include "core/pipeline/moves.h"

#include <QCoreApplication>

#include <unordered_map>
#include <unordered_set>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pipeline", text);
}

/// Positions for `count` leads between two others; empty where there is no room.
std::vector<double> positionsBetween(std::optional<double> low, std::optional<double> high, std::size_t count)
{
    std::vector<double> positions;
    std::optional<double> last = low;
    for (std::size_t i = 0; i < count; ++i) {
        // Thirds, quarters, …: as many as are still to come fit above.
        std::optional<double> next;
        if (last && high)
            next = *last + (*high - *last) / static_cast<double>(count - i + 1);
        else if (last)
            next = *last + 1;
        else
            next = high.value_or(1) - static_cast<double>(high ? count - i : 0);
        if ((last && *next <= *last) || (high && *next >= *high))
            return {};
        positions.push_back(*next);
        last = next;
    }
    return positions;
}

void addParties(Edit &edit, const Pipeline &pipeline, const Lead &lead)
{
    if (!ofLead(pipeline.parties, lead.id).empty())
        return;
    edit.insert(Party{.id = {}, .lead = lead.id, .name = tr("You"), .position = 1});
    edit.insert(Party{.id = {}, .lead = lead.id, .name = lead.company, .position = 2});
}

void enterStage(Edit &edit, const Pipeline &pipeline, const Lead &lead, Id to, const QDateTime &now)
{
    edit.insert(StageChange{.id = {},
        .lead = lead.id,
        .from = pipeline.stages[stageIndex(pipeline, lead)].id,
        .to = to,
        .at = now});
    if (const PipelineStage *stage = findStage(pipeline, to); stage && stage->kind == StageKind::Won)
        addParties(edit, pipeline, lead);
}

/// Refuses to do away with the only stage in which deals are won.
void keepDeals(Edit &edit, const Pipeline &pipeline, Id stage)
{
    edit.fail(
        {Failure::Input, tr("%1 is the only stage in which deals are won, and leads stand in it. Nothing "
                            "was changed. Move them, or let deals be won in another stage first.")
                             .arg(findStage(pipeline, stage)->name)});
}

void reopen(Lead &lead)
{
    lead.lostOn = {};
    lead.lostReason.clear();
    lead.lostNote.clear();
}

} // namespace

void establishStages(Edit &edit)
{
    if (!edit.rows(PipelineStage::description()).empty())
        return;
    for (const PipelineStage &stage : usualPipelineStages())
        edit.insert(stage);
}

void establishReasons(Edit &edit)
{
    if (!edit.rows(LostReason::description()).empty())
        return;
    for (const LostReason &reason : usualReasons())
        edit.insert(reason);
}

Id addLead(Edit &edit, const Pipeline &pipeline, Lead lead, const QDateTime &now)
{
    const std::vector<Id> ids = addLeads(edit, pipeline, {std::move(lead)}, now);
    return ids.empty() ? Id() : ids.front();
}

std::vector<Id> addLeads(Edit &edit, const Pipeline &pipeline, std::vector<Lead> leads, const QDateTime &now)
{
    establishStages(edit);
    std::vector<double> last(pipeline.stages.size());
    for (const Lead &lead : pipeline.leads) {
        double &position = last[stageIndex(pipeline, lead)];
        position = std::max(position, lead.position);
    }
    std::vector<Id> ids;
    ids.reserve(leads.size());
    for (Lead &lead : leads) {
        const std::size_t stage = stageIndex(pipeline, lead);
        lead.stage = pipeline.stages[stage].id;
        if (!lead.created.isValid())
            lead.created = now.date();
        lead.position = ++last[stage];
        lead.id = edit.insert(lead);
        if (!lead.id)
            break;
        if (pipeline.stages[stage].kind == StageKind::Won)
            addParties(edit, pipeline, lead);
        ids.push_back(lead.id);
    }
    return ids;
}

void signAgreements(Edit &edit, const std::vector<Signing> &signings)
{
    if (signings.empty())
        return;
    std::unordered_map<qint64, QDate> days;
    for (const Signing &signing : signings)
        days[signing.lead.value] = signing.on;
    for (const Party &party : edit.all<Party>()) {
        const auto signing = days.find(party.lead.value);
        if (signing != days.end() && !party.signedOn.isValid())
            edit.modify<Party>(party.id, [&](Party &changed) { changed.signedOn = signing->second; });
    }
}

void moveLeads(Edit &edit, const Pipeline &pipeline, const std::vector<Id> &leads, Id stage,
    std::optional<Id> before, const QDateTime &now)
{
    establishStages(edit);
    const std::unordered_set<qint64> moved = [&] {
        std::unordered_set<qint64> ids;
        for (const Id lead : leads)
            ids.insert(lead.value);
        return ids;
    }();
    std::vector<const Lead *> others =
        leadsIn(pipeline, static_cast<std::size_t>(findStage(pipeline, stage) - pipeline.stages.data()));
    std::erase_if(others, [&](const Lead *lead) { return moved.contains(lead->id.value); });
    const auto next =
        before ? std::ranges::find(others, *before, [](const Lead *lead) { return lead->id; }) : others.end();
    const auto position = [](const Lead *lead) { return std::optional(lead->position); };
    std::vector<double> positions =
        positionsBetween(next == others.begin() ? std::nullopt : position(*std::prev(next)),
            next == others.end() ? std::nullopt : position(*next), leads.size());
    if (positions.empty()) {
        // No room: everyone in the stage gets a new place.
        double place = 0;
        for (auto other = others.begin(); other != next; ++other)
            edit.modify<Lead>((*other)->id, [&](Lead &changed) { changed.position = ++place; });
        for (std::size_t i = 0; i < leads.size(); ++i)
            positions.push_back(++place);
        for (auto other = next; other != others.end(); ++other)
            edit.modify<Lead>((*other)->id, [&](Lead &changed) { changed.position = ++place; });
    }
    for (std::size_t i = 0; i < leads.size(); ++i) {
        const Lead &lead = *findLead(pipeline, leads[i]);
        const bool isNew = pipeline.stages[stageIndex(pipeline, lead)].id != stage;
        if (isNew)
            enterStage(edit, pipeline, lead, stage, now);
        edit.modify<Lead>(lead.id, [&](Lead &changed) {
            changed.stage = stage;
            changed.position = positions[i];
            reopen(changed);
            if (isNew)
                changed.entered = now.date();
        });
    }
}

void loseLeads(Edit &edit, const std::vector<Id> &leads, const QString &reason, const QString &note, QDate on)
{
    for (const Id lead : leads) {
        edit.modify<Lead>(lead, [&](Lead &changed) {
            changed.lostOn = on;
            changed.lostReason = reason;
            changed.lostNote = note;
        });
    }
}

void reopenLeads(Edit &edit, const std::vector<Id> &leads)
{
    for (const Id lead : leads)
        edit.modify<Lead>(lead, reopen);
}

void logActivity(Edit &edit, const Activity &activity)
{
    edit.insert(activity);
    edit.modify<Lead>(activity.lead, [&](Lead &lead) {
        if (!lead.touched.isValid() || lead.touched < activity.at.date())
            lead.touched = activity.at.date();
    });
}

void completeNextAction(Edit &edit, const Lead &lead, const QDateTime &now)
{
    logActivity(edit, {.id = {},
                          .lead = lead.id,
                          .kind = lead.nextKind,
                          .text = lead.nextAction.isEmpty() ? tr("Followed up") : lead.nextAction,
                          .at = now});
    edit.modify<Lead>(lead.id, [](Lead &changed) {
        changed.nextAction.clear();
        changed.nextKind = ContactKind::Task;
        changed.nextDue = {};
    });
}

bool holdsDeals(const Pipeline &pipeline, Id stage)
{
    const auto isWon = [](const PipelineStage &each) { return each.kind == StageKind::Won; };
    const PipelineStage *held = findStage(pipeline, stage);
    return isWon(*held) && std::ranges::count_if(pipeline.stages, isWon) == 1 &&
           std::ranges::any_of(leadsIn(pipeline, static_cast<std::size_t>(held - pipeline.stages.data())),
               [](const Lead *lead) { return !lead->lostOn.isValid(); });
}

void removeStage(Edit &edit, const Pipeline &pipeline, Id stage, Id to, const QDateTime &now)
{
    establishStages(edit);
    if (pipeline.stages.size() < 2 || stage == to) {
        return edit.fail({Failure::Input,
            tr("A pipeline has at least one stage. Nothing was removed. Add another stage first.")});
    }
    if (holdsDeals(pipeline, stage))
        return keepDeals(edit, pipeline, stage);
    const std::vector<const Lead *> leads =
        leadsIn(pipeline, static_cast<std::size_t>(findStage(pipeline, stage) - pipeline.stages.data()));
    const std::vector<const Lead *> there =
        leadsIn(pipeline, static_cast<std::size_t>(findStage(pipeline, to) - pipeline.stages.data()));
    double position = there.empty() ? 0 : there.back()->position;
    for (const Lead *lead : leads) {
        enterStage(edit, pipeline, *lead, to, now);
        edit.modify<Lead>(lead->id, [&](Lead &changed) {
            changed.stage = to;
            changed.position = ++position;
            changed.entered = now.date();
        });
    }
    edit.remove<PipelineStage>(stage);
}

void changeKind(Edit &edit, const Pipeline &pipeline, Id stage, StageKind kind)
{
    establishStages(edit);
    if (kind != StageKind::Won && holdsDeals(pipeline, stage))
        return keepDeals(edit, pipeline, stage);
    edit.modify<PipelineStage>(stage, [&](PipelineStage &changed) { changed.kind = kind; });
}

std::optional<double> positionBetween(std::optional<double> low, std::optional<double> high)
{
    const std::vector<double> positions = positionsBetween(low, high, 1);
    return positions.empty() ? std::nullopt : std::optional(positions.front());
}

} // namespace concave
