#include "core/pipeline/capacity.h"

#include "core/pipeline/month.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace concave {

namespace {

constexpr double negligible = 1e-18;
/// Cells of the grid of allocations.
constexpr int cellsPerPoint = 10;
constexpr int fullCells = cellsPerPoint * 100;
/// Totals that differ by less are equal.
constexpr double tolerance = 1e-9;
/// Allocations are agreed in such steps.
constexpr double roundStep = 5;

using Totals = std::array<double, capacityMonths>;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pipeline", text);
}

QDate assumedStart(const LeadFacts &facts, const Lead &lead, QDate nextMonth)
{
    const QDate closing = isOpen(facts.standing) ? lead.closeBy : facts.closedOn;
    const QDate start = closing.isValid() ? monthOf(closing).addMonths(1) : nextMonth;
    return isOpen(facts.standing) ? std::max(start, nextMonth) : start;
}

/// Precondition: the lead has an allocation and a length.
Engagement engagementOf(const LeadFacts &facts, const Lead &lead, QDate thisMonth)
{
    return {.lead = lead.id,
        .start =
            lead.start.isValid() ? monthOf(lead.start) : assumedStart(facts, lead, thisMonth.addMonths(1)),
        .isStartAssumed = !lead.start.isValid(),
        .months = *lead.months,
        .allocation = *lead.allocation,
        .probability = facts.probability,
        .isSigned = facts.standing == Standing::Won};
}

bool reaches(const Engagement &engagement, QDate first)
{
    return engagement.share(std::max(engagement.start, first)) > 0 &&
           monthsBetween(first, engagement.start) < capacityMonths;
}

int cellsOf(const Engagement &engagement, QDate month)
{
    const double cells = engagement.allocation * engagement.share(month) * cellsPerPoint;
    return static_cast<int>(std::lround(std::min(cells, fullCells + 1.0)));
}

/// The probability that the allocations of a month come to more than 100 %.
double overbookedChance(std::span<const Engagement> engagements, QDate month)
{
    int booked = 0;
    for (const Engagement &engagement : engagements)
        booked = std::min(booked + (engagement.isSigned ? cellsOf(engagement, month) : 0), fullCells + 1);
    if (booked > fullCells)
        return 1;
    // The probabilities of the sums up to 100 %; those that are not negligible are in [low, high].
    std::array<double, fullCells + 1> sums{};
    int low = booked;
    int high = booked;
    const auto sum = [&](int cell) -> double & { return sums[static_cast<std::size_t>(cell)]; };
    sum(booked) = 1;
    double above = 0;
    for (const Engagement &engagement : engagements) {
        const int cells = cellsOf(engagement, month);
        if (engagement.isSigned || cells == 0)
            continue;
        const double p = engagement.probability;
        for (int k = std::max(low, fullCells - cells + 1); k <= high; ++k)
            above += p * sum(k);
        high = std::min(high + cells, fullCells);
        for (int k = high; k >= low; --k)
            sum(k) = (1 - p) * sum(k) + (k - cells >= low ? p * sum(k - cells) : 0);
        while (low <= high && sum(low) < negligible)
            sum(low++) = 0;
        while (low <= high && sum(high) < negligible)
            sum(high--) = 0;
        if (low > high)
            break;
    }
    return std::min(above, 1.0);
}

/// What bringing a month back by one change would come to.
struct Relief
{
    qint64 fullest; ///< total of the fullest month, in steps of the tolerance
    double change;  ///< months later, or points lower
    auto operator<=>(const Relief &) const = default;
};

/// What the months come to when one engagement becomes another; nothing where the month is still over, or
/// the work takes part in another one that is over and does so no less than before.
std::optional<Relief> reliefBy(double change, const Engagement &now, const Engagement &then,
    const Totals &totals, QDate first, QDate over)
{
    double fullest = 0;
    for (int i = 0; i < capacityMonths; ++i) {
        const QDate month = first.addMonths(i);
        const double loadNow = now.expectedLoad(month);
        const double loadThen = then.expectedLoad(month);
        const double total = totals[static_cast<std::size_t>(i)] + loadThen - loadNow;
        const bool takesPart = loadThen > 0 && loadThen >= loadNow;
        if (total > fullCapacity + tolerance && (month == over || takesPart))
            return std::nullopt;
        fullest = std::max(fullest, total);
    }
    return Relief{std::llround(fullest / tolerance), change};
}

void findDelay(Overload &overload, std::span<const Engagement> engagements, const Totals &totals, QDate first)
{
    std::optional<Relief> best;
    for (const Engagement &engagement : engagements) {
        if (engagement.isSigned || engagement.start > overload.month)
            continue;
        Engagement later = engagement;
        later.start = overload.month.addMonths(1);
        const auto relief = reliefBy(
            monthsBetween(engagement.start, later.start), engagement, later, totals, first, overload.month);
        if (relief && (!best || *relief < *best)) {
            best = relief;
            overload.delay = Delay{engagement.lead, later.start};
        }
    }
}

void findLowering(
    Overload &overload, std::span<const Engagement> engagements, const Totals &totals, QDate first)
{
    std::optional<Relief> best;
    for (const Engagement &engagement : engagements) {
        const double load = engagement.expectedLoad(overload.month);
        if (engagement.isSigned || load <= overload.points)
            continue;
        const double kept = engagement.allocation * (load - overload.points) / load;
        Engagement lower = engagement;
        lower.allocation = roundStep * std::floor(kept / roundStep + tolerance);
        if (lower.allocation <= 0)
            continue;
        const auto relief = reliefBy(
            engagement.allocation - lower.allocation, engagement, lower, totals, first, overload.month);
        if (relief && (!best || *relief < *best)) {
            best = relief;
            overload.lowering = Lowering{engagement.lead, lower.allocation};
        }
    }
}

std::optional<Overload> overloadOf(const Capacity &capacity)
{
    const double worst = std::ranges::max(capacity.months, {}, &MonthLoad::total).total();
    if (worst <= fullCapacity + tolerance)
        return std::nullopt;
    const auto over = std::ranges::find_if(
        capacity.months, [worst](const MonthLoad &load) { return load.total() >= worst - tolerance; });
    Totals totals{};
    std::ranges::transform(capacity.months, totals.begin(), &MonthLoad::total);
    Overload overload{.month = over->month, .points = over->total() - fullCapacity};
    findDelay(overload, capacity.engagements, totals, capacity.months.front().month);
    findLowering(overload, capacity.engagements, totals, capacity.months.front().month);
    return overload;
}

template <class Figure>
double meanOf(std::span<const MonthLoad> months, Figure figure)
{
    double sum = 0;
    for (const MonthLoad &month : months)
        sum += figure(month);
    return sum / static_cast<double>(months.size());
}

QString monthName(QDate month)
{
    return QLocale().standaloneMonthName(month.month());
}

} // namespace

double Engagement::share(QDate month) const
{
    const int before = monthsBetween(start, month);
    return before < 0 ? 0 : std::clamp(months - before, 0.0, 1.0);
}

double Engagement::expectedLoad(QDate month) const
{
    return allocation * share(month) * probability;
}

Capacity capacityOf(std::span<const LeadFacts> facts, std::span<const Lead> leads, QDate today)
{
    const QDate first = monthOf(today);
    Capacity capacity;
    for (std::size_t i = 0; i < leads.size(); ++i) {
        if (facts[i].standing == Standing::Lost)
            continue;
        if (leads[i].allocation.value_or(0) <= 0 || leads[i].months.value_or(0) <= 0) {
            capacity.unplanned += isOpen(facts[i].standing) ? 1 : 0;
            continue;
        }
        if (const Engagement engagement = engagementOf(facts[i], leads[i], first); reaches(engagement, first))
            capacity.engagements.push_back(engagement);
    }
    std::ranges::stable_sort(capacity.engagements, std::greater(),
        [](const Engagement &engagement) { return std::pair(engagement.isSigned, engagement.probability); });
    capacity.months = loads(capacity.engagements, first, capacityMonths);
    capacity.overload = overloadOf(capacity);
    return capacity;
}

std::vector<MonthLoad> loads(std::span<const Engagement> engagements, QDate first, int months)
{
    std::vector<MonthLoad> loads;
    for (int i = 0; i < months; ++i) {
        MonthLoad load{.month = first.addMonths(i)};
        for (const Engagement &engagement : engagements)
            (engagement.isSigned ? load.booked : load.probable) += engagement.expectedLoad(load.month);
        load.overbooked = overbookedChance(engagements, load.month);
        loads.push_back(load);
    }
    return loads;
}

std::span<const MonthLoad> nextQuarter(const Capacity &capacity)
{
    constexpr int quarter = 3;
    const int monthOfQuarter = (capacity.months.front().month.month() - 1) % quarter;
    return std::span(capacity.months).subspan(static_cast<std::size_t>(quarter - monthOfQuarter), quarter);
}

double meanTotal(std::span<const MonthLoad> months)
{
    return meanOf(months, [](const MonthLoad &load) { return load.total(); });
}

double meanBooked(std::span<const MonthLoad> months)
{
    return meanOf(months, [](const MonthLoad &load) { return load.booked; });
}

QString overloadSentence(const Overload &overload)
{
    const double rounded = overload.points < 0.95 ? std::max(0.1, std::round(10 * overload.points) / 10)
                                                  : std::round(overload.points);
    const QString month = monthName(overload.month);
    return rounded == 1 ? tr("%1 is over by 1 point.").arg(month)
                        : tr("%1 is over by %2 points.").arg(month, QLocale().toString(rounded));
}

QString reliefSentence(const Overload &overload, const Pipeline &pipeline)
{
    const auto company = [&](Id lead) { return findLead(pipeline, lead)->company; };
    // All texts of a sentence are put in at once: a company may be called "%1".
    if (overload.delay && overload.lowering && overload.delay->lead == overload.lowering->lead) {
        return tr("Start %1 in %2, or lower it to %3\u202F%.")
            .arg(company(overload.delay->lead), monthName(overload.delay->start),
                QLocale().toString(overload.lowering->allocation));
    }
    if (overload.delay && overload.lowering) {
        return tr("Start %1 in %2, or lower %3 to %4\u202F%.")
            .arg(company(overload.delay->lead), monthName(overload.delay->start),
                company(overload.lowering->lead), QLocale().toString(overload.lowering->allocation));
    }
    if (overload.delay)
        return tr("Start %1 in %2.").arg(company(overload.delay->lead), monthName(overload.delay->start));
    if (overload.lowering) {
        return tr("Lower %1 to %2\u202F%.")
            .arg(company(overload.lowering->lead), QLocale().toString(overload.lowering->allocation));
    }
    return {};
}

} // namespace concave
