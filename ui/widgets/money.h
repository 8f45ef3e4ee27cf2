// Money and percentages as the program shows them.
#pragma once

#include <QLocale>
#include <QString>

namespace concave::ui {

/// "€" for EUR; the code itself for a currency whose sign means more than one.
QString currencySign(const QString &code);

/// "€ 36 000", "SEK 12 000", "€ 12.50": no cents from 100 up, nor where there are none. `currency` is a code
/// of ISO 4217.
QString showMoney(double amount, const QString &currency, const QLocale &locale = QLocale());

/// "40 %" of 40, without decimals.
QString showPercent(double percent, const QLocale &locale = QLocale());

/// "40 %" of 0.4; "< 1 %" and "> 99 %" of what is not quite impossible or certain.
QString showChance(double chance, const QLocale &locale = QLocale());

} // namespace concave::ui
