// A Concave document: one file, always saved, with its whole history.
//
// Every change goes one way: edit() runs the work in one transaction, records it as a changeset, appends one
// row to history in the same transaction, commits, and tells every view by changed(). Undo, redo and restore
// apply changesets the same way. There is no save: when edit() returns, the change is on the disk.
//
// One thread; the thread's event loop polls for other programs' edits of the same file.
#pragma once

#include "core/document/asof.h"
#include "core/document/edit.h"
#include "core/document/forgetting.h"
#include "core/document/history.h"
#include "core/document/schema.h"

#include <QBasicTimer>
#include <QObject>

#include <functional>
#include <memory>

namespace concave {

class Document final : public QObject
{
    Q_OBJECT

public:
    /// Made by createDocument() and openDocument() alone (opening.h).
    ~Document() override;

    QString path() const { return m_path; }
    bool isReadOnly() const { return m_readOnly; }
    /// Of the file's format when it was opened; above our own where a newer program wrote it.
    int version() const { return m_version; }
    const Kinds &kinds() const { return m_schema.kinds; }
    /// By the user's clock; given in the environment, so that tests repeat.
    QDateTime now() const { return m_environment.now().toLocalTime(); }
    /// Who is editing, as history names them.
    const QString &author() const { return m_environment.author; }
    /// When the file was last written by an edit; invalid for a document without history.
    QDateTime savedAt() const;

    /// All records of a kind in order of creation.
    template <class R>
    Result<std::vector<R>> all() const
    {
        std::vector<R> records;
        const Result<void> read = forEachRow(
            R::description(), [&](const Row &row) { records.push_back(R::description().record(row)); });
        if (!read)
            return read.error();
        return records;
    }
    Result<std::vector<Row>> rows(const Kind &kind) const;
    Result<void> forEachRow(const Kind &kind, const std::function<void(Row)> &visit) const;
    Result<std::optional<Row>> row(const Kind &kind, Id id) const;

    /// Runs `work`, which finds the file in everything it reads as it is at one moment: other programs' edits
    /// wait for it to return. Its failure, or that of the reading.
    Result<void> atOneMoment(const std::function<Result<void>()> &work) const;

    /// Runs `work` as one change. All or nothing: on any failure the file is as it was. Work that changes
    /// nothing in the end leaves no entry. `label` names the change in the imperative ("Change weight of
    /// Dispatching engine"). Returns what changed, after changed() was emitted.
    Result<Changes> edit(
        const QString &label, const std::function<void(Edit &)> &work, const QString &why = {});

    /// Takes back my latest edit that still stands. NotFound where there is none.
    Result<Changes> undo();
    /// Brings back what my latest undo took back.
    Result<Changes> redo();
    /// Takes back one entry alone. Conflict, naming the later change it depends on, where that is not
    /// possible.
    Result<Changes> undo(const HistoryEntry &entry);
    /// Takes back everything after the entry `seq` (0: everything) in one step that redo brings back. Who was
    /// forgotten since stays so.
    Result<Changes> restoreTo(qint64 seq);

    /// What undo() and redo() would act on; nothing where the file cannot be read.
    UndoState undoState() const;
    Result<std::vector<HistoryEntry>> history() const;
    /// What an entry changed, field by field.
    Result<std::vector<FieldChange>> fieldChanges(const HistoryEntry &entry) const;

    /// The records of some kinds as they were right after the entry `seq` (0: before the first). Takes time
    /// in proportion to the entries after it. Damaged where they do not lead to the records there are.
    Result<Past> asOf(qint64 seq, const Kinds &kinds) const;
    /// For each record of a kind that ever was the entry that made it: the first one that inserted it, not
    /// one that brought it back. Reads the whole history.
    Result<std::map<Id, HistoryEntry>> origins(const Kind &kind) const;

    /// What forget() would rewrite.
    Result<Erasure> wouldForget(const Terms &terms) const;
    /// Erases these terms from all texts of records and history for good: no byte of them is left in the
    /// file. All or nothing. One entry of history tells of it, and not of whom; where there is nothing to
    /// erase the file is as it was. changed() tells of every record that was rewritten, in another window of
    /// all there are.
    Result<Erasure> forget(const Terms &terms);

    /// Writes the whole document to another place, whole or not at all. Fails where something is there
    /// already.
    Result<void> saveCopy(const QString &path) const;

    /// Looks whether another program edited the file, and emits changed() for it. Called by a timer as well.
    void refresh();

    /// Every way in which the file is not as it should be: its pages, its references, its records against its
    /// history. Empty for a sound document. Reads everything.
    std::vector<QString> problems() const;

Q_SIGNALS:
    /// After each committed edit, undo or redo, and each one of another program.
    void changed(const concave::Changes &changes);
    /// After each edit, undo, redo or restore that was asked for rightly and still is not on the disk: it is
    /// full, another program holds the file, it may not be written, it is damaged. The caller got the same
    /// error. Not for what was refused as wrong, missing or in conflict.
    void failed(const concave::Error &error);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    friend struct Opened openDocument(const QString &path, const Schema &schema, Environment environment);
    Document(std::unique_ptr<SQLite::Database> database, const QString &path, const Schema &schema,
        Environment environment, bool readOnly);

    using Work = std::function<Result<void>()>;
    /// The one way, save forgetting: transaction, record, history, commit, tell.
    Result<Changes> commit(HistoryEntry entry, const Work &work);
    Result<Changes> write(HistoryEntry entry, const Work &work);
    /// The error, after failed() told of it where it is of that kind.
    Error reported(const Error &error);
    Result<UndoState> readUndoState() const;
    Result<Erasure> rewrite(const Terms &terms);
    /// Why the file may not be written: at all, or as what it has become; inside a transaction.
    std::optional<Error> readOnlyError() const;
    std::optional<Error> outdatedError() const;
    /// `entry` by me, now.
    HistoryEntry signedEntry(HistoryEntry entry);
    Result<Changes> takeBack(const QString &label, const std::vector<HistoryEntry> &entries);
    Result<void> checkRules(const Changes &changes) const;
    Error dependency(const HistoryEntry &entry) const;
    /// Net changes of entries that changed() has not told of, and the newest of them. Where one of them
    /// forgets, every record counts as changed.
    std::pair<Changes, qint64> untold() const;

    std::unique_ptr<SQLite::Database> m_database;
    QString m_path;
    Schema m_schema;
    Environment m_environment;
    IdSource m_ids;
    int m_version = 0;
    bool m_readOnly = false;
    bool m_editing = false;   ///< between the beginning and the end of an edit's transaction
    qint64 m_dataVersion = 0; ///< SQLite's count of other connections' commits; read before m_lastSeq
    qint64 m_lastSeq = 0;     ///< the newest entry that changed() has told of
    QBasicTimer m_poll;
    std::unique_ptr<class AdvisoryLock> m_lock;
};

} // namespace concave
