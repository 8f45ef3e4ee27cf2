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

/// Brings a database from version `from` to version `to`, each step in a transaction of its own with its
/// version number. Throws SQLite::Exception; the steps before the failing one stay.
void migrate(SQLite::Database &database, const Schema &schema, int from, int to);

} // namespace concave
