// A plan beside the rules of thumb for the same budget: what each gives every project, what it is worth, and
// what it loses.
#pragma once

#include "core/portfolio/moves.h"
#include "ui/theme/tokens.h"

#include <QAbstractTableModel>

namespace concave::ui {

class RuleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr std::size_t mostProjects = 8; ///< that have a column

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const Plan &plan);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The split in a row; the first is the plan.
    const Split &splitAt(int row) const { return m_rows[static_cast<std::size_t>(row)].split; }

private:
    struct Row
    {
        QString name;
        Split split;
    };

    int projects() const;
    QString text(const Row &row, int column) const;
    QString lost(const Row &row) const;

    std::vector<Project> m_projects; ///< those with a column
    std::vector<Row> m_rows;
};

} // namespace concave::ui
