#include "core/document/asof.h"

#include "core/document/changeset.h"
#include "core/document/document.h"
#include "core/document/rows.h"

#include <SQLiteCpp/Exception.h>
#include <algorithm>
#include <span>
#include <sqlite3.h>

namespace concave {

namespace {

using Tables = std::map<const Kind *, Past::Table>;

[[noreturn]] void corrupt()
{
    throw SQLite::Exception("a change of the history does not lead to the records", SQLITE_CORRUPT);
}

/// Takes back what one entry did to one record. As SQLite would, it takes nothing on trust: the record must
/// be as the entry left it.
void revert(Past::Table &rows, std::span<const FieldChange> fields)
{
    const auto &[kind, id, operation, field, before, after] = fields.front();
    auto row = rows.find(id);
    if ((row != rows.end()) == (operation == Operation::Remove))
        corrupt();
    if (operation == Operation::Remove)
        row = rows.emplace(id, kind->blank()).first;
    for (const FieldChange &change : fields) {
        Value &value = row->second[static_cast<std::size_t>(change.field - kind->fields.data())];
        if (operation != Operation::Remove && value != change.after)
            corrupt();
        value = change.before;
    }
    if (operation == Operation::Insert)
        rows.erase(row);
}

void revert(Tables &tables, const std::vector<FieldChange> &fields)
{
    for (auto first = fields.begin(); first != fields.end();) {
        const auto last = std::find_if(first, fields.end(), [&](const FieldChange &field) {
            return field.kind != first->kind || field.id != first->id || field.operation != first->operation;
        });
        revert(tables.at(first->kind), {first, last});
        first = last;
    }
}

} // namespace

std::vector<Row> Past::rows(const Kind &kind) const
{
    std::vector<Row> rows;
    for (const auto &[id, row] : table(kind))
        rows.push_back(row);
    return rows;
}

Result<Past> Document::asOf(qint64 seq, const Kinds &kinds) const
{
    Tables tables;
    const Result<void> read = atOneMoment([&]() -> Result<void> {
        for (const Kind *kind : kinds) {
            Past::Table &table = tables[kind];
            const Result<void> rows = concave::forEachRow(*m_database, *kind,
                [&](Row row) { table.emplace_hint(table.end(), idOf(row), std::move(row)); });
            if (!rows)
                return rows.error();
        }
        forEachChangesetBack(*m_database, std::max<qint64>(seq, 0), [&](qint64, const QByteArray &changeset) {
            if (!changesIn(changeset, kinds).empty()) // which is quicker to tell than what changed
                revert(tables, fieldChangesIn(changeset, kinds));
        });
        return {};
    });
    if (!read)
        return read.error();
    return Past(std::move(tables));
}

Result<std::map<Id, HistoryEntry>> Document::origins(const Kind &kind) const
{
    std::map<Id, HistoryEntry> origins;
    const Result<void> read = atOneMoment([&]() -> Result<void> {
        const Kinds kinds = {&kind};
        std::map<Id, qint64> made;
        forEachChangesetBack(*m_database, 0, [&](qint64 seq, const QByteArray &changeset) {
            for (const Change &change : changesIn(changeset, kinds)) {
                if (change.operation == Operation::Insert)
                    made[change.id] = seq; // what was found before only brought it back
            }
        });
        std::map<qint64, HistoryEntry> entries; // one may have made many
        for (const auto &[id, seq] : made) {
            auto entry = entries.find(seq);
            if (entry == entries.end())
                entry = entries.emplace(seq, *readEntry(*m_database, seq)).first;
            origins.emplace(id, entry->second);
        }
        return {};
    });
    if (!read)
        return read.error();
    return origins;
}

} // namespace concave
