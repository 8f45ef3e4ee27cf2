// What the chosen project's canvas led to, as the pane shows it, and its edits, without a widget.
#pragma once

#include "core/nextsteps.h"
#include "ui/canvas/canvaspresenter.h"

namespace concave::ui {

class NextStepsPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit NextStepsPresenter(CanvasPresenter &canvas, QObject *parent = nullptr);

    CanvasPresenter &canvas() const { return m_canvas; }
    bool isReadOnly() const { return m_canvas.isReadOnly(); }
    QDate today() const { return m_canvas.today(); }
    /// Of no project: none. Until the next change.
    const NextSteps &steps() const { return m_steps; }
    /// Who does something here: owners of tasks and data sources, and the project's.
    QStringList people() const;

    // Edits are one named step each. `what` is "owner of task “Ask for a copy”"; they do nothing where the
    // record is not there.
    void addTask(const QString &name);
    void addSource(const QString &name);
    void tick(Id task, bool done);
    template <class R>
    void change(Id id, const QString &what, const std::function<void(R &)> &change)
    {
        m_canvas.edit(tr("Change %1").arg(what), [&](Edit &edit) { edit.modify<R>(id, change); });
    }
    void moveTask(Id task, int by);
    void moveSource(Id source, int by);
    /// Tells done(). `what` is "task “Ask for a copy”".
    template <class R>
    void remove(Id id, const QString &what)
    {
        if (m_canvas.edit(tr("Delete %1").arg(what), [&](Edit &edit) { edit.remove<R>(id); }))
            Q_EMIT m_canvas.done(tr("Deleted %1").arg(what));
    }

    /// The text of the note behind a record; empty where there is none.
    QString origin(Id record) const;
    void showOrigin(Id record);

Q_SIGNALS:
    void changed();

private:
    void take(const Changes &changes);
    void read();

    CanvasPresenter &m_canvas;
    NextSteps m_steps;
};

} // namespace concave::ui
