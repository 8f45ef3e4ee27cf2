#include "core/document/kind.h"

#include "core/document/record.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Record", text);
}

const Choice *find(const std::vector<Choice> &choices, qint64 stored)
{
    const auto found = std::find_if(
        choices.begin(), choices.end(), [&](const Choice &choice) { return choice.stored == stored; });
    return found == choices.end() ? nullptr : &*found;
}

QString plainNumber(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString limitsText(const Limits &limits)
{
    const bool hasLeast = std::isfinite(limits.least);
    const bool hasMost = std::isfinite(limits.most);
    if (hasLeast && hasMost && limits.leastOpen == limits.mostOpen)
        return limits.leastOpen ? tr("between %1 and %2, both excluded").arg(limits.least).arg(limits.most)
                                : tr("between %1 and %2").arg(limits.least).arg(limits.most);
    const QString least = (limits.leastOpen ? tr("above %1") : tr("at least %1")).arg(limits.least);
    const QString most = (limits.mostOpen ? tr("below %1") : tr("at most %1")).arg(limits.most);
    if (hasLeast && hasMost)
        return tr("%1 and %2").arg(least, most);
    return hasLeast ? least : hasMost ? most : tr("a finite number");
}

QString choiceWords(const Field &field)
{
    QStringList words;
    for (const Choice &choice : field.choices)
        words << QString::fromLatin1(choice.word);
    return words.join(QStringLiteral(", "));
}

/// Whether the characters at these places are digits and the others those of the pattern.
bool isLike(QStringView text, QLatin1StringView pattern)
{
    if (text.size() != pattern.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isDigit = text[i] >= u'0' && text[i] <= u'9';
        if (pattern[i] == u'0' ? !isDigit : text[i] != pattern[i])
            return false;
    }
    return true;
}

bool isDate(QStringView text)
{
    return isLike(text, QLatin1StringView("0000-00-00")) &&
           QDate::isValid(text.first(4).toInt(), text.sliced(5, 2).toInt(), text.sliced(8, 2).toInt());
}

bool isMoment(QStringView text)
{
    return isLike(text, QLatin1StringView("0000-00-00T00:00")) && isDate(text.first(10)) &&
           QTime::isValid(text.sliced(11, 2).toInt(), text.sliced(14, 2).toInt(), 0);
}

QString dayPattern()
{
    return tr("a day such as 2026-03-12");
}

QString momentPattern()
{
    return tr("a day and time such as 2026-03-12T14:00");
}

/// Of its field's type, within its limits, and there where it must be.
bool isSound(const Field &field, const Value &value)
{
    if (!fits(field, value))
        return false;
    if (const auto *number = std::get_if<double>(&value))
        return field.limits.contain(*number);
    const auto *text = std::get_if<QString>(&value);
    return !text || !field.required || !text->trimmed().isEmpty();
}

/// What is wrong with a value that is not sound.
QString fault(const Field &field, const Value &value)
{
    const QString label = field.labelText();
    const QString missing = tr("%1 is missing.").arg(label);
    if (std::holds_alternative<std::monostate>(value))
        return missing;
    switch (field.type) {
    case FieldType::Number:
        return tr("%1 must be %2, and %3 is not.").arg(label, limitsText(field.limits), toText(field, value));
    case FieldType::Text:
        return tr("%1 is empty.").arg(label);
    case FieldType::Choice:
        return tr("%1 must be one of %2.").arg(label, choiceWords(field));
    case FieldType::Ordinal:
        return tr("%1 must be a whole number from 0.").arg(label);
    case FieldType::Flag:
        return tr("%1 must be true or false.").arg(label);
    case FieldType::Date:
        return tr("%1 must be %2.").arg(label, dayPattern());
    case FieldType::Moment:
        return tr("%1 must be %2.").arg(label, momentPattern());
    case FieldType::Key:
    case FieldType::Reference:
        break;
    }
    return missing;
}

} // namespace

QString isoText(QDate day)
{
    if (day.year() < 1000 || day.year() > 9999)
        return day.toString(Qt::ISODate);
    QString text(10, u'-');
    const auto put = [&](qsizetype at, int digits, int number) {
        for (qsizetype place = at + digits - 1; place >= at; --place, number /= 10)
            text[place] = QChar(u'0' + number % 10);
    };
    put(0, 4, day.year());
    put(5, 2, day.month());
    put(8, 2, day.day());
    return text;
}

bool Limits::contain(double number) const
{
    return (leastOpen ? number > least : number >= least) && (mostOpen ? number < most : number <= most);
}

QString Field::labelText() const
{
    return tr(label);
}
QString Kind::labelText() const
{
    return tr(label);
}

std::optional<std::size_t> Kind::index(QStringView field) const
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (field == QLatin1StringView(fields[i].name))
            return i;
    }
    return std::nullopt;
}

const Kind *find(const Kinds &kinds, QStringView name)
{
    for (const Kind *kind : kinds) {
        if (name == QLatin1StringView(kind->name))
            return kind;
    }
    return nullptr;
}

const Kind *find(const Kinds &kinds, QLatin1StringView name)
{
    for (const Kind *kind : kinds) {
        if (name == QLatin1StringView(kind->name))
            return kind;
    }
    return nullptr;
}

bool fits(const Field &field, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return field.optional;
    const auto *integer = std::get_if<qint64>(&value);
    const auto *text = std::get_if<QString>(&value);
    switch (field.type) {
    case FieldType::Text:
        return text;
    case FieldType::Date:
        return text && isDate(*text);
    case FieldType::Moment:
        return text && isMoment(*text);
    case FieldType::Number:
        return std::holds_alternative<double>(value) && std::isfinite(std::get<double>(value));
    case FieldType::Key:
    case FieldType::Reference:
        return integer && *integer > 0;
    case FieldType::Ordinal:
        return integer && *integer >= 0 && *integer <= std::numeric_limits<int>::max();
    case FieldType::Flag:
        return integer && (*integer == 0 || *integer == 1);
    case FieldType::Choice:
        return integer && find(field.choices, *integer);
    }
    return false;
}

std::optional<Error> check(const Kind &kind, const Row &row)
{
    Q_ASSERT(row.size() == kind.fields.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!isSound(kind.fields[i], row[i]))
            return Error{Failure::Input, fault(kind.fields[i], row[i])};
    }
    if (kind.rule) {
        if (const auto sentence = kind.rule(row))
            return Error{Failure::Input, *sentence};
    }
    return std::nullopt;
}

QString toText(const Field &field, const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *number = std::get_if<double>(&value))
        return plainNumber(*number);
    const auto *integer = std::get_if<qint64>(&value);
    if (!integer)
        return {};
    if (field.type == FieldType::Choice) {
        const Choice *choice = find(field.choices, *integer);
        return choice ? QString::fromLatin1(choice->word) : QString::number(*integer);
    }
    if (field.type == FieldType::Flag)
        return *integer ? QStringLiteral("true") : QStringLiteral("false");
    return QString::number(*integer);
}

Result<Value> fromText(const Field &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    const auto refuse = [&](const QString &expected) {
        return Error{
            Failure::Input, tr("%1 must be %2, and “%3” is not.").arg(field.labelText(), expected, text)};
    };
    if (field.type == FieldType::Text)
        return Value(text);
    if (trimmed.isEmpty()) {
        if (field.optional)
            return Value();
        return Error{Failure::Input, tr("%1 is missing.").arg(field.labelText())};
    }
    bool ok = false;
    switch (field.type) {
    case FieldType::Number: {
        const double number = trimmed.toDouble(&ok);
        if (!ok || !std::isfinite(number) || !field.limits.contain(number))
            return refuse(limitsText(field.limits));
        return Value(number);
    }
    case FieldType::Ordinal: {
        const int ordinal = trimmed.toInt(&ok);
        if (!ok || ordinal < 0)
            return refuse(tr("a whole number from 0"));
        return Value(qint64(ordinal));
    }
    case FieldType::Flag:
        for (const auto &[word, flag] :
            {std::pair{"true", 1}, {"yes", 1}, {"1", 1}, {"false", 0}, {"no", 0}, {"0", 0}}) {
            if (trimmed.compare(QLatin1StringView(word), Qt::CaseInsensitive) == 0)
                return Value(qint64(flag));
        }
        return refuse(tr("true or false"));
    case FieldType::Choice:
        for (const Choice &choice : field.choices) {
            if (trimmed.compare(QLatin1StringView(choice.word), Qt::CaseInsensitive) == 0)
                return Value(qint64(choice.stored));
        }
        return refuse(tr("one of %1").arg(choiceWords(field)));
    case FieldType::Key:
    case FieldType::Reference: {
        const qint64 id = trimmed.toLongLong(&ok);
        if (!ok || id <= 0)
            return refuse(tr("an id as “list” shows them"));
        return Value(id);
    }
    case FieldType::Date:
        if (!isDate(trimmed))
            return refuse(dayPattern());
        break;
    case FieldType::Moment:
        if (!isMoment(trimmed))
            return refuse(momentPattern());
        break;
    case FieldType::Text:
        break;
    }
    return Value(trimmed);
}

QString toWords(const Field &field, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return tr("none");
    if (const auto *number = std::get_if<double>(&value))
        return QLocale().toString(*number, 'g', 6);
    if (field.type == FieldType::Date)
        return QLocale().toString(
            QDate::fromString(std::get<QString>(value), Qt::ISODate), QStringLiteral("d MMMM yyyy"));
    if (field.type == FieldType::Moment)
        return QLocale().toString(QDateTime::fromString(std::get<QString>(value), Qt::ISODate),
            QStringLiteral("d MMMM yyyy HH:mm"));
    if (field.type == FieldType::Choice) {
        const Choice *choice = find(field.choices, std::get<qint64>(value));
        return choice ? tr(choice->label) : toText(field, value);
    }
    if (field.type == FieldType::Flag)
        return std::get<qint64>(value) ? tr("yes") : tr("no");
    return toText(field, value);
}

QJsonValue toJson(const Field &field, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return QJsonValue::Null;
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (field.type == FieldType::Flag)
        return std::get<qint64>(value) != 0;
    if (field.type == FieldType::Ordinal)
        return std::get<qint64>(value);
    return toText(field, value);
}

Id idOf(const Row &row)
{
    return {std::get<qint64>(row.front())};
}

} // namespace concave
