// SQLite's session extension behind three verbs: record, read, apply. Internal to the room.
//
// A changeset holds the inserted, updated and removed rows of one edit with their old and new values
// (updates: only the fields that changed). Format: https://sqlite.org/session.html; changesets in a document
// are never rewritten, save to forget a person.
#pragma once

#include "core/document/change.h"

#include <QByteArray>

#include <functional>

struct sqlite3;
struct sqlite3_session;

namespace concave {

/// Records what happens to the tables of `kinds` on one connection from construction on.
class Recorder
{
public:
    Recorder(sqlite3 *connection, const Kinds &kinds);
    ~Recorder();
    Q_DISABLE_COPY_MOVE(Recorder)

    /// Empty where nothing changed in the end. Throws SQLite::Exception when out of memory.
    QByteArray changeset() const;

private:
    sqlite3_session *m_session = nullptr;
};

/// Whether every length and type in these bytes is what a changeset can have. SQLite's own reading takes that
/// on trust and may crash, so nothing from a file reaches it before.
bool isWellFormed(const QByteArray &changeset);

// The rest throws SQLite::Exception, with SQLITE_CORRUPT for bytes that are not a changeset of these kinds.

/// The same changeset with other texts: what `rewrite` makes of each value of a field of type Text, and of
/// each text that no kind describes. Nothing else is touched.
QByteArray rewritten(
    const QByteArray &changeset, const Kinds &kinds, const std::function<QString(const QString &)> &rewrite);

/// What a changeset touches. Tables that no kind describes (a newer program's) are left out.
Changes changesIn(const QByteArray &changeset, const Kinds &kinds);
/// The same field by field: every field of an inserted or removed record, the changed ones of an updated one.
std::vector<FieldChange> fieldChangesIn(const QByteArray &changeset, const Kinds &kinds);

QByteArray inverted(const QByteArray &changeset);
/// The first and then the second, as one changeset with the net effect.
QByteArray joined(const std::vector<QByteArray> &changesets);

/// Applies inside the caller's transaction, whole or not at all. False where a row is not as the changeset
/// expects it or a reference would hang in the air; the caller rolls back. A table that is not of `kinds`
/// makes the changeset corrupt: SQLite would skip it in silence.
bool apply(sqlite3 *connection, const QByteArray &changeset, const Kinds &kinds);

} // namespace concave
