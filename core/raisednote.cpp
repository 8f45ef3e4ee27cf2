#include "core/raisednote.h"

#include "core/concerns/records.h"
#include "core/metrics/moves.h"
#include "core/operations/records.h"
#include "core/portfolio/records.h"

namespace concave {

namespace {

template <class R>
double positionBehind(Edit &edit, Id project)
{
    double last = 0;
    for (const R &record : edit.all<R>()) {
        if (record.project == project)
            last = std::max(last, record.position);
    }
    return last + 1;
}

const Kind &kindFor(NoteTarget target)
{
    switch (target) {
    case NoteTarget::Concern:
        return Concern::description();
    case NoteTarget::Metric:
        return Metric::description();
    case NoteTarget::DataSource:
        return DataSource::description();
    case NoteTarget::Task:
        break;
    }
    return Task::description();
}

std::optional<Id> Note::*memberOf(NoteTarget target)
{
    switch (target) {
    case NoteTarget::Concern:
        return &Note::concern;
    case NoteTarget::Metric:
        return &Note::metric;
    case NoteTarget::DataSource:
        return &Note::dataSource;
    case NoteTarget::Task:
        break;
    }
    return &Note::task;
}

/// One line, cut behind a word where it is long.
QString nameOf(const Note &note)
{
    constexpr qsizetype longestName = 120;
    const QString name = note.text.simplified();
    if (name.size() <= longestName)
        return name;
    const qsizetype space = name.lastIndexOf(u' ', longestName - 1);
    const bool isHalf = name[longestName - 2].isHighSurrogate();
    const qsizetype end = space > longestName / 2 ? space : longestName - (isHalf ? 2 : 1);
    return name.left(end) + QChar(0x2026);
}

Id add(Edit &edit, Id project, const Note &note, NoteTarget target, QDate today)
{
    const QString name = nameOf(note);
    const QString whole = name == note.text.simplified() ? QString() : note.text; // where the name is not all
    switch (target) {
    case NoteTarget::Concern:
        return edit.insert(Concern{.id = {},
            .project = project,
            .name = name,
            .words = whole,
            .raisedOn = today,
            .position = positionBehind<Concern>(edit, project)});
    case NoteTarget::Metric:
        return addMetric(edit, Metric{.id = {}, .project = project, .concern = note.concern, .name = name});
    case NoteTarget::DataSource:
        return edit.insert(DataSource{.id = {},
            .project = project,
            .name = name,
            .note = whole,
            .position = positionBehind<DataSource>(edit, project)});
    case NoteTarget::Task:
        break;
    }
    return edit.insert(
        Task{.id = {}, .project = project, .name = name, .position = positionBehind<Task>(edit, project)});
}

} // namespace

std::optional<Id> targetOf(const Note &note, NoteTarget target)
{
    return note.*memberOf(target);
}

QString kindOf(NoteTarget target)
{
    return QString::fromLatin1(kindFor(target).name);
}

QString targetName(NoteTarget target)
{
    return kindFor(target).labelText();
}

Id raiseNote(Edit &edit, const Canvas &canvas, const Note &note, NoteTarget target, QDate today)
{
    const Id record = add(edit, canvas.project, note, target, today);
    edit.modify<Note>(note.id, [&](Note &changed) { changed.*memberOf(target) = record; });
    return record;
}

Result<std::vector<Note>> notesBehind(const Document &document, NoteTarget target, Id record)
{
    auto notes = document.all<Note>();
    if (!notes)
        return notes.error();
    std::erase_if(*notes, [&](const Note &note) { return targetOf(note, target) != record; });
    return notes;
}

} // namespace concave
