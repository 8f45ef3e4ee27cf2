#include "ui/pipeline/leadprint.h"

#include "core/pipeline/leadsheet.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/money.h"
#include "ui/widgets/number.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace concave::ui {

namespace {

constexpr double dotsPerInch = 96; ///< of the sizes below
constexpr double rowHeight = 22;
constexpr double titleHeight = 44;
constexpr double footHeight = 28;
constexpr double cellGap = 12;     ///< between columns
constexpr double widestText = 220; ///< that a column asks room for
constexpr double leastText = 72;   ///< that it has to have
constexpr std::array typeSizes{1.0, 0.9, 0.8, 0.75};

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadPrint", text);
}

bool isMoney(const QString &column)
{
    static const QStringList names{QStringLiteral("amount"), QStringLiteral("rate"), QStringLiteral("value"),
        QStringLiteral("weighted")};
    return names.contains(column);
}

QString textOf(const Sheet::Cell &cell, int decimals)
{
    const QLocale locale;
    if (const auto *number = std::get_if<double>(&cell))
        return showNumber(*number, 0, decimals, locale);
    if (const auto *day = std::get_if<QDate>(&cell))
        return locale.toString(*day, QLocale::ShortFormat);
    if (const auto *moment = std::get_if<QDateTime>(&cell))
        return locale.toString(*moment, QLocale::ShortFormat);
    const auto *text = std::get_if<QString>(&cell);
    return text ? text->simplified() : QString();
}

QString moneyOf(const Sheet::Cell &cell, const QString &currency)
{
    const auto *amount = std::get_if<double>(&cell);
    return amount && *amount != 0 ? showMoney(*amount, currency) : QString();
}

class Printing
{
public:
    Printing(const Theme &theme, QPagedPaintDevice &paper, const PrintedTable &table, const QString &note)
        : m_theme(theme), m_paper(paper), m_table(table), m_note(note), m_painter(&paper)
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i)
            m_extents.push_back(extentOf(i));
        fitType();
        divide();
    }

    void print()
    {
        std::size_t pages = 0;
        for (const Band &band : m_bands)
            pages += pagesOf(band);
        std::size_t page = 0;
        for (const Band &band : m_bands) {
            for (std::size_t i = 0; i < pagesOf(band); ++i) {
                if (page > 0)
                    m_paper.newPage();
                printFrame(band, ++page, pages);
                printRows(band, i * rowsOnPage(band));
            }
        }
    }

private:
    /// The room that a column wants, and how little it can do with: texts can be shortened, figures cannot.
    struct Extent
    {
        double least = 0;
        double wanted = 0;
    };

    /// Columns that stand beside each other.
    struct Band
    {
        std::vector<std::size_t> columns;
        std::vector<double> widths;
        double headHeight = 0;
    };

    Extent extentOf(std::size_t index) const
    {
        const PrintedTable::Column &column = m_table.columns[index];
        const QFontMetricsF metrics(font(TextStyle::Note));
        const QFontMetricsF headMetrics(font(TextStyle::Chip));
        Extent extent{column.isWhole ? 0 : leastText, headMetrics.horizontalAdvance(column.title)};
        for (const QString &word : column.title.split(u' '))
            extent.least = std::max(extent.least, std::ceil(headMetrics.horizontalAdvance(word)));
        if (column.isWhole) // its texts alone may make a head take several lines
            extent.wanted = extent.least;
        for (const QStringList &row : m_table.rows) {
            const double width = std::ceil(metrics.horizontalAdvance(row[static_cast<qsizetype>(index)]));
            extent.wanted = std::max(extent.wanted, column.isWhole ? width : std::min(width, widestText));
            if (column.isWhole)
                extent.least = std::max(extent.least, width);
        }
        return {extent.least + cellGap, std::max(extent.least, extent.wanted) + cellGap};
    }

    double leastWidth() const
    {
        double sum = 0;
        for (const Extent &extent : m_extents)
            sum += extent.least;
        return sum;
    }

    /// The largest type in which all columns stand beside each other, or else the smallest.
    void fitType()
    {
        const double scale = m_paper.logicalDpiX() / dotsPerInch;
        const auto fits = [&](double size) { return leastWidth() <= m_paper.width() / (scale * size); };
        const auto found = std::ranges::find_if(typeSizes, fits);
        const double size = scale * (found == typeSizes.end() ? typeSizes.back() : *found);
        m_painter.scale(size, size);
        m_width = m_paper.width() / size;
        m_height = m_paper.height() / size;
    }

    void divide()
    {
        Band band;
        double used = 0;
        for (std::size_t i = 0; i < m_extents.size(); ++i) {
            if (band.columns.size() > 1 && used + m_extents[i].least > m_width) {
                addBand(std::move(band));
                band = {.columns = {0}, .widths = {}};
                used = m_extents.front().least;
            }
            band.columns.push_back(i);
            used += m_extents[i].least;
        }
        addBand(std::move(band));
    }

    /// Columns that want more than the page has give way as far as each can.
    void addBand(Band band)
    {
        Extent sum;
        for (const std::size_t column : band.columns) {
            sum.least += m_extents[column].least;
            sum.wanted += m_extents[column].wanted;
        }
        const double slack = sum.wanted - sum.least;
        const double given = slack > 0 ? std::clamp((sum.wanted - m_width) / slack, 0.0, 1.0) : 0;
        const QFontMetricsF metrics(font(TextStyle::Chip));
        for (const std::size_t column : band.columns) {
            const Extent &extent = m_extents[column];
            band.widths.push_back(extent.wanted - given * (extent.wanted - extent.least));
            const QRectF head = metrics.boundingRect(QRectF(0, 0, band.widths.back() - cellGap, m_height),
                Qt::TextWordWrap, m_table.columns[column].title);
            band.headHeight = std::max(band.headHeight, std::ceil(head.height()) + metrics::gap);
        }
        m_bands.push_back(std::move(band));
    }

    std::size_t rowsOnPage(const Band &band) const
    {
        const double room = m_height - titleHeight - band.headHeight - footHeight;
        return static_cast<std::size_t>(std::max(1.0, std::floor(room / rowHeight)));
    }

    std::size_t pagesOf(const Band &band) const
    {
        return std::max<std::size_t>(1, (m_table.rows.size() + rowsOnPage(band) - 1) / rowsOnPage(band));
    }

    void printFrame(const Band &band, std::size_t page, std::size_t pages)
    {
        const QRectF top(0, 0, m_width, titleHeight);
        text(top, TextStyle::Title, Token::Text, Qt::AlignLeft | Qt::AlignTop, m_table.name);
        text(top, TextStyle::Note, Token::Text2, Qt::AlignRight | Qt::AlignTop, m_note);
        const QRectF foot(0, m_height - footHeight, m_width, footHeight);
        text(foot, TextStyle::Caption, Token::Text2, Qt::AlignRight | Qt::AlignBottom,
            tr("Page %1 of %2").arg(page).arg(pages));
        double x = 0;
        for (std::size_t i = 0; i < band.columns.size(); ++i) {
            const PrintedTable::Column &column = m_table.columns[band.columns[i]];
            const QRectF place(x, titleHeight, band.widths[i] - cellGap, band.headHeight - metrics::tight);
            text(place, TextStyle::Chip, Token::Text2, side(column) | Qt::AlignBottom, column.title,
                Qt::TextWordWrap);
            x += band.widths[i];
        }
        line(titleHeight + band.headHeight, Token::BorderStrong);
    }

    void printRows(const Band &band, std::size_t first)
    {
        const std::size_t last = std::min(first + rowsOnPage(band), m_table.rows.size());
        double y = titleHeight + band.headHeight;
        for (std::size_t row = first; row < last; ++row, y += rowHeight) {
            printRow(band, m_table.rows[row], y);
            line(y + rowHeight, Token::Border);
        }
    }

    void printRow(const Band &band, const QStringList &row, double y)
    {
        const QFontMetricsF metrics(font(TextStyle::Note));
        double x = 0;
        for (std::size_t i = 0; i < band.columns.size(); ++i) {
            const PrintedTable::Column &column = m_table.columns[band.columns[i]];
            const QRectF place(x, y, band.widths[i] - cellGap, rowHeight);
            const QString &words = row[static_cast<qsizetype>(band.columns[i])];
            text(place, TextStyle::Note, Token::Text, side(column) | Qt::AlignVCenter,
                column.isWhole ? words : metrics.elidedText(words, Qt::ElideRight, place.width()));
            x += band.widths[i];
        }
    }

    static Qt::Alignment side(const PrintedTable::Column &column)
    {
        return column.isNumber ? Qt::AlignRight : Qt::AlignLeft;
    }

    void text(const QRectF &room, TextStyle style, Token token, Qt::Alignment alignment, const QString &words,
        Qt::TextFlag wrapping = Qt::TextSingleLine)
    {
        m_painter.setFont(font(style));
        m_painter.setPen(m_theme.colour(token, Scheme::Light));
        m_painter.drawText(room, static_cast<int>(alignment) | wrapping | Qt::TextDontClip, words);
    }

    void line(double y, Token token)
    {
        m_painter.setPen(QPen(m_theme.colour(token, Scheme::Light), metrics::line));
        m_painter.drawLine(QPointF(0, y), QPointF(m_width, y));
    }

    const Theme &m_theme;
    QPagedPaintDevice &m_paper;
    const PrintedTable &m_table;
    QString m_note;
    QPainter m_painter;
    double m_width = 0;
    double m_height = 0;
    std::vector<Extent> m_extents;
    std::vector<Band> m_bands;
};

} // namespace

PrintedTable printedLeads(
    const Pipeline &pipeline, const std::vector<Id> &leads, const QStringList &columns, QDate today)
{
    QStringList names = columns;
    names.removeIf([](const QString &name) { return !leadSheetColumns().contains(name); });
    const QString currency = QStringLiteral("currency");
    if (std::ranges::any_of(names, isMoney))
        names.removeAll(currency);
    const Sheet sheet = leadSheet(pipeline, leads, names, today);
    const Sheet currencies = leadSheet(pipeline, leads, {currency}, today);
    PrintedTable table{.name = sheet.name, .columns = {}, .rows = {}};
    for (const Sheet::Column &column : sheet.columns)
        table.columns.push_back({.title = column.title});
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        QStringList cells;
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            const Sheet::Cell &cell = sheet.rows[row][i];
            table.columns[i].isNumber |= std::holds_alternative<double>(cell);
            table.columns[i].isWhole |=
                !std::holds_alternative<QString>(cell) && !std::holds_alternative<std::monostate>(cell);
            cells << (isMoney(names[static_cast<qsizetype>(i)])
                          ? moneyOf(cell, textOf(currencies.rows[row].front(), 0))
                          : textOf(cell, sheet.columns[i].decimals));
        }
        table.rows.push_back(cells);
    }
    return table;
}

void printTable(const Theme &theme, QPagedPaintDevice &paper, const PrintedTable &table, const QString &note)
{
    Printing(theme, paper, table, note).print();
}

} // namespace concave::ui
