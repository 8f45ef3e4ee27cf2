#include "core/exchange/sniffing.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace concave {

namespace {

/// Reads a text from left to right.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_text.isEmpty(); }
    QChar peek() const { return atEnd() ? QChar() : m_text.front(); }
    QStringView rest() const { return m_text; }
    bool take(QChar character)
    {
        const bool is = peek() == character;
        if (is)
            m_text = m_text.sliced(1);
        return is;
    }
    void skipBlanks() { m_text = m_text.trimmed(); }
    /// A number of one to `most` digits, and how many it had; nothing where there is none.
    std::optional<int> number(int most, int *digits = nullptr)
    {
        int count = 0;
        int value = 0;
        while (count < most && !atEnd() && isDigit(peek())) {
            value = value * 10 + peek().unicode() - u'0';
            m_text = m_text.sliced(1);
            ++count;
        }
        if (digits)
            *digits = count;
        return count > 0 ? std::optional(value) : std::nullopt;
    }
    static bool isDigit(QChar character) { return character >= u'0' && character <= u'9'; }

private:
    QStringView m_text;
};

/// Three numbers with one separator, as they stand.
struct Parts
{
    std::array<int, 3> numbers{};
    bool yearFirst = false;
    QChar separator;
};

std::optional<Parts> dateParts(Scanner &scanner)
{
    Parts parts;
    int digits = 0;
    const auto first = scanner.number(4, &digits);
    parts.yearFirst = digits == 4;
    parts.separator = scanner.peek();
    if (!first || digits == 3 || !QStringView(u"-/.").contains(parts.separator))
        return std::nullopt;
    scanner.take(parts.separator);
    const auto second = scanner.number(2);
    if (!second || !scanner.take(parts.separator))
        return std::nullopt;
    const auto third = scanner.number(parts.yearFirst ? 2 : 4, &digits);
    if (!third || (!parts.yearFirst && digits != 2 && digits != 4))
        return std::nullopt;
    parts.numbers = {*first, *second, !parts.yearFirst && digits == 2 ? 2000 + *third : *third};
    return parts;
}

QDate dayOf(const Parts &parts, DateOrder order)
{
    const auto [first, second, third] = parts.numbers;
    if (parts.yearFirst)
        return {first, second, third};
    return order == DateOrder::DayFirst ? QDate(third, second, first) : QDate(third, first, second);
}

bool hasOrder(const Parts &parts)
{
    return !parts.yearFirst && parts.separator != u'.';
}

/// A day with the name of its month, which stands alone before its time.
QDate namedDay(const QString &text)
{
    static const QLocale english = QLocale::c();
    for (const char *format :
        {"d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "d-MMM-yyyy", "d-MMM-yy"}) {
        QDate day = english.toDate(text, QLatin1StringView(format));
        if (day.isValid())
            return day.year() < 1950 ? day.addYears(100) : day;
    }
    return {};
}

/// 21:52, 21:52:10.5, 9:52 PM.
std::optional<QTime> timeOf(Scanner &scanner)
{
    const auto hour = scanner.number(2);
    if (!hour || !scanner.take(u':'))
        return std::nullopt;
    const auto minute = scanner.number(2);
    const auto second = scanner.take(u':') ? scanner.number(2) : std::optional(0);
    if (!minute || !second)
        return std::nullopt;
    if (scanner.take(u'.') && !scanner.number(9))
        return std::nullopt;
    scanner.skipBlanks();
    int hours = *hour;
    for (const auto &[word, shift] : {std::pair{u"AM", 0}, std::pair{u"PM", 12}}) {
        if (scanner.rest().startsWith(word, Qt::CaseInsensitive)) {
            hours = hours % 12 + shift;
            scanner = Scanner(scanner.rest().sliced(2));
        }
    }
    const QTime time(hours, *minute, *second);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// Seconds east of UTC: Z, UTC, +02:00 or -0500.
std::optional<int> zoneOf(QStringView text)
{
    const QStringView zone = text.trimmed();
    if (zone == u"Z" || zone == u"UTC")
        return 0;
    Scanner scanner(zone);
    const bool west = scanner.take(u'-');
    if (!west && !scanner.take(u'+'))
        return std::nullopt;
    const auto hours = scanner.number(2);
    scanner.take(u':');
    const auto minutes = scanner.atEnd() ? std::optional(0) : scanner.number(2);
    if (!hours || !minutes || !scanner.atEnd())
        return std::nullopt;
    return (west ? -1 : 1) * (*hours * 3600 + *minutes * 60);
}

std::optional<QDateTime> momentOf(QDate day, Scanner scanner)
{
    if (!day.isValid())
        return std::nullopt;
    scanner.take(u'T');
    scanner.take(u',');
    scanner.skipBlanks();
    if (scanner.atEnd())
        return QDateTime(day, QTime(0, 0));
    const auto time = timeOf(scanner);
    if (!time)
        return std::nullopt;
    if (scanner.atEnd())
        return QDateTime(day, *time);
    const auto zone = zoneOf(scanner.rest());
    return zone ? std::optional(QDateTime(day, *time, Qt::OffsetFromUTC, *zone).toLocalTime()) : std::nullopt;
}

/// Excel's day 1 is the first of 1900; those of half a century and more from now are no days of a deal.
std::optional<QDateTime> serialMoment(const QString &text)
{
    bool isNumber = false;
    const double serial = text.toDouble(&isNumber);
    if (!isNumber || !(serial >= 20'000 && serial < 75'000))
        return std::nullopt;
    const auto seconds = static_cast<qint64>(std::llround(serial * 86'400));
    return QDateTime(QDate(1899, 12, 30).addDays(seconds / 86'400),
        QTime(0, 0).addSecs(static_cast<int>(seconds % 86'400)));
}

/// A number's digits and separators, and what stands around them.
struct Digits
{
    QString core; ///< digits, full stops and commas
    QString unit;
    bool isNegative = false;
    bool isPercent = false;
};

std::optional<Digits> digitsOf(QStringView text)
{
    Digits digits;
    QString before;
    QString after;
    for (const QChar character : text) {
        const bool isIn = !digits.core.isEmpty() && after.isEmpty();
        if (Scanner::isDigit(character) || character == u'.' || character == u',') {
            if (!after.isEmpty())
                return std::nullopt;
            digits.core += character;
        } else if (character.isSpace() || (isIn && (character == u'\'' || character == u'’'))) {
            continue; // also the blanks that group digits
        } else if ((character == u'-' || character == u'−' || character == u'(') && digits.core.isEmpty()) {
            digits.isNegative = true;
        } else if (character == u'%' && isIn) {
            digits.isPercent = true;
        } else if (character != u'+' && character != u')') {
            (digits.core.isEmpty() ? before : after) += character;
        }
    }
    if (digits.core.isEmpty() || (!before.isEmpty() && !after.isEmpty()))
        return std::nullopt;
    digits.unit = before + after;
    return digits;
}

/// The character that parts the whole from the fraction: nothing for neither, '?' where it could be both.
QChar decimalMarkOf(const QString &core)
{
    const qsizetype points = core.count(u'.');
    const qsizetype commas = core.count(u',');
    if (points > 0 && commas > 0)
        return core.lastIndexOf(u'.') > core.lastIndexOf(u',') ? u'.' : u',';
    if (points + commas != 1)
        return {};
    const QChar mark = points ? u'.' : u',';
    const qsizetype place = core.indexOf(mark);
    const bool mayGroup = core.size() - place - 1 == 3 && place >= 1 && place <= 3 && core[0] != u'0';
    return mayGroup ? QChar(u'?') : mark;
}

bool isSingle(const QString &core, QChar mark)
{
    return mark.isNull() || core.count(mark) == 1;
}

/// Digits, with or without a full stop that cannot part thousands.
bool isPlainNumber(QStringView text)
{
    const qsizetype point = text.indexOf(u'.');
    if (point == 0 || (point > 0 && (text.size() - point == 4 || text.size() - point == 1)))
        return false;
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](const QChar &character) {
        return Scanner::isDigit(character) || &character == text.begin() + point;
    });
}

/// Groups of three digits, or of two as in India.
bool isGrouped(const QString &whole, QChar group)
{
    const QStringList groups = whole.split(group);
    return std::all_of(groups.begin() + 1, groups.end(),
        [](const QString &digits) { return digits.size() == 3 || digits.size() == 2; });
}

} // namespace

Evidence &Evidence::operator+=(const Evidence &other)
{
    first += other.first;
    second += other.second;
    both += other.both;
    return *this;
}

std::optional<QDateTime> readMoment(QStringView text, DateOrder order)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > 64)
        return std::nullopt;
    Scanner scanner(trimmed);
    if (const auto parts = dateParts(scanner)) {
        return momentOf(dayOf(*parts, hasOrder(*parts) ? order : DateOrder::DayFirst), scanner);
    }
    const QString word = trimmed.toString();
    if (const auto moment = serialMoment(word))
        return moment;
    const QDate named = namedDay(word.simplified());
    return named.isValid() ? std::optional(QDateTime(named, QTime(0, 0))) : std::nullopt;
}

std::optional<QDate> readDay(QStringView text, DateOrder order)
{
    // A time of the user's own costs far more than a day, and most cells have none.
    Scanner scanner(text);
    const auto parts = dateParts(scanner);
    if (parts && parts->yearFirst && scanner.atEnd()) {
        const QDate day = dayOf(*parts, order);
        return day.isValid() ? std::optional(day) : std::nullopt;
    }
    const auto moment = readMoment(text, order);
    return moment ? std::optional(moment->date()) : std::nullopt;
}

Evidence dateEvidence(QStringView text)
{
    Scanner scanner(text.trimmed());
    const auto parts = dateParts(scanner);
    if (!parts || !hasOrder(*parts))
        return {};
    const bool dayFirst = dayOf(*parts, DateOrder::DayFirst).isValid();
    const bool monthFirst = dayOf(*parts, DateOrder::MonthFirst).isValid();
    const bool isSame = parts->numbers[0] == parts->numbers[1];
    return {.first = dayFirst && !monthFirst,
        .second = monthFirst && !dayFirst,
        .both = dayFirst && monthFirst && !isSame};
}

std::optional<ReadNumber> readNumber(QStringView text, DecimalMark mark)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > 64)
        return std::nullopt;
    if (isPlainNumber(trimmed))
        return ReadNumber{trimmed.toDouble(), {}, false};
    bool isPlain = false;
    if (trimmed.contains(u'e', Qt::CaseInsensitive)) {
        const double number = trimmed.toDouble(&isPlain);
        if (isPlain)
            return std::isfinite(number) ? std::optional(ReadNumber{number, {}, false}) : std::nullopt;
    }
    const auto digits = digitsOf(trimmed);
    if (!digits)
        return std::nullopt;
    QChar decimal = decimalMarkOf(digits->core);
    if (decimal == u'?') {
        const QChar chosen = mark == DecimalMark::Comma ? u',' : u'.';
        decimal = digits->core.contains(chosen) ? chosen : QChar();
    }
    const QChar group = decimal == u',' ? u'.' : u',';
    const qsizetype end = decimal.isNull() ? -1 : digits->core.indexOf(decimal);
    QString whole = end < 0 ? digits->core : digits->core.first(end);
    const QString fraction = end < 0 ? QString() : digits->core.sliced(end + 1);
    // Without a decimal mark either character may group, but one of them only.
    const QChar grouping = decimal.isNull() && whole.contains(u'.') ? QChar(u'.') : group;
    if (!isSingle(digits->core, decimal) || !isGrouped(whole, grouping) || fraction.contains(grouping))
        return std::nullopt;
    bool isNumber = false;
    const double number = (whole.remove(grouping) + u'.' + fraction).toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    return ReadNumber{digits->isNegative ? -number : number, digits->unit, digits->isPercent};
}

Evidence decimalEvidence(QStringView text)
{
    const auto digits = text.size() > 64 ? std::nullopt : digitsOf(text.trimmed());
    if (!digits)
        return {};
    const QChar decimal = decimalMarkOf(digits->core);
    if (decimal == u'?')
        return {.both = 1};
    const bool groupsWithComma = decimal.isNull() && digits->core.contains(u',');
    const bool groupsWithPoint = decimal.isNull() && digits->core.contains(u'.');
    return {.first = decimal == u'.' || groupsWithComma, .second = decimal == u',' || groupsWithPoint};
}

bool isNothing(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return true;
    constexpr qsizetype longest = 10;
    if (trimmed.size() > longest || !QStringView(u"-–—nN#(").contains(trimmed.front()))
        return false;
    for (const QStringView word :
        {u"-", u"–", u"—", u"n/a", u"#N/A", u"null", u"none", u"nan", u"(No value)"}) {
        if (trimmed.compare(word, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

std::size_t sniffHeaderRow(const Grid &grid, const std::function<bool(const QString &)> &isKnownLabel)
{
    constexpr std::size_t upperRows = 20;
    const std::size_t rows = std::min(grid.rowCount(), upperRows);
    std::map<std::size_t, std::size_t> widths;
    for (std::size_t row = 0; row < rows; ++row) {
        std::size_t filled = 0;
        std::size_t known = 0;
        for (std::size_t column = 0; column < grid.width(row); ++column) {
            const QString label = grid.cell(row, column).simplified();
            filled += label.isEmpty() ? 0 : 1;
            known += !label.isEmpty() && isKnownLabel(label) ? 1 : 0;
        }
        if (filled > 1 && known * 2 > filled)
            return row;
        ++widths[grid.width(row)];
    }
    const auto usual = std::ranges::max_element(
        widths, {}, [](const auto &width) { return std::pair(width.second, width.first); });
    for (std::size_t row = 0; row < rows; ++row) {
        if (grid.width(row) == usual->first)
            return row;
    }
    return 0;
}

std::size_t sniffFooter(const Grid &grid, std::size_t header)
{
    static const QRegularExpression footer(
        QStringLiteral("^(grand totals?\\b|totals?$|confidential information|copyright|©|generated by)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto isFooter = [&](std::size_t row) {
        QString first;
        std::size_t filled = 0;
        for (std::size_t column = 0; column < grid.width(row); ++column) {
            const QString text = grid.cell(row, column).trimmed();
            filled += text.isEmpty() ? 0 : 1;
            first = first.isEmpty() ? text : first;
        }
        return filled * 2 <= std::max<std::size_t>(grid.width(header), 2) && footer.match(first).hasMatch();
    };
    std::size_t end = grid.rowCount();
    while (end > header + 1 && isFooter(end - 1))
        --end;
    return end;
}

} // namespace concave
