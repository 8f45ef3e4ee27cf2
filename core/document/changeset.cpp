#include "core/document/changeset.h"

#include <QtEndian>

#include <SQLiteCpp/Exception.h>
#include <algorithm>
#include <memory>
#include <sqlite3.h>

namespace concave {

namespace {

void demand(int status)
{
    if (status != SQLITE_OK)
        throw SQLite::Exception(sqlite3_errstr(status), status);
}

struct Freed
{
    void operator()(void *memory) const { sqlite3_free(memory); }
};

QByteArray taken(void *memory, int size)
{
    const std::unique_ptr<void, Freed> owner(memory);
    return {static_cast<const char *>(memory), size};
}

/// SQLite's functions take the bytes they only read as void *.
void *bytes(const QByteArray &changeset)
{
    return const_cast<char *>(changeset.constData());
}
int size(const QByteArray &changeset)
{
    return static_cast<int>(changeset.size());
}

[[noreturn]] void corrupt()
{
    throw SQLite::Exception(sqlite3_errstr(SQLITE_CORRUPT), SQLITE_CORRUPT);
}

Value toValue(sqlite3_value *value, const Field &field)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        if (field.type == FieldType::Number)
            return sqlite3_value_double(value);
        return qint64(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return QString::fromUtf8(
            reinterpret_cast<const char *>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
    default:
        return {};
    }
}

/// Nothing for a value that the changeset leaves out.
Value soundValue(sqlite3_value *value, const Field &field)
{
    if (!value)
        return {};
    Value result = toValue(value, field);
    if (!fits(field, result))
        corrupt();
    return result;
}

struct Finalized
{
    void operator()(sqlite3_changeset_iter *iterator) const { sqlite3changeset_finalize(iterator); }
};

/// The first column of every table, and no other, is its key.
void demandKeyFirst(sqlite3_changeset_iter *iterator)
{
    unsigned char *isKey = nullptr;
    int columns = 0;
    demand(sqlite3changeset_pk(iterator, &isKey, &columns));
    if (columns < 1 || !isKey[0] ||
        std::any_of(isKey + 1, isKey + columns, [](unsigned char key) { return key; }))
        corrupt();
}

/// Calls `visit(iterator, kind, columns, operation)` for each row; the kind is null where none has that name.
template <class Visit>
void forEachRow(const QByteArray &changeset, const Kinds &kinds, Visit visit)
{
    sqlite3_changeset_iter *raw = nullptr;
    demand(sqlite3changeset_start(&raw, size(changeset), bytes(changeset)));
    const std::unique_ptr<sqlite3_changeset_iter, Finalized> iterator(raw);
    int status = SQLITE_OK;
    while ((status = sqlite3changeset_next(iterator.get())) == SQLITE_ROW) {
        const char *table = nullptr;
        int columns = 0;
        int code = 0;
        int indirect = 0;
        demand(sqlite3changeset_op(iterator.get(), &table, &columns, &code, &indirect));
        const Kind *kind = find(kinds, QLatin1StringView(table));
        demandKeyFirst(iterator.get());
        visit(iterator.get(), kind, columns,
            code == SQLITE_INSERT   ? Operation::Insert
            : code == SQLITE_DELETE ? Operation::Remove
                                    : Operation::Update);
    }
    if (status != SQLITE_DONE)
        throw SQLite::Exception(sqlite3_errstr(status), status);
}

sqlite3_value *before(sqlite3_changeset_iter *iterator, int column)
{
    sqlite3_value *value = nullptr;
    demand(sqlite3changeset_old(iterator, column, &value));
    return value;
}

sqlite3_value *after(sqlite3_changeset_iter *iterator, int column)
{
    sqlite3_value *value = nullptr;
    demand(sqlite3changeset_new(iterator, column, &value));
    return value;
}

Id keyOf(sqlite3_changeset_iter *iterator, Operation operation)
{
    sqlite3_value *key = operation == Operation::Insert ? after(iterator, 0) : before(iterator, 0);
    if (!key || sqlite3_value_type(key) != SQLITE_INTEGER || sqlite3_value_int64(key) <= 0)
        corrupt();
    return {sqlite3_value_int64(key)};
}

int abortOnConflict(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

/// Walks over the bytes of a changeset, https://sqlite.org/src/file/ext/session/sqlite3session.c "CHANGESET
/// FORMAT".
class Walk
{
public:
    /// A text on the way.
    struct Text
    {
        QByteArrayView table;
        std::size_t column = 0;
        qsizetype from = 0; ///< where its length begins, which stands before it
        QByteArrayView utf8;
    };
    using Visit = std::function<void(const Text &)>;

    explicit Walk(const QByteArray &changeset, Visit visit = {})
        : m_bytes(changeset), m_visit(std::move(visit))
    {}

    bool isAtEnd() const { return m_at == m_bytes.size(); }
    /// Of the last row; nothing where the last step was a table's head.
    std::optional<Operation> operation() const { return m_operation; }
    /// Of the last row; 0 where it is not an integer, or the first column is not the key or not the whole of
    /// it.
    qint64 key() const { return m_isKeyFirst ? m_key : 0; }
    QByteArrayView tableName() const { return m_table; }

    /// A table's head or one of its rows; false where it is neither.
    bool step()
    {
        const int kind = byte();
        m_operation.reset();
        return kind == 'T' ? table() : row(kind);
    }

private:
    /// -1 behind the end.
    int byte() { return m_at < m_bytes.size() ? static_cast<unsigned char>(m_bytes[m_at++]) : -1; }

    bool skip(quint64 length)
    {
        if (length > static_cast<quint64>(m_bytes.size() - m_at))
            return false;
        m_at += static_cast<qsizetype>(length);
        return true;
    }

    /// Seven bits a byte, the highest first. More than five bytes make no length that fits.
    std::optional<quint64> number()
    {
        quint64 result = 0;
        for (int i = 0; i < 5; ++i) {
            const int next = byte();
            if (next < 0)
                return std::nullopt;
            result = result << 7 | static_cast<quint64>(next & 0x7f);
            if (next < 0x80)
                return result;
        }
        return std::nullopt;
    }

    bool table()
    {
        m_columns = number().value_or(0);
        const qsizetype flags = m_at; // a byte for each column: whether it is part of the key
        if (m_columns == 0 || !skip(m_columns))
            return false;
        const auto isKey = [this](qsizetype at) { return m_bytes[at] != 0; };
        m_isKeyFirst = isKey(flags);
        for (qsizetype at = flags + 1; at < m_at; ++at)
            m_isKeyFirst = m_isKeyFirst && !isKey(at);
        const qsizetype end = m_bytes.indexOf('\0', m_at);
        if (end <= m_at)
            return false;
        m_table = QByteArrayView(m_bytes).sliced(m_at, end - m_at);
        return skip(static_cast<quint64>(end + 1 - m_at));
    }

    bool row(int operation)
    {
        const bool known =
            operation == SQLITE_INSERT || operation == SQLITE_DELETE || operation == SQLITE_UPDATE;
        if (!known || m_columns == 0 || !skip(1))
            return false;
        m_operation = operation == SQLITE_INSERT   ? Operation::Insert
                      : operation == SQLITE_DELETE ? Operation::Remove
                                                   : Operation::Update;
        m_key = keyHere();
        const quint64 values = operation == SQLITE_UPDATE ? 2 * m_columns : m_columns;
        for (quint64 i = 0; i < values; ++i) {
            if (!value(i % m_columns))
                return false;
        }
        return true;
    }

    /// The integer that begins here; 0 where none does.
    qint64 keyHere() const
    {
        const bool isInteger = m_bytes.size() - m_at > 8 && m_bytes[m_at] == SQLITE_INTEGER;
        return isInteger ? qFromBigEndian<qint64>(m_bytes.constData() + m_at + 1) : 0;
    }

    bool value(std::size_t column)
    {
        const int type = byte();
        switch (type) {
        case 0: // left out
        case SQLITE_NULL:
            return true;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT:
            return skip(8);
        case SQLITE_TEXT:
        case SQLITE_BLOB: {
            const qsizetype from = m_at;
            const auto length = number();
            if (!length || !skip(*length))
                return false;
            if (type == SQLITE_TEXT && m_visit) {
                const auto size = static_cast<qsizetype>(*length);
                m_visit({m_table, column, from, QByteArrayView(m_bytes).sliced(m_at - size, size)});
            }
            return true;
        }
        default:
            return false;
        }
    }

    const QByteArray &m_bytes;
    Visit m_visit;
    qsizetype m_at = 0;
    QByteArrayView m_table;
    quint64 m_columns = 0;
    bool m_isKeyFirst = false;
    std::optional<Operation> m_operation;
    qint64 m_key = 0;
};

/// As Walk reads it.
QByteArray encoded(quint64 number)
{
    QByteArray bytes(1, static_cast<char>(number & 0x7f));
    while (number >>= 7)
        bytes.prepend(static_cast<char>((number & 0x7f) | 0x80));
    return bytes;
}

} // namespace

bool isWellFormed(const QByteArray &changeset)
{
    Walk walk(changeset);
    while (!walk.isAtEnd()) {
        if (!walk.step())
            return false;
    }
    return true;
}

QByteArray rewritten(
    const QByteArray &changeset, const Kinds &kinds, const std::function<QString(const QString &)> &rewrite)
{
    QByteArray result;
    qsizetype copied = 0;
    QByteArrayView table;
    const Kind *kind = nullptr;
    Walk walk(changeset, [&](const Walk::Text &text) {
        if (text.table.data() != table.data()) {
            table = text.table;
            kind = find(kinds, QLatin1StringView(table));
        }
        const bool isDescribed = kind && text.column < kind->fields.size();
        if (isDescribed && kind->fields[text.column].type != FieldType::Text)
            return;
        const QString before = QString::fromUtf8(text.utf8);
        const QString after = rewrite(before);
        if (after == before)
            return;
        const QByteArray utf8 = after.toUtf8();
        result += QByteArrayView(changeset).sliced(copied, text.from - copied);
        result += encoded(static_cast<quint64>(utf8.size()));
        result += utf8;
        copied = text.utf8.end() - changeset.constData();
    });
    while (!walk.isAtEnd()) {
        if (!walk.step())
            corrupt();
    }
    return result + changeset.sliced(copied);
}

Recorder::Recorder(sqlite3 *connection, const Kinds &kinds)
{
    demand(sqlite3session_create(connection, "main", &m_session));
    for (const Kind *kind : kinds)
        demand(sqlite3session_attach(m_session, kind->name));
}

Recorder::~Recorder()
{
    sqlite3session_delete(m_session);
}

QByteArray Recorder::changeset() const
{
    int length = 0;
    void *memory = nullptr;
    demand(sqlite3session_changeset(m_session, &length, &memory));
    return taken(memory, length);
}

Changes changesIn(const QByteArray &changeset, const Kinds &kinds)
{
    Changes changes;
    const Kind *kind = nullptr;
    Walk walk(changeset);
    while (!walk.isAtEnd()) {
        if (!walk.step())
            corrupt();
        if (!walk.operation()) {
            kind = find(kinds, QLatin1StringView(walk.tableName()));
            continue;
        }
        if (walk.key() <= 0)
            corrupt();
        if (kind)
            changes.push_back({kind, {walk.key()}, *walk.operation()});
    }
    return changes;
}

std::vector<FieldChange> fieldChangesIn(const QByteArray &changeset, const Kinds &kinds)
{
    std::vector<FieldChange> changes;
    forEachRow(changeset, kinds,
        [&](sqlite3_changeset_iter *iterator, const Kind *kind, int columns, Operation operation) {
            if (!kind)
                return;
            const Id id = keyOf(iterator, operation);
            const int known = std::min(columns, static_cast<int>(kind->fields.size()));
            for (int column = 0; column < known; ++column) {
                sqlite3_value *from = operation == Operation::Insert ? nullptr : before(iterator, column);
                sqlite3_value *to = operation == Operation::Remove ? nullptr : after(iterator, column);
                if (operation == Operation::Update && !to)
                    continue;
                const Field &field = kind->fields[static_cast<std::size_t>(column)];
                changes.push_back(
                    {kind, id, operation, &field, soundValue(from, field), soundValue(to, field)});
            }
        });
    return changes;
}

QByteArray inverted(const QByteArray &changeset)
{
    int length = 0;
    void *memory = nullptr;
    demand(sqlite3changeset_invert(size(changeset), bytes(changeset), &length, &memory));
    return taken(memory, length);
}

QByteArray joined(const std::vector<QByteArray> &changesets)
{
    struct Deleted
    {
        void operator()(sqlite3_changegroup *group) const { sqlite3changegroup_delete(group); }
    };
    sqlite3_changegroup *raw = nullptr;
    demand(sqlite3changegroup_new(&raw));
    const std::unique_ptr<sqlite3_changegroup, Deleted> group(raw);
    for (const QByteArray &changeset : changesets)
        demand(sqlite3changegroup_add(group.get(), size(changeset), bytes(changeset)));
    int length = 0;
    void *memory = nullptr;
    demand(sqlite3changegroup_output(group.get(), &length, &memory));
    return taken(memory, length);
}

bool apply(sqlite3 *connection, const QByteArray &changeset, const Kinds &kinds)
{
    forEachRow(changeset, kinds, [](sqlite3_changeset_iter *, const Kind *kind, int columns, Operation) {
        if (!kind || columns > static_cast<int>(kind->fields.size()))
            corrupt();
    });
    const int status = sqlite3changeset_apply(
        connection, size(changeset), bytes(changeset), nullptr, abortOnConflict, nullptr);
    if (const int primary = status & 0xff; primary == SQLITE_ABORT || primary == SQLITE_CONSTRAINT)
        return false;
    demand(status);
    return true;
}

bool touches(const Changes &changes, const Kind &kind)
{
    return std::any_of(
        changes.begin(), changes.end(), [&](const Change &change) { return change.kind == &kind; });
}

} // namespace concave
