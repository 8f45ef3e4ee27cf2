#include "core/document/history.h"

#include "core/document/changeset.h"

#include <QSet>
#include <QStringList>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <sqlite3.h>
#include <utility>
namespace concave {

namespace {

constexpr const char *selectEntries =
    "SELECT seq, id, replica, at, author, label, why, undoes, length(changeset) = 0 FROM history ";

QString text(const SQLite::Column &column)
{
    return QString::fromUtf8(column.getText(), column.getBytes());
}

std::vector<Id> idsFrom(const QString &list)
{
    std::vector<Id> ids;
    for (const QString &word : list.split(u' ', Qt::SkipEmptyParts))
        ids.push_back({word.toLongLong()});
    return ids;
}

QString listOf(const std::vector<Id> &ids)
{
    QStringList words;
    for (const Id id : ids)
        words << QString::number(id.value);
    return words.join(u' ');
}

HistoryEntry entryFrom(const SQLite::Statement &row)
{
    HistoryEntry entry;
    entry.seq = row.getColumn(0).getInt64();
    entry.id = {row.getColumn(1).getInt64()};
    entry.replica = row.getColumn(2).getInt64();
    entry.at = QDateTime::fromString(text(row.getColumn(3)), Qt::ISODateWithMs);
    entry.author = text(row.getColumn(4));
    entry.label = text(row.getColumn(5));
    entry.why = text(row.getColumn(6));
    entry.undoes = idsFrom(text(row.getColumn(7)));
    entry.forgets = row.getColumn(8).getInt() != 0;
    return entry;
}

QByteArray changesetFrom(const SQLite::Column &column)
{
    const QByteArray changeset(static_cast<const char *>(column.getBlob()), column.getBytes());
    if (!isWellFormed(changeset))
        throw SQLite::Exception("a change of the history is not whole", SQLITE_CORRUPT);
    return changeset;
}

/// What decides whether an entry stands.
struct Link
{
    qint64 seq = 0;
    Id id;
    qint64 replica = 0;
    std::vector<Id> undoes;
    bool stands = true;
};

/// Whether the entry takes back an edit: an undo, a restore, the undo of a redo … Follows the chain of single
/// entries that take each other back; one that leads forward in time is not from us and ends it.
bool isUndo(SQLite::Database &database, const Link &entry)
{
    bool undo = false;
    qint64 seq = entry.seq;
    const std::vector<Id> *undoes = &entry.undoes;
    for (std::optional<HistoryEntry> undone; !undoes->empty(); undoes = &undone->undoes) {
        undo = !undo;
        if (undoes->size() > 1)
            break;
        undone = readEntry(database, undoes->front());
        if (!undone || undone->seq >= seq)
            break;
        seq = undone->seq;
    }
    return undo;
}

/// Walks from the newest entry back until `visit(link, row)` returns false. Of most entries the link is
/// enough; `entryFrom` the row costs more.
template <class Visit>
void walkBack(SQLite::Database &database, Visit visit)
{
    QSet<Id> takenBack;
    SQLite::Statement select(database, std::string(selectEntries) + "ORDER BY seq DESC");
    while (select.executeStep()) {
        Link link{select.getColumn(0).getInt64(), {select.getColumn(1).getInt64()},
            select.getColumn(2).getInt64(), idsFrom(text(select.getColumn(7))), true};
        link.stands = !takenBack.contains(link.id);
        if (link.stands)
            takenBack.unite(QSet<Id>(link.undoes.begin(), link.undoes.end()));
        if (!visit(std::as_const(link), std::as_const(select)))
            return;
    }
}

} // namespace

qint64 lastSeq(SQLite::Database &database)
{
    SQLite::Statement select(database, "SELECT coalesce(max(seq), 0) FROM history");
    select.executeStep();
    return select.getColumn(0).getInt64();
}

Id lastId(SQLite::Database &database)
{
    SQLite::Statement select(database, "SELECT id FROM history ORDER BY seq DESC LIMIT 1");
    return select.executeStep() ? Id{select.getColumn(0).getInt64()} : Id();
}

std::vector<HistoryEntry> readHistory(SQLite::Database &database, qint64 after)
{
    std::vector<HistoryEntry> entries;
    walkBack(database, [&](const Link &link, const SQLite::Statement &row) {
        if (link.seq <= after)
            return false;
        entries.push_back(entryFrom(row));
        entries.back().stands = link.stands;
        return true;
    });
    std::reverse(entries.begin(), entries.end());
    return entries;
}

std::optional<HistoryEntry> readEntry(SQLite::Database &database, Id id)
{
    SQLite::Statement select(database, std::string(selectEntries) + "WHERE id = ?");
    select.bind(1, static_cast<int64_t>(id.value));
    if (!select.executeStep())
        return std::nullopt;
    return entryFrom(select);
}

QByteArray readChangeset(SQLite::Database &database, qint64 seq)
{
    SQLite::Statement select(database, "SELECT changeset FROM history WHERE seq = ?");
    select.bind(1, static_cast<int64_t>(seq));
    return select.executeStep() ? changesetFrom(select.getColumn(0)) : QByteArray();
}

void forEachChangesetBack(
    SQLite::Database &database, qint64 after, const std::function<void(const QByteArray &)> &visit)
{
    SQLite::Statement select(database, "SELECT seq, changeset FROM history WHERE seq > ? ORDER BY seq DESC");
    select.bind(1, static_cast<int64_t>(after));
    std::optional<qint64> next;
    const auto demand = [&](qint64 seq) {
        if (next && seq != *next)
            throw SQLite::Exception("a change of the history is missing", SQLITE_CORRUPT);
    };
    while (select.executeStep()) {
        const qint64 seq = select.getColumn(0).getInt64();
        demand(seq);
        next = seq - 1;
        visit(changesetFrom(select.getColumn(1)));
    }
    demand(after);
}

UndoState undoState(SQLite::Database &database, qint64 replica)
{
    UndoState state;
    bool editSeen = false;
    walkBack(database, [&](const Link &link, const SQLite::Statement &row) {
        const bool forgets = row.getColumn(8).getInt() != 0;
        if (link.replica != replica || forgets)
            return true;
        const bool isEdit = link.undoes.empty();
        if (link.stands && isEdit)
            state.undo = entryFrom(row);
        else if (link.stands && !editSeen && !state.redo && isUndo(database, link))
            state.redo = entryFrom(row);
        editSeen = editSeen || isEdit;
        return !state.undo;
    });
    return state;
}

bool stands(SQLite::Database &database, const HistoryEntry &entry)
{
    bool result = false;
    walkBack(database, [&](const Link &link, const SQLite::Statement &) {
        if (link.id == entry.id)
            result = link.stands;
        return link.seq > entry.seq;
    });
    return result;
}

qint64 append(SQLite::Database &database, const HistoryEntry &entry, const QByteArray &changeset)
{
    SQLite::Statement insert(database, "INSERT INTO history (id, replica, at, author, label, why, undoes, "
                                       "changeset, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, static_cast<int64_t>(entry.id.value));
    insert.bind(2, static_cast<int64_t>(entry.replica));
    insert.bind(3, entry.at.toUTC().toString(Qt::ISODateWithMs).toStdString());
    insert.bind(4, entry.author.toStdString());
    insert.bind(5, entry.label.toStdString());
    insert.bind(6, entry.why.toStdString());
    insert.bind(7, listOf(entry.undoes).toStdString());
    insert.bind(8, changeset.constData(), static_cast<int>(changeset.size()));
    if (entry.seq > 0)
        insert.bind(9, static_cast<int64_t>(entry.seq));
    insert.exec();
    return database.getLastInsertRowid();
}

void clearHistory(SQLite::Database &database)
{
    database.exec("DELETE FROM history");
}

} // namespace concave
