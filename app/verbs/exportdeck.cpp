#include "app/verbs/exportdeck.h"

#include "app/verbs/input.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

Result<QStringList> writeDeck(const Call &call, const QString &out)
{
    if (!call.around.exportDeck)
        return cannotDraw();
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto project = projectWithConcerns(call, **document);
    if (!project)
        return project.error();
    const auto sources = readDeck(**document, *project);
    if (!sources)
        return sources.error();
    return call.around.exportDeck(*sources, out, call.options.value(QStringLiteral("template")));
}

Error cannotDraw()
{
    return {Failure::Input, tr("This program was built without the window and cannot draw. Nothing was "
                               "written. Use the full program.")};
}

QList<QCommandLineOption> deckOptions()
{
    return {{QStringLiteral("deck"), tr("Where to write a project's slides: .pptx, .pdf, .html or .png."),
                QStringLiteral("OUT")},
        {QStringLiteral("template"),
            tr("With --deck, a presentation whose masters the .pptx takes. With --canvas, the template of "
               "the "
               "canvas, such as “AI canvas”; an empty sheet of it where the project has none."),
            QStringLiteral("TEMPLATE")}};
}

} // namespace concave
