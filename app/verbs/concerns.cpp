#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/concernoverview.h"

#include <QCoreApplication>
#include <QLocale>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString wordOf(MetricState state)
{
    switch (state) {
    case MetricState::NoRule:
        return QStringLiteral("no-rule");
    case MetricState::NoData:
        return QStringLiteral("no-data");
    case MetricState::Silent:
        return QStringLiteral("silent");
    case MetricState::Breached:
        return QStringLiteral("breached");
    case MetricState::Ok:
        break;
    }
    return QStringLiteral("ok");
}

QJsonValue toJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue::Null;
}

QJsonValue metricJson(const ConcernOverview &overview, Id concern)
{
    const Metric *metric = metricOf(overview.metrics, concern);
    if (!metric)
        return QJsonValue::Null;
    const MetricReport report = overview.reports.value(concern);
    return QJsonObject{{QStringLiteral("name"), metric->name}, {QStringLiteral("rule"), metric->rule},
        {QStringLiteral("state"), wordOf(report.state)},
        {QStringLiteral("since"), toJson(report.since.date())},
        {QStringLiteral("readings"), static_cast<qint64>(report.readings.size())},
        {QStringLiteral("breaches"), static_cast<qint64>(report.breaches.size())}};
}

QJsonObject toJson(const ConcernOverview &overview, const Concern &concern)
{
    static const std::size_t status = *Concern::description().index(u"status");
    QJsonArray findings;
    for (const CoverageFinding &finding : overview.findings) {
        if (finding.concern == concern.id) {
            findings.append(QJsonObject{
                {QStringLiteral("id"), finding.id()}, {QStringLiteral("sentence"), finding.sentence}});
        }
    }
    const Stakeholder *stakeholder = findStakeholder(overview.book, concern.stakeholder);
    return {{QStringLiteral("id"), QString::number(concern.id.value)},
        {QStringLiteral("project"), overview.project}, {QStringLiteral("concern"), concern.name},
        {QStringLiteral("stakeholder"), stakeholder ? QJsonValue(stakeholder->name) : QJsonValue::Null},
        {QStringLiteral("status"), toText(Concern::description().fields[status], toValue(concern.status))},
        {QStringLiteral("due"), toJson(dueOf(overview.book, concern, overview.today))},
        {QStringLiteral("owner"), concern.owner},
        {QStringLiteral("metric"), metricJson(overview, concern.id)}, {QStringLiteral("findings"), findings}};
}

/// "Holds since 8 March, breaches: 6".
QString metricWords(const ConcernOverview &overview, Id concern)
{
    if (!overview.reports.contains(concern))
        return {};
    const MetricReport report = overview.reports.value(concern);
    return report.breaches.empty() ? report.sentence
                                   : tr("%1, breaches: %2").arg(report.sentence).arg(report.breaches.size());
}

void printText(QTextStream &out, const ConcernOverview &overview)
{
    out << printable(overview.project) << "\n\n";
    TextTable table({{tr("Concern")}, {tr("Status")}, {tr("Due before")}, {tr("Owner")}, {tr("Metric")}});
    for (const Concern &concern : overview.book.concerns) {
        const QDate due = dueOf(overview.book, concern, overview.today);
        table.add({printable(concern.name), statusName(concern.status),
            due.isValid() ? due.toString(Qt::ISODate) : QString(), printable(concern.owner),
            metricWords(overview, concern.id)});
    }
    table.print(out);
    if (!overview.findings.empty())
        out << '\n';
    for (const CoverageFinding &finding : overview.findings)
        out << finding.id() << QStringLiteral(": ") << printable(finding.sentence) << '\n';
}

/// Of the project that is asked for, else of all that have concerns.
Result<std::vector<ConcernOverview>> overviewsOf(const Call &call, const Document &document)
{
    std::vector<Id> projects;
    if (call.options.isSet(QStringLiteral("project"))) {
        const auto project = projectWithConcerns(call, document);
        if (!project)
            return project.error();
        projects = {*project};
    } else {
        const auto portfolio = readPortfolio(document);
        if (!portfolio)
            return portfolio.error();
        for (const Project &project : portfolio->projects)
            projects.push_back(project.id);
    }
    std::vector<ConcernOverview> overviews;
    for (const Id project : projects) {
        auto overview = readOverview(document, project);
        if (!overview)
            return overview.error();
        if (!overview->book.concerns.empty())
            overviews.push_back(std::move(*overview));
    }
    return overviews;
}

Ending run(const Call &call)
{
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto overviews = overviewsOf(call, **document);
    if (!overviews)
        return overviews.error();
    if (call.wantsJson()) {
        QJsonArray concerns;
        for (const ConcernOverview &overview : *overviews) {
            for (const Concern &concern : overview.book.concerns)
                concerns.append(toJson(overview, concern));
        }
        print(call.out(), concerns);
        return {};
    }
    if (overviews->empty())
        call.out() << tr("There are no concerns.") << '\n';
    for (const ConcernOverview &overview : *overviews) {
        if (&overview != &overviews->front())
            call.out() << '\n';
        printText(call.out(), overview);
    }
    return {};
}

} // namespace

Verb concernsVerb()
{
    return {.name = "concerns",
        .summary = QT_TRANSLATE_NOOP(
            "CommandLine", "List the concerns with their status and metrics, and what they lack."),
        .operands = "FILE [--project NAME] [--json]",
        .options = {{QStringLiteral("project"), tr("Only the concerns of this project."),
                        QStringLiteral("NAME")},
            jsonOption()},
        .run = run};
}

} // namespace concave
