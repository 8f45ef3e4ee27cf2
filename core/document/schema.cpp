#include "core/document/schema.h"

#include <QFile>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

static void initialiseResource()
{
    Q_INIT_RESOURCE(schema);
}

namespace concave {

std::vector<QByteArray> documentSteps()
{
    initialiseResource();
    std::vector<QByteArray> steps;
    for (const char *name : {"001_portfolio", "002_returns", "003_pipeline", "004_concerns", "005_canvas"}) {
        QFile file(QStringLiteral(":/concave/schema/%1.sql").arg(QLatin1StringView(name)));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        steps.push_back(file.readAll());
    }
    return steps;
}

int versionOf(SQLite::Database &database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

void migrate(SQLite::Database &database, const Schema &schema, int to)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const int from = versionOf(database);
    if (from >= to)
        return;
    for (int version = from; version < to; ++version)
        database.exec(schema.steps[static_cast<std::size_t>(version)].toStdString());
    // Rows from before an appended column do not hold it, and sessions then record nothing in place of its
    // default: their removal could not be undone. Writing a row anew fills it in.
    for (const Kind *kind : from > 0 ? schema.kinds : Kinds()) {
        const std::string column = kind->fields.back().name;
        database.exec("UPDATE " + std::string(kind->name) + " SET " + column + " = " + column);
    }
    database.exec("PRAGMA user_version = " + std::to_string(to));
    transaction.commit();
}

} // namespace concave
