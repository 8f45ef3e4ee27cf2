// The workbook within a chart, where its numbers are edited.
#pragma once

#include "core/deck/pptx/plotted.h"

#include <QByteArray>

namespace concave::pptx {

/// Where a series' numbers stand in the workbook; columns from 0, below their heads.
struct Columns
{
    int x = 0;
    int y = 0;
    int bars = 0; ///< only where it has some
    /// As many as the longest series has, the last of shorter ones being empty: LibreOffice shows none that
    /// comes before a longer one.
    std::size_t rows = 0;
};
std::vector<Columns> columnsOf(const std::vector<Plotted> &all);

/// "Sheet1!$C$2:$C$9"; of the head "Sheet1!$C$1".
QString rangeOf(int column, std::size_t rows);
QString headOf(int column);

/// Its first sheet is named Sheet1. Where x is days they are dates.
QByteArray chartWorkbook(const std::vector<Plotted> &all, bool isDays);

} // namespace concave::pptx
