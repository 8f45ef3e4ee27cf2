#include "core/exchange/sourcefile.h"

#include "core/exchange/workbook.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

/// What tells one state of a file from another.
struct Stamp
{
    qint64 size = 0;
    QDateTime modified;

    bool operator==(const Stamp &) const = default;
};

Stamp stampOf(const QString &path)
{
    const QFileInfo file(path);
    return {file.size(), file.lastModified()};
}

Result<QByteArray> readWhole(const QString &path)
{
    const Stamp before = stampOf(path);
    Result<QByteArray> bytes = readFile(path, CsvLimits().bytes);
    if (bytes && (stampOf(path) != before || std::min(before.size, CsvLimits().bytes + 1) != bytes->size())) {
        return Error{Failure::Io, tr("“%1” changed while it was read. Nothing was imported. Wait until it is "
                                     "written and try again.")
                                      .arg(path)};
    }
    return bytes;
}

/// Names what people choose by mistake; empty for what may be a table.
QString knownStranger(const QByteArray &bytes)
{
    if (bytes.startsWith("SQLite format 3"))
        return tr("The file is a Concave document or another database, no table. Nothing was imported. Open "
                  "it instead, or choose a CSV, an Excel workbook or a Trello board.");
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return tr("The file is an old Excel workbook (.xls) or protected by a password. Nothing was "
                  "imported. Save it as .xlsx without a password and try again.");
    for (const QByteArrayView mark : {QByteArrayView("\x89PNG"), QByteArrayView("\xFF\xD8\xFF"),
             QByteArrayView("GIF8"), QByteArrayView("%PDF")}) {
        if (bytes.startsWith(mark))
            return tr(
                "The file is a picture or a PDF, no table. Nothing was imported. Choose a CSV, an Excel "
                "workbook or a Trello board.");
    }
    return {};
}

char firstCharacter(const QByteArray &bytes)
{
    const qsizetype start = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const auto *found = std::find_if(
        bytes.begin() + start, bytes.end(), [](char c) { return !QByteArrayView(" \t\r\n").contains(c); });
    return found == bytes.end() ? '\0' : *found;
}

Result<SourceFile> readBytes(const QByteArray &bytes, const CsvOptions &options)
{
    SourceFile file;
    if (const QString sentence = knownStranger(bytes); !sentence.isEmpty())
        return Error{Failure::Input, sentence};
    if (bytes.startsWith("PK")) {
        Result<Grid> grid = readWorkbook(bytes);
        if (!grid)
            return grid.error();
        file.format = SourceFormat::Excel;
        file.grid = std::move(*grid);
    } else if (firstCharacter(bytes) == '{') {
        Result<Board> board = readBoard(bytes);
        if (!board)
            return board.error();
        file.format = SourceFormat::Trello;
        file.grid = std::move(board->grid);
        file.lists = std::move(board->lists);
        file.notes = board->notes;
    } else {
        Result<CsvGrid> csv = readCsvGrid(bytes, options);
        if (!csv)
            return csv.error();
        file.grid = std::move(csv->grid);
        file.encoding = csv->encoding;
        file.delimiter = csv->delimiter;
    }
    return file;
}

} // namespace

Result<SourceFile> readSourceFile(const QString &path, const CsvOptions &options)
{
    const Result<QByteArray> bytes = readWhole(path);
    if (!bytes)
        return bytes.error();
    Result<SourceFile> file = readBytes(*bytes, options);
    if (!file)
        return file;
    if (file->grid.rowCount() == 0)
        return Error{Failure::Input, tr("The file is empty. Nothing was imported. Choose another.")};
    file->path = path;
    return file;
}

Result<SourceFile> readSourceText(const QString &text)
{
    Result<SourceFile> file = readBytes(text.toUtf8(), {});
    if (file && file->grid.rowCount() == 0)
        return Error{Failure::Input, tr("There is no table to paste. Nothing was changed. Copy one first.")};
    return file;
}

} // namespace concave
