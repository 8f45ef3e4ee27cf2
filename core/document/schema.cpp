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
    for (const char *name : {"001_portfolio"}) {
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
    database.exec("PRAGMA user_version = " + std::to_string(to));
    transaction.commit();
}

} // namespace concave
