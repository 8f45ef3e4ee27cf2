// CSV, read leniently and written strictly (RFC 4180, with cells that a spreadsheet would run made harmless).
#pragma once

#include "core/document/result.h"
#include "core/exchange/encoding.h"
#include "core/exchange/finding.h"
#include "core/exchange/grid.h"

#include <QStringList>

#include <optional>

namespace concave {

/// What a file may be at most; beyond it reading fails with a sentence.
struct CsvLimits
{
    qint64 bytes = qint64(512) << 20;
    qsizetype columns = 1000;
    qsizetype cellBytes = qsizetype(1) << 20;
};

/// At most one byte more than `limit`; Io or NotFound where the file cannot be read.
Result<QByteArray> readFile(const QString &path, qint64 limit);

/// How to read a file, where that is not to be found out.
struct CsvOptions
{
    std::optional<Encoding> encoding;
    char delimiter = 0; ///< 0: the one of comma, semicolon and tab on which most of the first lines agree
};

/// The rows of a file, without blank and empty ones, and how they were read.
struct CsvGrid
{
    Grid grid;
    Encoding encoding = Encoding::Utf8;
    char delimiter = ',';
};

/// Quotes; any line ends. Input where the bytes are not text, a quote is never closed, or a limit is passed.
Result<CsvGrid> readCsvGrid(
    const QByteArray &bytes, const CsvOptions &options = {}, const CsvLimits &limits = {});

/// A grid whose first row is its header.
class CsvTable
{
public:
    /// Precondition: the grid has a row.
    explicit CsvTable(CsvGrid csv);

    /// Trimmed.
    const QStringList &header() const { return m_header; }
    /// Rows below the header, without blank lines and ragged rows.
    std::size_t rowCount() const { return m_rows.size(); }
    /// Line of the file on which a row begins, from 1.
    qint64 line(std::size_t row) const { return m_csv.grid.line(m_rows[row]); }
    QString cell(std::size_t row, std::size_t column) const { return m_csv.grid.cell(m_rows[row], column); }

    /// Rows with more or fewer cells than the header, left out of the table.
    const std::vector<Finding> &ragged() const { return m_ragged; }
    char delimiter() const { return m_csv.delimiter; }

private:
    CsvGrid m_csv;
    QStringList m_header;
    std::vector<quint32> m_rows; ///< of the grid
    std::vector<Finding> m_ragged;
};

/// As readCsvGrid; Input also where there is no header.
Result<CsvTable> readCsv(const QByteArray &bytes, const CsvLimits &limits = {});
/// The same for a file.
Result<CsvTable> readCsvFile(const QString &path, const CsvLimits &limits = {});

/// One record with its line end; cells are quoted where they must be.
QByteArray csvLine(const QStringList &cells, char delimiter = ',');

/// Text for a cell, with an apostrophe before what a spreadsheet would take for a formula: = + - @ and
/// control characters, or for such a text made harmless. Not for numbers, which may begin with a minus.
QString harmless(const QString &text);
/// The inverse: what was written `harmless`.
QString asMeant(const QString &text);

} // namespace concave
