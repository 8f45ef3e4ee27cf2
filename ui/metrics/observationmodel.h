// The observations of a metric as a table that is typed: a row for each moment, its day and a column for each
// series. The empty row at the end begins a new one. Every change is a step of the document.
#pragma once

#include "ui/metrics/metricpresenter.h"

#include <QAbstractTableModel>

namespace concave::ui {

class ObservationModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The presenter outlives it.
    explicit ObservationModel(MetricPresenter &presenter, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Deletes what was observed at the moments of these rows.
    void removeMoments(const std::vector<int> &rows);
    /// A table with a header is imported by its names; one without stands in the table's columns, from `from`
    /// on. Rows at fault are left out and told.
    void paste(const QModelIndex &from, const QString &text);

Q_SIGNALS:
    /// Why something was not taken as it was typed or pasted; empty: nothing is wrong any more.
    void refused(const QString &sentence);
    /// What was typed into the new row stands in this one from now on.
    void kept(int row);

private:
    void rebuild();
    void fitRows(const std::vector<MetricPresenter::Moment> &moments);
    bool isNewRow(int row) const;
    bool setMoment(int row, const QString &text);
    bool setValue(int row, std::size_t series, const QString &text);
    /// Takes the new row over once it has a day and a value.
    bool keepDraft();
    void pasteTable(const SourceFile &file, ObservationChoices choices);
    void pasteValues(const QModelIndex &from, const SourceFile &file);

    MetricPresenter &m_presenter;
    QStringList m_series;
    std::vector<MetricPresenter::Moment> m_rows;
    MetricPresenter::Moment m_draft; ///< the new row
};

} // namespace concave::ui
