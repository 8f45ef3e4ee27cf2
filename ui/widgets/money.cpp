#include "ui/widgets/money.h"

#include "ui/widgets/number.h"

#include <QHash>

#include <cmath>

namespace concave::ui {

static constexpr QChar narrowSpace(0x202F);

static const QHash<QString, QString> &signsByCode()
{
    static const QHash<QString, QString> signs{
        {QStringLiteral("EUR"), QStringLiteral("€")},
        {QStringLiteral("GBP"), QStringLiteral("£")},
        {QStringLiteral("USD"), QStringLiteral("$")},
        {QStringLiteral("JPY"), QStringLiteral("¥")},
        {QStringLiteral("INR"), QStringLiteral("₹")},
        {QStringLiteral("KRW"), QStringLiteral("₩")},
        {QStringLiteral("UAH"), QStringLiteral("₴")},
        {QStringLiteral("TRY"), QStringLiteral("₺")},
        {QStringLiteral("ILS"), QStringLiteral("₪")},
    };
    return signs;
}

QString currencySign(const QString &code)
{
    return signsByCode().value(code, code);
}

QString showMoney(double amount, const QString &currency, const QLocale &locale)
{
    constexpr double wholeFrom = 100;
    const double cents = std::round(amount * 100);
    const bool isWhole = std::abs(cents) >= wholeFrom * 100 || std::fmod(cents, 100) == 0;
    const int decimals = isWhole ? 0 : 2;
    return currencySign(currency) + narrowSpace + showNumber(amount, decimals, decimals, locale);
}

QString showPercent(double percent, const QLocale &locale)
{
    return showNumber(percent, 0, 0, locale) + narrowSpace + locale.percent();
}

} // namespace concave::ui
