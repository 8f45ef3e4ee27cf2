// The intake checklist of the chosen project as the pane shows it, and its edits, without a widget.
#pragma once

#include "core/readiness.h"
#include "ui/canvas/canvaspresenter.h"

namespace concave::ui {

class IntakePresenter final : public QObject
{
    Q_OBJECT

public:
    explicit IntakePresenter(CanvasPresenter &canvas, QObject *parent = nullptr);

    CanvasPresenter &canvas() const { return m_canvas; }
    bool isReadOnly() const { return m_canvas.isReadOnly(); }
    QDate today() const { return m_canvas.today(); }

    /// Of no project: an empty one. Until the next change.
    const ProjectReadiness &readiness() const { return m_readiness; }
    const IntakeBook &book() const { return m_readiness.intake; }
    /// nullptr where there is none.
    const IntakeItem *item(const QString &id) const { return findItem(book(), id); }
    /// Who may be asked: the project's stakeholders, and whoever is asked already.
    QStringList people() const;

    // Edits are one named step each; they tell false where nothing was changed.
    bool setAnswer(const QString &item, const QString &text);
    /// False also where there is no answer to tick.
    bool tick(const QString &item);
    /// An empty reason takes the waiver back.
    bool waive(const QString &item, const QString &reason);
    bool setState(const QString &item, IntakeState state);
    /// "evidence", "due day".
    bool change(const QString &item, const QString &what, const std::function<void(IntakeAnswer &)> &change);
    void addQuestion(const QString &title);
    void rename(const QString &item, const QString &title);
    void move(const QString &item, int by);
    /// Tells done().
    void remove(const QString &item);

    /// Shows what keeps the canvas from being complete: its first open question, or block.
    void showCanvasGap();

Q_SIGNALS:
    void changed();

private:
    void take(const Changes &changes);
    void takeCanvas();
    void read();
    bool edit(
        const QString &label, const IntakeItem &item, const std::function<void(IntakeAnswer &)> &change);

    CanvasPresenter &m_canvas;
    ProjectReadiness m_readiness;
};

} // namespace concave::ui
