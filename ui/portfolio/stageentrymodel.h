// Who gets which work from which budget on: a row for each project, a column for each stage, in each cell the
// smallest budget at which the project enters the stage.
#pragma once

#include "core/portfolio/plan.h"

#include <QAbstractTableModel>

namespace concave::ui {

class StageEntryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const Plan &plan);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// −1 where it is not there.
    int rowOf(Id project) const;

private:
    struct Row
    {
        Project project;
        std::vector<std::optional<double>> entries; ///< as many as there are stages

        bool operator==(const Row &other) const;
    };

    QStringList m_stages; ///< those of all projects by name, in the order of their first appearance
    std::vector<Row> m_rows;
};

} // namespace concave::ui
