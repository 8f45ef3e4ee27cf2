#include "ui/widgets/day.h"

#include <QCoreApplication>

namespace concave::ui {

static QString tr(const char *text, const char *meaning = nullptr)
{
    return QCoreApplication::translate("Day", text, meaning);
}

QString showDay(QDate day, QDate today, const QLocale &locale)
{
    return locale.toString(day,
        day.year() == today.year() ? tr("d MMM", "format of a day") : tr("d MMM yyyy", "format of a day"));
}

QString showWholeDay(QDate day, QDate today, const QLocale &locale)
{
    return locale.toString(day,
        day.year() == today.year() ? tr("d MMMM", "format of a day") : tr("d MMMM yyyy", "format of a day"));
}

QString showNearDay(QDate day, QDate today, const QLocale &locale)
{
    return day == today ? tr("Today") : showDay(day, today, locale);
}

QString showDue(QDate day, QDate today, const QLocale &locale)
{
    return day < today ? showDaysLate(static_cast<int>(day.daysTo(today)), locale)
                       : showNearDay(day, today, locale);
}

QString showDays(int count, const QLocale &locale)
{
    return count == 1 ? tr("1 day") : tr("%1 days").arg(locale.toString(count));
}

QString showDaysLate(int count, const QLocale &locale)
{
    return count == 1 ? tr("1 day late") : tr("%1 days late").arg(locale.toString(count));
}

} // namespace concave::ui
