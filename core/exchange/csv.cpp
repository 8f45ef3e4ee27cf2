#include "core/exchange/csv.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <csv.h>
#include <string_view>

namespace concave {

namespace {

constexpr std::size_t parserBlock = std::size_t(1) << 16; // bytes by which libcsv's buffer grows

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

Error refused(const QString &what)
{
    return {Failure::Input, what};
}

/// Whether a spreadsheet would run the text, or would without the apostrophes before it.
bool wouldRun(const QString &text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return first != text.end() && (QStringLiteral("=+-@").contains(*first) || *first < u' ');
}

constexpr std::array delimiters{',', ';', '\t'};
using Counts = std::array<int, delimiters.size()>;

/// How many of each delimiter stand outside quotes, for each of the first lines.
std::vector<Counts> countDelimiters(const QByteArray &text)
{
    constexpr std::size_t enoughLines = 20;
    std::vector<Counts> lines(1);
    bool quoted = false;
    for (const char character : text) {
        if (character == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (character == '\n' || character == '\r') {
            if (lines.size() == enoughLines)
                break;
            lines.emplace_back();
        }
        const auto *found = std::find(delimiters.begin(), delimiters.end(), character);
        if (found != delimiters.end())
            ++lines.back()[static_cast<std::size_t>(found - delimiters.begin())];
    }
    return lines;
}

/// The delimiter of which most lines have the same number, and of those the one they have most of; a comma
/// where there is none.
char sniffDelimiter(const QByteArray &text)
{
    const std::vector<Counts> lines = countDelimiters(text);
    std::pair<std::ptrdiff_t, int> best;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < delimiters.size(); ++i) {
        for (const Counts &line : lines) {
            const auto agreeing =
                std::ranges::count_if(lines, [&](const Counts &other) { return other[i] == line[i]; });
            if (line[i] > 0 && std::pair(agreeing, line[i]) > best) {
                best = {agreeing, line[i]};
                chosen = i;
            }
        }
    }
    return delimiters[chosen];
}

/// Feeds libcsv line by line, so that each row knows the line it began on.
class CsvReader
{
public:
    CsvReader(const QByteArray &text, char delimiter, const CsvLimits &limits)
        : m_text(text), m_limits(limits)
    {
        csv_init(&m_parser, 0);
        csv_set_blk_size(&m_parser, parserBlock);
        csv_set_delim(&m_parser, static_cast<unsigned char>(delimiter));
    }
    ~CsvReader() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(CsvReader)

    /// Once.
    Result<Grid> read()
    {
        quint32 line = 1;
        for (const char *from = m_text.begin(); from != m_text.end() && !m_fault; ++line) {
            const char *to = endOfLine(from);
            if (!m_rowIsOpen)
                m_line = line;
            feed(from, to);
            from = to;
        }
        feed("\n"); // the last line may lack its end; a quote that this does not close is never closed
        if (m_rowIsOpen) {
            fail(tr(
                "A quote in the row that begins on line %1 is never closed. Nothing was read. Close it and "
                "try again.")
                     .arg(m_line));
        }
        if (m_fault)
            return *m_fault;
        return std::move(m_grid);
    }

private:
    const char *endOfLine(const char *from) const
    {
        const char *const end = m_text.end();
        const char *at = std::find_if(from, end, [](char c) { return c == '\n' || c == '\r'; });
        if (at == end)
            return end;
        return at + (*at == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1);
    }

    void feed(std::string_view bytes) { feed(bytes.data(), bytes.data() + bytes.size()); }

    void feed(const char *from, const char *to)
    {
        if (m_fault)
            return;
        const bool isBlank =
            std::all_of(from, to, [](char c) { return QByteArrayView(" \t\r\n").contains(c); });
        m_rowIsOpen = m_rowIsOpen || !isBlank;
        const auto size = static_cast<std::size_t>(to - from);
        const auto cell = [](void *text, std::size_t length, void *self) {
            static_cast<CsvReader *>(self)->takeCell(
                static_cast<const char *>(text), static_cast<qsizetype>(length));
        };
        const auto row = [](int, void *self) { static_cast<CsvReader *>(self)->takeRow(); };
        if (csv_parse(&m_parser, from, size, cell, row, this) != size)
            fail(tr("The file needs more memory than there is. Nothing was read. Split it and try again."));
        if (csv_get_buffer_size(&m_parser) > static_cast<std::size_t>(m_limits.cellBytes) + parserBlock)
            failForCell();
    }

    void takeCell(const char *text, qsizetype length)
    {
        if (m_fault)
            return;
        if (length > m_limits.cellBytes)
            return failForCell();
        if (static_cast<qsizetype>(m_grid.openWidth()) == m_limits.columns) {
            return fail(
                tr("Line %1 has more than %2 columns. Nothing was read. Keep those that are needed and "
                   "try again.")
                    .arg(m_line)
                    .arg(m_limits.columns));
        }
        m_grid.addCell({text, length});
    }

    void takeRow()
    {
        m_rowIsOpen = false;
        if (m_grid.isOpenRowEmpty())
            m_grid.dropCells(); // spreadsheets leave such rows below the last one
        else
            m_grid.endRow(m_line);
    }

    void failForCell()
    {
        fail(tr(
            "A cell in the row that begins on line %1 has more than %2 bytes. Nothing was read. Look for a "
            "quote that is not closed, or shorten it, and try again.")
                 .arg(m_line)
                 .arg(m_limits.cellBytes));
    }

    void fail(const QString &sentence)
    {
        if (!m_fault)
            m_fault = refused(sentence);
    }

    const QByteArray &m_text;
    const CsvLimits &m_limits;
    Grid m_grid;
    csv_parser m_parser{};
    quint32 m_line = 1; ///< on which the row at hand began
    bool m_rowIsOpen = false;
    std::optional<Error> m_fault;
};

} // namespace

Result<CsvGrid> readCsvGrid(const QByteArray &bytes, const CsvOptions &options, const CsvLimits &limits)
{
    if (bytes.size() > limits.bytes) {
        return refused(tr("The file has more than %1 MB. Nothing was read. Split it and try again.")
                           .arg(limits.bytes >> 20));
    }
    const Encoding encoding = options.encoding.value_or(sniffEncoding(bytes));
    const Result<QByteArray> text = toUtf8(bytes, encoding);
    if (!text)
        return text.error();
    const char delimiter = options.delimiter ? options.delimiter : sniffDelimiter(*text);
    Result<Grid> grid = CsvReader(*text, delimiter, limits).read();
    if (!grid)
        return grid.error();
    return CsvGrid{std::move(*grid), encoding, delimiter};
}

CsvTable::CsvTable(CsvGrid csv) : m_csv(std::move(csv))
{
    const Grid &grid = m_csv.grid;
    const std::size_t width = grid.width(0);
    for (std::size_t column = 0; column < width; ++column)
        m_header << grid.cell(0, column).trimmed();
    for (std::size_t row = 1; row < grid.rowCount(); ++row) {
        if (grid.width(row) == width)
            m_rows.push_back(static_cast<quint32>(row));
        else
            m_ragged.push_back({grid.line(row),
                tr("It has %1 cells where the header has %2.").arg(grid.width(row)).arg(width)});
    }
}

Result<CsvTable> readCsv(const QByteArray &bytes, const CsvLimits &limits)
{
    Result<CsvGrid> csv = readCsvGrid(bytes, {}, limits);
    if (!csv)
        return csv.error();
    if (csv->grid.rowCount() == 0)
        return refused(tr("The file is empty. Nothing was read. Its first line must name its columns."));
    return CsvTable(std::move(*csv));
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists()) {
        return Error{Failure::NotFound,
            tr("There is no file “%1”. Nothing was read. Check the name and the folder.").arg(path)};
    }
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return Error{Failure::Io, tr("“%1” could not be read. Nothing was changed. Check that it is a file "
                                     "and that you may read it.")
                                      .arg(path)};
    }
    return file.read(limit + 1);
}

Result<CsvTable> readCsvFile(const QString &path, const CsvLimits &limits)
{
    const Result<QByteArray> bytes = readFile(path, limits.bytes);
    if (!bytes)
        return bytes.error();
    return readCsv(*bytes, limits);
}

QByteArray csvLine(const QStringList &cells, char delimiter)
{
    QByteArray line;
    for (const QString &cell : cells) {
        if (&cell != &cells.front())
            line += delimiter;
        const bool mustQuote = std::any_of(cell.begin(), cell.end(),
            [](QChar c) { return c == u',' || c == u';' || c == u'"' || c < u' '; });
        line += mustQuote ? '"' + QString(cell).replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"'
                          : cell.toUtf8();
    }
    return line + "\r\n";
}

QString harmless(const QString &text)
{
    return wouldRun(text) ? u'\'' + text : text;
}

QString asMeant(const QString &text)
{
    return text.startsWith(u'\'') && wouldRun(text) ? text.sliced(1) : text;
}

} // namespace concave
