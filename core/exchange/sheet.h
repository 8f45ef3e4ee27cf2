// A table for spreadsheets, written as CSV or for Excel.
#pragma once

#include "core/document/result.h"

#include <variant>
#include <vector>

namespace concave {

struct Sheet
{
    struct Column
    {
        QString title;
        int decimals = 0; ///< of its numbers, as Excel shows them; all digits are written
    };
    using Cell = std::variant<std::monostate, double, QString>;

    QString name;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; ///< each with as many cells as there are columns
};

/// RFC 4180 in UTF-8, numbers with a full stop. Texts are made `harmless`.
QByteArray toCsv(const Sheet &sheet);

/// The ending of the path chooses: .csv or .xlsx. Written whole or not at all; Io with one sentence where the
/// ending is another or the file cannot be written. In Excel numbers are numbers, the header stays in sight
/// and can be filtered; texts are made `harmless`.
Result<void> writeSheet(const Sheet &sheet, const QString &path);

} // namespace concave
