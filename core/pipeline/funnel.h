// How leads went through the stages: how many reached each, how long they stayed, how often they were won,
// where they came from and why they were lost. Counted from the leads and their kept moves.
#pragma once

#include "core/pipeline/facts.h"

namespace concave {

/// One stage of the funnel.
struct FunnelStage
{
    /// Leads that stand in this stage or moved into or out of it, lost ones too; not those that jumped over
    /// it. A closing stage is reached by who is won; who stands there unsigned counts in the stage before.
    int reached = 0;
    int wentOn = 0; ///< of these, how many reached a later stage
    /// Of stays that ended in a later stage: days from the day a lead came to the day it went on.
    std::optional<double> medianDays;
    int won = 0;    ///< of those that reached it
    int closed = 0; ///< of those that reached it, won or lost
    /// Of a lead that reaches this stage, from 0 to 1: (won + 10·p) / (closed + 10), with the stage's own
    /// probability p. That is the mean of the binomial rate's posterior after a Beta(10·p, 10·(1 − p)) prior,
    /// which weighs as much as ten leads (Gelman et al., Bayesian Data Analysis, section 2.4).
    double winRate = 0;

    std::optional<double> shareGoingOn() const
    {
        return reached > 0 ? std::optional(static_cast<double>(wentOn) / reached) : std::nullopt;
    }
};

struct FunnelSource
{
    QString name; ///< empty: leads without one
    int leads = 0;
    int won = 0;

    double rate() const { return static_cast<double>(won) / leads; }
};

struct LostCount
{
    QString reason;
    int leads = 0;
};

struct Funnel
{
    int leads = 0;
    std::vector<FunnelStage> stages;   ///< as those of the pipeline
    std::vector<FunnelSource> sources; ///< by rate, then number of leads, then name
    std::vector<LostCount> reasons;    ///< by number of leads, then name
};

/// The first day of a funnel of so many months.
QDate funnelStart(QDate today, int months);

/// Of the leads created on `since` or later; of all where it is null. Precondition: the facts are those of
/// the pipeline's leads.
Funnel funnelOf(const Pipeline &pipeline, std::span<const LeadFacts> facts, QDate since);

} // namespace concave
