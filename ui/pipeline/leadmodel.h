// The leads that the filter lets through, one a row, sorted by one of the columns; see leadColumns(). A typed
// cell changes its lead, or all the chosen ones where the lead is one of them, in one step.
#pragma once

#include "ui/pipeline/leadcolumns.h"
#include "ui/pipeline/pipelinepresenter.h"

#include <QAbstractTableModel>
#include <QHash>

namespace concave::ui {

class LeadModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit LeadModel(PipelinePresenter &presenter, QObject *parent = nullptr);

    Id idAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// −1 where it is not shown.
    int rowOf(Id lead) const { return m_rowOf.value(lead, -1); }
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// All that is drawn of a cell.
    LeadCell cell(const QModelIndex &index) const;

    /// Gives a column of these leads one value, in one step; leads that cannot have it keep theirs. False
    /// where nothing changed.
    bool change(const std::vector<Id> &leads, int column, const QVariant &value);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    LeadLine line(Id lead) const;
    std::vector<Id> sortedRows() const;
    void refresh();
    void setRows(std::vector<Id> rows);
    /// The same rows in another order.
    void reorder(std::vector<Id> rows);
    void indexRows();

    PipelinePresenter &m_presenter;
    std::vector<Id> m_rows;
    QHash<Id, int> m_rowOf;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace concave::ui
