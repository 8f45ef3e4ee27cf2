// What the work of one edit may do. See Document::edit.
#pragma once

#include "core/document/environment.h"
#include "core/document/record.h"

#include <memory>
#include <set>

namespace SQLite {
class Database;
}

namespace concave {

/// Lives for the duration of one edit. The first failure makes the whole edit fail; what follows it does
/// nothing.
class Edit
{
public:
    Q_DISABLE_COPY_MOVE(Edit)

    /// Adds a record. One with an id of its own and none given gets a new one. Returns its key.
    template <class R>
    Id insert(const R &record)
    {
        return insertRow(R::description(), R::description().row(record));
    }

    /// Changes the record as it is now in the file, so that another window's edit of another field is kept.
    template <class R, class Change>
    void modify(Id id, Change change)
    {
        modifyRow(R::description(), id, [&](Row &row) {
            R record = R::description().record(row);
            change(record);
            row = R::description().row(record);
        });
    }

    /// Removes the record and everything that refers to it, save what outlives it.
    template <class R>
    void remove(Id id)
    {
        removeRow(R::description(), id);
    }

    /// Puts these records in the place of those for which `belongs` is true; the first ones take over their
    /// ids.
    template <class R, class Belongs>
    void replace(Belongs belongs, std::vector<R> records)
    {
        auto next = records.begin();
        for (const R &old : all<R>()) {
            if (!belongs(old))
                continue;
            if (next == records.end()) {
                remove<R>(old.id);
                continue;
            }
            next->id = old.id;
            modify<R>(old.id, [&](R &changed) { changed = *next; });
            ++next;
        }
        for (; next != records.end(); ++next)
            insert(*next);
    }

    template <class R>
    std::vector<R> all()
    {
        std::vector<R> records;
        for (const Row &row : rows(R::description()))
            records.push_back(R::description().record(row));
        return records;
    }

    Id insertRow(const Kind &kind, Row row);
    void modifyRow(const Kind &kind, Id id, const std::function<void(Row &)> &change);
    void removeRow(const Kind &kind, Id id);
    std::vector<Row> rows(const Kind &kind);

    /// Makes the edit fail with this sentence, unless it already failed.
    void fail(Error error);
    const std::optional<Error> &failure() const { return m_failure; }

private:
    friend class Document;
    Edit(SQLite::Database &database, const Kinds &kinds, IdSource &ids);
    ~Edit();

    bool accepts(const Kind &kind, const Row &row);
    bool isThere(const Kind &kind, Id id);

    SQLite::Database &m_database;
    std::unique_ptr<class Statements> m_statements;
    std::set<std::pair<const Kind *, Id>> m_seen; ///< records that are there
    const Kinds &m_kinds;
    IdSource &m_ids;
    std::optional<Error> m_failure;
};

} // namespace concave
