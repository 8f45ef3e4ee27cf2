// The speed of the pipeline: the forecast of 10,000 leads against a quarter of a frame of 60 Hz.
#include "core/pipeline/capacity.h"
#include "core/pipeline/forecast.h"
#include "core/pipeline/funnel.h"
#include "tests/benchmarks/goals.h"

#include <random>

using namespace concave;

namespace {

constexpr double frame = 1.0 / 60;
constexpr int leads = 10000;

volatile double sink = 0; ///< so that what is computed is needed

/// Leads in all stages and two currencies, every other one with a probability of its own, some of them lost
/// and some signed.
Pipeline manyLeads(QDate today)
{
    std::mt19937_64 engine(1);
    const auto upTo = [&](int most) { return std::uniform_int_distribution(0, most)(engine); };
    Pipeline pipeline{.stages = usualPipelineStages(), .reasons = usualReasons()};
    for (int i = 1; i <= leads; ++i) {
        const Id id{i};
        const int stage = 1 + upTo(4);
        Lead lead{.id = id,
            .company = QStringLiteral("Company %1").arg(i),
            .source = QStringLiteral("Source %1").arg(upTo(8)),
            .stage = Id{stage},
            .amount = 1000.0 * (1 + upTo(99)),
            .currency = upTo(9) == 0 ? QStringLiteral("USD") : QStringLiteral("EUR"),
            .allocation = 5.0 * (1 + upTo(15)),
            .months = 1 + upTo(11),
            .closeBy = upTo(4) == 0 ? QDate() : today.addDays(upTo(300)),
            .created = today.addDays(-upTo(700))};
        if (upTo(1) == 0)
            lead.probability = upTo(100);
        if (upTo(9) == 0)
            lead.lostOn = today;
        if (stage > 1)
            pipeline.moves.push_back(
                {.id = id, .lead = id, .from = Id{1}, .to = Id{stage}, .at = QDateTime(today, QTime(12, 0))});
        if (stage == 5)
            pipeline.parties.push_back({.id = id, .lead = id, .signedOn = upTo(1) == 0 ? today : QDate()});
        pipeline.leads.push_back(std::move(lead));
    }
    return pipeline;
}

/// All that the strip tells.
void forecast(const std::vector<LeadFacts> &facts, const std::vector<Lead> &all)
{
    const Closings closings = concave::closings(facts);
    sink = closings.atLeastOne + closings.number.probabilities.back() + worthOf(facts, all).front().weighted +
           worthByMonth(facts, all).front().weighted;
}

void forecastWithinQuarterFrame()
{
    const QDate today(2026, 3, 10);
    const Pipeline pipeline = manyLeads(today);
    const std::vector<LeadFacts> facts = allFacts(pipeline, today);
    const auto time = goals::roundRobin(
        31, {[&] { forecast(facts, pipeline.leads); },
                [&] { forecast(allFacts(pipeline, today), pipeline.leads); },
                [&] { sink = capacityOf(facts, pipeline.leads, today).months.front().overbooked; },
                [&] { sink = funnelOf(pipeline, facts, {}).stages.front().winRate; }});
    goals::report("-", "forecast of 10000 leads : frame", time[0] / frame, goals::atMost(0.25));
    goals::report("-", "the same, with the facts of each lead : frame", time[1] / frame, goals::atMost(0.25));
    goals::report(
        "-", "capacity of 10000 leads over 12 months : frame", time[2] / frame, goals::atMost(0.25));
    goals::report("-", "funnel of 10000 leads : frame", time[3] / frame, goals::atMost(0.25));
}

} // namespace

int main()
{
    forecastWithinQuarterFrame();
}
