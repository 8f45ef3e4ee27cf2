// What the texts of a column mean: days, numbers, and which rows are not data.
#pragma once

#include "core/exchange/grid.h"

#include <QDateTime>

#include <functional>
#include <optional>

namespace concave {

/// Of days written as 03/04/2026 or 3-4-26.
enum class DateOrder { DayFirst, MonthFirst };
enum class DecimalMark { Point, Comma };

/// How many texts only one reading explains, and how many both do.
struct Evidence
{
    qint64 first = 0;  ///< DateOrder::DayFirst, DecimalMark::Point
    qint64 second = 0; ///< DateOrder::MonthFirst, DecimalMark::Comma
    qint64 both = 0;

    Evidence &operator+=(const Evidence &other);
    /// There are texts that could mean either, and none that says which.
    bool isOpen() const { return both > 0 && first == second; }
};

/// A day and, where it has one, a time: 2026-03-12 14:00, 12.03.2026, 12/3/26 2:00 PM, 12 Mar 2026, Excel's
/// serial number of 1900. Dots mean that the day comes first. One with a zone is told in the user's own time.
/// `order` decides what stands first between slashes and dashes, so that one column is read one way
/// throughout. Nothing where the text is no day in it.
std::optional<QDateTime> readMoment(QStringView text, DateOrder order);
/// Its day alone.
std::optional<QDate> readDay(QStringView text, DateOrder order);
Evidence dateEvidence(QStringView text);

struct ReadNumber
{
    double value = 0;
    QString unit; ///< what stands before or after it, such as € or EUR; not %
    bool isPercent = false;
};

/// A number with or without a grouping of its digits, one in parentheses is negative. `mark` decides where a
/// text could mean either. Nothing where the text is no number.
std::optional<ReadNumber> readNumber(QStringView text, DecimalMark mark);
Evidence decimalEvidence(QStringView text);

/// Whether a cell says that there is nothing: blank, "-", "n/a", "(No value)" and the like.
bool isNothing(QStringView text);

/// The first of the upper rows of which most cells are known labels; otherwise the first that is as wide as
/// most rows are.
std::size_t sniffHeaderRow(const Grid &grid, const std::function<bool(const QString &)> &isKnownLabel);
/// The first of the rows at the end that are no data: totals, confidentiality, copyright. The row count where
/// there are none. Precondition: `header` is a row.
std::size_t sniffFooter(const Grid &grid, std::size_t header);

} // namespace concave
