// What open leads promise: their worth, the chance that at least one closes, how many will, and when the
// money is expected. Leads are taken as independent of each other. "Open" is what isOpen() says; what is won
// is no longer a chance, and counts as signed alone.
//
// In all of these, facts and leads belong together: each lead's facts stand where the lead stands.
#pragma once

#include "core/pipeline/facts.h"

namespace concave {

/// Leads of one currency.
struct Worth
{
    QString currency;
    double open = 0;     ///< value of the open leads
    double weighted = 0; ///< sum of value × probability of the open leads
    double won = 0;      ///< value of what is signed
};

/// Whole numbers with their probabilities.
struct Distribution
{
    std::size_t first = 0; ///< the number that `probabilities` begins with; all others have none
    std::vector<double> probabilities{1.0};

    double at(std::size_t number) const;
    /// The least number that is not exceeded with at least this probability.
    std::size_t quantile(double probability) const;
};

/// How many independent events of these probabilities (0 … 1) happen: the Poisson binomial distribution, by
/// multiplying the generating function by (1 − p + p·z) for one event after the other.
///
/// Terms below 1e-18 at both ends are left out as they arise, fewer than one for each event; the rest is
/// scaled to sum to 1. With n events a term is wrong by at most 6n·2^-53 of itself (7e-12 for 10,000 events,
/// and far less where roundings even out) and n·1e-18 besides. O(n·w) time, where w, some 18 standard
/// deviations, is at most 9·√n.
Distribution poissonBinomial(std::span<const double> probabilities);

/// What may come of some open leads.
struct Closings
{
    int leads = 0;
    int undated = 0;       ///< open leads left out because they have no day to close by
    double atLeastOne = 0; ///< 1 − ∏(1 − p), correct to some n·2^-53 of itself however small p is
    double mean = 0;       ///< number of closings
    Distribution number;   ///< of closings
    /// How many leads more, as likely as these (with their mean of ln(1 − p)), make it 90 % that at least one
    /// closes; 0 where it is. Nothing where no lead has a chance, or a million would not do.
    std::optional<int> moreForNinety;
};

int openLeads(std::span<const LeadFacts> facts);

/// Of all open leads.
Closings closings(std::span<const LeadFacts> facts);
/// Of the open leads that are to close on this day or before.
Closings closingsBy(QDate day, std::span<const LeadFacts> facts, std::span<const Lead> leads);

/// By descending open value, then name; currencies of lost leads alone are not among them.
std::vector<Worth> worthOf(std::span<const LeadFacts> facts, std::span<const Lead> leads);

/// The same of some of a pipeline's leads. Preconditions: these are its leads, and the facts are of all its
/// leads.
std::vector<Worth> worthOf(
    const Pipeline &pipeline, std::span<const LeadFacts> facts, std::span<const Id> leads);

/// The leads that stand in one stage, without those lost in it.
struct StageWorth
{
    int leads = 0;
    std::vector<Worth> worth; ///< as worthOf() orders it
};

/// For each of the pipeline's stages. Precondition: the facts are of its leads.
std::vector<StageWorth> worthByStage(const Pipeline &pipeline, std::span<const LeadFacts> facts);

/// What open leads that are to close in one month are expected to bring.
struct MonthWorth
{
    QDate month; ///< its first day; null: those without a day to close by
    QString currency;
    double weighted = 0;
};

/// By month, then currency; what has no month comes last. Months and currencies with nothing to bring are
/// left out.
std::vector<MonthWorth> worthByMonth(std::span<const LeadFacts> facts, std::span<const Lead> leads);

} // namespace concave
