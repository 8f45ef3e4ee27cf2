#include "core/document/rows.h"

#include <QCoreApplication>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace concave {

namespace {

std::string columns(const Kind &kind)
{
    std::string list;
    for (const Field &field : kind.fields)
        list += (list.empty() ? "" : ", ") + std::string(field.name);
    return list;
}

std::string keyIs(const Kind &kind)
{
    return std::string(" WHERE ") + kind.key().name + " = ?";
}

/// SQLite may hold another type than the field's where the file is damaged; a blob becomes nothing.
Value read(const SQLite::Column &column, const Field &field)
{
    if (column.isText())
        return QString::fromUtf8(column.getText(), column.getBytes());
    if (column.isFloat() || (column.isInteger() && field.type == FieldType::Number))
        return column.getDouble();
    if (column.isInteger())
        return qint64(column.getInt64());
    return {};
}

Result<Row> readRow(SQLite::Statement &statement, const Kind &kind)
{
    Row row;
    row.reserve(kind.fields.size());
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        Value value = read(statement.getColumn(static_cast<int>(i)), kind.fields[i]);
        if (!fits(kind.fields[i], value)) {
            return Error{Failure::Damaged,
                QCoreApplication::translate("Document", "The document is damaged: “%1” of a %2 holds what it "
                                                        "never could. The file was left as it is. "
                                                        "Run “concave check” on it and go back to a copy.")
                    .arg(kind.fields[i].labelText(), kind.labelText().toLower())};
        }
        row.push_back(std::move(value));
    }
    return row;
}

void bind(SQLite::Statement &statement, int index, const Value &value)
{
    if (const auto *integer = std::get_if<qint64>(&value))
        statement.bind(index, static_cast<int64_t>(*integer));
    else if (const auto *number = std::get_if<double>(&value))
        statement.bind(index, *number);
    else if (const auto *text = std::get_if<QString>(&value))
        statement.bind(index, text->toStdString());
    else
        statement.bind(index);
}

/// A statement for one row, at rest again afterwards: one that is not would hold the file.
class Use
{
public:
    Use(Statements &statements, const std::string &sql) : m_statement(statements[sql]) {}
    explicit Use(SQLite::Statement &statement) : m_statement(statement) {}
    ~Use() { m_statement.tryReset(); }
    Q_DISABLE_COPY_MOVE(Use)

    SQLite::Statement &operator*() const { return m_statement; }
    SQLite::Statement *operator->() const { return &m_statement; }

private:
    SQLite::Statement &m_statement;
};

} // namespace

Statements::Statements(SQLite::Database &database) : m_database(database) {}

Statements::~Statements() = default;

SQLite::Statement &Statements::operator[](const std::string &sql)
{
    std::unique_ptr<SQLite::Statement> &statement = m_prepared[sql];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(m_database, sql);
    return *statement;
}

SQLite::Statement &Statements::inserting(const Kind &kind)
{
    SQLite::Statement *&statement = m_inserting[&kind];
    if (!statement) {
        std::string marks = "?";
        for (std::size_t i = 1; i < kind.fields.size(); ++i)
            marks += ", ?";
        statement = &(*this)[std::string("INSERT INTO ") + kind.name + " (" + columns(kind) + ") VALUES (" +
                             marks + ")"];
    }
    return *statement;
}

SQLite::Statement &Statements::finding(const Kind &kind)
{
    SQLite::Statement *&statement = m_finding[&kind];
    if (!statement)
        statement = &(*this)[std::string("SELECT 1 FROM ") + kind.name + keyIs(kind)];
    return *statement;
}

Result<void> forEachRow(SQLite::Database &database, const Kind &kind, const std::function<void(Row)> &visit)
{
    SQLite::Statement select(
        database, "SELECT " + columns(kind) + " FROM " + kind.name + " ORDER BY " + kind.key().name);
    while (select.executeStep()) {
        Result<Row> row = readRow(select, kind);
        if (!row)
            return row.error();
        visit(std::move(*row));
    }
    return {};
}

Result<std::vector<Row>> readRows(SQLite::Database &database, const Kind &kind)
{
    std::vector<Row> rows;
    const Result<void> read = forEachRow(database, kind, [&](Row row) { rows.push_back(std::move(row)); });
    if (!read)
        return read.error();
    return rows;
}

Result<std::optional<Row>> readRow(Statements &statements, const Kind &kind, Id id)
{
    const Use select(statements, "SELECT " + columns(kind) + " FROM " + kind.name + keyIs(kind));
    bind(*select, 1, id.value);
    if (!select->executeStep())
        return std::optional<Row>();
    Result<Row> row = readRow(*select, kind);
    if (!row)
        return row.error();
    return std::optional<Row>(std::move(*row));
}

std::vector<Id> referringRows(Statements &statements, const Kind &kind, const Field &reference, Id id)
{
    const Use select(statements, std::string("SELECT ") + kind.key().name + " FROM " + kind.name + " WHERE " +
                                     reference.name + " = ?");
    bind(*select, 1, id.value);
    std::vector<Id> ids;
    while (select->executeStep())
        ids.push_back({select->getColumn(0).getInt64()});
    return ids;
}

bool hasRow(Statements &statements, const Kind &kind, Id id)
{
    const Use select(statements.finding(kind));
    bind(*select, 1, id.value);
    return select->executeStep();
}

void insertRow(Statements &statements, const Kind &kind, const Row &row)
{
    std::vector<std::string> texts(row.size()); // SQLite copies none of them
    const Use insert(statements.inserting(kind));
    for (std::size_t i = 0; i < row.size(); ++i) {
        const int index = static_cast<int>(i) + 1;
        if (const auto *text = std::get_if<QString>(&row[i]))
            insert->bindNoCopy(index, texts[i] = text->toStdString());
        else
            bind(*insert, index, row[i]);
    }
    insert->exec();
}

void updateRow(Statements &statements, const Kind &kind, const Row &before, const Row &after)
{
    std::string assignments;
    for (std::size_t i = 1; i < after.size(); ++i) {
        if (before[i] != after[i])
            assignments += (assignments.empty() ? "" : ", ") + std::string(kind.fields[i].name) + " = ?";
    }
    if (assignments.empty())
        return;
    const Use update(statements, std::string("UPDATE ") + kind.name + " SET " + assignments + keyIs(kind));
    int index = 0;
    for (std::size_t i = 1; i < after.size(); ++i) {
        if (before[i] != after[i])
            bind(*update, ++index, after[i]);
    }
    bind(*update, ++index, after.front());
    update->exec();
}

void removeRow(Statements &statements, const Kind &kind, Id id)
{
    const Use remove(statements, std::string("DELETE FROM ") + kind.name + keyIs(kind));
    bind(*remove, 1, id.value);
    remove->exec();
}

void clearRows(SQLite::Database &database, const Kind &kind)
{
    database.exec(std::string("DELETE FROM ") + kind.name);
}

} // namespace concave
