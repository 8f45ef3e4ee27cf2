#include "core/pipeline/pipeline.h"

#include <QCoreApplication>

#include <tuple>

namespace concave {

namespace {

/// More changes than this, and reading all is quicker.
constexpr std::size_t fewChanges = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pipeline", text);
}

// The order in which a pipeline keeps each kind of record.
auto order(const PipelineStage &stage)
{
    return std::tuple(stage.position, stage.id);
}
auto order(const Lead &lead)
{
    return lead.id;
}
auto order(const StageChange &move)
{
    return std::tuple(move.lead, move.at, move.id);
}
auto order(const Activity &activity)
{
    return std::tuple(activity.lead, activity.at, activity.id);
}
auto order(const Meeting &meeting)
{
    return std::tuple(meeting.lead, meeting.at, meeting.id);
}
auto order(const Milestone &milestone)
{
    return std::tuple(milestone.lead, milestone.position, milestone.id);
}
auto order(const Party &party)
{
    return std::tuple(party.lead, party.position, party.id);
}
auto order(const Testimonial &testimonial)
{
    return std::tuple(testimonial.lead, testimonial.id);
}
auto order(const LostReason &reason)
{
    return std::tuple(reason.position, reason.id);
}
auto order(const LeadView &view)
{
    return std::tuple(view.position, view.id);
}

const auto byOrder = [](const auto &left, const auto &right) { return order(left) < order(right); };

template <class R>
Result<void> readAll(std::vector<R> &records, const Document &document)
{
    Result<std::vector<R>> read = document.all<R>();
    if (!read)
        return read.error();
    records = std::move(*read);
    std::sort(records.begin(), records.end(), byOrder);
    return {};
}

/// Where the record with this id stands: looked up in leads, searched elsewhere.
template <class R>
auto find(std::vector<R> &records, Id id)
{
    if constexpr (std::is_same_v<R, Lead>) {
        const auto found = std::ranges::lower_bound(records, id, {}, &R::id);
        return found != records.end() && found->id == id ? found : records.end();
    } else {
        return std::ranges::find(records, id, &R::id);
    }
}

/// The lead that a record is, or hangs on; none for what belongs to no lead.
template <class R>
std::optional<Id> leadOf(const R &record)
{
    if constexpr (std::is_same_v<R, Lead>)
        return record.id;
    else if constexpr (requires { record.lead; })
        return record.lead;
    else
        return std::nullopt;
}

/// Adds the leads that are told of to `touched`.
template <class R>
Result<void> readChanged(
    std::vector<R> &records, const Document &document, const Changes &changes, std::vector<Id> &touched)
{
    const auto touch = [&](const R &record) {
        if (const std::optional<Id> lead = leadOf(record))
            touched.push_back(*lead);
    };
    const Description<R> &kind = R::description();
    for (const Change &change : changes) {
        if (change.kind != &kind)
            continue;
        Result<std::optional<Row>> row = document.row(kind, change.id);
        if (!row)
            return row.error();
        if (const auto old = find(records, change.id); old != records.end()) {
            touch(*old);
            if constexpr (std::is_same_v<R, Lead>) {
                if (*row) {
                    *old = kind.record(**row); // stands where it stood
                    continue;
                }
            }
            records.erase(old);
        }
        if (*row) {
            R record = kind.record(**row);
            touch(record);
            records.insert(std::upper_bound(records.begin(), records.end(), record, byOrder), record);
        }
    }
    return {};
}

void putUsual(Pipeline &pipeline)
{
    if (pipeline.stages.empty())
        pipeline.stages = usualPipelineStages();
    if (pipeline.reasons.empty())
        pipeline.reasons = usualReasons();
}

/// Runs `read` on each list of records until one fails.
template <class Read>
Result<void> forEachList(Pipeline &pipeline, Read read)
{
    Result<void> result;
    const auto next = [&](auto &records) {
        if (result)
            result = read(records);
    };
    next(pipeline.stages);
    next(pipeline.leads);
    next(pipeline.moves);
    next(pipeline.activities);
    next(pipeline.meetings);
    next(pipeline.milestones);
    next(pipeline.parties);
    next(pipeline.testimonials);
    next(pipeline.reasons);
    next(pipeline.views);
    return result;
}

} // namespace

Result<Pipeline> readPipeline(const Document &document)
{
    Pipeline pipeline;
    const Result<void> read = document.atOneMoment(
        [&] { return forEachList(pipeline, [&](auto &records) { return readAll(records, document); }); });
    if (!read)
        return read.error();
    putUsual(pipeline);
    return pipeline;
}

Result<Refreshed> refresh(Pipeline &pipeline, const Document &document, const Changes &changes)
{
    const Kinds kinds = pipelineKinds();
    Refreshed refreshed;
    refreshed.isNew = std::ranges::any_of(kinds, [&](const Kind *kind) { return touches(changes, *kind); });
    if (!refreshed.isNew)
        return refreshed;
    const bool areFew = changes.size() <= fewChanges;
    refreshed.isAllNew = !areFew || touches(changes, PipelineStage::description());
    const Result<void> read = document.atOneMoment([&] {
        return forEachList(pipeline, [&]<class R>(std::vector<R> &records) -> Result<void> {
            if (!touches(changes, R::description()))
                return {};
            // Stages and reasons may be the usual ones, which the document does not have.
            constexpr bool mayBeUsual = std::is_same_v<R, PipelineStage> || std::is_same_v<R, LostReason>;
            if (mayBeUsual || !areFew)
                return readAll(records, document);
            return readChanged(records, document, changes, refreshed.leads);
        });
    });
    if (!read)
        return read.error();
    putUsual(pipeline);
    std::ranges::sort(refreshed.leads);
    const auto repeated = std::ranges::unique(refreshed.leads);
    refreshed.leads.erase(repeated.begin(), repeated.end());
    return refreshed;
}

std::vector<PipelineStage> usualPipelineStages()
{
    const auto stage = [](qint64 place, const QString &name, double probability, StageKind kind) {
        return PipelineStage{.id = {place},
            .name = name,
            .kind = kind,
            .probability = probability,
            .colour = static_cast<int>(place - 1),
            .position = static_cast<double>(place)};
    };
    return {stage(1, tr("Contacted"), 10, StageKind::Open), stage(2, tr("Re-contacted"), 20, StageKind::Open),
        stage(3, tr("Initial meeting booked"), 40, StageKind::Open),
        stage(4, tr("Second meeting booked"), 60, StageKind::Open),
        stage(5, tr("Deal closed"), 90, StageKind::Won)};
}

std::vector<LostReason> usualReasons()
{
    std::vector<LostReason> reasons;
    for (const QString &name : {tr("No answer"), tr("No budget"), tr("Bad timing"),
             tr("Went with someone else"), tr("Does it in-house"), tr("Not a fit"), tr("Other")}) {
        const auto place = static_cast<qint64>(reasons.size()) + 1;
        reasons.push_back({.id = {place}, .name = name, .position = static_cast<double>(place)});
    }
    return reasons;
}

QStringList usualSources()
{
    return {tr("Agency"), tr("Partnership"), tr("Freelance ecosystem"), tr("Message board"),
        tr("Direct outreach"), tr("Event"), tr("Freelance platform"), tr("Job posting"), tr("Referral")};
}

const Lead *findLead(const Pipeline &pipeline, Id id)
{
    const auto found = std::ranges::lower_bound(pipeline.leads, id, {}, &Lead::id);
    return found != pipeline.leads.end() && found->id == id ? &*found : nullptr;
}

const PipelineStage *findStage(const Pipeline &pipeline, Id id)
{
    const auto found = std::ranges::find(pipeline.stages, id, &PipelineStage::id);
    return found == pipeline.stages.end() ? nullptr : &*found;
}

std::size_t stageIndex(const Pipeline &pipeline, const Lead &lead)
{
    const PipelineStage *stage = lead.stage ? findStage(pipeline, *lead.stage) : nullptr;
    return stage ? static_cast<std::size_t>(stage - pipeline.stages.data()) : 0;
}

std::vector<const Lead *> leadsIn(const Pipeline &pipeline, std::size_t stage)
{
    std::vector<const Lead *> leads;
    for (const Lead &lead : pipeline.leads) {
        if (stageIndex(pipeline, lead) == stage)
            leads.push_back(&lead);
    }
    std::ranges::sort(leads, {}, [](const Lead *lead) { return std::tuple(lead->position, lead->id); });
    return leads;
}

} // namespace concave
