// The parameters of all curves with their 90 % intervals, as a table that can be edited.
#pragma once

#include "core/portfolio/uncertainty.h"

#include <QAbstractTableModel>

namespace concave::ui {

class PortfolioPresenter;

class IntervalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ProjectName, ParameterName, Low, Value, High, ColumnCount };

    explicit IntervalModel(PortfolioPresenter &presenter, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Takes a number as people write it; for an end, nothing: certain on that side. One step for undo.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// Why what was typed is not taken; empty once something is.
    void refused(const QString &sentence);

private:
    struct Line
    {
        Id project;
        QString name;
        QString parameter; ///< "Gain, a"
        Curve curve;
        UncertainParameter members;
    };

    void refresh();
    std::optional<double> number(const Line &line, int column) const;
    bool take(const Line &line, int column, std::optional<double> number);

    PortfolioPresenter &m_presenter;
    std::vector<Line> m_lines;
};

} // namespace concave::ui
