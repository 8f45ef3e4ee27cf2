#include "core/exchange/columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace concave {

namespace {

using Places = std::vector<std::optional<std::size_t>>;

QString tr(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}

Error refused(const QString &sentence)
{
    return {Failure::Input, sentence};
}

QString quoted(const QStringList &words)
{
    return u'“' + words.join(QStringLiteral("”, “")) + u'”';
}

/// Where a list has a word, in any case.
std::vector<std::size_t> placesOf(const QString &word, const QStringList &list)
{
    std::vector<std::size_t> places;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i].compare(word, Qt::CaseInsensitive) == 0)
            places.push_back(static_cast<std::size_t>(i));
    }
    return places;
}

Result<Places> chosenPlaces(
    const CsvTable &table, const QStringList &fields, const std::vector<ColumnChoice> &choices)
{
    Places places(static_cast<std::size_t>(fields.size()));
    for (const ColumnChoice &choice : choices) {
        const auto field = placesOf(choice.field, fields);
        const auto column = placesOf(choice.column, table.header());
        if (field.empty()) {
            return refused(tr("There is no field “%1”. Nothing was read. Choose one of %2.")
                               .arg(choice.field, quoted(fields)));
        }
        if (column.empty()) {
            return refused(tr("The file has no column “%1”. Nothing was read. Choose one of %2.")
                               .arg(choice.column, quoted(table.header())));
        }
        auto &place = places[field.front()];
        if (place)
            return refused(
                tr("Two columns are to fill “%1”. Nothing was read. Choose one.").arg(choice.field));
        place = column.front();
    }
    return places;
}

} // namespace

Result<Places> findColumns(const CsvTable &table, const QStringList &fields, const QStringList &required,
    const std::vector<ColumnChoice> &choices)
{
    const Result<Places> chosen = chosenPlaces(table, fields, choices);
    if (!chosen)
        return chosen.error();
    Places places = *chosen;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QString &field = fields[static_cast<qsizetype>(i)];
        std::vector<std::size_t> named = placesOf(field, table.header());
        std::erase_if(named, [&](std::size_t place) {
            return std::find(chosen->begin(), chosen->end(), place) != chosen->end();
        });
        if (!places[i] && named.size() > 1)
            return refused(tr("The file has two columns “%1”. Nothing was read. Rename one.").arg(field));
        if (!places[i] && !named.empty())
            places[i] = named.front();
        if (!places[i] && required.contains(field)) {
            return refused(tr("The file has no column “%1”, only %2. Nothing was read. Add it, or choose the "
                              "column that holds it.")
                               .arg(field, quoted(table.header())));
        }
    }
    return places;
}

} // namespace concave
