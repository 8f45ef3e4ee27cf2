#include "core/exchange/csv.h"

#include "core/exchange/encoding.h"

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

/// The delimiter that the first line has most of outside quotes; a comma where it has none.
char sniffDelimiter(const QByteArray &text)
{
    constexpr std::array delimiters{',', ';', '\t'};
    std::array<int, delimiters.size()> counts{};
    bool quoted = false;
    for (const char character : text) {
        if (character == '"')
            quoted = !quoted;
        else if (!quoted && (character == '\n' || character == '\r'))
            break;
        else if (const auto *found = std::find(delimiters.begin(), delimiters.end(), character);
                 !quoted && found != delimiters.end())
            ++counts[static_cast<std::size_t>(found - delimiters.begin())];
    }
    return delimiters[static_cast<std::size_t>(
        std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

} // namespace

/// Feeds libcsv line by line, so that each row knows the line it began on.
class CsvReader
{
public:
    CsvReader(const QByteArray &text, const CsvLimits &limits) : m_text(text), m_limits(limits)
    {
        m_table.m_delimiter = sniffDelimiter(text);
        csv_init(&m_parser, 0);
        csv_set_blk_size(&m_parser, parserBlock);
        csv_set_delim(&m_parser, static_cast<unsigned char>(m_table.m_delimiter));
    }
    ~CsvReader() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(CsvReader)

    /// Once.
    Result<CsvTable> read()
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
        if (m_table.m_header.isEmpty())
            fail(tr("The file is empty. Nothing was read. Its first line must name its columns."));
        if (m_fault)
            return *m_fault;
        return std::move(m_table);
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
        if (++m_width > m_limits.columns) {
            return fail(
                tr("Line %1 has more than %2 columns. Nothing was read. Keep those that are needed and "
                   "try again.")
                    .arg(m_line)
                    .arg(m_limits.columns));
        }
        m_table.m_cells.append(text, length);
        m_table.m_ends.push_back(static_cast<quint32>(m_table.m_cells.size()));
    }

    void takeRow()
    {
        m_rowIsOpen = false;
        const qsizetype width = std::exchange(m_width, 0);
        if (m_fault)
            return;
        const qsizetype expected = m_table.m_header.size();
        if (isEmptyRow(width)) {
            dropCells(width); // spreadsheets leave such rows below the last one
        } else if (expected == 0) {
            takeHeader(width);
        } else if (width == expected) {
            m_table.m_lines.push_back(m_line);
        } else {
            dropCells(width);
            m_table.m_ragged.push_back(
                {m_line, tr("It has %1 cells where the header has %2.").arg(width).arg(expected)});
        }
    }

    bool isEmptyRow(qsizetype width) const
    {
        const std::vector<quint32> &ends = m_table.m_ends;
        const std::size_t before = ends.size() - static_cast<std::size_t>(width);
        return ends.empty() || ends.back() == (before == 0 ? 0 : ends[before - 1]);
    }

    void takeHeader(qsizetype width)
    {
        for (qsizetype column = 0; column < width; ++column)
            m_table.m_header << m_table.cell(0, static_cast<std::size_t>(column)).trimmed();
        dropCells(width);
    }

    void dropCells(qsizetype count)
    {
        std::vector<quint32> &ends = m_table.m_ends;
        ends.resize(ends.size() - static_cast<std::size_t>(count));
        m_table.m_cells.truncate(ends.empty() ? 0 : ends.back());
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
    CsvTable m_table;
    csv_parser m_parser{};
    quint32 m_line = 1; ///< on which the row at hand began
    bool m_rowIsOpen = false;
    qsizetype m_width = 0; ///< cells of the row at hand
    std::optional<Error> m_fault;
};

QString CsvTable::cell(std::size_t row, std::size_t column) const
{
    const std::size_t index = row * static_cast<std::size_t>(m_header.size()) + column;
    const quint32 from = index == 0 ? 0 : m_ends[index - 1];
    return QString::fromUtf8(m_cells.constData() + from, m_ends[index] - from);
}

Result<CsvTable> readCsv(const QByteArray &bytes, const CsvLimits &limits)
{
    if (bytes.size() > limits.bytes) {
        return refused(tr("The file has more than %1 MB. Nothing was read. Split it and try again.")
                           .arg(limits.bytes >> 20));
    }
    const Result<QByteArray> text = toUtf8(bytes);
    if (!text)
        return text.error();
    return CsvReader(*text, limits).read();
}

Result<CsvTable> readCsvFile(const QString &path, const CsvLimits &limits)
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
    return readCsv(file.read(limits.bytes + 1), limits);
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
