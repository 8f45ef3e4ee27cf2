#include "core/exchange/grid.h"

namespace concave {

std::size_t Grid::width(std::size_t row) const
{
    const std::size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].firstCell : m_firstOpen;
    return end - m_rows[row].firstCell;
}

QByteArrayView Grid::utf8(std::size_t row, std::size_t column) const
{
    if (column >= width(row))
        return {};
    const std::size_t cell = m_rows[row].firstCell + column;
    const quint32 from = byteBefore(cell);
    return {m_cells.constData() + from, static_cast<qsizetype>(m_ends[cell] - from)};
}

void Grid::addCell(QByteArrayView text)
{
    m_cells.append(text);
    m_ends.push_back(static_cast<quint32>(m_cells.size()));
}

void Grid::endRow(qint64 line)
{
    m_rows.push_back({static_cast<quint32>(m_firstOpen), static_cast<quint32>(line)});
    m_firstOpen = m_ends.size();
}

void Grid::dropCells()
{
    m_ends.resize(m_firstOpen);
    m_cells.truncate(byteBefore(m_firstOpen));
}

} // namespace concave
