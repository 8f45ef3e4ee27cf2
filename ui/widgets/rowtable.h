// A small table that is typed, row after row: the empty row at its end begins a new one, Enter goes on to the
// next cell, Delete removes the chosen rows, and columns copied elsewhere are pasted from the chosen cell on.
#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include <vector>

namespace concave::ui {

class RowModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Column
    {
        QString title;
        bool isNumber = true; ///< otherwise text
    };
    /// A cell is a double or a QString, or invalid while it is empty.
    using Cells = std::vector<QVariantList>;

    explicit RowModel(std::vector<Column> columns, QObject *parent = nullptr);

    /// Rows without an empty cell.
    Cells rows() const;
    /// Emits no edited(). Rows that have an empty cell yet stay at the end, unless they are to go.
    void setRows(Cells rows, bool keepUnfinished = true);
    void setReadOnly(bool readOnly);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;
    /// Lines of cells between tabs, semicolons, or blanks. A first line that does not fit is a header; what
    /// is refused of the others is told.
    void paste(const QModelIndex &from, const QString &text);

Q_SIGNALS:
    /// The user changed what rows() gives.
    void edited();
    /// Text that is no number where one belongs, and what was kept.
    void refused(const QString &sentence);

private:
    bool isFinished(const QVariantList &row) const;
    QVariant read(std::size_t column, const QString &text) const;
    void put(std::size_t row, std::size_t column, const QVariant &cell);
    void tellIfEdited(const Cells &before);

    std::vector<Column> m_columns;
    Cells m_rows; ///< without the empty one at the end
    bool m_readOnly = false;
};

class RowTable final : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(RowModel &model, QWidget *parent = nullptr);

    RowModel &rows() const { return m_rows; }
    /// What the clipboard holds, from the current cell on.
    void paste();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void removeSelected();

    RowModel &m_rows;
};

} // namespace concave::ui
