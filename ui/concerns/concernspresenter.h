// What the Concerns page shows and does, without a widget: the projects, the chosen one's concerns as the
// document has them, the filter, the selection, and every edit that more than one part of the page makes.
#pragma once

#include "core/concerns/filter.h"
#include "core/concerns/moves.h"
#include "core/portfolio/records.h"

#include <QBasicTimer>
#include <QObject>

namespace concave::ui {

/// A meeting that concerns can be answered before.
struct Meeting
{
    QDate day;
    QString who; ///< the stakeholders who meet then
};

class ConcernsPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit ConcernsPresenter(Document &document, QObject *parent = nullptr);

    Document &document() const { return m_document; }
    bool isReadOnly() const { return m_document.isReadOnly(); }
    QDate today() const { return m_today; }

    /// By position.
    const std::vector<Project> &projects() const { return m_projects; }
    /// The chosen one; where none was chosen the first that has concerns, or else the first. Nothing where
    /// there is none.
    std::optional<Id> project() const { return m_project; }
    void setProject(Id project);

    /// Of the chosen project. Until the next change.
    const ConcernBook &book() const { return m_book; }
    /// nullptr where there is none. Until the next change.
    const Concern *concern(Id id) const { return findConcern(m_book, id); }
    const Stakeholder *stakeholderOf(const Concern &concern) const;
    /// What all concerns lack, and what one does.
    const std::vector<CoverageFinding> &findings() const { return m_findings; }
    std::vector<CoverageFinding> findings(Id concern) const;
    /// Meetings of the stakeholders from today on, each day once.
    std::vector<Meeting> meetings() const;
    /// Who answers concerns already, sorted, each once.
    QStringList owners() const;

    const ConcernFilter &filter() const { return m_filter; }
    void setFilter(const ConcernFilter &filter);
    /// The concerns that the filter lets through, in their order.
    const std::vector<Id> &shown() const { return m_shown; }

    /// The concern that is edited; none where there is none.
    Id current() const { return m_current; }
    void select(Id concern);
    /// To the next of the shown ones or, with −1, the previous one, as far as there are any.
    void step(int by);
    /// Shows a concern, a stakeholder or a metric, whatever project it belongs to; false where it is not
    /// there.
    bool reveal(const QString &kind, Id id);

    /// A text of the current concern while it is typed; equal to what holds where nothing is typed.
    void type(QString Concern::*member, const QString &text);

    /// A text as it stands in the label of an edit: its beginning, where it is long.
    static QString shortly(const QString &text);

    // Edits are one named step each; they tell false, after failed(), where the document refused them.
    bool edit(const QString &label, const std::function<void(Edit &)> &work);
    /// "Change owner of Orders vanish".
    bool change(Id concern, const QString &what, const std::function<void(Concern &)> &change);
    /// A project to begin with, which is chosen.
    void addProject();
    /// Reads whose they are from each line, else they are the stakeholder's. Newcomers among those are added.
    /// The last one is selected.
    bool capture(const QStringList &lines, std::optional<Id> stakeholder);
    /// Before another one, or last.
    bool place(Id concern, std::optional<Id> before);
    /// By places among the shown ones.
    bool shift(Id concern, int by);
    /// Tells done(). The neighbour is selected.
    void remove(Id concern);
    void duplicate(Id concern);
    /// Tells done().
    void moveToProject(Id concern, Id project);
    /// Why it was refused; empty where it was not.
    QString setStatus(Id concern, ConcernStatus status);
    bool accept(Id concern, const QString &by, QDate on);
    /// Of that name, who is added where the project has no such one; of an empty name nobody.
    bool setStakeholder(Id concern, const QString &name);
    /// No id where it was refused.
    std::optional<Id> stakeholderNamed(const QString &name);

Q_SIGNALS:
    /// Projects, concerns or the day are new.
    void changed();
    /// Another one is chosen.
    void projectChanged();
    void filterChanged();
    void selectionChanged();
    /// The concern that is edited with what is typed in it, or nothing where nothing is.
    void drafted(const std::optional<concave::Concern> &draft);
    /// Someone wants to write concerns down.
    void captureRequested();
    /// Someone wants to see who has a stake; one of them or no id.
    void stakeholdersRequested(concave::Id stakeholder);
    /// Someone wants to see a record of another page.
    void showRequested(const QString &kind, concave::Id id);
    /// As those of Page.
    void done(const QString &what);
    void told(const QString &what);
    void failed(const QString &sentence);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void take(const Changes &changes);
    void read();
    void readCoverage();
    /// What follows from the concerns and the day.
    void settle();
    void sift();
    void endDraft();
    QString nameOf(Id concern) const;

    Document &m_document;
    std::vector<Project> m_projects;
    std::optional<Id> m_project;
    ConcernBook m_book;
    std::vector<CoverageFinding> m_findings;
    ConcernFilter m_filter;
    std::vector<Id> m_shown;
    Id m_current;
    QDate m_today;
    bool m_isDrafting = false;
    QBasicTimer m_day; ///< looks whether a new day began
};

} // namespace concave::ui
