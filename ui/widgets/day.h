// Days as the program shows them: near ones in words, the year only where it is not this one.
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

namespace concave::ui {

/// "12 Mar", or "12 Mar 2027".
QString showDay(QDate day, QDate today, const QLocale &locale = QLocale());
/// "12 March", or "12 March 2027".
QString showWholeDay(QDate day, QDate today, const QLocale &locale = QLocale());
/// "Today", and as showDay() else.
QString showNearDay(QDate day, QDate today, const QLocale &locale = QLocale());
/// What is due on a day: "8 days late", "Today", "12 Mar".
QString showDue(QDate day, QDate today, const QLocale &locale = QLocale());
/// "1 day", "21 days".
QString showDays(int count, const QLocale &locale = QLocale());
/// "1 day late", "8 days late".
QString showDaysLate(int count, const QLocale &locale = QLocale());

} // namespace concave::ui
