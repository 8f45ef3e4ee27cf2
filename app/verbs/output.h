// What verbs print: JSON, and tables for people.
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QTextStream>

#include <optional>

namespace concave {

void print(QTextStream &out, const QJsonObject &object);
void print(QTextStream &out, const QJsonArray &array);

/// Lines of cells in columns as wide as their widest cell; numbers to the right.
class TextTable
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        QString title;
        Align align = Align::Left;
    };

    explicit TextTable(const QList<Column> &columns) : m_columns(columns) {}

    /// Precondition: one cell for each column.
    void add(const QStringList &cells);
    void print(QTextStream &out) const;

private:
    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

/// Text from a file without what a terminal would take for a command.
QString printable(const QString &text);

/// A number in the user's locale with this many decimals; "–" for none.
QString decimals(std::optional<double> number, int count);
/// With as many digits as it needs, at most six.
QString plainNumber(std::optional<double> number);

} // namespace concave
