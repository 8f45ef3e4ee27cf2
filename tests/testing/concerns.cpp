#include "tests/testing/concerns.h"

#include "core/concerns/moves.h"

using namespace concave;

namespace {

Id inserted(Document &document, const std::function<Id(Edit &)> &work)
{
    Id id;
    const auto done = document.edit(QStringLiteral("Add"), [&](Edit &edit) { id = work(edit); });
    if (!done)
        qFatal("%s", qPrintable(done.error().sentence));
    return id;
}

} // namespace

Id addConcern(Document &document, Id project, const QString &name, Concern concern)
{
    const ConcernBook book = concernsOf(document, project);
    concern.project = project;
    concern.name = name;
    return inserted(document,
        [&](Edit &edit) { return concave::addConcern(edit, book, concern, document.now().date()); });
}

Id addStakeholder(Document &document, Id project, const QString &name, const QString &role)
{
    const ConcernBook book = concernsOf(document, project);
    return inserted(document, [&](Edit &edit) {
        return concave::addStakeholder(edit, book, {.project = project, .name = name, .role = role});
    });
}

Id addStep(Document &document, Id concern, const QString &text, QDate shownOn)
{
    const auto steps = document.all<DemoStep>();
    const double position = steps ? static_cast<double>(steps->size()) + 1 : 1;
    return inserted(document, [&](Edit &edit) {
        return edit.insert(
            DemoStep{.concern = concern, .text = text, .shownOn = shownOn, .position = position});
    });
}

ConcernBook concernsOf(const Document &document, Id project)
{
    auto book = readConcerns(document, project);
    if (!book)
        qFatal("%s", qPrintable(book.error().sentence));
    return *book;
}

QString concernPicture(const Document &document, Id project)
{
    const ConcernBook book = concernsOf(document, project);
    QStringList pictures;
    for (const Concern &concern : book.concerns) {
        QString status = statusName(concern.status).toLower();
        if (const Stakeholder *who = findStakeholder(book, concern.stakeholder))
            status += QStringLiteral(", ") + who->name.section(u' ', 0, 0);
        pictures << QStringLiteral("%1 (%2)").arg(concern.name, status);
    }
    return pictures.join(QStringLiteral(" | "));
}
