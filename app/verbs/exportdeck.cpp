#include "app/verbs/exportdeck.h"

#include "app/verbs/input.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString namesOf(const std::vector<Project> &projects)
{
    QStringList names;
    for (const Project &project : projects)
        names << QStringLiteral("“%1”").arg(project.name);
    return names.join(QStringLiteral(", "));
}

/// Those with the name; without one those with concerns, where there are any.
Result<std::vector<Project>> candidates(
    const Document &document, const std::vector<Project> &projects, const QString &name)
{
    std::vector<Project> chosen;
    if (!name.isEmpty()) {
        std::ranges::copy_if(projects, std::back_inserter(chosen),
            [&](const Project &project) { return project.name.compare(name, Qt::CaseInsensitive) == 0; });
        return chosen;
    }
    const auto concerns = document.all<Concern>();
    if (!concerns)
        return concerns.error();
    std::ranges::copy_if(projects, std::back_inserter(chosen), [&](const Project &project) {
        return std::ranges::find(*concerns, project.id, &Concern::project) != concerns->end();
    });
    return chosen.empty() ? projects : chosen;
}

Result<Id> chosenProject(const Document &document, const QString &name)
{
    const auto projects = document.all<Project>();
    if (!projects)
        return projects.error();
    const auto chosen = candidates(document, *projects, name);
    if (!chosen)
        return chosen.error();
    if (chosen->size() == 1)
        return chosen->front().id;
    if (projects->empty()) {
        return Error{Failure::NotFound, tr("There is no project whose deck could be exported. Nothing was "
                                           "written. Add a project first.")};
    }
    if (name.isEmpty()) {
        return Error{Failure::Input,
            tr("Several projects could be meant. Nothing was written. Choose one with --project: %1.")
                .arg(namesOf(*chosen))};
    }
    if (chosen->empty()) {
        return Error{
            Failure::NotFound, tr("There is no project “%1”. Nothing was written. Choose one of these: %2.")
                                   .arg(name, namesOf(*projects))};
    }
    return Error{Failure::Input,
        tr("%1 projects are named “%2”. Nothing was written. Give them names of their own first.")
            .arg(chosen->size())
            .arg(name)};
}

} // namespace

Result<QStringList> writeDeck(const Call &call, const QString &out)
{
    if (!call.around.exportDeck) {
        return Error{Failure::Input, tr("This program was built without the window and cannot draw. Nothing "
                                        "was written. Use the full program.")};
    }
    const auto document = open(call, call.operands.front());
    if (!document)
        return document.error();
    const auto project = chosenProject(**document, call.options.value(QStringLiteral("project")));
    if (!project)
        return project.error();
    const auto sources = readDeck(**document, *project);
    if (!sources)
        return sources.error();
    return call.around.exportDeck(*sources, out, call.options.value(QStringLiteral("template")));
}

QList<QCommandLineOption> deckOptions()
{
    return {{QStringLiteral("deck"), tr("Where to write a project's slides: .pptx, .pdf, .html or .png."),
                QStringLiteral("OUT")},
        {QStringLiteral("project"), tr("Whose slides; may be left out where one project alone has concerns."),
            QStringLiteral("NAME")},
        {QStringLiteral("template"), tr("A presentation whose masters the .pptx takes."),
            QStringLiteral("T.pptx")}};
}

} // namespace concave
