// The versions of the page's canvas and two states of it against each other, without a widget: what the
// versions dialog shows and does.
#pragma once

#include "core/canvas/versions.h"

#include <QObject>

namespace concave::ui {

class CanvasPresenter;

class VersionsPresenter final : public QObject
{
    Q_OBJECT

public:
    /// A state to choose: the canvas now, or a version of it.
    struct State
    {
        Id id;          ///< of the version; none is now
        QString name;   ///< "Now"
        QString reason; ///< of the version; may be empty
        int iteration = 1;
        QDateTime at;   ///< when it was kept; invalid of now
        QString author; ///< who kept it; empty where history does not tell

        bool isNow() const { return !id; }
    };

    explicit VersionsPresenter(CanvasPresenter &canvas, QObject *parent = nullptr);

    bool isReadOnly() const;
    /// By the user's clock.
    QDate today() const;
    /// False once the canvas is there no more; then there is nothing else either.
    bool hasCanvas() const;
    QString canvasName() const;

    /// Now, and then the versions, the newest first. Until the next change.
    const std::vector<State> &states() const { return m_states; }
    bool hasVersions() const { return m_states.size() > 1; }
    /// nullptr where there is none.
    const State *state(Id id) const;

    /// What is compared: at first the last version with now.
    Id before() const { return m_before; }
    Id after() const { return m_after; }
    void compare(Id before, Id after);
    /// A version with now; of now, the last version with it.
    void compareWithNow(Id state);
    /// nullptr where there is no version, or fault() says why. Until the next change.
    const CanvasComparison *comparison() const { return m_comparison ? &*m_comparison : nullptr; }
    /// Why there is no comparison; empty where there is nothing to say.
    const QString &fault() const { return m_fault; }

    // Edits are one named step each; they tell false where the document refused them: the page's presenter
    // said why.
    bool rename(Id version, const QString &name);
    bool setReason(Id version, const QString &reason);
    /// Its name goes; the canvas and its history stay. Tells done().
    bool remove(Id version);
    /// Tells done(), or told() where the canvas is like that already.
    bool goBack(Id version);

Q_SIGNALS:
    /// States or comparison are new.
    void changed();
    /// Something was done that a person may want back at once.
    void done(const QString &what);
    void told(const QString &what);
    void failed(const QString &sentence);

private:
    void read();
    void readStates();
    void readComparison();
    Result<CanvasState> stateAt(Id id) const;

    CanvasPresenter &m_canvas;
    std::vector<State> m_states;
    std::map<Id, HistoryEntry> m_origins;
    Id m_before;
    Id m_after;
    std::optional<CanvasComparison> m_comparison;
    QString m_fault;
};

} // namespace concave::ui
