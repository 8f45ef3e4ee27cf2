// Records as they were at a moment of history. Nothing is kept for that: they are the records of now with
// every later change taken back, in memory and without touching the file. See Document::asOf.
#pragma once

#include "core/document/record.h"

#include <map>

namespace concave {

/// The records of some kinds at one moment, with the fields that records have today: one that was appended to
/// the format since holds what it holds in a new record.
class Past
{
public:
    using Table = std::map<Id, Row>;
    explicit Past(std::map<const Kind *, Table> tables) : m_tables(std::move(tables)) {}

    // Precondition of all: the kind is one that was asked for.

    /// In order of creation, as in Document::all().
    template <class R>
    std::vector<R> all() const
    {
        std::vector<R> records;
        for (const auto &[id, row] : table(R::description()))
            records.push_back(R::description().record(row));
        return records;
    }

    /// Nothing where it was not there.
    template <class R>
    std::optional<R> record(Id id) const
    {
        const Table &rows = table(R::description());
        const auto found = rows.find(id);
        return found == rows.end() ? std::nullopt : std::optional(R::description().record(found->second));
    }

    /// In order of creation, as in Document::rows().
    std::vector<Row> rows(const Kind &kind) const;

private:
    const Table &table(const Kind &kind) const { return m_tables.at(&kind); }

    std::map<const Kind *, Table> m_tables;
};

} // namespace concave
