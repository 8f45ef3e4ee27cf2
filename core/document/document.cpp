#include "core/document/document.h"

#include "core/document/changeset.h"
#include "core/document/failure.h"
#include "core/document/rows.h"
#include "core/document/synced.h"
#include "core/document/unfinished.h"

#include <QCoreApplication>
#include <QHash>
#include <QScopedValueRollback>
#include <QSet>
#include <QTimerEvent>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <sqlite3.h>

namespace concave {

namespace {

constexpr int pollMilliseconds = 500;

qint64 dataVersion(SQLite::Database &database)
{
    return database.execAndGet("PRAGMA data_version").getInt64();
}

/// Every record that is not among the changes, as updated.
void appendOthers(Changes &changes, SQLite::Database &database, const Kinds &kinds)
{
    QHash<const Kind *, QSet<Id>> told;
    for (const Change &change : changes)
        told[change.kind].insert(change.id);
    for (const Kind *kind : kinds) {
        const Result<std::vector<Row>> rows = readRows(database, *kind);
        if (!rows)
            continue; // whoever reads them will say what is wrong
        for (const Row &row : *rows) {
            if (!told[kind].contains(idOf(row)))
                changes.push_back({kind, idOf(row), Operation::Update});
        }
    }
}

} // namespace

Document::Document(std::unique_ptr<SQLite::Database> database, const QString &path, const Schema &schema,
    Environment environment, bool readOnly)
    : m_database(std::move(database)), m_path(path), m_schema(schema), m_environment(std::move(environment)),
      m_ids(m_environment), m_version(versionOf(*m_database)), m_readOnly(readOnly),
      m_dataVersion(dataVersion(*m_database)), m_lastSeq(lastSeq(*m_database))
{
    m_poll.start(pollMilliseconds, this);
}

Document::~Document() = default;

QDateTime Document::savedAt() const
{
    try {
        SQLite::Statement select(*m_database, "SELECT at FROM history ORDER BY seq DESC LIMIT 1");
        if (select.executeStep())
            return QDateTime::fromString(QString::fromUtf8(select.getColumn(0).getText()), Qt::ISODateWithMs);
    } catch (const SQLite::Exception &) {
        // A time that cannot be read is not known; reading the records will say what is wrong with the file.
    }
    return {};
}

Result<std::vector<Row>> Document::rows(const Kind &kind) const
{
    try {
        return readRows(*m_database, kind);
    } catch (const SQLite::Exception &exception) {
        return readFailed(exception);
    }
}

Result<void> Document::forEachRow(const Kind &kind, const std::function<void(Row)> &visit) const
{
    try {
        return concave::forEachRow(*m_database, kind, visit);
    } catch (const SQLite::Exception &exception) {
        return readFailed(exception);
    }
}

Result<std::optional<Row>> Document::row(const Kind &kind, Id id) const
{
    try {
        Statements statements(*m_database);
        return readRow(statements, kind, id);
    } catch (const SQLite::Exception &exception) {
        return readFailed(exception);
    }
}

Result<void> Document::atOneMoment(const std::function<Result<void>()> &work) const
{
    try {
        std::optional<SQLite::Transaction> snapshot;
        if (sqlite3_get_autocommit(m_database->getHandle()) != 0)
            snapshot.emplace(*m_database);
        return work();
    } catch (const SQLite::Exception &exception) {
        return readFailed(exception);
    }
}

Result<Changes> Document::edit(
    const QString &label, const std::function<void(Edit &)> &work, const QString &why)
{
    HistoryEntry entry;
    entry.label = label;
    entry.why = why;
    return commit(std::move(entry), [&]() -> Result<void> {
        Edit edit(*m_database, m_schema.kinds, m_ids);
        work(edit);
        if (edit.failure())
            return *edit.failure();
        return {};
    });
}

Result<Changes> Document::commit(HistoryEntry entry, const Work &work)
{
    Result<Changes> written = write(std::move(entry), work);
    if (!written)
        return reported(written.error());
    return written;
}

Result<Changes> Document::write(HistoryEntry entry, const Work &work)
{
    if (const auto error = readOnlyError())
        return *error;
    Q_ASSERT(!m_editing); // the work of an edit edits through its Edit alone
    Changes others;
    Changes mine;
    try {
        const QScopedValueRollback editing(m_editing, true);
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        if (const auto error = outdatedError())
            return *error;
        others = untold().first;
        m_ids.follow(lastId(*m_database));
        const Recorder recorder(m_database->getHandle(), m_schema.kinds);
        if (const Result<void> done = work(); !done)
            return done.error();
        const QByteArray changeset = recorder.changeset();
        if (changeset.isEmpty())
            return Changes();
        mine = changesIn(changeset, m_schema.kinds);
        const qint64 seq = append(*m_database, signedEntry(std::move(entry)), changeset);
        transaction.commit();
        m_lastSeq = seq;
    } catch (const SQLite::Exception &exception) {
        return changeFailed(exception);
    }
    if (!others.empty())
        Q_EMIT changed(others);
    Q_EMIT changed(mine);
    return mine;
}

std::optional<Error> Document::readOnlyError() const
{
    if (!m_readOnly)
        return std::nullopt;
    return Error{
        Failure::ReadOnly, tr("The change was not made: the document is open for reading only. Save a copy "
                              "in a folder of yours and go on there.")};
}

std::optional<Error> Document::outdatedError() const
{
    if (versionOf(*m_database) == m_schema.version())
        return std::nullopt;
    return Error{Failure::ReadOnly, tr("The change was not made: a newer version of Concave has upgraded the "
                                       "document while it was open "
                                       "here. The document is as it was. Open it with that version.")};
}

HistoryEntry Document::signedEntry(HistoryEntry entry)
{
    entry.id = m_ids.next();
    entry.replica = m_environment.replica;
    entry.at = m_environment.now();
    entry.author = m_environment.author;
    return entry;
}

Result<UndoState> Document::readUndoState() const
{
    try {
        return concave::undoState(*m_database, m_environment.replica);
    } catch (const SQLite::Exception &exception) {
        return readFailed(exception);
    }
}

UndoState Document::undoState() const
{
    const Result<UndoState> state = readUndoState();
    return state ? *state : UndoState();
}

Error Document::reported(const Error &error)
{
    const bool isRefusal = error.failure == Failure::Input || error.failure == Failure::NotFound ||
                           error.failure == Failure::Conflict;
    if (!isRefusal)
        Q_EMIT failed(error);
    return error;
}

Result<Changes> Document::undo()
{
    const Result<UndoState> state = readUndoState();
    if (!state)
        return reported(state.error());
    if (!state->undo)
        return Error{Failure::NotFound, tr("There is nothing to undo. The document is as it was.")};
    return undo(*state->undo);
}

Result<Changes> Document::redo()
{
    const Result<UndoState> state = readUndoState();
    if (!state)
        return reported(state.error());
    if (!state->redo)
        return Error{Failure::NotFound, tr("There is nothing to redo. The document is as it was.")};
    return undo(*state->redo);
}

Result<Changes> Document::undo(const HistoryEntry &entry)
{
    if (entry.forgets) {
        return Error{Failure::Conflict,
            tr("“%1” cannot be undone: who was forgotten is nowhere in the document any more. Nothing was "
               "changed.")
                .arg(entry.label)};
    }
    QString label = tr("Undo “%1”").arg(entry.label);
    try {
        if (!stands(*m_database, entry))
            return Error{
                Failure::Conflict, tr("“%1” is taken back already. Nothing was changed.").arg(entry.label)};
        if (!entry.undoes.empty()) {
            const auto first =
                entry.undoes.size() == 1 ? readEntry(*m_database, entry.undoes.front()) : std::nullopt;
            label = tr("Redo “%1”").arg(first ? first->label : entry.label);
        }
    } catch (const SQLite::Exception &exception) {
        return reported(readFailed(exception));
    }
    return takeBack(label, {entry});
}

Result<Changes> Document::restoreTo(qint64 seq)
{
    const Result<std::vector<HistoryEntry>> entries = history();
    if (!entries)
        return reported(entries.error());
    const auto first = std::find_if(
        entries->begin(), entries->end(), [&](const HistoryEntry &entry) { return entry.seq > seq; });
    if (first == entries->end())
        return Changes();
    const QString label = first == entries->begin() ? tr("Restore the empty document")
                                                    : tr("Restore to “%1”").arg(std::prev(first)->label);
    std::vector<HistoryEntry> takenBack(first, entries->end());
    std::erase_if(takenBack, [](const HistoryEntry &entry) { return entry.forgets; });
    return takeBack(label, takenBack);
}

Result<Changes> Document::takeBack(const QString &label, const std::vector<HistoryEntry> &entries)
{
    HistoryEntry entry;
    entry.label = label;
    for (const HistoryEntry &takenBack : entries)
        entry.undoes.push_back(takenBack.id);
    return commit(std::move(entry), [&]() -> Result<void> {
        // One by one from the newest: changesets of different versions of the schema cannot be joined.
        Changes changes;
        for (auto takenBack = entries.rbegin(); takenBack != entries.rend(); ++takenBack) {
            const QByteArray backwards = inverted(readChangeset(*m_database, takenBack->seq));
            if (!apply(m_database->getHandle(), backwards, m_schema.kinds))
                return dependency(*takenBack);
            const Changes undone = changesIn(backwards, m_schema.kinds);
            changes.insert(changes.end(), undone.begin(), undone.end());
        }
        return checkRules(changes);
    });
}

Result<void> Document::checkRules(const Changes &changes) const
{
    Statements statements(*m_database);
    for (const Change &change : changes) {
        if (change.operation == Operation::Remove)
            continue;
        const Result<std::optional<Row>> row = readRow(statements, *change.kind, change.id);
        if (!row)
            return row.error();
        if (!*row)
            continue;
        if (const auto error = check(*change.kind, **row)) {
            return Error{Failure::Conflict, tr("This change cannot be taken back alone: %1 Nothing was "
                                               "changed. Undo the later changes first.")
                                                .arg(error->sentence)};
        }
    }
    return {};
}

Error Document::dependency(const HistoryEntry &entry) const
{
    const Changes ours = changesIn(readChangeset(*m_database, entry.seq), m_schema.kinds);
    const auto touched = [&](const Change &theirs) {
        return std::any_of(ours.begin(), ours.end(),
            [&](const Change &mine) { return mine.kind == theirs.kind && mine.id == theirs.id; });
    };
    for (const HistoryEntry &later : readHistory(*m_database, entry.seq)) {
        const Changes theirs = changesIn(readChangeset(*m_database, later.seq), m_schema.kinds);
        if (later.stands && std::any_of(theirs.begin(), theirs.end(), touched)) {
            return {Failure::Conflict,
                tr("“%1” cannot be undone alone: the later change “%2” depends on it. Nothing was "
                   "changed. Undo that one first.")
                    .arg(entry.label, later.label)};
        }
    }
    return {Failure::Conflict,
        tr("“%1” cannot be undone alone: later changes depend on it. Nothing was changed. Undo those first.")
            .arg(entry.label)};
}

Result<std::vector<HistoryEntry>> Document::history() const
{
    try {
        return readHistory(*m_database);
    } catch (const SQLite::Exception &exception) {
        return readFailed(exception);
    }
}

Result<std::vector<FieldChange>> Document::fieldChanges(const HistoryEntry &entry) const
{
    try {
        return fieldChangesIn(readChangeset(*m_database, entry.seq), m_schema.kinds);
    } catch (const SQLite::Exception &exception) {
        return readFailed(exception);
    }
}

Result<void> Document::saveCopy(const QString &path) const
{
    const auto failed = [&](Failure failure, const QString &reason) {
        return Error{
            failure, tr("The copy was not made: “%1” could not be written (%2). The document itself is safe. "
                        "Choose another folder or free some space.")
                         .arg(path, reason)};
    };
    if (!isFree(path)) {
        return Error{Failure::Input, tr("The copy was not made: “%1”, or a journal of that name, exists "
                                        "already and was left as it was. Choose "
                                        "another name.")
                                         .arg(path)};
    }
    Unfinished unfinished(path);
    if (!unfinished.fault().isEmpty())
        return failed(Failure::Io, unfinished.fault());
    try {
        SQLite::Statement vacuum(*m_database, "VACUUM INTO ?");
        vacuum.bind(1, unfinished.path().toStdString());
        vacuum.exec();
    } catch (const SQLite::Exception &exception) {
        return failed(failureOf(exception), QString::fromUtf8(exception.what()));
    }
    if (!unfinished.finish())
        return failed(Failure::Io, tr("its name could not be given to it"));
    return {};
}

std::pair<Changes, qint64> Document::untold() const
{
    const std::vector<HistoryEntry> entries = readHistory(*m_database, m_lastSeq);
    if (entries.empty())
        return {{}, m_lastSeq};
    std::vector<QByteArray> changesets;
    for (const HistoryEntry &entry : entries)
        changesets.push_back(readChangeset(*m_database, entry.seq));
    Changes changes = changesIn(joined(changesets), m_schema.kinds);
    if (std::any_of(entries.begin(), entries.end(), [](const HistoryEntry &entry) { return entry.forgets; }))
        appendOthers(changes, *m_database, m_schema.kinds);
    return {std::move(changes), entries.back().seq};
}

void Document::refresh()
{
    if (m_editing)
        return;
    try {
        const qint64 version = dataVersion(*m_database);
        if (version == m_dataVersion)
            return;
        const auto [others, seq] = untold();
        m_dataVersion = version;
        m_lastSeq = seq;
        if (!others.empty())
            Q_EMIT changed(others);
    } catch (const SQLite::Exception &) {
        // Busy or out of reach for the moment; the next poll looks again.
    }
}

void Document::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_poll.timerId())
        refresh();
    else
        QObject::timerEvent(event);
}

} // namespace concave
