// A kind of record, described once: its columns, their labels and limits. The description drives the SQL, CSV
// and JSON of a record, the command line's list, add, set and remove, and the words of history.
#pragma once

#include "core/document/id.h"
#include "core/document/result.h"

#include <QJsonValue>
#include <QString>

#include <limits>
#include <optional>
#include <variant>
#include <vector>

namespace concave {

/// One field as SQLite knows it: nothing, integer (ids, choices, flags), number, text (dates and moments
/// too).
using Value = std::variant<std::monostate, qint64, double, QString>;

/// A record's values in the order of its kind's fields.
using Row = std::vector<Value>;

enum class FieldType {
    Key,       ///< the record's own id
    Reference, ///< the id of a record of kind `refers`
    Text,
    Number,
    Ordinal, ///< a whole number from 0 that an int holds
    Flag,
    Choice, ///< one of `choices`
    Date,   ///< a day, as 2026-03-12
    Moment, ///< a minute of a day on the user's clock, wherever that is, as 2026-03-12T14:00
};

/// One word of a choice.
struct Choice
{
    int stored;        ///< in the file: never renumber
    const char *word;  ///< in CSV, JSON and on the command line
    const char *label; ///< for people; translated in the context "Record"
};

/// Numbers a field takes; an open end excludes its limit itself.
struct Limits
{
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();
    bool leastOpen = false;
    bool mostOpen = false;

    bool contain(double number) const;

    static Limits any() { return {}; }
    static Limits notNegative() { return {.least = 0}; }
    static Limits positive() { return {.least = 0, .leastOpen = true}; }
    static Limits between(double least, double most)
    {
        return {.least = least, .most = most, .leastOpen = true, .mostOpen = true};
    }
};

struct Field
{
    const char *name;  ///< column in SQL and CSV, key in JSON, word on the command line
    const char *label; ///< for people; translated in the context "Record"
    FieldType type = FieldType::Text;
    bool optional = false; ///< may be absent (NULL); texts never are
    bool required = false; ///< a text that may not be blank
    Limits limits = {};
    std::vector<Choice> choices = {};
    const char *refers = nullptr; ///< name of a kind; kinds never refer in a circle
    /// Of an optional reference: where what it refers to is removed, the record stays without it. Otherwise
    /// it goes along.
    bool outlives = false;

    QString labelText() const;
};

struct Kind
{
    const char *name;  ///< table in SQL, KIND on the command line
    const char *label; ///< for people, singular; translated in the context "Record"
    /// The first is the key: of type Key where a record has an id of its own, of type Reference where there
    /// is at most one record for each of what it refers to. Their order is the order of the table's columns.
    std::vector<Field> fields = {};
    /// A rule between fields: what is wrong with a row whose fields are sound by themselves.
    std::optional<QString> (*rule)(const Row &) = nullptr;
    /// The values of a new record, with no key yet.
    Row (*blank)() = nullptr;

    QString labelText() const;
    std::optional<std::size_t> index(QStringView field) const;
    const Field &key() const { return fields.front(); }
    bool hasOwnKey() const { return key().type == FieldType::Key; }
};

using Kinds = std::vector<const Kind *>;
const Kind *find(const Kinds &kinds, QStringView name);
const Kind *find(const Kinds &kinds, QLatin1StringView name);

/// Whether a value is of its field's type: what every value read from a file is, whatever the field's limits
/// say.
bool fits(const Field &field, const Value &value);

/// Nothing where every field and the kind's rule hold; otherwise which does not, as one sentence.
std::optional<Error> check(const Kind &kind, const Row &row);

/// A field as text without a locale: for CSV and the command line. Choices by their word, nothing as "".
QString toText(const Field &field, const Value &value);
/// The inverse of `toText`; Input with a sentence naming the field where the text does not fit it.
Result<Value> fromText(const Field &field, const QString &text);
/// A field in words for people, in the user's locale.
QString toWords(const Field &field, const Value &value);
/// Ids as strings (they pass 2^53), choices by their word, nothing as null.
QJsonValue toJson(const Field &field, const Value &value);

Id idOf(const Row &row);

} // namespace concave
