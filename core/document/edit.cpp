#include "core/document/edit.h"

#include "core/document/rows.h"

#include <QCoreApplication>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Document", text);
}

Error noSuchRecord(const Kind &kind, Id id)
{
    return {Failure::NotFound, tr("There is no %1 with the id %2. Nothing was changed.")
                                   .arg(kind.labelText().toLower(), QString::number(id.value))};
}

} // namespace

Edit::Edit(SQLite::Database &database, const Kinds &kinds, IdSource &ids)
    : m_database(database), m_statements(std::make_unique<Statements>(database)), m_kinds(kinds), m_ids(ids)
{}

Edit::~Edit() = default;

void Edit::fail(Error error)
{
    if (!m_failure)
        m_failure = std::move(error);
}

bool Edit::accepts(const Kind &kind, const Row &row)
{
    if (auto error = check(kind, row)) {
        fail(std::move(*error));
        return false;
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Field &field = kind.fields[i];
        const auto *id = std::get_if<qint64>(&row[i]);
        if (field.type != FieldType::Reference || !id)
            continue;
        const Kind &referred = *find(m_kinds, QLatin1StringView(field.refers));
        if (!isThere(referred, {*id})) {
            fail(noSuchRecord(referred, {*id}));
            return false;
        }
    }
    return true;
}

/// Many records refer to the same few: each is looked for once.
bool Edit::isThere(const Kind &kind, Id id)
{
    if (m_seen.contains({&kind, id}))
        return true;
    const bool isThere = hasRow(*m_statements, kind, id);
    if (isThere)
        m_seen.emplace(&kind, id);
    return isThere;
}

Id Edit::insertRow(const Kind &kind, Row row)
{
    if (m_failure)
        return {};
    const bool isNewId = kind.hasOwnKey() && !idOf(row); // greater than all there are
    if (isNewId)
        row.front() = m_ids.next().value;
    if (!accepts(kind, row))
        return {};
    if (!isNewId && hasRow(*m_statements, kind, idOf(row))) {
        fail({Failure::Input, tr("There already is a %1 with the id %2. Nothing was changed.")
                                  .arg(kind.labelText().toLower(), QString::number(idOf(row).value))});
        return {};
    }
    concave::insertRow(*m_statements, kind, row);
    return idOf(row);
}

void Edit::modifyRow(const Kind &kind, Id id, const std::function<void(Row &)> &change)
{
    if (m_failure)
        return;
    const Result<std::optional<Row>> before = readRow(*m_statements, kind, id);
    if (!before)
        return fail(before.error());
    if (!*before)
        return fail(noSuchRecord(kind, id));
    Row after = **before;
    change(after);
    if (m_failure || after == **before)
        return;
    Q_ASSERT(after.front() == (*before)->front());
    if (accepts(kind, after))
        updateRow(*m_statements, kind, **before, after);
}

void Edit::removeRow(const Kind &kind, Id id)
{
    if (m_failure)
        return;
    if (!hasRow(*m_statements, kind, id))
        return fail(noSuchRecord(kind, id));
    for (const Kind *other : m_kinds) {
        for (const Field &field : other->fields) {
            if (field.type != FieldType::Reference || qstrcmp(field.refers, kind.name) != 0)
                continue;
            const QString name = QString::fromLatin1(field.name);
            for (const Id referring : referringRows(*m_statements, *other, field, id)) {
                if (field.outlives)
                    modifyRow(*other, referring, [&](Row &row) { row[*other->index(name)] = Value(); });
                else
                    removeRow(*other, referring);
            }
        }
    }
    concave::removeRow(*m_statements, kind, id);
    m_seen.erase({&kind, id});
}

std::vector<Row> Edit::rows(const Kind &kind)
{
    if (m_failure)
        return {};
    Result<std::vector<Row>> rows = readRows(m_database, kind);
    if (!rows) {
        fail(rows.error());
        return {};
    }
    return std::move(*rows);
}

} // namespace concave
