// The cards of one stage, as the presenter has them. Tells of rows that came, went, moved or changed, and of
// no others.
#pragma once

#include "ui/pipeline/leadcard.h"

#include <QAbstractListModel>
#include <QHash>

namespace concave::ui {

class PipelinePresenter;

class ColumnModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Whoever makes it calls refresh() when the presenter has changed.
    ColumnModel(PipelinePresenter &presenter, std::size_t stage, QObject *parent = nullptr);

    std::size_t stage() const { return m_stage; }
    /// What is new since the last time.
    void refresh();

    Id id(int row) const { return m_ids[static_cast<std::size_t>(row)]; }
    /// −1 where it is not there.
    int rowOf(Id lead) const;
    /// Until the next call.
    const LeadCard &card(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The company, what a screen reader says of the card, and what it has no room for.
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    bool isRearranged(const std::vector<Id> &ids) const;
    void removeOthers(const std::vector<Id> &ids);
    void reorder(const std::vector<Id> &ids);
    void insertNew(const std::vector<Id> &ids);
    void tellTouched();

    PipelinePresenter &m_presenter;
    std::size_t m_stage;
    std::vector<Id> m_ids;
    mutable QHash<Id, LeadCard> m_cards; ///< those that were asked for
};

} // namespace concave::ui
