// How a table of observations is read: guessed from what it says, changed by the user.
//
// A wide table has a column of moments and a column for each series; a long one has columns of the moment,
// the series' name and the value.
#pragma once

#include "core/exchange/sniffing.h"
#include "core/exchange/sourcefile.h"
#include "core/metrics/metrics.h"

namespace concave {

/// What a column holds.
struct ColumnUse
{
    enum class Role {
        None, ///< it is not imported
        Moment,
        Series,     ///< values of `series`
        SeriesName, ///< of a long table
        Number,     ///< values, of a long table
    };
    Role role = Role::None;
    QString series{};

    bool operator==(const ColumnUse &) const = default;
};

/// Which series a name of a long table is; empty: it is not imported.
struct NameUse
{
    QString name;
    QString series;

    bool operator==(const NameUse &) const = default;
};

struct ObservationChoices
{
    QStringList known; ///< series that the metric has; empty: names of the table become series
    std::optional<std::size_t> headerRow; ///< of the grid; none where rows of data begin at once
    std::size_t endRow = 0;               ///< the first row that is no data any more
    std::vector<ColumnUse> columns;
    std::vector<NameUse> names; ///< of a long table
    QStringList unsettled;      ///< series for which several columns or names could stand: to be asked for
    std::optional<DateOrder> dateOrder; ///< none: days could be read in two ways, to be asked for
    DecimalMark decimalMark = DecimalMark::Point;
    bool isDecimalMarkOpen = false; ///< numbers could be read in two ways

    std::size_t firstRow() const { return headerRow ? *headerRow + 1 : 0; }
    bool isLong() const;
    std::optional<std::size_t> columnOf(ColumnUse::Role role) const;
};

/// Series of a metric: those that its rule names, without a readable rule those that were observed.
QStringList seriesNames(const MetricBook &book, const Metric &metric);

/// All that can be found out. A column or name is the series of its name in any case, else the one it begins
/// with ("incoming invoices" is incoming); where several could be one, none is.
ObservationChoices guessChoices(const SourceFile &file, const QStringList &known);
/// Another column that had the use, where only one can, loses it.
void chooseColumn(
    ObservationChoices &choices, const SourceFile &file, std::size_t column, const ColumnUse &use);
void chooseName(ObservationChoices &choices, const QString &name, const QString &series);

/// Of every column; "Column 2" where the table has no header.
QStringList headerOf(const SourceFile &file, const ObservationChoices &choices);

/// Input with one sentence where something is still to be chosen, or there are no rows.
Result<void> check(const SourceFile &file, const ObservationChoices &choices);

} // namespace concave
