// A table for spreadsheets, written as CSV or for Excel.
#pragma once

#include "core/document/result.h"

#include <QDateTime>
#include <QLocale>

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
    using Cell = std::variant<std::monostate, double, QString, QDate, QDateTime>;

    QString name;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; ///< each with as many cells as there are columns
};

/// RFC 4180 in UTF-8, numbers with a full stop, days as 2026-03-12 and moments as 2026-03-12T14:00. Texts are
/// made `harmless`.
QByteArray toCsv(const Sheet &sheet);
/// The same as Excel opens it by a double click in a locale: with a byte order mark, the locale's decimal
/// sign, and semicolons where that is a comma. Moments have a space between day and time.
QByteArray toCsvForExcel(const Sheet &sheet, const QLocale &locale);

/// The ending of the path chooses: .csv, for Excel where its locale is given, or .xlsx. Written whole or not
/// at all; Io with one sentence where the ending is another, Excel does not hold as many rows, or the file
/// cannot be written. In .xlsx numbers and dates are such, the header stays in sight and can be filtered;
/// texts are made `harmless`, lose what no XML holds, and are cut with an ellipsis where they are longer than
/// Excel's 32,767 characters.
Result<void> writeSheet(
    const Sheet &sheet, const QString &path, const std::optional<QLocale> &excelLocale = {});

} // namespace concave
