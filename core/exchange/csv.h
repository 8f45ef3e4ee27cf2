// CSV, read leniently and written strictly (RFC 4180, with cells that a spreadsheet would run made harmless).
#pragma once

#include "core/document/result.h"
#include "core/exchange/finding.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace concave {

/// What a file may be at most; beyond it reading fails with a sentence.
struct CsvLimits
{
    qint64 bytes = qint64(512) << 20;
    qsizetype columns = 1000;
    qsizetype cellBytes = qsizetype(1) << 20;
};

/// A table as it was read. Holds its cells as one piece of UTF-8, so that a million rows cost little more
/// than the file.
class CsvTable
{
public:
    /// Trimmed.
    const QStringList &header() const { return m_header; }
    /// Rows below the header, without blank lines and ragged rows.
    std::size_t rowCount() const { return m_lines.size(); }
    /// Line of the file on which a row begins, from 1.
    qint64 line(std::size_t row) const { return m_lines[row]; }
    QString cell(std::size_t row, std::size_t column) const;

    /// Rows with more or fewer cells than the header, left out of the table.
    const std::vector<Finding> &ragged() const { return m_ragged; }
    char delimiter() const { return m_delimiter; }

private:
    friend class CsvReader;

    QStringList m_header;
    QByteArray m_cells;
    std::vector<quint32> m_ends; ///< of every cell in m_cells, row after row
    std::vector<quint32> m_lines;
    std::vector<Finding> m_ragged;
    char m_delimiter = ',';
};

/// Encodings as toUtf8 tells them apart; comma, semicolon or tab, whichever the header has most of; quotes;
/// any line ends. Input where the bytes are not text, have no header, a quote is never closed, or a limit is
/// passed.
Result<CsvTable> readCsv(const QByteArray &bytes, const CsvLimits &limits = {});
/// The same for a file; Io or NotFound where it cannot be read.
Result<CsvTable> readCsvFile(const QString &path, const CsvLimits &limits = {});

/// One record with its line end; cells are quoted where they must be.
QByteArray csvLine(const QStringList &cells, char delimiter = ',');

/// Text for a cell, with an apostrophe before what a spreadsheet would take for a formula: = + - @ and
/// control characters, or for such a text made harmless. Not for numbers, which may begin with a minus.
QString harmless(const QString &text);
/// The inverse: what was written `harmless`.
QString asMeant(const QString &text);

} // namespace concave
