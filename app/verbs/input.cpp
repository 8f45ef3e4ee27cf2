#include "app/verbs/input.h"

#include "core/canvas/records.h"
#include "core/concerns/records.h"
#include "core/document/opening.h"
#include "core/portfolio/projectimport.h"
#include "core/portfolio/runs.h"
#include "core/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

bool looksLikeDocument(const QString &path)
{
    QFile file(path);
    const bool startsLikeOne = file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
    return startsLikeOne || path.endsWith(QStringLiteral(".concave"), Qt::CaseInsensitive);
}

/// Why no project is the only one.
struct NotOne
{
    QString none;
    QString several; ///< %1: their names
};

/// The project of --project; otherwise the only one that a record of this kind belongs to, or the only one.
template <class Record>
Result<Id> projectWith(
    const Call &call, const Document &document, Id Record::*projectOf, const NotOne &notOne)
{
    const auto portfolio = readPortfolio(document);
    if (!portfolio)
        return portfolio.error();
    if (const QString name = call.options.value(QStringLiteral("project")); !name.isEmpty())
        return projectNamed(*portfolio, name);
    const auto records = document.all<Record>();
    if (!records)
        return records.error();
    std::vector<Id> projects;
    QStringList names;
    for (const Project &project : portfolio->projects) {
        if (std::ranges::find(*records, project.id, projectOf) != records->end()) {
            projects.push_back(project.id);
            names << u'“' + project.name + u'”';
        }
    }
    if (projects.size() == 1)
        return projects.front();
    if (projects.empty() && portfolio->projects.size() == 1)
        return portfolio->projects.front().id;
    return Error{Failure::Input,
        projects.empty() ? notOne.none : notOne.several.arg(names.join(QStringLiteral(", ")))};
}

} // namespace

Result<std::unique_ptr<Document>> open(const Call &call, const QString &path)
{
    Opened opened = openDocument(path, schema(), call.around.environment);
    if (!opened.document)
        return Error{Failure::Input, opened.sentence};
    const bool isNews = opened.outcome == Opening::Upgraded || opened.outcome == Opening::NewerReadable;
    for (const QString &note : {isNews ? opened.sentence : QString(), opened.warning}) {
        if (!note.isEmpty())
            call.err() << note << '\n';
    }
    return std::move(opened.document);
}

Result<Portfolio> readPortfolio(const Call &call, const QString &path)
{
    const auto document = open(call, path);
    if (!document)
        return document.error();
    return readPortfolio(**document);
}

Result<Source> readSource(const Call &call, const QString &path)
{
    if (looksLikeDocument(path)) {
        Result<Portfolio> portfolio = readPortfolio(call, path);
        if (!portfolio)
            return portfolio.error();
        return Source{std::move(*portfolio), true};
    }
    const Result<CsvTable> table = readCsvFile(path);
    if (!table)
        return table.error();
    Result<ProjectTable> projects = readProjects(*table);
    if (!projects)
        return projects.error();
    Result<Portfolio> portfolio = soundPortfolio(std::move(*projects));
    if (!portfolio)
        return portfolio.error();
    return Source{std::move(*portfolio), false};
}

Result<Scenario> chosenScenario(const Call &call, const Portfolio &portfolio, const QString &budget)
{
    Result<Scenario> scenario = scenarioNamed(portfolio, call.options.value(QStringLiteral("scenario")));
    if (!scenario)
        return scenario;
    const auto given = numberOption(call, budget);
    if (!given)
        return given.error();
    scenario->budget = given->value_or(scenario->budget);
    scenario->whole = scenario->whole || call.options.isSet(QStringLiteral("whole"));
    return scenario;
}

Result<Id> projectWithConcerns(const Call &call, const Document &document)
{
    return projectWith(call, document, &Concern::project,
        {tr("No project has concerns yet. Say which one is meant with --project NAME."),
            tr("Several projects have concerns. Say which one is meant with --project NAME: %1.")});
}

Result<Id> projectWithCanvas(const Call &call, const Document &document)
{
    return projectWith(call, document, &Canvas::project,
        {tr("No project has a canvas yet. Say which one is meant with --project NAME."),
            tr("Several projects have a canvas. Say which one is meant with --project NAME: %1.")});
}

std::vector<QString> candidateKeys(const Portfolio &portfolio)
{
    std::vector<QString> keys;
    QSet<QString> taken;
    for (const Project &project : portfolio.projects) {
        if (!findCurve(portfolio, project.id))
            continue;
        QString key = project.name;
        for (int number = 2; taken.contains(key); ++number)
            key = QStringLiteral("%1 (%2)").arg(project.name).arg(number);
        taken.insert(key);
        keys.push_back(key);
    }
    return keys;
}

Result<std::optional<double>> numberOption(const Call &call, const QString &name)
{
    if (!call.options.isSet(name))
        return std::optional<double>();
    bool ok = false;
    const QString text = call.options.value(name);
    const double number = text.toDouble(&ok);
    if (!ok) {
        return Error{Failure::Input,
            tr("--%1 must be a number, and “%2” is not. Nothing was done. Give a number such as 100.")
                .arg(name, text)};
    }
    return std::optional(number);
}

Result<std::optional<int>> countOption(const Call &call, const QString &name)
{
    if (!call.options.isSet(name))
        return std::optional<int>();
    bool ok = false;
    const QString text = call.options.value(name);
    const int count = text.toInt(&ok);
    if (!ok || count < 0) {
        return Error{Failure::Input, tr("--%1 must be a whole number from 0, and “%2” is not. Nothing was "
                                        "done. Give a number such as 1.")
                                         .arg(name, text)};
    }
    return std::optional(count);
}

Result<QDate> dateOption(const Call &call, const QString &name)
{
    if (!call.options.isSet(name))
        return QDate();
    const QString text = call.options.value(name);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid()) {
        return Error{Failure::Input,
            tr("--%1 must be a day, and “%2” is not. Nothing was done. Give one such as 2026-06-30.")
                .arg(name, text)};
    }
    return day;
}

Result<int> countOperand(const Call &call, qsizetype index)
{
    if (call.operands.size() <= index)
        return 1;
    bool ok = false;
    const int count = call.operands[index].toInt(&ok);
    if (!ok || count < 1) {
        return Error{Failure::Input,
            tr("COUNT must be a whole number from 1, and “%1” is not. Nothing was changed. Give one.")
                .arg(call.operands[index])};
    }
    return count;
}

QCommandLineOption jsonOption()
{
    return {QStringLiteral("json"), tr("Print JSON instead of text.")};
}

QCommandLineOption scenarioOption()
{
    return {QStringLiteral("scenario"),
        tr("The scenario of the document to plan; otherwise the current one."), QStringLiteral("NAME")};
}

QCommandLineOption wholeOption()
{
    return {QStringLiteral("whole"), tr("Split in whole weeks.")};
}

QCommandLineOption budgetOption()
{
    return {QStringLiteral("budget"), tr("The weeks to split; a document's scenario has its own."),
        QStringLiteral("B")};
}

QCommandLineOption projectOption()
{
    return {QStringLiteral("project"),
        tr("The project that is meant; not needed where only one has concerns, or a canvas."),
        QStringLiteral("NAME")};
}

} // namespace concave
