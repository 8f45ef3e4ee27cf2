#include "app/verbs/input.h"
#include "app/verbs/output.h"
#include "app/verbs/verbs.h"
#include "core/canvas/completeness.h"
#include "core/portfolio/portfolio.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// What a project has.
struct ProjectCanvases
{
    QString project; ///< its name
    std::vector<CanvasBook> books;
};

Result<ProjectCanvases> readProject(const Document &document, const Project &project)
{
    ProjectCanvases read{.project = project.name, .books = {}};
    const auto canvases = readCanvases(document, project.id);
    if (!canvases)
        return canvases.error();
    for (const Canvas &canvas : *canvases) {
        auto book = readCanvas(document, canvas.id);
        if (!book)
            return book.error();
        read.books.push_back(std::move(*book));
    }
    return read;
}

/// Of the project that is asked for, else of all that have a canvas.
Result<std::vector<ProjectCanvases>> readProjects(const Call &call, const Document &document)
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
        if (only || !read->books.empty())
            all.push_back(std::move(*read));
    }
    return all;
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
    const QDate day = book.canvas.day;
    return {{QStringLiteral("id"), QString::number(book.canvas.id.value)},
        {QStringLiteral("template"), book.form.name},
        {QStringLiteral("designed_for"), book.canvas.designedFor},
        {QStringLiteral("designed_by"), book.canvas.designedBy},
        {QStringLiteral("date"), day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue::Null},
        {QStringLiteral("iteration"), book.canvas.iteration},
        {QStringLiteral("notes"), static_cast<qint64>(book.notes.size())},
        {QStringLiteral("blocks"), blocksJson(book, completeness)},
        {QStringLiteral("complete_blocks"), completeness.complete},
        {QStringLiteral("open_questions"), completeness.questions},
        {QStringLiteral("unplaced"), completeness.unplaced},
        {QStringLiteral("complete"), completeness.isComplete()},
        {QStringLiteral("findings"), findingsJson(book)}};
}

QJsonObject toJson(const ProjectCanvases &project)
{
    QJsonArray canvases;
    for (const CanvasBook &book : project.books)
        canvases.append(toJson(book));
    return {{QStringLiteral("project"), project.project}, {QStringLiteral("canvases"), canvases}};
}

void printText(QTextStream &out, const CanvasBook &book)
{
    using enum TextTable::Align;
    const Completeness completeness = completenessOf(book);
    out << printable(book.form.name) << QStringLiteral(": ")
        << tr("%1 of %2 blocks complete, open questions: %3")
               .arg(completeness.complete)
               .arg(completeness.blocks.size())
               .arg(completeness.questions)
        << "\n\n";
    TextTable table({{tr("Block")}, {tr("Agreed"), Right}, {tr("Assumptions"), Right},
        {tr("Open questions"), Right}, {tr("Parked"), Right}, {tr("Complete")}});
    for (const BlockCount &count : completeness.blocks) {
        table.add({findBlock(book.form, count.block)->title, QString::number(count.agreed),
            QString::number(count.assumptions), QString::number(count.questions),
            QString::number(count.parked), count.isComplete() ? tr("yes") : tr("no")});
    }
    table.print(out);
    const std::vector<CanvasFinding> findings = findingsOf(book);
    if (!findings.empty())
        out << '\n' << tr("What to ask next:") << '\n';
    for (const CanvasFinding &finding : findings)
        out << finding.id() << QStringLiteral(": ") << printable(finding.sentence) << '\n';
}

void printText(QTextStream &out, const ProjectCanvases &project)
{
    out << printable(project.project) << '\n';
    if (project.books.empty())
        out << tr("It has no canvas.") << '\n';
    for (const CanvasBook &book : project.books) {
        out << '\n';
        printText(out, book);
    }
}

Ending run(const Call &call)
{
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto projects = readProjects(call, **document);
    if (!projects)
        return projects.error();
    if (call.wantsJson()) {
        QJsonArray array;
        for (const ProjectCanvases &project : *projects)
            array.append(toJson(project));
        print(call.out(), array);
        return {};
    }
    if (projects->empty())
        call.out() << tr("There are no canvases.") << '\n';
    for (const ProjectCanvases &project : *projects) {
        if (&project != &projects->front())
            call.out() << '\n';
        printText(call.out(), project);
    }
    return {};
}

} // namespace

Verb canvasVerb()
{
    return {.name = "canvas",
        .summary = QT_TRANSLATE_NOOP(
            "CommandLine", "Tell how far the canvases are filled, block by block, and what to ask next."),
        .operands = "FILE [--project NAME] [--json]",
        .options = {{QStringLiteral("project"), tr("Only the canvases of this project."),
                        QStringLiteral("NAME")},
            jsonOption()},
        .run = run};
}

} // namespace concave
