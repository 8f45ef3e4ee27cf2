// The scenarios as a table: a row for each, with its budget, what every project gets and what it is worth
// beside the current plan. Name and budget are edited in place; rows are dragged to another place.
#pragma once

#include "ui/portfolio/scenariopresenter.h"
#include "ui/theme/tokens.h"

#include <QAbstractTableModel>

namespace concave::ui {

class ScenarioModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Between them stands a column for each project; where there are many, those with the most effort in the
    /// current plan, and one for all others.
    enum Column { Name, Budget, FirstProject };
    static constexpr std::size_t mostProjects = 6;

    explicit ScenarioModel(ScenarioPresenter &presenter, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

    /// Whether rows can be ticked.
    void setTickable(bool tickable);

    int valueColumn() const { return columnCount() - 2; }
    int priceColumn() const { return columnCount() - 1; }
    Id idAt(int row) const;
    /// −1 where it is not there.
    int rowOf(Id scenario) const;

private:
    struct Head
    {
        Id project; ///< none: all others
        QString name;
        int colour = 0;

        bool operator==(const Head &) const = default;
    };

    void refresh();
    std::vector<Head> heads() const;
    const Head *headAt(int column) const;
    double effortIn(const Plan &plan, const Head &head) const;
    QString text(const Scenario &scenario, int column) const;
    QString difference(const Scenario &scenario, bool spoken) const;
    QString secondLine(const Scenario &scenario, int column) const;
    QString spoken(const Scenario &scenario, int column) const;
    Token toneOf(const Scenario &scenario, int column) const;

    ScenarioPresenter &m_presenter;
    std::vector<Id> m_ids;
    std::vector<Head> m_heads;
    bool m_tickable = false;
};

} // namespace concave::ui
