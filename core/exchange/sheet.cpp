#include "core/exchange/sheet.h"

#include "core/exchange/csv.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Sheet", text);
}

QString textOf(const Sheet::Cell &cell)
{
    if (const auto *number = std::get_if<double>(&cell))
        return QString::number(*number, 'g', QLocale::FloatingPointShortest);
    const auto *text = std::get_if<QString>(&cell);
    return text ? harmless(*text) : QString();
}

/// Excel's name of a sheet: at most 31 characters, none of []:*?/\, no apostrophe at its ends.
QByteArray sheetName(QString name)
{
    for (const QChar forbidden : QStringLiteral("[]:*?/\\'"))
        name.replace(forbidden, u' ');
    return name.left(31).trimmed().toUtf8();
}

void fill(lxw_workbook *book, lxw_worksheet *page, const Sheet &sheet)
{
    lxw_format *head = workbook_add_format(book);
    format_set_bold(head);
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
            } else if (const QString text = textOf(cell); !text.isEmpty()) {
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
    QStringList cells;
    for (const Sheet::Column &column : sheet.columns)
        cells << harmless(column.title);
    QByteArray csv = csvLine(cells);
    for (const auto &row : sheet.rows) {
        cells.clear();
        for (const Sheet::Cell &cell : row)
            cells << textOf(cell);
        csv += csvLine(cells);
    }
    return csv;
}

Result<void> writeSheet(const Sheet &sheet, const QString &path)
{
    const auto failed = [&](const QString &reason) {
        return Error{Failure::Io,
            tr("The table was not exported to “%1”: %2. Nothing was written. Choose another name or folder.")
                .arg(path, reason)};
    };
    const QString format = QFileInfo(path).suffix().toLower();
    if (format != QStringLiteral("csv") && format != QStringLiteral("xlsx"))
        return failed(tr("a table is written as .csv or .xlsx"));
    const Result<QByteArray> bytes = format == QStringLiteral("csv") ? toCsv(sheet) : toExcel(sheet);
    if (!bytes)
        return failed(bytes.error().sentence);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return failed(file.errorString());
    return {};
}

} // namespace concave
