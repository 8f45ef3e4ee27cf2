#include "core/exchange/sheet.h"

#include "core/document/wholefile.h"
#include "core/exchange/csv.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sheet", text);
}

/// How one flavour of CSV writes what is not text.
struct Notation
{
    char delimiter = ',';
    QString decimalPoint = QStringLiteral(".");
    QString moment = QStringLiteral("yyyy-MM-ddTHH:mm");
};

QString textOf(const Sheet::Cell &cell, const Notation &notation = {})
{
    if (const auto *number = std::get_if<double>(&cell)) {
        return QString::number(*number, 'g', QLocale::FloatingPointShortest)
            .replace(u'.', notation.decimalPoint);
    }
    if (const auto *day = std::get_if<QDate>(&cell))
        return day->toString(Qt::ISODate);
    if (const auto *moment = std::get_if<QDateTime>(&cell))
        return moment->toString(notation.moment);
    const auto *text = std::get_if<QString>(&cell);
    return text ? harmless(*text) : QString();
}

QByteArray toCsv(const Sheet &sheet, const Notation &notation)
{
    QStringList cells;
    for (const Sheet::Column &column : sheet.columns)
        cells << harmless(column.title);
    QByteArray csv = csvLine(cells, notation.delimiter);
    for (const auto &row : sheet.rows) {
        cells.clear();
        for (const Sheet::Cell &cell : row)
            cells << textOf(cell, notation);
        csv += csvLine(cells, notation.delimiter);
    }
    return csv;
}

/// No longer than Excel's cells hold, and without the two letters that no XML holds.
QString cellText(QString text)
{
    constexpr qsizetype most = 32767;
    text.remove(QChar(0xFFFE)).remove(QChar(0xFFFF));
    if (text.size() <= most)
        return text;
    const bool splitsPair = text[most - 2].isHighSurrogate();
    return text.left(most - (splitsPair ? 2 : 1)) + u'…';
}

/// Excel's name of a sheet: at most 31 characters, none of []:*?/\, no apostrophe at its ends.
QByteArray sheetName(QString name)
{
    for (const QChar forbidden : QStringLiteral("[]:*?/\\'"))
        name.replace(forbidden, u' ');
    return name.left(31).trimmed().toUtf8();
}

lxw_format *addFormat(lxw_workbook *book, std::uint8_t index)
{
    lxw_format *format = workbook_add_format(book);
    format_set_num_format_index(format, index);
    return format;
}

/// Excel's calendar begins in 1900.
bool isExcelDate(QDate day)
{
    return day.year() >= 1900 && day.year() <= 9999;
}

lxw_datetime excelDate(QDate day, QTime time = {})
{
    return {.year = day.year(),
        .month = day.month(),
        .day = day.day(),
        .hour = std::max(0, time.hour()),
        .min = std::max(0, time.minute()),
        .sec = 0};
}

void fill(lxw_workbook *book, lxw_worksheet *page, const Sheet &sheet)
{
    constexpr std::uint8_t shortDate = 14; // as the user's Excel writes it
    constexpr std::uint8_t shortDateAndTime = 22;
    constexpr qsizetype dateWidth = 16;
    lxw_format *head = workbook_add_format(book);
    format_set_bold(head);
    lxw_format *dayFormat = addFormat(book, shortDate);
    lxw_format *momentFormat = addFormat(book, shortDateAndTime);
    std::vector<lxw_format *> formats;
    std::vector<qsizetype> widths;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        const Sheet::Column &column = sheet.columns[i];
        const QByteArray zeros(column.decimals, '0');
        formats.push_back(workbook_add_format(book));
        format_set_num_format(formats.back(), (zeros.isEmpty() ? QByteArray("0") : "0." + zeros).constData());
        widths.push_back(column.title.size());
        worksheet_write_string(
            page, 0, static_cast<lxw_col_t>(i), harmless(column.title).toUtf8().constData(), head);
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            const auto line = static_cast<lxw_row_t>(row + 1);
            const auto column = static_cast<lxw_col_t>(i);
            const Sheet::Cell &cell = sheet.rows[row][i];
            if (const auto *number = std::get_if<double>(&cell)) {
                worksheet_write_number(page, line, column, *number, formats[i]);
            } else if (const auto *day = std::get_if<QDate>(&cell); day && isExcelDate(*day)) {
                lxw_datetime date = excelDate(*day);
                worksheet_write_datetime(page, line, column, &date, dayFormat);
                widths[i] = std::max(widths[i], dateWidth);
            } else if (const auto *at = std::get_if<QDateTime>(&cell); at && isExcelDate(at->date())) {
                lxw_datetime date = excelDate(at->date(), at->time());
                worksheet_write_datetime(page, line, column, &date, momentFormat);
                widths[i] = std::max(widths[i], dateWidth);
            } else if (const QString text = cellText(textOf(cell)); !text.isEmpty()) {
                worksheet_write_string(page, line, column, text.toUtf8().constData(), nullptr);
                widths[i] = std::max(widths[i], text.size());
            }
        }
    }
    constexpr qsizetype widest = 60;
    for (std::size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(page, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
            static_cast<double>(std::min(widths[i], widest)) + 2, nullptr);
    worksheet_freeze_panes(page, 1, 0);
    worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
        static_cast<lxw_col_t>(sheet.columns.size() - 1));
}

/// The library writes to a path alone, and not all at once.
Result<QByteArray> toExcel(const Sheet &sheet)
{
    if (sheet.rows.size() >= LXW_ROW_MAX)
        return Error{Failure::Io, tr("Excel holds no more than %1 rows").arg(LXW_ROW_MAX - 1)};
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.xlsx"));
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet *page = workbook_add_worksheet(book, sheetName(sheet.name).constData());
    fill(book, page, sheet);
    const lxw_error error = workbook_close(book);
    QFile file(path);
    if (error != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        return Error{Failure::Io, QString::fromUtf8(lxw_strerror(error))};
    return file.readAll();
}

} // namespace

QByteArray toCsv(const Sheet &sheet)
{
    return toCsv(sheet, Notation());
}

QByteArray toCsvForExcel(const Sheet &sheet, const QLocale &locale)
{
    const QString decimalPoint = locale.decimalPoint();
    const char delimiter = decimalPoint == QStringLiteral(",") ? ';' : ',';
    return QByteArrayLiteral("\xEF\xBB\xBF") +
           toCsv(sheet, {delimiter, decimalPoint, QStringLiteral("yyyy-MM-dd HH:mm")});
}

Result<void> writeSheet(const Sheet &sheet, const QString &path, const std::optional<QLocale> &excelLocale)
{
    const auto failed = [&](const QString &reason) {
        return Error{Failure::Io,
            tr("The table was not exported to “%1”: %2. Nothing was written. Choose another name or folder.")
                .arg(path, reason)};
    };
    const QString format = QFileInfo(path).suffix().toLower();
    if (format != QStringLiteral("csv") && format != QStringLiteral("xlsx"))
        return failed(tr("a table is written as .csv or .xlsx"));
    const Result<QByteArray> bytes = format == QStringLiteral("xlsx") ? toExcel(sheet)
                                     : excelLocale                    ? toCsvForExcel(sheet, *excelLocale)
                                                                      : toCsv(sheet);
    if (!bytes)
        return failed(bytes.error().sentence);
    if (const auto written = writeWhole(path, *bytes); !written)
        return failed(written.error().sentence);
    return {};
}

} // namespace concave
