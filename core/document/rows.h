// Reading and writing rows by their kind's description: all SQL about records is made here. Internal to the
// room; throws SQLite::Exception.
#pragma once

#include "core/document/kind.h"

#include <memory>
#include <unordered_map>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace concave {

/// What was prepared once for a database, kept for the next row of the same kind. Goes before the database.
class Statements
{
public:
    explicit Statements(SQLite::Database &database);
    ~Statements();
    Q_DISABLE_COPY_MOVE(Statements)

    /// Ready to be bound. Precondition: what the one of the same words was used for last is over.
    SQLite::Statement &operator[](const std::string &sql);

private:
    SQLite::Database &m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_prepared;
};

/// In order of their keys, which is the order of their creation. Damaged where a stored value is of another
/// kind than its field (an unknown choice, text for a number).
Result<std::vector<Row>> readRows(SQLite::Database &database, const Kind &kind);
/// Nothing where there is none with that key.
Result<std::optional<Row>> readRow(Statements &statements, const Kind &kind, Id id);
/// Keys of the rows whose field refers to `id`.
std::vector<Id> referringRows(Statements &statements, const Kind &kind, const Field &reference, Id id);
bool hasRow(Statements &statements, const Kind &kind, Id id);

void insertRow(Statements &statements, const Kind &kind, const Row &row);
/// Writes the fields in which the rows differ. Precondition: same kind, same key.
void updateRow(Statements &statements, const Kind &kind, const Row &before, const Row &after);
void removeRow(Statements &statements, const Kind &kind, Id id);
void clearRows(SQLite::Database &database, const Kind &kind);

} // namespace concave
