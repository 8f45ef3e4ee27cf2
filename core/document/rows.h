// Reading and writing rows by their kind's description: all SQL about records is made here. Internal to the
// room; throws SQLite::Exception.
#pragma once

#include "core/document/kind.h"

namespace SQLite {
class Database;
}

namespace concave {

/// In order of their keys, which is the order of their creation. Damaged where a stored value is of another
/// kind than its field (an unknown choice, text for a number).
Result<std::vector<Row>> readRows(SQLite::Database &database, const Kind &kind);
/// Nothing where there is none with that key.
Result<std::optional<Row>> readRow(SQLite::Database &database, const Kind &kind, Id id);
/// Keys of the rows whose field refers to `id`.
std::vector<Id> referringRows(SQLite::Database &database, const Kind &kind, const Field &reference, Id id);
bool hasRow(SQLite::Database &database, const Kind &kind, Id id);

void insertRow(SQLite::Database &database, const Kind &kind, const Row &row);
/// Writes the fields in which the rows differ. Precondition: same kind, same key.
void updateRow(SQLite::Database &database, const Kind &kind, const Row &before, const Row &after);
void removeRow(SQLite::Database &database, const Kind &kind, Id id);

} // namespace concave
