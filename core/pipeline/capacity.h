// How much of one's working time is promised and how much probably will be, month by month. All allocations
// are in percent of the working time. Leads are taken as independent of each other.
#pragma once

#include "core/pipeline/facts.h"

namespace concave {

inline constexpr double fullCapacity = 100;
inline constexpr int capacityMonths = 12;

/// The work that a lead is, or would be: won and open leads with an allocation and a length above 0.
struct Engagement
{
    Id lead;
    QDate start;                 ///< first day of its first month, which counts in full
    bool isStartAssumed = false; ///< the lead does not say when the work begins
    double months = 0;
    double allocation = 0;
    double probability = 0; ///< from 0 to 1; exactly 1 where signed
    bool isSigned = false;

    /// The part of a month (its first day) that the work fills, from 0 to 1: the last month counts its share.
    double share(QDate month) const;
    /// What it takes of a month, times its probability.
    double expectedLoad(QDate month) const;
};

struct MonthLoad
{
    QDate month;           ///< first day
    double booked = 0;     ///< of signed engagements
    double probable = 0;   ///< of the others, each times its probability
    double overbooked = 0; ///< probability that more than 100 % comes together

    double total() const { return booked + probable; }
};

// Changes to one open lead that bring a month back to 100 %. The work then takes part in no other month that
// is above, unless with less than before.
struct Delay
{
    Id lead;
    QDate start; ///< the month after the one that is over
};
struct Lowering
{
    Id lead;
    double allocation = 0; ///< a multiple of five
};

/// The fullest month where that is above 100 %, of equals the first, and what would bring it back. Of all
/// changes of a kind the
/// one after which the fullest of the months is the least full; of equals the least change, then the first.
struct Overload
{
    QDate month;
    double points = 0; ///< above 100
    std::optional<Delay> delay;
    std::optional<Lowering> lowering;
};

struct Capacity
{
    /// From today's, capacityMonths of them.
    std::vector<MonthLoad> months;
    /// Those that reach into these months: signed ones, then the most probable.
    std::vector<Engagement> engagements;
    /// Open leads left out: without allocation or length.
    int unplanned = 0;
    std::optional<Overload> overload;
};

/// Where a lead does not say when its work begins, that is the month after it closes or closed, and for an
/// open lead at the earliest the next one. In facts and leads each lead's facts stand where the lead stands.
Capacity capacityOf(std::span<const LeadFacts> facts, std::span<const Lead> leads, QDate today);

/// The load of months from `first` on. The chance of being overbooked is that of the sum of independent
/// allocations, convolved exactly on a grid of 0.1 points, on which everything above 100 is one; what a month
/// takes of an allocation is rounded to the grid. Parts below 1e-18 are left out.
std::vector<MonthLoad> loads(std::span<const Engagement> engagements, QDate first, int months);

/// The three months of the quarter after the one in which the capacity's months begin.
std::span<const MonthLoad> nextQuarter(const Capacity &capacity);
/// Per month. Precondition: there is one.
double meanTotal(std::span<const MonthLoad> months);
double meanBooked(std::span<const MonthLoad> months);

/// "July is over by 7 points."
QString overloadSentence(const Overload &overload);
/// "Start Hexmoor Logistics in August, or lower Quillbank Insurance to 25 %."; empty where nothing would do.
QString reliefSentence(const Overload &overload, const Pipeline &pipeline);

} // namespace concave
