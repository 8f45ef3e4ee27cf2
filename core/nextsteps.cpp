#include "core/nextsteps.h"

#include "core/document/order.h"
#include "core/raisednote.h"

#include <set>
#include <tuple>

namespace concave {

namespace {

template <class R>
Result<void> readOf(const Document &document, Id project, std::vector<R> &records)
{
    auto read = document.all<R>();
    if (!read)
        return read.error();
    std::erase_if(*read, [&](const R &record) { return record.project != project; });
    std::ranges::stable_sort(
        *read, {}, [](const R &record) { return std::tuple(record.position, record.id); });
    records = std::move(*read);
    return {};
}

Result<void> readNotes(const Document &document, Id project, QHash<Id, Note> &behind)
{
    const auto canvases = document.all<Canvas>();
    const auto notes = document.all<Note>();
    if (!canvases)
        return canvases.error();
    if (!notes)
        return notes.error();
    std::set<Id> own;
    for (const Canvas &canvas : *canvases) {
        if (canvas.project == project)
            own.insert(canvas.id);
    }
    for (const Note &note : *notes) {
        if (!own.contains(note.canvas))
            continue;
        for (const NoteTarget target : noteTargets) {
            const std::optional<Id> record = targetOf(note, target);
            if (record && !behind.contains(*record))
                behind.insert(*record, note);
        }
    }
    return {};
}

} // namespace

int NextSteps::open() const
{
    const auto left = std::ranges::count_if(tasks, [](const Task &task) { return !task.doneOn.isValid(); }) +
                      std::ranges::count(concerns, ConcernStatus::Raised, &Concern::status);
    return static_cast<int>(left);
}

Result<NextSteps> readNextSteps(const Document &document, Id project)
{
    NextSteps steps;
    steps.project = project;
    const Result<void> read = document.atOneMoment([&]() -> Result<void> {
        for (const Result<void> &part : {readOf(document, project, steps.tasks),
                 readOf(document, project, steps.sources), readOf(document, project, steps.metrics),
                 readOf(document, project, steps.concerns), readNotes(document, project, steps.notes)}) {
            if (!part)
                return part.error();
        }
        return {};
    });
    if (!read)
        return read.error();
    std::erase_if(steps.metrics, [](const Metric &metric) { return metric.concern.has_value(); });
    std::erase_if(steps.concerns, [&](const Concern &concern) { return !steps.notes.contains(concern.id); });
    return steps;
}

bool isLate(const Task &task, QDate today)
{
    return !task.doneOn.isValid() && task.due.isValid() && task.due < today;
}

Id addTask(Edit &edit, const NextSteps &steps, const QString &name)
{
    return edit.insert(Task{.id = {},
        .project = steps.project,
        .name = name,
        .position = positionAfter(std::span<const Task>(steps.tasks))});
}

Id addDataSource(Edit &edit, const NextSteps &steps, const QString &name)
{
    return edit.insert(DataSource{.id = {},
        .project = steps.project,
        .name = name,
        .position = positionAfter(std::span<const DataSource>(steps.sources))});
}

} // namespace concave
