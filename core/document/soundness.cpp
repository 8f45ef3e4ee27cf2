// Document::problems: what `concave check` looks at.
#include "core/document/changeset.h"
#include "core/document/document.h"
#include "core/document/failure.h"
#include "core/document/rows.h"

#include <QCoreApplication>
#include <QSet>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Document", text);
}

void appendPragma(SQLite::Database &database, const char *pragma, std::vector<QString> &problems)
{
    SQLite::Statement check(database, pragma);
    while (check.executeStep()) {
        const QString line = QString::fromUtf8(check.getColumn(0).getText());
        if (line != QStringLiteral("ok"))
            problems.push_back(tr("The file is damaged: %1.").arg(line));
    }
}

void appendBrokenReferences(SQLite::Database &database, std::vector<QString> &problems)
{
    SQLite::Statement check(database, "PRAGMA foreign_key_check");
    while (check.executeStep()) {
        problems.push_back(tr("A %1 refers to a %2 that is not there.")
                               .arg(QString::fromUtf8(check.getColumn(0).getText()),
                                   QString::fromUtf8(check.getColumn(2).getText())));
    }
}

/// Every entry takes back only earlier ones, and none is missing.
void appendBrokenHistory(SQLite::Database &database, std::vector<QString> &problems)
{
    QSet<Id> earlier;
    qint64 seq = 0;
    for (const HistoryEntry &entry : readHistory(database)) {
        if (entry.seq != ++seq) {
            problems.push_back(tr("Change %1 of the history is missing.").arg(seq));
            seq = entry.seq;
        }
        for (const Id undone : entry.undoes) {
            if (!earlier.contains(undone))
                problems.push_back(tr("Change %1 takes back what was not there before it.").arg(entry.seq));
        }
        if (!entry.id || !entry.at.isValid())
            problems.push_back(tr("Change %1 lacks its id or its time.").arg(entry.seq));
        earlier.insert(entry.id);
    }
}

/// The records as history says they should be: every changeset applied to an empty document.
void appendDifferencesFromHistory(
    SQLite::Database &database, const Schema &schema, std::vector<QString> &problems)
{
    SQLite::Database replayed(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(replayed, schema, schema.version());
    for (const HistoryEntry &entry : readHistory(database)) {
        if (!apply(replayed.getHandle(), readChangeset(database, entry.seq), schema.kinds)) {
            problems.push_back(tr("Change %1 of the history, “%2”, does not follow from the ones before it.")
                                   .arg(entry.seq)
                                   .arg(entry.label));
            return;
        }
    }
    for (const Kind *kind : schema.kinds) {
        const Result<std::vector<Row>> now = readRows(database, *kind);
        const Result<std::vector<Row>> then = readRows(replayed, *kind);
        if (!now)
            problems.push_back(now.error().sentence);
        else if (!then)
            problems.push_back(then.error().sentence);
        else if (*now != *then)
            problems.push_back(
                tr("The records of kind “%1” are not what the history says.").arg(kind->labelText()));
    }
}

} // namespace

std::vector<QString> Document::problems() const
{
    Q_ASSERT(!m_editing);
    std::vector<QString> problems;
    try {
        const SQLite::Transaction snapshot(*m_database); // others may be writing meanwhile
        appendPragma(*m_database, "PRAGMA integrity_check", problems);
        if (!problems.empty())
            return problems;
        appendBrokenReferences(*m_database, problems);
        appendBrokenHistory(*m_database, problems);
        for (const Kind *kind : m_schema.kinds) {
            const Result<std::vector<Row>> rows = readRows(*m_database, *kind);
            if (!rows)
                return {rows.error().sentence};
            for (const Row &row : *rows) {
                if (const auto error = check(*kind, row))
                    problems.push_back(
                        tr("%1 %2: %3").arg(kind->labelText()).arg(idOf(row).value).arg(error->sentence));
            }
        }
        if (versionOf(*m_database) == m_schema.version())
            appendDifferencesFromHistory(*m_database, m_schema, problems);
    } catch (const SQLite::Exception &exception) {
        problems.push_back(readFailed(exception).sentence);
    }
    return problems;
}

} // namespace concave
