// What the chosen scenario sets for each project: its own weight, minimum, maximum and pinned effort, or
// nothing, where the project's hold. Emptying a cell gives the project's back.
#pragma once

#include "ui/portfolio/scenariopresenter.h"

#include <QAbstractTableModel>

namespace concave::ui {

class AdjustmentModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Weight, Minimum, Maximum, Pinned, ColumnCount };

    explicit AdjustmentModel(ScenarioPresenter &presenter, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// A number, or an invalid value for nothing.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

private:
    void refresh();
    std::optional<double> own(const Project &project, int column) const;
    QString text(const Project &project, int column) const;

    ScenarioPresenter &m_presenter;
    std::vector<Id> m_projects;
};

} // namespace concave::ui
