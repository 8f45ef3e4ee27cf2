// What a .concave file holds: the kinds of records, and the steps from each version of the format to the
// next.
#pragma once

#include "core/document/kind.h"

#include <QByteArray>

namespace SQLite {
class Database;
}

namespace concave {

constexpr quint32 applicationId = 0x434E4356; // "CNCV"

struct Schema
{
    Kinds kinds;
    /// steps[v] is the SQL that leads from version v to v + 1. Steps only add tables or append columns with
    /// defaults, so that old changesets still apply. A released step is never edited.
    std::vector<QByteArray> steps;

    int version() const { return static_cast<int>(steps.size()); }
};

/// The steps of core/document/schema/, in order.
std::vector<QByteArray> documentSteps();

/// The version number in the file.
int versionOf(SQLite::Database &database);

/// Brings a database from the version it has to version `to`: all steps and the number in one transaction.
/// Does nothing where another program was faster. Throws SQLite::Exception; the database is then as it was.
void migrate(SQLite::Database &database, const Schema &schema, int to);

} // namespace concave
