#include "ui/pipeline/allocationedit.h"

#include "ui/widgets/money.h"
#include "ui/widgets/number.h"

#include <QLocale>
#include <QRegularExpression>

namespace concave::ui {

static constexpr QChar narrowSpace(0x202F);

AllocationEdit::AllocationEdit(QWidget *parent) : LineField(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AllocationEdit::setValue(const Value &value)
{
    const bool typing = hasFocus() && isPending();
    m_value = value;
    if (!typing)
        discard();
}

QString AllocationEdit::shown(const Value &value, const QLocale &locale)
{
    const QString months =
        value.months ? tr("%1 mo", "months").arg(showNumber(*value.months, 0, 1, locale)) : QString();
    if (!value.percent)
        return months;
    const QString percent = showNumber(*value.percent, 0, 1, locale) + narrowSpace + locale.percent();
    return value.months ? tr("%1 × %2", "allocation and months").arg(percent, months) : percent;
}

std::optional<AllocationEdit::Value> AllocationEdit::read(const QString &text, const QLocale &locale)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(\\d+[.,]?\\d*)\\s*(%)?)?\\s*[x×*]?\\s*(?:(\\d+[.,]?\\d*)\\s*(\\pL*)\\.?)?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression monthsAlone(
        QStringLiteral("^(\\d+[.,]?\\d*)\\s*(\\pL+)\\.?$"), QRegularExpression::UseUnicodePropertiesOption);
    const QString typed = text.simplified().replace(narrowSpace, u' ');
    if (typed.isEmpty())
        return Value{};
    const auto number = [&](const QString &digits) { return readNumber(digits, locale); };
    if (const auto match = monthsAlone.match(typed); match.hasMatch() && match.captured(2) != u"x")
        return Value{std::nullopt, number(match.captured(1))};
    const auto match = pattern.match(typed);
    if (!match.hasMatch() || match.captured(1).isEmpty())
        return std::nullopt;
    return Value{number(match.captured(1)), number(match.captured(3))};
}

bool AllocationEdit::isPending() const
{
    return text() != shown(m_value, locale());
}

void AllocationEdit::accept()
{
    const std::optional<Value> typed = read(text(), locale());
    setError(
        typed ? QString()
              : tr("Write it as %1.").arg(shown({40, 6}, locale())) +
                    (m_value == Value() ? QString()
                                        : u' ' + tr("Kept the old one, %1.").arg(shown(m_value, locale()))));
    if (!typed)
        return;
    const bool changed = *typed != m_value;
    m_value = *typed;
    restore();
    if (changed)
        Q_EMIT committed(m_value);
}

void AllocationEdit::restore()
{
    if (isPending())
        setText(shown(m_value, locale()));
}

} // namespace concave::ui
