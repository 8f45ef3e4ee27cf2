// The list of follow-ups, one lead a row, below the heads of their groups; leads that the filter hides are
// left out.
#pragma once

#include "core/pipeline/followups.h"
#include "ui/pipeline/leadmark.h"
#include "ui/pipeline/pipelinepresenter.h"

#include <QAbstractListModel>
#include <QHash>

namespace concave::ui {

/// What a row shows of its lead.
struct FollowUpLine
{
    Icon icon;
    QString action;
    QString whose; ///< company, contact and role
    QString value;
    std::vector<Mark> marks; ///< why it stands here, and for how long the lead has been silent
};

class FollowUpModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FollowUpModel(PipelinePresenter &presenter, QObject *parent = nullptr);

    /// None for the head of a group.
    std::optional<Id> leadAt(const QModelIndex &index) const;
    /// Invalid where it is not in the list.
    QModelIndex indexOf(Id lead) const;
    /// Precondition: the row has a lead.
    FollowUpLine line(const QModelIndex &index) const;
    /// Something is planned for the lead; false for a head.
    bool canSnooze(const QModelIndex &index) const;
    /// How many leads stand below a head.
    int count(const QModelIndex &head) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        FollowUpGroup group;
        std::optional<Id> lead;
        int count = 0; ///< of a head

        bool operator==(const Row &) const = default;
    };

    const Row &row(const QModelIndex &index) const { return m_rows[static_cast<std::size_t>(index.row())]; }
    std::vector<Row> readRows() const;
    void refresh();
    void indexRows();

    PipelinePresenter &m_presenter;
    std::vector<Row> m_rows;
    QHash<Id, int> m_rowOf;
};

} // namespace concave::ui
