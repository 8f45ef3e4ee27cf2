// The concerns that the filter lets through, one a row. Moving a row moves the concern.
#pragma once

#include "core/concerns/concerns.h"

#include <QAbstractListModel>

namespace concave::ui {

class ConcernsPresenter;

class ConcernModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ConcernModel(ConcernsPresenter &presenter, QObject *parent = nullptr);

    /// No id for an invalid index.
    Id idAt(const QModelIndex &index) const;
    /// Invalid where it is not shown.
    QModelIndex indexOf(Id concern) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// The name, and what a screen reader says of the concern.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Renames the concern.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// One row only.
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int child) override;

private:
    void refresh();
    QString spoken(const Concern &concern) const;

    ConcernsPresenter &m_presenter;
    std::vector<Id> m_ids;
};

} // namespace concave::ui
