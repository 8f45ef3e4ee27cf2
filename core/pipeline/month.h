// Months of the calendar, each known by its first day.
#pragma once

#include <QDate>

namespace concave {

/// Null where the day is.
inline QDate monthOf(QDate day)
{
    return day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
}

/// How many months one lies after another; negative where before. Precondition: both are first days.
inline int monthsBetween(QDate from, QDate to)
{
    return 12 * (to.year() - from.year()) + to.month() - from.month();
}

} // namespace concave
