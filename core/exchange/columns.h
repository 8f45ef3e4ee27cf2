// Which column of a table is which field of an import.
#pragma once

#include "core/exchange/csv.h"

namespace concave {

/// A column of the table and the field it fills, where the header does not say so itself.
struct ColumnChoice
{
    QString column;
    QString field;
};

/// For each of `fields` its column, if the table has it: the chosen one, else the one of that name in any
/// case. A column that is chosen for one field fills no other. Input with a sentence where a choice names a
/// column or field that is not there, where a column is there twice, and where one of `required` is missing.
Result<std::vector<std::optional<std::size_t>>> findColumns(const CsvTable &table, const QStringList &fields,
    const QStringList &required, const std::vector<ColumnChoice> &choices);

} // namespace concave
