// The append-only record of every change: who, when, what, why, and the changeset that did it.
//
// Undo and redo are entries too; an entry *stands* unless a later standing entry takes it back. Nothing is
// ever erased, save a person who is to be forgotten (forgetting.h).
#pragma once

#include "core/document/change.h"

#include <QByteArray>
#include <QDateTime>

#include <functional>

namespace SQLite {
class Database;
}

namespace concave {

struct HistoryEntry
{
    qint64 seq = 0; ///< place in this file, from 1, without gaps
    Id id;          ///< the same in every copy of the document
    qint64 replica = 0;
    QDateTime at; ///< UTC
    QString author;
    QString label;          ///< what, in words
    QString why;            ///< may be empty
    std::vector<Id> undoes; ///< entries this one takes back; empty for an edit
    bool stands = true;
    bool forgets = false; ///< tells that a person was forgotten; changed nothing that can be taken back
};

/// The entries that undo and redo would act on.
struct UndoState
{
    std::optional<HistoryEntry> undo; ///< my latest edit that still stands
    std::optional<HistoryEntry> redo; ///< my latest undo with no edit of mine after it
};

// The rest is internal to the room and throws SQLite::Exception.

/// The newest entry's seq, which is their number; 0 where there is none.
qint64 lastSeq(SQLite::Database &database);
/// The newest entry's; none where there is no entry.
Id lastId(SQLite::Database &database);
/// Entries after `seq`, oldest first, each with whether it stands.
std::vector<HistoryEntry> readHistory(SQLite::Database &database, qint64 after = 0);
std::optional<HistoryEntry> readEntry(SQLite::Database &database, Id id);
/// Well formed; SQLITE_CORRUPT where what the file holds is not. Empty where there is no such entry.
QByteArray readChangeset(SQLite::Database &database, qint64 seq);
/// Those of the entries after `seq`, newest first; SQLITE_CORRUPT also where an entry is missing.
void forEachChangesetBack(
    SQLite::Database &database, qint64 after, const std::function<void(const QByteArray &)> &visit);
/// Reads from the newest back only as far as needed.
UndoState undoState(SQLite::Database &database, qint64 replica);
bool stands(SQLite::Database &database, const HistoryEntry &entry);
/// At the end where its seq is 0. `entry.stands` is not read; one without a changeset forgets. Returns the
/// seq.
qint64 append(SQLite::Database &database, const HistoryEntry &entry, const QByteArray &changeset);
void clearHistory(SQLite::Database &database);

} // namespace concave
