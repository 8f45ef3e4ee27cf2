// What the Pipeline page shows and does, without a widget: the leads as the document has them, what follows
// from them today, the filter, the selection, and every edit that more than one part of the page makes.
#pragma once

#include "core/document/document.h"
#include "core/pipeline/filter.h"
#include "core/pipeline/merging.h"
#include "core/pipeline/moves.h"

#include <QBasicTimer>

namespace concave::ui {

class PipelinePresenter final : public QObject
{
    Q_OBJECT

public:
    explicit PipelinePresenter(Document &document, QObject *parent = nullptr);

    Document &document() const { return m_document; }
    const Pipeline &pipeline() const { return m_pipeline; }
    /// What follows from each lead, in the order of pipeline().leads.
    const std::vector<LeadFacts> &facts() const { return m_facts; }
    /// nullptr where there is no such lead. Until the next change.
    const Lead *lead(Id id) const { return findLead(m_pipeline, id); }
    const LeadFacts *facts(Id id) const;
    QDateTime now() const { return m_document.now(); }
    QDate today() const { return m_today; }
    bool isEmpty() const { return m_pipeline.leads.empty(); }
    bool isReadOnly() const { return m_document.isReadOnly(); }
    /// Sources of leads there are and the usual ones, sorted, each once.
    QStringList sources() const;

    const LeadFilter &filter() const { return m_filter; }
    void setFilter(const LeadFilter &filter);
    bool isShown(Id lead) const;
    /// The leads that the filter lets through, by id.
    std::vector<Id> shown() const;
    /// Those of one stage as the board has them: by hand or, where that is switched on, by due date. Until
    /// the next change.
    const std::vector<Id> &column(std::size_t stage) const { return m_columns[stage]; }
    /// Whether anything else may be told of a lead since the last changed().
    bool isTouched(Id lead) const;
    bool isByDue() const { return m_byDue; }
    void sortByDue(bool byDue);

    /// The lead that keys and the drawer act on; none where nothing is chosen. Always one of selection().
    Id current() const { return m_current; }
    /// The chosen leads, `current` among them.
    const std::vector<Id> &selection() const { return m_selection; }
    void select(Id lead) { select({lead}, lead); }
    void select(const std::vector<Id> &leads, Id current);
    /// Asks for the lead's details, which makes it the current one.
    void open(Id lead);

    // Edits are one named step each; they tell false, after failed(), where the document refused them.
    bool edit(const QString &label, const std::function<void(Edit &)> &work);
    /// Changes a lead; `label` in the imperative, "Change source of Quillbank Insurance".
    bool change(Id lead, const QString &label, const std::function<void(Lead &)> &change);
    /// At the end of a stage, or of the first one; selected. No id where the document refused it.
    Id add(const QString &company, std::optional<Id> stage = {});
    Id add(const Lead &lead);
    /// Before another lead of the stage, or last. Where the stage closes deals, asks for the signatures;
    /// tells done() where signed deals are open again.
    bool move(const std::vector<Id> &leads, Id stage, std::optional<Id> before = {});
    /// Tells done().
    bool lose(const std::vector<Id> &leads, const QString &reason, const QString &note);
    bool reopen(const std::vector<Id> &leads);
    /// Tells done(). The neighbour of the current lead is selected.
    void remove(const std::vector<Id> &leads);
    /// Makes them one, which is selected; see mergeLeads(). Tells done().
    bool merge(const std::vector<Id> &leads, const std::vector<MergeChoice> &choices);
    /// Those whose deals are won.
    std::vector<Id> signedOf(const std::vector<Id> &leads) const;
    /// "Quillbank Insurance", or "3 leads".
    QString nameOf(const std::vector<Id> &leads) const;

Q_SIGNALS:
    /// Leads, facts or the day are new.
    void changed();
    void filterChanged();
    void selectionChanged();
    /// Someone wants to see or edit all of a lead; at its agreement where `signing`.
    void opened(concave::Id lead, bool signing);
    /// Someone wants to add leads to a stage, or to the first.
    void addRequested(std::optional<concave::Id> stage);
    /// Someone wants to mark leads as lost: they are asked for the reason.
    void loseRequested(const std::vector<concave::Id> &leads);
    /// Someone wants to make two leads or more one.
    void mergeRequested(const std::vector<concave::Id> &leads);
    /// Someone wants to forget the person of a lead.
    void forgetRequested(concave::Id lead);
    /// As those of Page.
    void done(const QString &what);
    void told(const QString &what);
    void failed(const QString &sentence);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void take(const Changes &changes);
    void beginDay();
    void settle();
    /// Which leads the filter lets through.
    void sift();
    /// The columns of the board.
    void arrange();
    std::vector<Id> columnOf(Id lead) const;
    void selectNeighbour(const std::vector<Id> &column, Id lead);
    /// Of one of the pipeline's leads, in it.
    std::size_t place(const Lead &lead) const;

    Document &m_document;
    Pipeline m_pipeline;
    std::vector<LeadFacts> m_facts;
    Refreshed m_refreshed; ///< by the last change
    std::vector<std::vector<Id>> m_columns;
    QDate m_today;
    LeadFilter m_filter;
    std::vector<bool> m_isShown; ///< in the order of the leads
    bool m_byDue = false;
    std::vector<Id> m_selection;
    Id m_current;
    QBasicTimer m_day; ///< looks whether a new day began
};

} // namespace concave::ui
