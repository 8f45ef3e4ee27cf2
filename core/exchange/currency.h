// Currencies by their codes and signs.
#pragma once

#include <QString>

namespace concave {

/// Whether it is a code of ISO 4217, such as EUR: one of a country's money that is in use, or was until
/// lately.
bool isCurrency(const QString &code);

/// The code that a sign or a code in any case stands for: EUR of "€", "EUR" or "eur". Empty where none is
/// known.
QString currencyOf(const QString &unit);

} // namespace concave
