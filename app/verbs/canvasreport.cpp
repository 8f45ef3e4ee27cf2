#include "app/verbs/canvasreport.h"

#include "core/canvas/owntemplates.h"
#include "core/portfolio/portfolio.h"

#include <QJsonArray>

#include <algorithm>

namespace concave {

namespace {

Result<ProjectCanvases> readProject(const Document &document, const Project &project)
{
    ProjectCanvases read{.project = project.name, .books = {}, .faults = {}, .readiness = {}};
    auto readiness = readReadiness(document, project.id);
    if (!readiness)
        return readiness.error();
    read.readiness = std::move(*readiness);
    const auto canvases = readCanvases(document, project.id);
    if (!canvases)
        return canvases.error();
    for (const Canvas &canvas : *canvases) {
        auto book = readCanvas(document, canvas.id);
        if (!book)
            return book.error();
        const auto fault = faultOf(document, canvas);
        if (!fault)
            return fault.error();
        read.books.push_back(std::move(*book));
        read.faults.push_back(*fault);
    }
    return read;
}

QJsonValue toJson(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue::Null;
}

QJsonArray blocksJson(const CanvasBook &book, const Completeness &completeness)
{
    QJsonArray blocks;
    for (const BlockCount &count : completeness.blocks) {
        blocks.append(QJsonObject{{QStringLiteral("block"), count.block},
            {QStringLiteral("title"), findBlock(book.form, count.block)->title},
            {QStringLiteral("agreed"), count.agreed}, {QStringLiteral("assumptions"), count.assumptions},
            {QStringLiteral("questions"), count.questions}, {QStringLiteral("parked"), count.parked},
            {QStringLiteral("complete"), count.isComplete()}});
    }
    return blocks;
}

QJsonArray findingsJson(const CanvasBook &book)
{
    QJsonArray findings;
    for (const CanvasFinding &finding : findingsOf(book)) {
        findings.append(
            QJsonObject{{QStringLiteral("id"), finding.id()}, {QStringLiteral("block"), finding.block},
                {QStringLiteral("note"),
                    finding.note.value ? QJsonValue(QString::number(finding.note.value)) : QJsonValue::Null},
                {QStringLiteral("sentence"), finding.sentence}});
    }
    return findings;
}

QJsonObject toJson(const CanvasBook &book)
{
    const Completeness completeness = completenessOf(book);
    return {{QStringLiteral("id"), QString::number(book.canvas.id.value)},
        {QStringLiteral("template"), book.form.name},
        {QStringLiteral("designed_for"), book.canvas.designedFor},
        {QStringLiteral("designed_by"), book.canvas.designedBy},
        {QStringLiteral("date"), toJson(book.canvas.day)},
        {QStringLiteral("iteration"), book.canvas.iteration},
        {QStringLiteral("notes"), static_cast<qint64>(book.notes.size())},
        {QStringLiteral("blocks"), blocksJson(book, completeness)},
        {QStringLiteral("complete_blocks"), completeness.complete},
        {QStringLiteral("open_questions"), completeness.questions},
        {QStringLiteral("unplaced"), completeness.unplaced},
        {QStringLiteral("complete"), completeness.isComplete()},
        {QStringLiteral("findings"), findingsJson(book)}};
}

QString wordOf(Readiness readiness)
{
    switch (readiness) {
    case Readiness::NotReady:
        return QStringLiteral("not-ready");
    case Readiness::WithConditions:
        return QStringLiteral("with-conditions");
    case Readiness::Ready:
        break;
    }
    return QStringLiteral("ready");
}

QJsonObject toJson(const IntakeItem &item)
{
    static const std::size_t state = *IntakeAnswer::description().index(u"state");
    const IntakeAnswer &answer = item.answer;
    return {{QStringLiteral("id"), item.id}, {QStringLiteral("question"), item.question.title},
        {QStringLiteral("vital"), item.question.isVital},
        {QStringLiteral("state"), toText(IntakeAnswer::description().fields[state], toValue(answer.state))},
        {QStringLiteral("answer"), answer.answer}, {QStringLiteral("evidence"), answer.evidence},
        {QStringLiteral("reason"), answer.reason}, {QStringLiteral("contact"), answer.contact},
        {QStringLiteral("due"), toJson(answer.due)}};
}

QJsonObject toJson(const ProjectReadiness &readiness)
{
    QJsonArray items;
    for (const IntakeItem &item : readiness.intake.items)
        items.append(toJson(item));
    QJsonArray findings;
    for (const IntakeFinding &finding : readiness.findings) {
        findings.append(QJsonObject{{QStringLiteral("id"), finding.id()},
            {QStringLiteral("item"), finding.item}, {QStringLiteral("sentence"), finding.sentence}});
    }
    return {{QStringLiteral("readiness"), wordOf(readiness.verdict.readiness)},
        {QStringLiteral("title"), readiness.verdict.title},
        {QStringLiteral("reason"), readiness.verdict.reason},
        {QStringLiteral("conditions"), QJsonArray::fromStringList(readiness.verdict.conditions)},
        {QStringLiteral("meeting"), toJson(readiness.meeting)},
        {QStringLiteral("settled"), readiness.intake.settled()}, {QStringLiteral("items"), items},
        {QStringLiteral("findings"), findings}};
}

} // namespace

bool ProjectCanvases::hasAny() const
{
    return !books.empty() || std::ranges::any_of(readiness.intake.items,
                                 [](const IntakeItem &item) { return item.answer.id.value != 0; });
}

Result<std::vector<ProjectCanvases>> readCanvases(const Call &call, const Document &document)
{
    const auto portfolio = readPortfolio(document);
    if (!portfolio)
        return portfolio.error();
    std::optional<Id> only;
    if (call.options.isSet(QStringLiteral("project"))) {
        const auto project = projectNamed(*portfolio, call.options.value(QStringLiteral("project")));
        if (!project)
            return project.error();
        only = *project;
    }
    std::vector<ProjectCanvases> all;
    for (const Project &project : portfolio->projects) {
        if (only && project.id != *only)
            continue;
        auto read = readProject(document, project);
        if (!read)
            return read.error();
        if (only || read->hasAny())
            all.push_back(std::move(*read));
    }
    return all;
}

QJsonObject toJson(const ProjectCanvases &project)
{
    QJsonArray canvases;
    for (std::size_t i = 0; i < project.books.size(); ++i) {
        QJsonObject canvas = toJson(project.books[i]);
        canvas.insert(QStringLiteral("fault"), project.faults[static_cast<qsizetype>(i)]);
        canvases.append(canvas);
    }
    return {{QStringLiteral("project"), project.project}, {QStringLiteral("canvases"), canvases},
        {QStringLiteral("intake"), toJson(project.readiness)}};
}

} // namespace concave
