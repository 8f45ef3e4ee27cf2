#include "ui/canvas/nextstepspresenter.h"

#include "core/document/order.h"

namespace concave::ui {

NextStepsPresenter::NextStepsPresenter(CanvasPresenter &canvas, QObject *parent)
    : QObject(parent), m_canvas(canvas)
{
    connect(&canvas.document(), &Document::changed, this, &NextStepsPresenter::take);
    // Also after an edit that was refused: what was typed gives way to what holds.
    connect(&canvas, &CanvasPresenter::changed, this, [this] {
        if (m_canvas.project().value_or(Id()) != m_steps.project)
            read();
        else
            Q_EMIT changed();
    });
    read();
}

void NextStepsPresenter::take(const Changes &changes)
{
    if (touches(changes, Task::description()) || touches(changes, DataSource::description()) ||
        touches(changes, Metric::description()) || touches(changes, Concern::description()) ||
        touches(changes, Note::description()))
        read();
}

void NextStepsPresenter::read()
{
    if (!m_canvas.project()) {
        m_steps = {};
        return Q_EMIT changed();
    }
    auto steps = readNextSteps(m_canvas.document(), *m_canvas.project());
    if (!steps)
        return Q_EMIT m_canvas.failed(steps.error().sentence);
    m_steps = std::move(*steps);
    Q_EMIT changed();
}

QStringList NextStepsPresenter::people() const
{
    QStringList names;
    if (const Project *project = m_canvas.projectRecord())
        names << project->owner;
    for (const Task &task : m_steps.tasks)
        names << task.owner;
    for (const DataSource &source : m_steps.sources)
        names << source.owner;
    names.removeDuplicates();
    names.removeAll(QString());
    return names;
}

void NextStepsPresenter::addTask(const QString &name)
{
    if (m_canvas.project())
        m_canvas.edit(tr("Add task “%1”").arg(CanvasPresenter::shortly(name)),
            [&](Edit &edit) { concave::addTask(edit, m_steps, name); });
}

void NextStepsPresenter::addSource(const QString &name)
{
    if (m_canvas.project())
        m_canvas.edit(tr("Add data source “%1”").arg(CanvasPresenter::shortly(name)),
            [&](Edit &edit) { addDataSource(edit, m_steps, name); });
}

void NextStepsPresenter::tick(Id id, bool done)
{
    const auto task = std::ranges::find(m_steps.tasks, id, &Task::id);
    if (task == m_steps.tasks.end())
        return;
    const QString label = done ? tr("Tick task “%1”") : tr("Untick task “%1”");
    m_canvas.edit(label.arg(CanvasPresenter::shortly(task->name)), [&](Edit &edit) {
        edit.modify<Task>(id, [&](Task &changed) { changed.doneOn = done ? today() : QDate(); });
    });
}

void NextStepsPresenter::moveTask(Id id, int by)
{
    const auto task = std::ranges::find(m_steps.tasks, id, &Task::id);
    if (task != m_steps.tasks.end())
        m_canvas.edit(tr("Move task “%1”").arg(CanvasPresenter::shortly(task->name)),
            [&](Edit &edit) { reorder(edit, std::span<const Task>(m_steps.tasks), id, by); });
}

void NextStepsPresenter::moveSource(Id id, int by)
{
    const auto source = std::ranges::find(m_steps.sources, id, &DataSource::id);
    if (source != m_steps.sources.end())
        m_canvas.edit(tr("Move data source “%1”").arg(CanvasPresenter::shortly(source->name)),
            [&](Edit &edit) { reorder(edit, std::span<const DataSource>(m_steps.sources), id, by); });
}

QString NextStepsPresenter::origin(Id record) const
{
    return m_steps.notes.value(record).text.simplified();
}

void NextStepsPresenter::showOrigin(Id record)
{
    if (const auto note = m_steps.notes.constFind(record); note != m_steps.notes.constEnd())
        m_canvas.reveal(QString::fromLatin1(Note::description().name), note->id);
}

} // namespace concave::ui
