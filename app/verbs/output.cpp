#include "app/verbs/output.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace concave {

namespace {

QString none()
{
    return QStringLiteral("–");
}

} // namespace

void print(QTextStream &out, const QJsonObject &object)
{
    out << QJsonDocument(object).toJson();
}
void print(QTextStream &out, const QJsonArray &array)
{
    out << QJsonDocument(array).toJson();
}

void TextTable::add(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    QStringList row;
    for (const QString &cell : cells)
        row << printable(cell);
    m_rows << row;
}

void TextTable::print(QTextStream &out) const
{
    QStringList titles;
    for (const Column &column : m_columns)
        titles << column.title;
    QList<qsizetype> widths(m_columns.size(), 0);
    const auto widen = [&](const QStringList &row) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    };
    widen(titles);
    std::for_each(m_rows.begin(), m_rows.end(), widen);
    const auto printRow = [&](const QStringList &row) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += m_columns[i].align == Align::Right ? row[i].rightJustified(widths[i])
                                                       : row[i].leftJustified(widths[i]);
            line += QStringLiteral("  ");
        }
        while (line.endsWith(u' '))
            line.chop(1);
        out << line << '\n';
    };
    printRow(titles);
    std::for_each(m_rows.begin(), m_rows.end(), printRow);
}

QString printable(const QString &text)
{
    QString result = text;
    std::replace_if(
        result.begin(), result.end(), [](QChar c) { return c.category() == QChar::Other_Control; },
        QChar(u' '));
    return result;
}

QString decimals(std::optional<double> number, int count)
{
    return number ? QLocale().toString(*number, 'f', count) : none();
}

QString plainNumber(std::optional<double> number)
{
    return number ? QLocale().toString(*number, 'g', 6) : none();
}

} // namespace concave
