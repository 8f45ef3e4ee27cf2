// A file that a user brings, of any format that leads come in, as one grid of texts.
#pragma once

#include "core/exchange/csv.h"
#include "core/exchange/trello.h"

namespace concave {

enum class SourceFormat { Csv, Excel, Trello };

struct SourceFile
{
    QString path;
    SourceFormat format = SourceFormat::Csv;
    Grid grid;                          ///< without blank lines and empty rows
    Encoding encoding = Encoding::Utf8; ///< of a CSV
    char delimiter = ',';               ///< of a CSV
    std::vector<BoardList> lists;       ///< of a board
    QStringList notes;
};

/// The first bytes tell the format: a ZIP is an Excel workbook, a brace begins a Trello board, other text is
/// a CSV. One sentence where the file is not there or cannot be read, is none of these, is empty, passes a
/// limit, or changes while it is read. `options` are those of a CSV.
Result<SourceFile> readSourceFile(const QString &path, const CsvOptions &options = {});
/// The same for text, such as a spreadsheet puts onto the clipboard.
Result<SourceFile> readSourceText(const QString &text);

} // namespace concave
