#include "ui/widgets/moneyedit.h"

#include "core/exchange/currency.h"
#include "ui/widgets/money.h"
#include "ui/widgets/number.h"

#include <QRegularExpression>

namespace concave::ui {

MoneyEdit::MoneyEdit(QWidget *parent) : LineField(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void MoneyEdit::setValue(std::optional<double> amount, const QString &currency)
{
    const bool typing = hasFocus() && isPending();
    m_amount = amount;
    m_currency = currency;
    if (!typing)
        discard();
}

bool MoneyEdit::isPending() const
{
    return text() != shown();
}

void MoneyEdit::accept()
{
    QString why;
    const std::optional<Money> typed = parsed(why);
    setError(why);
    if (!typed)
        return;
    const bool changed = *typed != Money{m_amount, m_currency};
    m_amount = typed->amount;
    m_currency = typed->currency;
    restore();
    if (changed)
        Q_EMIT committed(m_amount, m_currency);
}

void MoneyEdit::restore()
{
    if (isPending())
        setText(shown());
}

QString MoneyEdit::shown() const
{
    return m_amount ? showMoney(*m_amount, m_currency, locale()) : QString();
}

std::optional<MoneyEdit::Money> MoneyEdit::parsed(QString &why) const
{
    // Letters and signs of a currency before or after the amount.
    static const QRegularExpression pattern(
        QStringLiteral(
            "^([^\\d\\s.,+\\-\\x{2212}]*)(.*?(?:\\d\\s?[km](?!\\pL))?)\\s?([^\\d\\s.,+\\-\\x{2212}]*)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString typed = text().simplified();
    if (typed.isEmpty())
        return Money{std::nullopt, m_currency};
    const auto match = pattern.match(typed);
    const QString sign = match.captured(1) + match.captured(3);
    const QString currency = sign.isEmpty() ? m_currency : currencyOf(sign);
    const std::optional<double> amount = readAmount(match.captured(2), locale());
    if (currency.isEmpty() && amount)
        why = tr("“%1” is not a currency; write a code such as EUR.").arg(sign);
    else if (!amount)
        why = tr("An amount is a number, such as %1.").arg(showMoney(48000, m_currency, locale()));
    else if (*amount < 0)
        why = tr("An amount is at least 0.");
    if (why.isEmpty())
        return Money{amount, currency};
    if (m_amount)
        why += u' ' + tr("Kept the old one, %1.").arg(shown());
    return std::nullopt;
}

} // namespace concave::ui
