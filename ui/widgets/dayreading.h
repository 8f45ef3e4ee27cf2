// Days as people type them.
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace concave::ui {

/// Reads "2026-03-12", "12 March", "12 Mar 2027", "Mar 12", "12.3.", "12.03.26", "3/12" in the locale's order
/// of day and month; "today", "tomorrow", "yesterday"; "fri", the next one after today; "+3", "-1", "+2w" and
/// "+1m" from today on. Names are those of the locale or the English ones, whole or begun. A day without a
/// year is the first from a quarter of a year ago on. Nothing for anything else.
std::optional<QDate> readDay(const QString &text, QDate today, const QLocale &locale);

/// "12 Mar", or "12 Mar 2027" where it is not this year or readDay() would take it for another day; as
/// 2027-03-12 where that cannot read the locale's words.
QString writeDay(QDate day, QDate today, const QLocale &locale);

} // namespace concave::ui
