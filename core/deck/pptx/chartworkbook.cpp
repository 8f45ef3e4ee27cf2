#include "core/deck/pptx/chartworkbook.h"

#include "core/deck/pptx/package.h"
#include "core/deck/pptx/xml.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

namespace concave::pptx {

using Qt::Literals::StringLiterals::operator""_s;

namespace {

const QString spreadsheet = u"application/vnd.openxmlformats-officedocument.spreadsheetml."_s;

/// "C" for 2, "AB" for 27.
QString letters(int column)
{
    const QChar last(static_cast<char16_t>(u'A' + column % 26));
    return column < 26 ? QString(last) : letters(column / 26 - 1) + last;
}

Attribute mainNamespace()
{
    return {u"xmlns"_s, u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s};
}

/// Rows by columns; heads are texts.
struct Cells
{
    std::map<int, QString> heads;
    std::vector<std::map<int, double>> rows;

    void put(std::size_t row, int column, double number)
    {
        if (rows.size() <= row)
            rows.resize(row + 1);
        rows[row][column] = number;
    }
};

Cells cellsOf(const std::vector<Plotted> &all)
{
    Cells cells;
    const std::vector<Columns> columns = columnsOf(all);
    for (std::size_t i = 0; i < all.size(); ++i) {
        cells.heads[columns[i].x] = QCoreApplication::translate("Pptx", "Across");
        cells.heads[columns[i].y] = all[i].name;
        if (all[i].bars)
            cells.heads[columns[i].bars] = QCoreApplication::translate("Pptx", "Length of lines");
        for (std::size_t row = 0; row < all[i].points.size(); ++row) {
            cells.put(row, columns[i].x, all[i].points[row].x);
            cells.put(row, columns[i].y, all[i].points[row].y);
            if (all[i].bars)
                cells.put(row, columns[i].bars, all[i].barLengths[row]);
        }
    }
    return cells;
}

/// Dates are the second style.
QByteArray sheetXml(const std::vector<Plotted> &all, bool isDays)
{
    const Cells cells = cellsOf(all);
    std::vector<int> across;
    for (const Columns &columns : columnsOf(all))
        across.push_back(columns.x);
    const auto isDate = [&](int column) {
        return isDays && std::find(across.begin(), across.end(), column) != across.end();
    };
    Xml xml;
    xml.element(u"worksheet"_s, {mainNamespace()}, [&] {
        xml.element(u"sheetData"_s, {}, [&] {
            xml.element(u"row"_s, {{u"r"_s, 1}}, [&] {
                for (const auto &[column, head] : cells.heads) {
                    xml.element(u"c"_s, {{u"r"_s, letters(column) + u'1'}, {u"t"_s, u"inlineStr"_s}},
                        [&] { xml.element(u"is"_s, {}, [&] { xml.text(u"t"_s, head); }); });
                }
            });
            for (std::size_t row = 0; row < cells.rows.size(); ++row) {
                const QString number = QString::number(row + 2);
                xml.element(u"row"_s, {{u"r"_s, number}}, [&] {
                    for (const auto &[column, value] : cells.rows[row]) {
                        xml.element(u"c"_s,
                            {{u"r"_s, letters(column) + number},
                                given(u"s"_s, isDate(column) ? u"1"_s : QString())},
                            [&] {
                                xml.text(u"v"_s, QString::number(value, 'g', QLocale::FloatingPointShortest));
                            });
                    }
                });
            }
        });
    });
    return xml.bytes();
}

QByteArray bookXml(const QString &sheetRelation)
{
    Xml xml;
    xml.element(u"workbook"_s, {mainNamespace(), relationNamespace()}, [&] {
        xml.element(u"sheets"_s, {}, [&] {
            xml.element(
                u"sheet"_s, {{u"name"_s, u"Sheet1"_s}, {u"sheetId"_s, 1}, {u"r:id"_s, sheetRelation}});
        });
    });
    return xml.bytes();
}

QByteArray stylesXml()
{
    const QString part = uR"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>)"
                         R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill>)"
                         R"(<patternFill patternType="gray125"/></fill></fills><borders count="1"><border/>)"
                         R"(</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/>)"
                         R"(<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>)"_s;
    return part.toUtf8();
}

} // namespace

std::vector<Columns> columnsOf(const std::vector<Plotted> &all)
{
    std::size_t rows = 0;
    for (const Plotted &one : all)
        rows = std::max(rows, one.points.size());
    std::vector<Columns> columns;
    int next = 0;
    for (const Plotted &one : all) {
        columns.push_back({next, next + 1, next + 2, rows});
        next += one.bars ? 3 : 2;
    }
    return columns;
}

QString rangeOf(int column, std::size_t rows)
{
    return u"Sheet1!$%1$2:$%1$%2"_s.arg(letters(column)).arg(rows + 1);
}

QString headOf(int column)
{
    return u"Sheet1!$%1$1"_s.arg(letters(column));
}

QByteArray chartWorkbook(const std::vector<Plotted> &all, bool isDays)
{
    Package package;
    const Part sheet{
        u"/xl/worksheets/sheet1.xml"_s, spreadsheet + u"worksheet+xml"_s, sheetXml(all, isDays), {}};
    const Part styles{u"/xl/styles.xml"_s, spreadsheet + u"styles+xml"_s, stylesXml(), {}};
    Part book{u"/xl/workbook.xml"_s, spreadsheet + u"sheet.main+xml"_s, {}, {}};
    book.bytes = bookXml(book.relate(u"worksheet"_s, sheet.name));
    book.relate(u"styles"_s, styles.name);
    package.relations = {{u"rId1"_s, u"officeDocument"_s, book.name}};
    package.parts = {book, sheet, styles};
    return packed(package);
}

} // namespace concave::pptx
