#include "core/exchange/workbook.h"

#include "core/exchange/archive.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>
#include <functional>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

Error refused(const QString &sentence)
{
    return {Failure::Input, sentence};
}

Error damaged()
{
    return refused(tr("The workbook is damaged. Nothing was read. Save it again and try once more."));
}

/// Walks through one XML part. Document types, and with them entities, are refused.
class Part
{
public:
    Part(const QByteArray &bytes, int depth) : m_reader(bytes), m_deepest(depth)
    {
        m_reader.setNamespaceProcessing(true);
    }

    /// To the next start or end of an element, or the next text; false at the end, and where the part is not
    /// sound.
    bool next()
    {
        const QXmlStreamReader::TokenType token = m_reader.readNext();
        if (token == QXmlStreamReader::StartElement)
            ++m_depth;
        if (token == QXmlStreamReader::EndElement)
            --m_depth;
        if (token == QXmlStreamReader::DTD || m_depth > m_deepest)
            m_isRefused = true;
        return !m_isRefused && !m_reader.atEnd();
    }
    bool isSound() const { return !m_isRefused && !m_reader.hasError(); }

    bool starts(QLatin1StringView name) const { return m_reader.isStartElement() && m_reader.name() == name; }
    bool ends(QLatin1StringView name) const { return m_reader.isEndElement() && m_reader.name() == name; }
    bool isText() const { return m_reader.isCharacters(); }
    QStringView text() const { return m_reader.text(); }
    QString attribute(QLatin1StringView name) const { return m_reader.attributes().value(name).toString(); }
    /// Of any namespace, by its local name.
    QString relation() const
    {
        for (const QXmlStreamAttribute &attribute : m_reader.attributes()) {
            if (attribute.name() == QLatin1StringView("id") && !attribute.namespaceUri().isEmpty())
                return attribute.value().toString();
        }
        return {};
    }

private:
    QXmlStreamReader m_reader;
    int m_deepest;
    int m_depth = 0;
    bool m_isRefused = false;
};

constexpr QLatin1StringView operator""_name(const char *name, std::size_t size)
{
    return {name, static_cast<qsizetype>(size)};
}

/// How the numbers of a format are meant.
struct NumberFormat
{
    enum class Meaning { Number, Time, Percent } meaning = Meaning::Number;
    QString currency = {}; ///< its sign or code
};

/// The formats that every workbook has without naming them; ECMA-376 part 1, 18.8.30.
NumberFormat builtInFormat(int id)
{
    using Meaning = NumberFormat::Meaning;
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return {Meaning::Time};
    return {id == 9 || id == 10 ? Meaning::Percent : Meaning::Number};
}

NumberFormat formatOf(const QString &code)
{
    static const QRegularExpression currency(
        QStringLiteral(R"re(\[\$([^-\]]+)(?:-[^\]]*)?\]|"?([$€£¥]|[A-Z]{3})"?)re"));
    static const QRegularExpression literal(QStringLiteral(R"re("[^"]*"|\\.|_.|\*.|\[[^\]]*\])re"));
    const QString positive = code.section(u';', 0, 0);
    const QString bare = QString(positive).remove(literal);
    if (bare.contains(u'%'))
        return {NumberFormat::Meaning::Percent};
    if (const auto match = currency.match(positive); match.hasMatch())
        return {NumberFormat::Meaning::Number, match.captured(match.lastCapturedIndex()).trimmed()};
    static const QRegularExpression timePart(
        QStringLiteral("[ymdhs]"), QRegularExpression::CaseInsensitiveOption);
    const bool isGeneral = bare.compare(QStringLiteral("General"), Qt::CaseInsensitive) == 0;
    return {
        !isGeneral && bare.contains(timePart) ? NumberFormat::Meaning::Time : NumberFormat::Meaning::Number};
}

/// What the cells of the sheets refer to.
struct Book
{
    std::vector<QByteArray> strings;
    std::vector<NumberFormat> formats; ///< by a cell's style
    bool startsIn1904 = false;
};

/// With an exponent only where it would be very long without.
QString plain(double number)
{
    const bool isShort = number == 0 || (std::abs(number) < 1e15 && std::abs(number) > 1e-9);
    return QString::number(number, isShort ? 'f' : 'g', QLocale::FloatingPointShortest);
}

/// Days since the workbook's first day as a date; see ECMA-376 part 1, 18.17.4. Excel's 1900 has a 29
/// February, which is why its later days count from a day earlier.
QString dateText(double serial, bool startsIn1904)
{
    constexpr double beyond = 2'958'466; // the year 10000
    if (!(serial >= 0 && serial < beyond))
        return plain(serial);
    const auto seconds = static_cast<qint64>(std::llround(serial * 86'400));
    const QDate first = startsIn1904 ? QDate(1904, 1, 1) : QDate(1899, 12, serial < 60 ? 31 : 30);
    const QDate day = first.addDays(seconds / 86'400);
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % 86'400));
    return time == QTime(0, 0) ? day.toString(Qt::ISODate) : QDateTime(day, time).toString(Qt::ISODate);
}

QString numberText(const QString &text, const NumberFormat &format, bool startsIn1904)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return text;
    if (format.meaning == NumberFormat::Meaning::Time)
        return dateText(number, startsIn1904);
    if (format.meaning == NumberFormat::Meaning::Percent)
        return QString::number(number * 100, 'g', 15) + u'%';
    return format.currency.isEmpty() ? plain(number) : format.currency + u' ' + plain(number);
}

/// Column of a reference such as BC12, from 0.
std::optional<std::size_t> columnOf(const QString &reference)
{
    std::size_t column = 0;
    for (const QChar letter : reference) {
        if (letter < u'A' || letter > u'Z')
            break;
        column = column * 26 + (letter.unicode() - u'A' + 1u);
        if (column > 1'000'000)
            return std::nullopt;
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

class WorkbookReader
{
public:
    WorkbookReader(const Archive &archive, const WorkbookLimits &limits)
        : m_archive(archive), m_limits(limits)
    {}

    Result<Grid> read()
    {
        using Step = Result<void> (WorkbookReader::*)();
        for (const Step step : {&WorkbookReader::readWorkbookPart, &WorkbookReader::readStrings,
                 &WorkbookReader::readStyles, &WorkbookReader::readSheet}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done.error();
        }
        return std::move(m_grid);
    }

private:
    using Visit = std::function<Result<void>(Part &)>;

    /// Calls `visit` at every token of an entry. What is not there is not visited.
    Result<void> forEachToken(const QString &entry, const Visit &visit)
    {
        const Result<std::optional<QByteArray>> bytes = m_archive.read(entry);
        if (!bytes)
            return bytes.error();
        if (!*bytes)
            return {};
        Part part(**bytes, m_limits.depth);
        while (part.next()) {
            if (const Result<void> visited = visit(part); !visited)
                return visited.error();
        }
        return part.isSound() ? Result<void>() : damaged();
    }

    Result<void> readWorkbookPart()
    {
        QString firstSheet;
        const auto workbook =
            forEachToken(QStringLiteral("xl/workbook.xml"), [&](Part &part) -> Result<void> {
                if (part.starts("sheet"_name) && firstSheet.isEmpty())
                    firstSheet = part.relation();
                if (part.starts("workbookPr"_name)) {
                    const QString is1904 = part.attribute("date1904"_name);
                    m_book.startsIn1904 = is1904 == QStringLiteral("1") || is1904 == QStringLiteral("true");
                }
                return {};
            });
        if (!workbook)
            return workbook.error();
        const auto relations =
            forEachToken(QStringLiteral("xl/_rels/workbook.xml.rels"), [&](Part &part) -> Result<void> {
                if (!part.starts("Relationship"_name))
                    return {};
                const QString type = part.attribute("Type"_name).section(u'/', -1);
                const QString target = part.attribute("Target"_name);
                const QString entry =
                    target.startsWith(u'/') ? target.sliced(1) : QStringLiteral("xl/") + target;
                if (type == QStringLiteral("sharedStrings"))
                    m_strings = entry;
                if (type == QStringLiteral("styles"))
                    m_styles = entry;
                if (!firstSheet.isEmpty() && part.attribute("Id"_name) == firstSheet)
                    m_sheet = entry;
                return {};
            });
        if (!relations)
            return relations.error();
        if (m_sheet.isEmpty())
            return refused(tr("The file has no sheet, or is no Excel workbook. Nothing was read. Save the "
                              "table as .xlsx or CSV and try again."));
        return {};
    }

    Result<void> readStrings()
    {
        QString text;
        bool isIn = false;
        int phonetic = 0;
        return forEachToken(m_strings, [&](Part &part) -> Result<void> {
            if (part.starts("si"_name))
                text.clear();
            else if (part.ends("si"_name))
                m_book.strings.push_back(text.toUtf8());
            else if (part.starts("rPh"_name) || part.ends("rPh"_name))
                phonetic += part.starts("rPh"_name) ? 1 : -1;
            else if (part.starts("t"_name) || part.ends("t"_name))
                isIn = part.starts("t"_name);
            else if (part.isText() && isIn && phonetic == 0)
                text += part.text();
            return {};
        });
    }

    Result<void> readStyles()
    {
        QHash<int, NumberFormat> own;
        bool isInCellFormats = false;
        return forEachToken(m_styles, [&](Part &part) -> Result<void> {
            const auto id = [&] { return part.attribute("numFmtId"_name).toInt(); };
            if (part.starts("numFmt"_name))
                own[id()] = formatOf(part.attribute("formatCode"_name));
            else if (part.starts("cellXfs"_name) || part.ends("cellXfs"_name))
                isInCellFormats = part.starts("cellXfs"_name);
            else if (part.starts("xf"_name) && isInCellFormats)
                m_book.formats.push_back(own.contains(id()) ? own[id()] : builtInFormat(id()));
            return {};
        });
    }

    Result<void> readSheet()
    {
        bool isIn = false; // a value or an inline text
        qint64 row = 0;
        return forEachToken(m_sheet, [&](Part &part) -> Result<void> {
            if (part.starts("row"_name)) {
                const qint64 given = part.attribute("r"_name).toLongLong();
                row = given > row && given <= std::numeric_limits<quint32>::max() ? given : row + 1;
            } else if (part.ends("row"_name)) {
                endRow(row);
            } else if (part.starts("c"_name)) {
                return startCell(part);
            } else if (part.ends("c"_name)) {
                return endCell();
            } else if (part.starts("v"_name) || part.starts("t"_name)) {
                isIn = true;
            } else if (part.ends("v"_name) || part.ends("t"_name)) {
                isIn = false;
            } else if (part.isText() && isIn) {
                m_value += part.text();
            }
            return {};
        });
    }

    Result<void> startCell(const Part &part)
    {
        m_value.clear();
        m_type = part.attribute("t"_name);
        m_style = part.attribute("s"_name).toUInt();
        const std::size_t column = columnOf(part.attribute("r"_name)).value_or(m_grid.openWidth());
        if (column >= m_limits.columns) {
            return refused(tr("The sheet has more than %1 columns. Nothing was read. Keep those that are "
                              "needed and try again.")
                               .arg(m_limits.columns));
        }
        while (m_grid.openWidth() < column)
            m_grid.addCell({});
        return {};
    }

    Result<void> endCell()
    {
        const QByteArray text = cellText();
        if (text.size() > m_limits.cellBytes) {
            return refused(tr("A cell of the sheet has more than %1 bytes. Nothing was read. Shorten it and "
                              "try again.")
                               .arg(m_limits.cellBytes));
        }
        m_grid.addCell(text);
        m_bytes += text.size();
        if (m_total + m_grid.openWidth() > m_limits.cells || m_bytes > std::numeric_limits<qint32>::max())
            return refused(tr("The sheet is too large. Nothing was read. Split it and try again."));
        return {};
    }

    void endRow(qint64 row)
    {
        m_total += m_grid.openWidth();
        if (m_grid.isOpenRowEmpty())
            m_grid.dropCells();
        else
            m_grid.endRow(row);
    }

    QByteArray cellText() const
    {
        if (m_type == QStringLiteral("s")) {
            const std::size_t index = m_value.toUInt();
            return !m_value.isEmpty() && index < m_book.strings.size() ? m_book.strings[index] : QByteArray();
        }
        if (m_type == QStringLiteral("b"))
            return m_value == QStringLiteral("1") ? "true" : "false";
        if (m_type.isEmpty() || m_type == QStringLiteral("n")) {
            const NumberFormat format =
                m_style < m_book.formats.size() ? m_book.formats[m_style] : NumberFormat();
            return numberText(m_value, format, m_book.startsIn1904).toUtf8();
        }
        return m_value.toUtf8();
    }

    const Archive &m_archive;
    const WorkbookLimits &m_limits;
    QString m_sheet;
    QString m_strings;
    QString m_styles;
    Book m_book;
    Grid m_grid;

    // The cell at hand.
    QString m_value;
    QString m_type;
    uint m_style = 0;

    std::size_t m_total = 0; ///< cells of the rows so far
    qint64 m_bytes = 0;
};

} // namespace

Result<Grid> readWorkbook(const QByteArray &bytes, const WorkbookLimits &limits)
{
    const Result<Archive> archive = Archive::open(bytes);
    if (!archive)
        return archive.error();
    return WorkbookReader(*archive, limits).read();
}

} // namespace concave
