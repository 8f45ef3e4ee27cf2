#include "app/verbs/imports.h"
#include "app/verbs/input.h"
#include "core/canvas/markdown.h"
#include "core/canvas/moves.h"
#include "core/portfolio/portfolio.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// The canvas that a text goes into; one without an id is to be made.
struct Target
{
    CanvasBook book;
    std::vector<Canvas> canvases; ///< of the project
};

Result<Target> targetFor(const Call &call, const Document &document, Id project, const QByteArray &text)
{
    const auto templates = readTemplates(document);
    if (!templates)
        return templates.error();
    auto canvases = readCanvases(document, project);
    if (!canvases)
        return canvases.error();
    std::optional<CanvasTemplate> asked;
    if (const QString name = call.options.value(QStringLiteral("template")); !name.isEmpty()) {
        auto named = templateNamed(*templates, name);
        if (!named)
            return Error{named.error().failure, tr("%1 Nothing was imported.").arg(named.error().sentence)};
        asked = std::move(*named);
    }
    const auto canvas = std::ranges::find_if(
        *canvases, [&](const Canvas &each) { return !asked || formOf(*templates, each).key == asked->key; });
    if (canvas != canvases->end()) {
        auto book = readCanvas(document, canvas->id);
        if (!book)
            return book.error();
        return Target{std::move(*book), std::move(*canvases)};
    }
    CanvasBook book;
    book.canvas.project = project;
    book.canvas.day = document.now().date();
    book.form = asked ? *asked : likelyForm(text, *templates);
    return Target{std::move(book), std::move(*canvases)};
}

Result<void> write(Document &document, Target target, const MarkdownImport &import, const QString &project)
{
    const auto done = document.edit(tr("Import a canvas of %1").arg(project), [&](Edit &edit) {
        if (!target.book.canvas.id.value) {
            target.book.canvas.id = addCanvas(
                edit, target.canvases, target.book.canvas.project, target.book.form, document.now().date());
        }
        importMarkdown(edit, target.book, import);
    });
    return done ? Result<void>() : done.error();
}

QStringList notesOn(const Target &target, const MarkdownImport &import, bool isPreview)
{
    QStringList notes;
    if (!target.book.canvas.id.value) {
        notes << (isPreview ? tr("The project has no such canvas. One would be made: %1.")
                            : tr("The project had no such canvas. One was made: %1."))
                     .arg(target.book.form.name);
    }
    if (import.unplaced > 0)
        notes << tr("Not placed in a block: %1.").arg(import.unplaced);
    for (const QString &heading : import.unknown)
        notes << tr("“%1” is no block of %2. What stands below it is not placed.")
                     .arg(heading.size() > longestName ? heading.left(longestName) + u'…' : heading,
                         target.book.form.name);
    return notes;
}

} // namespace

Result<ImportReport> importCanvasOf(const Call &call, Document &document)
{
    const auto portfolio = readPortfolio(document);
    if (!portfolio)
        return portfolio.error();
    const auto project = projectNamed(*portfolio, call.options.value(QStringLiteral("project")));
    if (!project)
        return project.error();
    const auto text = readFile(call.options.value(QStringLiteral("canvas")), mostMarkdown);
    if (!text)
        return text.error();
    const auto target = targetFor(call, document, *project, *text);
    if (!target)
        return target.error();
    const auto read = readMarkdown(*text, target->book.form);
    if (!read)
        return read.error();
    auto import = planMarkdown(target->book, *read);
    if (!import)
        return import.error();
    if (!isDryRun(call)) {
        if (const auto done = write(document, *target, *import, findProject(*portfolio, *project)->name);
            !done)
            return done.error();
    }
    ImportReport report{import->read, static_cast<qint64>(import->notes.size()), import->duplicates, {},
        notesOn(*target, *import, isDryRun(call))};
    report.unplaced = import->unplaced;
    report.takesSound = true;
    return report;
}

} // namespace concave
