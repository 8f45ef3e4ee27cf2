// The pipeline of a document as plain records in memory, kept up with the document change by change.
#pragma once

#include "core/document/document.h"
#include "core/pipeline/records.h"

#include <algorithm>
#include <span>

namespace concave {

/// What hangs on leads stands by lead, each lead's together: `ofLead` gives them.
struct Pipeline
{
    std::vector<PipelineStage>
        stages;                       ///< by position; never empty: a document without any has the usual ones
    std::vector<Lead> leads;          ///< by id
    std::vector<StageChange> moves;   ///< each lead's by time
    std::vector<Activity> activities; ///< each lead's by time
    std::vector<Meeting> meetings;    ///< each lead's by first time
    std::vector<Milestone> milestones; ///< each lead's by position
    std::vector<Party> parties;        ///< each lead's by position
    std::vector<Testimonial> testimonials;
    std::vector<LostReason> reasons; ///< by position; never empty
    std::vector<LeadView> views;     ///< by position
};

/// What changes did to a pipeline.
struct Refreshed
{
    bool isNew = false;    ///< something of it changed
    bool isAllNew = false; ///< a stage did, or very much: anything may be told of any lead
    /// Else the leads that came, went or changed, and those on which something hangs that did; by id.
    std::vector<Id> leads;
};

Result<Pipeline> readPipeline(const Document &document);
/// Brings a pipeline from what it was before these changes to what the document has now: reads what changed,
/// and no more.
Result<Refreshed> refresh(Pipeline &pipeline, const Document &document, const Changes &changes);

/// Contacted, Re-contacted, Initial meeting booked, Second meeting booked, Deal closed. Their ids are the
/// same in every document.
std::vector<PipelineStage> usualPipelineStages();
/// Their ids are the same in every document.
std::vector<LostReason> usualReasons();
/// Agency, partnership and the like, in the user's language.
QStringList usualSources();

/// A record of a sorted by-id list; nullptr where there is none.
const Lead *findLead(const Pipeline &pipeline, Id id);
const PipelineStage *findStage(const Pipeline &pipeline, Id id);
/// Place of a lead's stage in Pipeline::stages: the first where its stage is none or gone.
std::size_t stageIndex(const Pipeline &pipeline, const Lead &lead);

/// Those of one lead. Precondition: by lead, as those of a Pipeline are.
template <class R>
std::span<const R> ofLead(const std::vector<R> &records, Id lead)
{
    const auto [first, last] = std::ranges::equal_range(records, lead, {}, &R::lead);
    return {first, last};
}

/// The leads in a stage, lost ones too, as they stand: by position, then id. Until the pipeline changes.
std::vector<const Lead *> leadsIn(const Pipeline &pipeline, std::size_t stage);

} // namespace concave
