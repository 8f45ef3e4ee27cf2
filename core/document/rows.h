// Reading and writing rows by their kind's description: all SQL about records is made here. Internal to the
// room; throws SQLite::Exception.
#pragma once

#include "core/document/kind.h"

#include <functional>
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
    /// The same without putting the words together again: one to insert a row of a kind, one to see whether a
    /// row is there.
    SQLite::Statement &inserting(const Kind &kind);
    SQLite::Statement &finding(const Kind &kind);

private:
    using Prepared = std::unordered_map<const Kind *, SQLite::Statement *>;
    SQLite::Database &m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_prepared;
    Prepared m_inserting;
    Prepared m_finding;
};

/// In order of their keys, which is the order of their creation. Damaged where a stored value is of another
/// kind than its field (an unknown choice, text for a number).
Result<std::vector<Row>> readRows(SQLite::Database &database, const Kind &kind);
/// The same one by one, so that they need not be in memory all at once.
Result<void> forEachRow(SQLite::Database &database, const Kind &kind, const std::function<void(Row)> &visit);
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
