#include "ui/pipeline/leadprint.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace concave::ui {

namespace {

constexpr double dotsPerInch = 96; ///< of the sizes below
constexpr double rowHeight = 22;
constexpr double headHeight = 24;
constexpr double titleHeight = 44;
constexpr double footHeight = 28;
constexpr double cellGap = 12;     ///< between columns
constexpr double widestText = 220; ///< that a column asks room for
constexpr double leastText = 40;   ///< that it has to have
constexpr int measuredRows = 500;  ///< whose texts decide on the widths

QString tr(const char *text)
{
    return QCoreApplication::translate("LeadPrint", text);
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

class Printing
{
public:
    Printing(const Theme &theme, QPagedPaintDevice &paper, const Sheet &sheet, const QString &note)
        : m_theme(theme), m_paper(paper), m_sheet(sheet), m_note(note), m_painter(&paper)
    {
        const double scale = paper.logicalDpiX() / dotsPerInch;
        m_painter.scale(scale, scale);
        m_width = paper.width() / scale;
        m_height = paper.height() / scale;
        measure();
    }

    void print()
    {
        const auto rowsOnPage = static_cast<std::size_t>(
            std::max(1.0, std::floor((m_height - titleHeight - headHeight - footHeight) / rowHeight)));
        const std::size_t pages =
            std::max<std::size_t>(1, (m_sheet.rows.size() + rowsOnPage - 1) / rowsOnPage);
        for (std::size_t page = 0; page < pages; ++page) {
            if (page > 0)
                m_paper.newPage();
            printFrame(page + 1, pages);
            const std::size_t first = page * rowsOnPage;
            const std::size_t last = std::min(first + rowsOnPage, m_sheet.rows.size());
            for (std::size_t row = first; row < last; ++row)
                printRow(row, titleHeight + headHeight + rowHeight * static_cast<double>(row - first));
        }
    }

private:
    /// The room that a column wants, and how little it can do with: texts can be shortened, figures cannot.
    struct Extent
    {
        double least = 0;
        double wanted = 0;
    };

    Extent extentOf(std::size_t column)
    {
        const QFontMetricsF metrics(font(TextStyle::Note));
        const QFontMetricsF headMetrics(font(TextStyle::Chip));
        const std::size_t rows = std::min<std::size_t>(m_sheet.rows.size(), measuredRows);
        Extent extent{leastText, headMetrics.horizontalAdvance(m_sheet.columns[column].title)};
        for (std::size_t row = 0; row < rows; ++row) {
            const Sheet::Cell &cell = m_sheet.rows[row][column];
            const double width = metrics.horizontalAdvance(textOf(cell, m_sheet.columns[column].decimals));
            extent.wanted = std::max(extent.wanted, std::min(width, widestText));
            if (!std::holds_alternative<QString>(cell))
                extent.least = std::max(extent.least, width);
        }
        extent.least += cellGap;
        extent.wanted = std::max(extent.least, extent.wanted + cellGap);
        return extent;
    }

    /// Columns that want more than the page has give way as far as each can, and then all alike.
    void measure()
    {
        std::vector<Extent> extents;
        Extent sum;
        for (std::size_t i = 0; i < m_sheet.columns.size(); ++i) {
            extents.push_back(extentOf(i));
            sum.least += extents.back().least;
            sum.wanted += extents.back().wanted;
            m_isNumber.push_back(std::ranges::any_of(
                m_sheet.rows, [&](const auto &row) { return std::holds_alternative<double>(row[i]); }));
        }
        const double slack = sum.wanted - sum.least;
        const double given = slack > 0 ? std::clamp((sum.wanted - m_width) / slack, 0.0, 1.0) : 0;
        const double scale = std::min(1.0, m_width / std::max(1.0, sum.wanted - given * slack));
        for (const Extent &extent : extents)
            m_widths.push_back(scale * (extent.wanted - given * (extent.wanted - extent.least)));
    }

    void printFrame(std::size_t page, std::size_t pages)
    {
        const QRectF top(0, 0, m_width, titleHeight);
        text(top, font(TextStyle::Title), Token::Text, Qt::AlignLeft | Qt::AlignTop, m_sheet.name);
        text(top, font(TextStyle::Note), Token::Text2, Qt::AlignRight | Qt::AlignTop, m_note);
        const QRectF foot(0, m_height - footHeight, m_width, footHeight);
        text(foot, font(TextStyle::Caption), Token::Text2, Qt::AlignRight | Qt::AlignBottom,
            tr("Page %1 of %2").arg(page).arg(pages));
        double x = 0;
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            cell(
                x, titleHeight, headHeight, i, font(TextStyle::Chip), Token::Text2, m_sheet.columns[i].title);
            x += m_widths[i];
        }
        line(titleHeight + headHeight, Token::BorderStrong);
    }

    void printRow(std::size_t row, double y)
    {
        double x = 0;
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            cell(x, y, rowHeight, i, font(TextStyle::Note), Token::Text,
                textOf(m_sheet.rows[row][i], m_sheet.columns[i].decimals));
            x += m_widths[i];
        }
        line(y + rowHeight, Token::Border);
    }

    void cell(double x, double y, double height, std::size_t column, const QFont &style, Token token,
        const QString &words)
    {
        const QRectF room(x, y, m_widths[column] - cellGap, height);
        const QString shown = QFontMetricsF(style).elidedText(words, Qt::ElideRight, room.width());
        text(room, style, token, (m_isNumber[column] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
            shown);
    }

    void text(
        const QRectF &room, const QFont &style, Token token, Qt::Alignment alignment, const QString &words)
    {
        m_painter.setFont(style);
        m_painter.setPen(m_theme.colour(token, Scheme::Light));
        m_painter.drawText(room, static_cast<int>(alignment) | Qt::TextSingleLine, words);
    }

    void line(double y, Token token)
    {
        m_painter.setPen(QPen(m_theme.colour(token, Scheme::Light), metrics::line));
        m_painter.drawLine(QPointF(0, y), QPointF(m_width, y));
    }

    const Theme &m_theme;
    QPagedPaintDevice &m_paper;
    const Sheet &m_sheet;
    QString m_note;
    QPainter m_painter;
    double m_width = 0;
    double m_height = 0;
    std::vector<double> m_widths;
    std::vector<bool> m_isNumber;
};

} // namespace

void printSheet(const Theme &theme, QPagedPaintDevice &paper, const Sheet &sheet, const QString &note)
{
    Printing(theme, paper, sheet, note).print();
}

} // namespace concave::ui
