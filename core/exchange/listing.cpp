#include "core/exchange/listing.h"

#include "core/exchange/csv.h"

namespace concave {

QByteArray toCsv(const Kind &kind, const std::vector<Row> &rows)
{
    QStringList cells;
    for (const Field &field : kind.fields)
        cells << QString::fromLatin1(field.name);
    QByteArray csv = csvLine(cells);
    for (const Row &row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const QString text = toText(kind.fields[i], row[i]);
            cells[static_cast<qsizetype>(i)] = kind.fields[i].type == FieldType::Text ? harmless(text) : text;
        }
        csv += csvLine(cells);
    }
    return csv;
}

QJsonObject toJson(const Kind &kind, const Row &row)
{
    QJsonObject object;
    for (std::size_t i = 0; i < row.size(); ++i)
        object.insert(QString::fromLatin1(kind.fields[i].name), toJson(kind.fields[i], row[i]));
    return object;
}

} // namespace concave
