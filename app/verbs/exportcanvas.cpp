#include "app/verbs/exportcanvas.h"

#include "app/verbs/exportdeck.h"
#include "app/verbs/input.h"
#include "core/canvas/markdown.h"
#include "core/document/wholefile.h"
#include "core/portfolio/portfolio.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

Result<Paper> chosenPaper(const Call &call, const QString &suffix)
{
    const QString name = call.options.value(QStringLiteral("paper"));
    if (name.isEmpty())
        return Paper::A4;
    if (suffix == QStringLiteral("pptx") || suffix == QStringLiteral("md")) {
        return Error{Failure::Input,
            tr("A .%1 has no paper. Nothing was written. Leave --paper out, or write a .pdf, .png or .svg.")
                .arg(suffix)};
    }
    if (const auto paper = paperNamed(name))
        return *paper;
    return Error{Failure::Input,
        tr("There is no paper “%1”. Nothing was written. Choose a4, a3, letter or slide.").arg(name)};
}

/// Of the project and the template where one is named, else its first. An empty one where it has none of that
/// template, and none yet.
Result<CanvasBook> chosenCanvas(const Call &call, const Document &document, const Project &project)
{
    const auto canvases = readCanvases(document, project.id);
    if (!canvases)
        return canvases.error();
    const QString name = call.options.value(QStringLiteral("template"));
    if (name.isEmpty()) {
        if (!canvases->empty())
            return readCanvas(document, canvases->front().id);
        return Error{Failure::Input, tr("“%1” has no canvas yet. Nothing was written. Name a template with "
                                        "--template for an empty sheet.")
                                         .arg(project.name)};
    }
    const auto templates = readTemplates(document);
    if (!templates)
        return templates.error();
    auto form = templateNamed(*templates, name);
    if (!form)
        return form.error();
    for (const Canvas &canvas : *canvases) {
        if (formOf(*templates, canvas).key == form->key)
            return readCanvas(document, canvas.id);
    }
    call.out() << tr("“%1” has no canvas of the template “%2”: the sheet is empty, to be filled in by hand.")
                      .arg(project.name, form->name)
               << '\n';
    CanvasBook empty;
    empty.canvas.project = project.id;
    empty.canvas.iteration = 0;
    empty.form = std::move(*form);
    return empty;
}

} // namespace

Result<QStringList> writeCanvas(const Call &call, const QString &out)
{
    const QString suffix = QFileInfo(out).suffix().toLower();
    const bool isMarkdown = suffix == QStringLiteral("md");
    if (!isMarkdown && !call.around.exportCanvas)
        return cannotDraw();
    const auto paper = chosenPaper(call, suffix);
    if (!paper)
        return paper.error();
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto id = projectWithCanvas(call, **document);
    if (!id)
        return id.error();
    const auto portfolio = readPortfolio(**document);
    if (!portfolio)
        return portfolio.error();
    const Project &project = *findProject(*portfolio, *id);
    auto book = chosenCanvas(call, **document, project);
    if (!book)
        return book.error();
    if (isMarkdown) {
        if (const auto written = writeWhole(out, toMarkdown(*book, project.name).toUtf8()); !written) {
            return Error{
                Failure::Io, tr("The canvas was not exported to “%1”: %2. Nothing was written. Choose "
                                "another name or folder.")
                                 .arg(out, written.error().sentence)};
        }
        return QStringList{out};
    }
    return call.around.exportCanvas({.book = std::move(*book),
                                        .project = project.name,
                                        .today = (*document)->now().date(),
                                        .author = (*document)->author()},
        out, *paper);
}

QList<QCommandLineOption> canvasOptions()
{
    return {{QStringLiteral("canvas"),
                tr("Where to write a project's canvas, one landscape page: .pdf, .png, .svg, .pptx or .md."),
                QStringLiteral("OUT")},
        {QStringLiteral("paper"), tr("The paper of a canvas: a4, a3, letter or slide (16:9); otherwise a4."),
            QStringLiteral("PAPER")}};
}

} // namespace concave
