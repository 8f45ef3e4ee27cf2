#include "ui/widgets/number.h"

#include <QRegularExpression>

#include <cmath>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static constexpr QChar minusSign(0x2212);
static constexpr QChar narrowSpace(0x202F);

/// Groups of three, separated by `separator`: "1.234.567".
static bool isGrouped(const QString &text, QChar separator)
{
    static const QRegularExpression comma(u"^[+-]?\\d{1,3}(,\\d{3})+$"_s);
    static const QRegularExpression stop(u"^[+-]?\\d{1,3}(\\.\\d{3})+$"_s);
    return (separator == u',' ? comma : stop).match(text).hasMatch();
}

std::optional<double> readNumber(const QString &text, const QLocale &locale)
{
    static const QRegularExpression skipped(u"[\\s'\\x{2019}\\x{00A0}\\x{202F}]"_s);
    QString digits = text;
    digits.remove(skipped);
    digits.replace(minusSign, u'-');
    if (digits.isEmpty())
        return std::nullopt;

    const auto commas = digits.count(u',');
    const auto stops = digits.count(u'.');
    if (commas > 0 && stops > 0) {
        const QChar decimal = digits.lastIndexOf(u',') > digits.lastIndexOf(u'.') ? u',' : u'.';
        const QChar group = decimal == u',' ? u'.' : u',';
        const auto whole = digits.left(digits.indexOf(decimal));
        if (digits.count(decimal) > 1 || digits.lastIndexOf(group) > whole.size() || !isGrouped(whole, group))
            return std::nullopt;
        digits.remove(group).replace(decimal, u'.');
    } else if (commas == 1 && locale.decimalPoint() == u","_s) {
        digits.replace(u',', u'.');
    } else if (commas > 0 || stops > 1) {
        const QChar group = commas > 0 ? u',' : u'.';
        if (!isGrouped(digits, group))
            return std::nullopt;
        digits.remove(group);
    }

    bool ok = false;
    double number = QLocale::c().toDouble(digits, &ok);
    if (!ok) // digits of another script
        number = locale.toDouble(text, &ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> readAmount(const QString &text, const QLocale &locale)
{
    const QString typed = text.trimmed();
    const double unit = typed.endsWith(u'k', Qt::CaseInsensitive)   ? 1e3
                        : typed.endsWith(u'm', Qt::CaseInsensitive) ? 1e6
                                                                    : 1;
    const auto number = readNumber(unit == 1 ? typed : typed.chopped(1), locale);
    return number ? std::optional(*number * unit) : std::nullopt;
}

QString showNumber(double number, int least, int most, const QLocale &locale)
{
    QString digits = QLocale::c().toString(std::abs(number), 'f', most);
    digits.remove(u',');
    auto point = digits.indexOf(u'.');
    if (point >= 0) {
        auto end = digits.size();
        while (end > point + 1 + least && digits.at(end - 1) == u'0')
            --end;
        digits.truncate(end == point + 1 ? point : end);
    } else {
        point = digits.size();
    }
    const bool zero = digits.count(u'0') + digits.count(u'.') == digits.size();
    digits.replace(u'.', locale.decimalPoint());
    for (auto group = std::min(point, digits.size()) - 3; group > 0; group -= 3)
        digits.insert(group, narrowSpace);
    return number < 0 && !zero ? minusSign + digits : digits;
}

} // namespace concave::ui
