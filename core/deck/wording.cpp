#include "core/deck/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Deck", text);
}

constexpr char16_t firstNonCharacter = 0xFFFE;

/// Whether a letter may not stay as it is.
bool isUnusual(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code < 0x20 && code != u'\n') || (code >= 0x7F && code < 0xA0) || letter.isSurrogate() ||
           code >= firstNonCharacter || letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator;
}

bool isQuotationMark(QChar letter)
{
    return QStringView(u"\"“”„‟«»‹›「」『』").contains(letter);
}

} // namespace

QString shownNumber(double number, int decimals)
{
    constexpr double many = 1e12;
    const QLocale locale;
    const bool isLarge = std::abs(number) >= many;
    QString text = locale.toString(std::abs(number), isLarge ? 'g' : 'f', isLarge ? 4 : decimals)
                       .replace(locale.groupSeparator(), QStringLiteral("\u202F"));
    const double scale = std::pow(10.0, decimals);
    if (std::round(number * scale) < 0)
        text.prepend(QChar(0x2212));
    return text;
}

QString shownNumber(double number)
{
    int decimals = 0;
    for (double scaled = number; decimals < 3 && std::abs(scaled - std::round(scaled)) > 1e-9; ++decimals)
        scaled = number * std::pow(10.0, decimals + 1);
    return shownNumber(number, decimals);
}

QString shownWeeks(double effort)
{
    const QString number = shownNumber(effort, effort > 0 && effort < 0.95 ? 1 : 0);
    return number == QStringLiteral("1") ? tr("1 week") : tr("%1 weeks").arg(number);
}

QString shownPercent(double part)
{
    return shownNumber(100 * part, 0) + QStringLiteral("\u202F%");
}

QString countWord(int count)
{
    static constexpr std::array words = {QT_TRANSLATE_NOOP("Deck", "no"), QT_TRANSLATE_NOOP("Deck", "one"),
        QT_TRANSLATE_NOOP("Deck", "two"), QT_TRANSLATE_NOOP("Deck", "three"),
        QT_TRANSLATE_NOOP("Deck", "four"), QT_TRANSLATE_NOOP("Deck", "five"),
        QT_TRANSLATE_NOOP("Deck", "six"), QT_TRANSLATE_NOOP("Deck", "seven"),
        QT_TRANSLATE_NOOP("Deck", "eight"), QT_TRANSLATE_NOOP("Deck", "nine"),
        QT_TRANSLATE_NOOP("Deck", "ten"), QT_TRANSLATE_NOOP("Deck", "eleven"),
        QT_TRANSLATE_NOOP("Deck", "twelve")};
    const auto place = static_cast<std::size_t>(count);
    return place < words.size() ? tr(words[place]) : shownNumber(count, 0);
}

QString shownDay(QDate day, QDate today)
{
    return QLocale().toString(
        day, day.year() == today.year() ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy"));
}

QString shownDue(QDate day, QDate today)
{
    const qint64 away = today.daysTo(day);
    if (away == 0)
        return tr("today");
    if (away > 0 && away < 7)
        return tr("on %1").arg(QLocale().standaloneDayName(day.dayOfWeek()));
    return tr("on %1").arg(shownDay(day, today));
}

QString stepNumber(int number)
{
    return QLocale().toString(number) + QLatin1Char('.');
}

QString listed(const QStringList &things)
{
    if (things.size() < 2)
        return things.join(QString());
    return tr("%1 and %2").arg(things.first(things.size() - 1).join(QStringLiteral(", ")), things.last());
}

QString quoted(const QString &words)
{
    const QString text = words.trimmed();
    if (text.isEmpty() || isQuotationMark(text.front()))
        return text;
    return QStringLiteral("“%1”").arg(text);
}

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QString shortened(const QString &text, qsizetype most)
{
    const QString line = cleaned(text).simplified();
    if (line.size() <= most)
        return line;
    const qsizetype end = line[most - 2].isHighSurrogate() ? most - 2 : most - 1;
    return line.left(end).trimmed() + QChar(0x2026);
}

QString cleaned(const QString &text)
{
    if (std::ranges::none_of(text, isUnusual))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        if (letter.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            clean.append(letter).append(text[++i]);
        else if (letter.isSurrogate() || letter.unicode() >= firstNonCharacter)
            clean.append(QChar::ReplacementCharacter);
        else if (letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator)
            clean.append(u'\n');
        else if (letter == u'\r')
            clean.append(i + 1 < text.size() && text[i + 1] == u'\n' ? text[++i] : QChar(u'\n'));
        else if (letter == u'\t')
            clean.append(u' ');
        else if (letter == u'\n' || letter.category() != QChar::Other_Control)
            clean.append(letter);
    }
    return clean;
}

} // namespace concave
