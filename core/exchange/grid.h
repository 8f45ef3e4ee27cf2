// Cells of a file as text, row by row, before anything is known of a header.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace concave {

/// Rows may differ in width. All cells are one piece of UTF-8, so that a million rows cost little more than
/// their file.
class Grid
{
public:
    std::size_t rowCount() const { return m_rows.size(); }
    /// Where a row begins in the file, from 1: the line of a CSV, the row of a sheet, the card of a board.
    qint64 line(std::size_t row) const { return m_rows[row].line; }
    std::size_t width(std::size_t row) const;
    /// Empty beyond the row's width.
    QString cell(std::size_t row, std::size_t column) const { return QString::fromUtf8(utf8(row, column)); }
    QByteArrayView utf8(std::size_t row, std::size_t column) const;

    /// Precondition: all cells have less than 4 GB together.
    void addCell(QByteArrayView text);
    /// Makes a row of the cells that were added since the last one.
    void endRow(qint64 line);
    /// Forgets the cells that were added since the last row.
    void dropCells();
    /// Of the row that is being added.
    std::size_t openWidth() const { return m_ends.size() - m_firstOpen; }
    bool isOpenRowEmpty() const { return byteBefore(m_ends.size()) == byteBefore(m_firstOpen); }

private:
    struct RowStart
    {
        quint32 firstCell;
        quint32 line;
    };
    quint32 byteBefore(std::size_t cell) const { return cell == 0 ? 0 : m_ends[cell - 1]; }

    QByteArray m_cells;
    std::vector<quint32> m_ends; ///< of every cell in m_cells
    std::vector<RowStart> m_rows;
    std::size_t m_firstOpen = 0; ///< cell of the row that is being added
};

} // namespace concave
