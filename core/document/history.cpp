#include "core/document/history.h"

#include <QSet>
#include <QStringList>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

namespace concave {

namespace {

constexpr const char *selectEntries = "SELECT seq, id, replica, at, author, label, why, undoes FROM history ";

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
    return entry;
}

/// How many times removed from an edit: 0 an edit, 1 its undo, 2 the redo of that … Taking several back is an
/// undo.
int depth(SQLite::Database &database, const HistoryEntry &entry)
{
    if (entry.undoes.empty())
        return 0;
    if (entry.undoes.size() > 1)
        return 1;
    const auto undone = readEntry(database, entry.undoes.front());
    return undone ? depth(database, *undone) + 1 : 1;
}

/// Walks from the newest entry back, telling each whether it stands, until `visit` returns false.
template <class Visit>
void walkBack(SQLite::Database &database, Visit visit)
{
    QSet<Id> takenBack;
    SQLite::Statement select(database, std::string(selectEntries) + "ORDER BY seq DESC");
    while (select.executeStep()) {
        HistoryEntry entry = entryFrom(select);
        entry.stands = !takenBack.contains(entry.id);
        if (entry.stands) {
            for (const Id undone : entry.undoes)
                takenBack.insert(undone);
        }
        if (!visit(std::move(entry)))
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

std::vector<HistoryEntry> readHistory(SQLite::Database &database, qint64 after)
{
    std::vector<HistoryEntry> entries;
    walkBack(database, [&](HistoryEntry entry) {
        if (entry.seq <= after)
            return false;
        entries.push_back(std::move(entry));
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
    if (!select.executeStep())
        return {};
    const SQLite::Column column = select.getColumn(0);
    return {static_cast<const char *>(column.getBlob()), column.getBytes()};
}

UndoState undoState(SQLite::Database &database, qint64 replica)
{
    UndoState state;
    bool editSeen = false;
    walkBack(database, [&](HistoryEntry entry) {
        if (entry.replica != replica)
            return true;
        const bool isEdit = entry.undoes.empty();
        if (!state.redo && !editSeen && entry.stands && depth(database, entry) % 2 == 1)
            state.redo = entry;
        editSeen = editSeen || isEdit;
        if (isEdit && entry.stands)
            state.undo = std::move(entry);
        return !state.undo;
    });
    return state;
}

bool stands(SQLite::Database &database, const HistoryEntry &entry)
{
    bool result = false;
    walkBack(database, [&](const HistoryEntry &visited) {
        if (visited.id == entry.id)
            result = visited.stands;
        return visited.seq > entry.seq;
    });
    return result;
}

qint64 append(SQLite::Database &database, const HistoryEntry &entry, const QByteArray &changeset)
{
    SQLite::Statement insert(database, "INSERT INTO history (id, replica, at, author, label, why, undoes, "
                                       "changeset) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, static_cast<int64_t>(entry.id.value));
    insert.bind(2, static_cast<int64_t>(entry.replica));
    insert.bind(3, entry.at.toUTC().toString(Qt::ISODateWithMs).toStdString());
    insert.bind(4, entry.author.toStdString());
    insert.bind(5, entry.label.toStdString());
    insert.bind(6, entry.why.toStdString());
    insert.bind(7, listOf(entry.undoes).toStdString());
    insert.bind(8, changeset.constData(), static_cast<int>(changeset.size()));
    insert.exec();
    return database.getLastInsertRowid();
}

} // namespace concave
