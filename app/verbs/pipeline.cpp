#include "core/pipeline/pipeline.h"

#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/pipeline/capacity.h"
#include "core/pipeline/forecast.h"

#include <QCoreApplication>
#include <QLocale>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

struct FollowUps
{
    int missing = 0;
    int due = 0;
    int overdue = 0;
    int stale = 0;
};

struct Report
{
    Pipeline pipeline;
    std::vector<StageWorth> stages;
    std::vector<Worth> worth;
    Closings closings; ///< of all open leads, or of those to close by `by`
    QDate by;          ///< null: whenever
    int open = 0;
    Capacity capacity;
    FollowUps followUps;
};

FollowUps followUpsOf(std::span<const LeadFacts> facts)
{
    const auto count = [&](auto holds) { return static_cast<int>(std::ranges::count_if(facts, holds)); };
    const auto waits = [&](FollowUp kind) {
        return count([kind](const LeadFacts &lead) { return lead.followUp == kind; });
    };
    return {.missing = waits(FollowUp::Missing),
        .due = waits(FollowUp::Due),
        .overdue = waits(FollowUp::Overdue),
        .stale = count([](const LeadFacts &lead) { return lead.isStale; })};
}

Report reportOn(Pipeline pipeline, QDate today, QDate by)
{
    const std::vector<LeadFacts> facts = allFacts(pipeline, today);
    Report report{.stages = worthByStage(pipeline, facts),
        .worth = worthOf(facts, pipeline.leads),
        .closings = by.isValid() ? closingsBy(by, facts, pipeline.leads) : closings(facts),
        .by = by,
        .open = openLeads(facts),
        .capacity = capacityOf(facts, pipeline.leads, today),
        .followUps = followUpsOf(facts)};
    report.pipeline = std::move(pipeline);
    return report;
}

/// Nothing in no currency is 0; there is no number for more than one.
QJsonValue sumJson(const std::vector<Worth> &worth, double (*sum)(const Worth &))
{
    if (worth.size() > 1)
        return QJsonValue::Null;
    return worth.empty() ? 0 : sum(worth.front());
}

QJsonObject currenciesJson(const std::vector<Worth> &all)
{
    QJsonObject currencies;
    for (const Worth &worth : all) {
        currencies.insert(worth.currency,
            QJsonObject{{QStringLiteral("open"), worth.open}, {QStringLiteral("weighted"), worth.weighted},
                {QStringLiteral("signed"), worth.won}});
    }
    return currencies;
}

QJsonArray stagesJson(const Report &report)
{
    QJsonArray stages;
    for (std::size_t i = 0; i < report.stages.size(); ++i) {
        const StageWorth &stage = report.stages[i];
        stages.append(QJsonObject{
            {QStringLiteral("name"), report.pipeline.stages[i].name},
            {QStringLiteral("count"), stage.leads},
            {QStringLiteral("value"),
                sumJson(stage.worth, [](const Worth &worth) { return worth.open + worth.won; })},
            {QStringLiteral("weighted"),
                sumJson(stage.worth, [](const Worth &worth) { return worth.weighted + worth.won; })},
            {QStringLiteral("currencies"), currenciesJson(stage.worth)},
        });
    }
    return stages;
}

/// The probability of 0, 1, 2 … closings.
QJsonArray toJson(const Distribution &distribution)
{
    QJsonArray array;
    for (std::size_t number = 0; number < distribution.first + distribution.probabilities.size(); ++number)
        array.append(distribution.at(number));
    return array;
}

QJsonArray toJson(const std::vector<MonthLoad> &loads)
{
    QJsonArray months;
    for (const MonthLoad &load : loads) {
        months.append(QJsonObject{
            {QStringLiteral("month"), load.month.toString(QStringLiteral("yyyy-MM"))},
            {QStringLiteral("signed"), load.booked},
            {QStringLiteral("probable"), load.probable},
            {QStringLiteral("total"), load.total()},
            {QStringLiteral("overbooked"), load.overbooked},
        });
    }
    return months;
}

QJsonObject toJson(const Report &report)
{
    const Closings &closings = report.closings;
    QJsonObject object{
        {QStringLiteral("open"), report.open},
        {QStringLiteral("value"), sumJson(report.worth, [](const Worth &worth) { return worth.open; })},
        {QStringLiteral("weighted"),
            sumJson(report.worth, [](const Worth &worth) { return worth.weighted; })},
        {QStringLiteral("currencies"), currenciesJson(report.worth)},
        {QStringLiteral("at_least_one"), closings.atLeastOne},
        {QStringLiteral("distribution"), toJson(closings.number)},
        {QStringLiteral("more_leads_for_90"),
            closings.moreForNinety ? QJsonValue(*closings.moreForNinety) : QJsonValue::Null},
        {QStringLiteral("stages"), stagesJson(report)},
        {QStringLiteral("capacity"), toJson(report.capacity.months)},
        {QStringLiteral("follow_ups"), QJsonObject{{QStringLiteral("missing"), report.followUps.missing},
                                           {QStringLiteral("due"), report.followUps.due},
                                           {QStringLiteral("overdue"), report.followUps.overdue},
                                           {QStringLiteral("stale"), report.followUps.stale}}},
    };
    if (report.by.isValid()) {
        object.insert(QStringLiteral("by"),
            QJsonObject{{QStringLiteral("date"), report.by.toString(Qt::ISODate)},
                {QStringLiteral("leads"), closings.leads}, {QStringLiteral("undated"), closings.undated}});
    }
    return object;
}

QString percent(double share)
{
    return tr("%1 %").arg(decimals(100 * share, 1));
}

/// "EUR 379 000, USD 12 000".
QString money(const std::vector<Worth> &all, double (*sum)(const Worth &))
{
    QStringList sums;
    for (const Worth &worth : all)
        sums << worth.currency + u' ' + decimals(sum(worth), 0);
    return sums.isEmpty() ? decimals(0, 0) : sums.join(QStringLiteral(", "));
}

void printStages(QTextStream &out, const Report &report)
{
    using enum TextTable::Align;
    TextTable table({{tr("Stage")}, {tr("Leads"), Right}, {tr("Value"), Right}, {tr("Weighted"), Right}});
    for (std::size_t i = 0; i < report.stages.size(); ++i) {
        const StageWorth &stage = report.stages[i];
        table.add({report.pipeline.stages[i].name, decimals(stage.leads, 0),
            money(stage.worth, [](const Worth &worth) { return worth.open + worth.won; }),
            money(stage.worth, [](const Worth &worth) { return worth.weighted + worth.won; })});
    }
    table.print(out);
}

void printForecast(QTextStream &out, const Report &report)
{
    const Closings &closings = report.closings;
    out << printable(tr("%1 open leads, worth %2, weighted %3. Signed: %4.")
                         .arg(decimals(report.open, 0),
                             money(report.worth, [](const Worth &worth) { return worth.open; }),
                             money(report.worth, [](const Worth &worth) { return worth.weighted; }),
                             money(report.worth, [](const Worth &worth) { return worth.won; })))
        << '\n';
    if (report.by.isValid()) {
        out << tr("Of these %1 are to close by %2; %3 have no day to close by and are left out.")
                   .arg(decimals(closings.leads, 0), QLocale().toString(report.by, QLocale::ShortFormat),
                       decimals(closings.undated, 0))
            << '\n';
    }
    out << tr("At least one closes: %1, leads taken as independent. Closings: %2 to %3 in 9 of 10 cases, %4 "
              "on average.")
               .arg(percent(closings.atLeastOne), decimals(double(closings.number.quantile(0.05)), 0),
                   decimals(double(closings.number.quantile(0.95)), 0), decimals(closings.mean, 1))
        << '\n';
    if (closings.moreForNinety && *closings.moreForNinety > 0) {
        out << tr("More leads like these to make it 90 %: %1.").arg(decimals(*closings.moreForNinety, 0))
            << '\n';
    }
    const FollowUps &followUps = report.followUps;
    out << tr("Follow-ups: %1 due today, %2 overdue, %3 leads without next action, %4 silent for long.")
               .arg(decimals(followUps.due, 0), decimals(followUps.overdue, 0),
                   decimals(followUps.missing, 0), decimals(followUps.stale, 0))
        << '\n';
}

void printCapacity(QTextStream &out, const Report &report)
{
    using enum TextTable::Align;
    TextTable table({{tr("Month")}, {tr("Signed"), Right}, {tr("Probable"), Right}, {tr("Total"), Right},
        {tr("Overbooked"), Right}});
    for (const MonthLoad &load : report.capacity.months) {
        table.add({QLocale().toString(load.month, QStringLiteral("MMM yyyy")), decimals(load.booked, 1),
            decimals(load.probable, 1), decimals(load.total(), 1), percent(load.overbooked)});
    }
    table.print(out);
    if (const auto &overload = report.capacity.overload) {
        QStringList sentences{overloadSentence(*overload), reliefSentence(*overload, report.pipeline)};
        sentences.removeAll(QString());
        out << printable(sentences.join(u' ')) << '\n';
    }
}

Ending run(const Call &call)
{
    const auto by = dateOption(call, QStringLiteral("by"));
    if (!by)
        return by.error();
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    Result<Pipeline> pipeline = readPipeline(**document);
    if (!pipeline)
        return pipeline.error();
    const Report report = reportOn(std::move(*pipeline), (*document)->now().date(), *by);
    if (call.wantsJson()) {
        print(call.out(), toJson(report));
        return {};
    }
    printStages(call.out(), report);
    call.out() << '\n';
    printForecast(call.out(), report);
    call.out() << '\n';
    printCapacity(call.out(), report);
    return {};
}

} // namespace

Verb pipelineVerb()
{
    return {.name = "pipeline",
        .summary = QT_TRANSLATE_NOOP(
            "CommandLine", "Tell what the leads are worth, how likely deals are, and how booked the months."),
        .operands = "FILE [--by DATE] [--json]",
        .options = {{QStringLiteral("by"),
                        tr("Count only deals to close on this day or before, as 2026-06-30."),
                        QStringLiteral("DATE")},
            jsonOption()},
        .run = run};
}

} // namespace concave
