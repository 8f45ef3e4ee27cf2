#include "ui/widgets/dayreading.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int monthsBack = -3; ///< how far a day without a year may lie in the past
constexpr int century = 2000;  ///< of a year with two digits
constexpr qsizetype fewestOfMonth = 3;
constexpr qsizetype fewestOfWeekday = 2;

bool begins(const QString &typed, const QString &name)
{
    return name.startsWith(typed, Qt::CaseInsensitive);
}

/// Which of the names 1 … `count` is typed, whole or begun; 0 where none is.
template <class Name>
int placeOf(const QString &typed, int count, qsizetype fewest, Name nameOf)
{
    for (int place = 1; typed.size() >= fewest && place <= count; ++place) {
        if (begins(typed, nameOf(place)))
            return place;
    }
    return 0;
}

int monthOf(const QString &typed, const QLocale &locale)
{
    for (const QLocale &language : {locale, QLocale::c()}) {
        for (const QLocale::FormatType length : {QLocale::LongFormat, QLocale::ShortFormat}) {
            const auto name = [&](int month) { return language.monthName(month, length); };
            if (const int month = placeOf(typed, 12, fewestOfMonth, name))
                return month;
        }
    }
    return 0;
}

int weekdayOf(const QString &typed, const QLocale &locale)
{
    for (const QLocale &language : {locale, QLocale::c()}) {
        const auto name = [&](int day) { return language.dayName(day); };
        if (const int day = placeOf(typed, 7, fewestOfWeekday, name))
            return day;
    }
    return 0;
}

std::optional<QDate> readWord(const QString &typed, QDate today, const QLocale &locale)
{
    const auto isWord = [&](const char *word) {
        return typed.compare(QCoreApplication::translate("Day", word), Qt::CaseInsensitive) == 0 ||
               typed.compare(QLatin1StringView(word), Qt::CaseInsensitive) == 0;
    };
    if (isWord(QT_TRANSLATE_NOOP("Day", "today")))
        return today;
    if (isWord(QT_TRANSLATE_NOOP("Day", "tomorrow")))
        return today.addDays(1);
    if (isWord(QT_TRANSLATE_NOOP("Day", "yesterday")))
        return today.addDays(-1);
    const int weekday = weekdayOf(typed, locale);
    if (!weekday)
        return std::nullopt;
    const int ahead = (weekday - today.dayOfWeek() + 7) % 7;
    return today.addDays(ahead == 0 ? 7 : ahead);
}

std::optional<QDate> readDistance(const QString &typed, QDate today)
{
    static const QRegularExpression pattern(u"^([+\\-\\x{2212}])\\s?(\\d{1,4})\\s?([dwm]?)$"_s);
    const auto match = pattern.match(typed.toLower());
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.capturedView(2).toInt() * (match.capturedView(1) == u"+" ? 1 : -1);
    if (match.capturedView(3) == u"m")
        return today.addMonths(count);
    return today.addDays(match.capturedView(3) == u"w" ? 7 * count : count);
}

/// Nothing where it is no day of the calendar.
std::optional<QDate> dayOf(int day, int month, int year)
{
    const QDate date(year < 100 ? century + year : year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// The first from some months back on; nothing where no year has it.
std::optional<QDate> nextDayOf(int day, int month, QDate today)
{
    const QDate earliest = today.addMonths(monthsBack);
    for (int next = earliest.year(); next <= earliest.year() + 8; ++next) { // 29 February comes that rarely
        const QDate date(next, month, day);
        if (date.isValid() && date >= earliest)
            return date;
    }
    return std::nullopt;
}

bool isMonthFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd');
}

/// Numbers, and perhaps the name of a month, between blanks, points, commas, strokes or hyphens.
std::optional<QDate> readCalendar(const QString &typed, QDate today, const QLocale &locale)
{
    static const QRegularExpression separator(u"[\\s.,/\\-]+"_s);
    int named = 0;
    QList<int> numbers;
    for (const QString &part : typed.split(separator, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        const bool fits = isNumber ? part.size() <= 2 || part.size() == 4 : !named;
        if (!fits)
            return std::nullopt;
        if (isNumber)
            numbers << number;
        else if (!(named = monthOf(part, locale)))
            return std::nullopt;
    }
    if (named)
        numbers.insert(numbers.size() == 2 && numbers.front() > 31 ? 1 : qMin(1, numbers.size()), named);
    if (numbers.size() == 3 && numbers.front() > 31) // year, month, day
        return dayOf(numbers[2], numbers[1], numbers[0]);
    if (numbers.size() < 2 || numbers.size() > 3)
        return std::nullopt;
    if (!named && !typed.contains(u'.') && isMonthFirst(locale))
        numbers.swapItemsAt(0, 1);
    return numbers.size() == 3 ? dayOf(numbers[0], numbers[1], numbers[2])
                               : nextDayOf(numbers[0], numbers[1], today);
}

} // namespace

std::optional<QDate> readDay(const QString &text, QDate today, const QLocale &locale)
{
    const QString typed = text.simplified();
    std::optional<QDate> day = readWord(typed, today, locale);
    if (!day)
        day = readDistance(typed, today);
    if (!day)
        day = readCalendar(typed, today, locale);
    return day;
}

QString writeDay(QDate day, QDate today, const QLocale &locale)
{
    const bool isThisYear = day.year() == today.year();
    for (const QString &format : {isThisYear ? u"d MMM"_s : u"d MMM yyyy"_s, u"d MMM yyyy"_s}) {
        const QString text = locale.toString(day, format);
        if (readDay(text, today, locale) == day)
            return text;
    }
    return day.toString(Qt::ISODate);
}

} // namespace concave::ui
