// Numbers as people write them, and as the program shows them.
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace concave::ui {

/// Reads "12 500", "12.500,5", "−3,5" or "0.25". Blanks and apostrophes between digits are skipped. A single
/// full stop is a decimal point in every locale; a single comma is one where the locale says so, and groups
/// digits elsewhere. Nothing for anything else, and for numbers that are not finite.
std::optional<double> readNumber(const QString &text, const QLocale &locale);

/// As readNumber(), and "12k" of thousands, "1.5m" of millions.
std::optional<double> readAmount(const QString &text, const QLocale &locale);

/// With the locale's decimal point, a narrow no-break space between groups of three, a true minus sign, and
/// at least `least`, at most `most` decimals.
QString showNumber(double number, int least, int most, const QLocale &locale);

} // namespace concave::ui
