#include "core/pipeline/forecast.h"

#include "core/pipeline/month.h"

#include <cmath>
#include <map>
#include <numeric>

namespace concave {

namespace {

constexpr double negligible = 1e-18;
constexpr double wantedChance = 0.9;
constexpr double mostLeads = 1e6;

/// Lost leads are worth nothing.
void add(std::vector<Worth> &all, const LeadFacts &facts, const QString &currency)
{
    if (facts.standing == Standing::Lost)
        return;
    auto worth = std::ranges::find(all, currency, &Worth::currency);
    if (worth == all.end())
        worth = all.insert(worth, {.currency = currency});
    if (isOpen(facts.standing)) {
        worth->open += facts.value;
        worth->weighted += facts.weighted();
    } else {
        worth->won += facts.value;
    }
}

void sort(std::vector<Worth> &all)
{
    std::ranges::sort(all, [](const Worth &left, const Worth &right) {
        return std::tuple(-left.open, left.currency) < std::tuple(-right.open, right.currency);
    });
}

/// `logFailure` is the sum of ln(1 − p) over the leads.
std::optional<int> moreForNinety(double logFailure, std::size_t leads)
{
    const double wanted = std::log1p(-wantedChance);
    if (logFailure <= wanted)
        return 0;
    // A whole number of leads that does exactly does.
    const double more = std::ceil((wanted - logFailure) / logFailure * static_cast<double>(leads) - 1e-9);
    return more <= mostLeads ? std::optional(static_cast<int>(more)) : std::nullopt;
}

Closings closingsOf(std::span<const double> probabilities)
{
    Closings result{.leads = static_cast<int>(probabilities.size())};
    double logFailure = 0;
    for (const double p : probabilities) {
        logFailure += std::log1p(-p);
        result.mean += p;
    }
    result.number = poissonBinomial(probabilities);
    if (logFailure < 0) {
        result.atLeastOne = -std::expm1(logFailure);
        result.moreForNinety = moreForNinety(logFailure, probabilities.size());
    }
    return result;
}

} // namespace

double Distribution::at(std::size_t number) const
{
    return number >= first && number - first < probabilities.size() ? probabilities[number - first] : 0;
}

std::size_t Distribution::quantile(double probability) const
{
    double below = 0;
    for (std::size_t i = 0; i + 1 < probabilities.size(); ++i) {
        below += probabilities[i];
        if (below >= probability)
            return first + i;
    }
    return first + probabilities.size() - 1;
}

Distribution poissonBinomial(std::span<const double> probabilities)
{
    // The terms that are not negligible are those in [low, high).
    std::vector<double> terms(probabilities.size() + 1, 0.0);
    terms[0] = 1;
    std::size_t low = 0;
    std::size_t high = 1;
    for (const double p : probabilities) {
        const double q = 1 - p;
        double *const term = terms.data();
        term[high] = p * term[high - 1];
        for (std::size_t k = high - 1; k > low; --k)
            term[k] = q * term[k] + p * term[k - 1];
        term[low] *= q;
        ++high;
        while (high - low > 1 && term[high - 1] < negligible)
            term[--high] = 0;
        while (high - low > 1 && term[low] < negligible)
            term[low++] = 0;
    }
    const auto from = terms.begin() + static_cast<std::ptrdiff_t>(low);
    const auto to = terms.begin() + static_cast<std::ptrdiff_t>(high);
    const double total = std::accumulate(from, to, 0.0);
    Distribution distribution{.first = low, .probabilities = {from, to}};
    for (double &probability : distribution.probabilities)
        probability /= total;
    return distribution;
}

int openLeads(std::span<const LeadFacts> facts)
{
    return static_cast<int>(
        std::ranges::count_if(facts, [](const LeadFacts &lead) { return isOpen(lead.standing); }));
}

Closings closings(std::span<const LeadFacts> facts)
{
    std::vector<double> probabilities;
    probabilities.reserve(facts.size());
    for (const LeadFacts &lead : facts) {
        if (isOpen(lead.standing))
            probabilities.push_back(lead.probability);
    }
    return closingsOf(probabilities);
}

Closings closingsBy(QDate day, std::span<const LeadFacts> facts, std::span<const Lead> leads)
{
    std::vector<double> probabilities;
    int undated = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!isOpen(facts[i].standing))
            continue;
        if (!leads[i].closeBy.isValid())
            ++undated;
        else if (leads[i].closeBy <= day)
            probabilities.push_back(facts[i].probability);
    }
    Closings result = closingsOf(probabilities);
    result.undated = undated;
    return result;
}

std::vector<Worth> worthOf(std::span<const LeadFacts> facts, std::span<const Lead> leads)
{
    std::vector<Worth> all;
    for (std::size_t i = 0; i < facts.size(); ++i)
        add(all, facts[i], leads[i].currency);
    sort(all);
    return all;
}

std::vector<Worth> worthOf(
    const Pipeline &pipeline, std::span<const LeadFacts> facts, std::span<const Id> leads)
{
    std::vector<Worth> all;
    for (const Id id : leads) {
        const Lead &lead = *findLead(pipeline, id);
        add(all, facts[static_cast<std::size_t>(&lead - pipeline.leads.data())], lead.currency);
    }
    sort(all);
    return all;
}

std::vector<StageWorth> worthByStage(const Pipeline &pipeline, std::span<const LeadFacts> facts)
{
    std::vector<StageWorth> stages(pipeline.stages.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        StageWorth &stage = stages[facts[i].stage];
        add(stage.worth, facts[i], pipeline.leads[i].currency);
        stage.leads += facts[i].standing == Standing::Lost ? 0 : 1;
    }
    for (StageWorth &stage : stages)
        sort(stage.worth);
    return stages;
}

std::vector<MonthWorth> worthByMonth(std::span<const LeadFacts> facts, std::span<const Lead> leads)
{
    // What has no month comes last: behind every valid one.
    using Key = std::tuple<bool, QDate, QString>;
    std::map<Key, double> sums;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!isOpen(facts[i].standing))
            continue;
        if (const double weighted = facts[i].weighted(); weighted != 0) {
            const QDate month = monthOf(leads[i].closeBy);
            sums[{month.isNull(), month, leads[i].currency}] += weighted;
        }
    }
    std::vector<MonthWorth> months;
    for (const auto &[key, weighted] : sums)
        months.push_back(
            {.month = std::get<QDate>(key), .currency = std::get<QString>(key), .weighted = weighted});
    return months;
}

} // namespace concave
