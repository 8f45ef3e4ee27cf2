// Months of the calendar, each known by its first day.
#pragma once

#include <QDate>

#include <cmath>

namespace concave {

/// Null where the day is.
inline QDate monthOf(QDate day)
{
    return day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
}

/// How many months one lies after another; negative where before. Precondition: both are first days.
///
/// From the days between them alone, which are never more than five off as many mean months of the Gregorian
/// calendar: many times quicker than the year and month of each.
inline int monthsBetween(QDate from, QDate to)
{
    constexpr double daysOfMonth = 365.2425 / 12;
    const double months = static_cast<double>(to.toJulianDay() - from.toJulianDay()) / daysOfMonth;
    return static_cast<int>(std::lround(months));
}

} // namespace concave
