#include "tests/testing/concerns.h"

using namespace concave;

ConcernBook ConcernDesk::book() const
{
    const auto book = readConcerns(*document, project);
    if (!book)
        qFatal("%s", qPrintable(book.error().sentence));
    return *book;
}

void ConcernDesk::edit(const std::function<void(Edit &)> &work) const
{
    if (const auto done = document->edit(QStringLiteral("Change"), work); !done)
        qFatal("%s", qPrintable(done.error().sentence));
}

Id ConcernDesk::add(Concern concern) const
{
    concern.project = project;
    concern.position = static_cast<double>(book().concerns.size() + 1);
    Id id;
    edit([&](Edit &edit) { id = edit.insert(concern); });
    return id;
}

Id ConcernDesk::add(Stakeholder stakeholder) const
{
    stakeholder.project = project;
    stakeholder.position = static_cast<double>(book().stakeholders.size() + 1);
    Id id;
    edit([&](Edit &edit) { id = edit.insert(stakeholder); });
    return id;
}
