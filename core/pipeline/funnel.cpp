#include "core/pipeline/funnel.h"

#include <map>
#include <set>

namespace concave {

namespace {

/// How many leads the default probability of a stage counts as.
constexpr double priorWeight = 10;

/// A stage as it counts for a lead: before every closing stage that it has only been put into, not signed in.
/// -1 where there is none.
int counted(const Pipeline &pipeline, std::size_t stage, bool isWon)
{
    int index = static_cast<int>(stage);
    while (!isWon && index >= 0 && pipeline.stages[static_cast<std::size_t>(index)].kind == StageKind::Won)
        --index;
    return index;
}

/// Nothing for a stage that is not there any more.
std::optional<int> countedStage(const Pipeline &pipeline, std::optional<Id> id, bool isWon)
{
    const PipelineStage *stage = id ? findStage(pipeline, *id) : nullptr;
    if (!stage)
        return std::nullopt;
    return counted(pipeline, static_cast<std::size_t>(stage - pipeline.stages.data()), isWon);
}

/// Where the lead stands and was.
std::set<int> stagesOf(const Pipeline &pipeline, const LeadFacts &facts)
{
    const bool isWon = facts.standing == Standing::Won;
    std::set<int> stages{counted(pipeline, facts.stage, isWon)};
    for (const StageChange &move : ofLead(pipeline.moves, facts.lead)) {
        for (const std::optional<Id> &id : {move.from, move.to}) {
            if (const std::optional<int> stage = countedStage(pipeline, id, isWon))
                stages.insert(*stage);
        }
    }
    stages.erase(-1);
    return stages;
}

/// Adds the lengths of the lead's stays that ended in a later stage to those of each stage.
void addStays(std::vector<std::vector<int>> &stays, const Pipeline &pipeline, const Lead &lead, bool isWon)
{
    QDate came = createdOn(lead);
    for (const StageChange &move : ofLead(pipeline.moves, lead.id)) {
        const QDate went = move.at.date();
        const std::optional<int> from = countedStage(pipeline, move.from, isWon);
        const std::optional<int> to = countedStage(pipeline, move.to, isWon);
        if (from && to && *from >= 0 && *to > *from)
            stays[static_cast<std::size_t>(*from)].push_back(
                std::max(0, static_cast<int>(came.daysTo(went))));
        came = went;
    }
}

std::optional<double> median(std::vector<int> values)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

void count(Funnel &funnel, Standing standing, const std::set<int> &stages)
{
    for (const int i : stages) {
        FunnelStage &stage = funnel.stages[static_cast<std::size_t>(i)];
        ++stage.reached;
        stage.wentOn += i < *stages.rbegin() ? 1 : 0;
        stage.won += standing == Standing::Won ? 1 : 0;
        stage.closed += isOpen(standing) ? 0 : 1;
    }
}

double shrunkRate(const FunnelStage &stage, double defaultRate)
{
    return (stage.won + priorWeight * defaultRate) / (stage.closed + priorWeight);
}

} // namespace

QDate funnelStart(QDate today, int months)
{
    return today.addMonths(-months).addDays(1);
}

Funnel funnelOf(const Pipeline &pipeline, std::span<const LeadFacts> facts, QDate since)
{
    Funnel funnel;
    funnel.stages.resize(pipeline.stages.size());
    std::vector<std::vector<int>> stays(pipeline.stages.size());
    std::map<QString, FunnelSource> sources;
    std::map<QString, int> reasons;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Lead &lead = pipeline.leads[i];
        if (since.isValid() && createdOn(lead) < since)
            continue;
        ++funnel.leads;
        const bool isWon = facts[i].standing == Standing::Won;
        count(funnel, facts[i].standing, stagesOf(pipeline, facts[i]));
        addStays(stays, pipeline, lead, isWon);
        FunnelSource &source = sources[lead.source.trimmed()];
        ++source.leads;
        source.won += isWon ? 1 : 0;
        if (facts[i].standing == Standing::Lost)
            ++reasons[lead.lostReason.trimmed()];
    }
    for (std::size_t i = 0; i < stays.size(); ++i) {
        funnel.stages[i].medianDays = median(std::move(stays[i]));
        funnel.stages[i].winRate = shrunkRate(funnel.stages[i], pipeline.stages[i].probability / 100);
    }
    // Stable sorts leave equals by name, as the maps have them.
    for (const auto &[name, source] : sources)
        funnel.sources.push_back({name, source.leads, source.won});
    std::ranges::stable_sort(funnel.sources, std::greater(),
        [](const FunnelSource &source) { return std::pair(source.rate(), source.leads); });
    for (const auto &[reason, leads] : reasons)
        funnel.reasons.push_back({reason, leads});
    std::ranges::stable_sort(funnel.reasons, std::greater(), &LostCount::leads);
    return funnel;
}

} // namespace concave
