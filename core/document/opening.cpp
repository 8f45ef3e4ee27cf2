#include "core/document/opening.h"

#include "core/document/failure.h"
#include "core/document/synced.h"
#include "core/document/unfinished.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>
#include <QtEndian>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <limits>
#include <set>
#include <sqlite3.h>

namespace concave {

namespace {

constexpr int busyMilliseconds = 5000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Document", text);
}

/// The first 100 bytes of a SQLite file, https://sqlite.org/fileformat2.html section 1.3.
struct Header
{
    QByteArray bytes;

    quint32 word(int offset) const { return qFromBigEndian<quint32>(bytes.constData() + offset); }
    bool isSqlite() const
    {
        return bytes.size() == 100 && bytes.startsWith(QByteArrayLiteral("SQLite format 3\0"));
    }
    /// A file in this mode is whole only together with its -wal file.
    bool hasWriteAheadLog() const { return bytes[18] == 2 || bytes[19] == 2; }
    quint32 application() const { return word(68); }
    int version() const { return static_cast<int>(word(60)); }
    /// Bytes the file must have; 0 where the header does not say.
    qint64 length() const
    {
        const auto page = qFromBigEndian<quint16>(bytes.constData() + 16);
        return word(24) == word(92) ? qint64(word(28)) * (page == 1 ? 65536 : page) : 0;
    }
};

std::unique_ptr<SQLite::Database> connect(const QString &path, bool readOnly)
{
    auto database = std::make_unique<SQLite::Database>(
        path.toStdString(), readOnly ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE, busyMilliseconds);
    sqlite3 *handle = database->getHandle();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO attaches its target
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 64);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 100'000);
    database->exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON; "
                   "PRAGMA secure_delete = ON; "
                   // 32 MB: a large import need not write its pages twice.
                   "PRAGMA cache_size = -32768");
    return database;
}

using SchemaObjects = std::set<std::tuple<std::string, std::string, std::string>>;

/// Type, name and defining SQL of everything in a database but the indexes SQLite makes by itself.
SchemaObjects objectsIn(SQLite::Database &database)
{
    SchemaObjects objects;
    SQLite::Statement select(database, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL");
    while (select.executeStep())
        objects.emplace(
            select.getColumn(0).getText(), select.getColumn(1).getText(), select.getColumn(2).getText());
    return objects;
}

SchemaObjects expectedObjects(const Schema &schema, int version)
{
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(fresh, schema, version);
    return objectsIn(fresh);
}

/// What a document of this version must not carry; empty where it carries nothing.
QString unexpectedObject(SQLite::Database &database, const Schema &schema, int version)
{
    const SchemaObjects found = objectsIn(database);
    const bool newer = version > schema.version();
    const SchemaObjects expected = expectedObjects(schema, std::min(version, schema.version()));
    for (const auto &object : found) {
        const auto &[type, name, sql] = object;
        const bool active = type == "trigger" || type == "view";
        if (active || (!newer && !expected.contains(object)))
            return QStringLiteral("%1 “%2”").arg(
                QString::fromStdString(type).left(20), QString::fromStdString(name).left(60));
    }
    for (const auto &[type, name, sql] : expected) {
        const auto same = [&, &wanted = name](const auto &object) { return std::get<1>(object) == wanted; };
        if (std::none_of(found.begin(), found.end(), same))
            return tr("no %1 “%2”").arg(QString::fromStdString(type), QString::fromStdString(name));
    }
    return {};
}

/// The oldest version of the program that reads what a newer one wrote.
int readableFrom(SQLite::Database &database)
{
    SQLite::Statement select(database, "SELECT max(readable_from) FROM format");
    return select.executeStep() && select.getColumn(0).isInteger() ? select.getColumn(0).getInt()
                                                                   : std::numeric_limits<int>::max();
}

/// History is left out: it grows for ever and is checked when it is read.
bool passesQuickCheck(SQLite::Database &database, const Schema &schema, int version)
{
    if (version != schema.version())
        return database.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
    for (const Kind *kind : schema.kinds) {
        if (database.execAndGet("PRAGMA quick_check(" + std::string(kind->name) + ")").getString() != "ok")
            return false;
    }
    return true;
}

/// A name beside the document for the untouched file of an old version: "name.v3.concave",
/// "name.v3-2.concave" …
QString keptPath(const QString &path, int version)
{
    const QFileInfo file(path);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    for (int copy = 1;; ++copy) {
        const QString number = copy == 1 ? QString() : QStringLiteral("-%1").arg(copy);
        const QString kept = file.absoluteDir().filePath(
            file.completeBaseName() + QStringLiteral(".v%1").arg(version) + number + suffix);
        if (!QFileInfo::exists(kept))
            return kept;
    }
}

Opened refused(Opening outcome, const QString &sentence)
{
    return {outcome, sentence, {}, nullptr};
}

Opened damaged(const QString &name)
{
    return refused(
        Opening::Damaged, tr("“%1” is damaged. It was left as it was. Go back to a copy of it.").arg(name));
}

Opened unexpected(const QString &name, const QString &found)
{
    return refused(
        Opening::Unexpected, tr("“%1” carries what no Concave document has (%2), so it was not opened. "
                                "It was left as it was. Go back to a copy of it.")
                                 .arg(name, found));
}

Opened refused(const SQLite::Exception &exception, const QString &name)
{
    switch (failureOf(exception)) {
    case Failure::Damaged:
        return damaged(name);
    case Failure::Busy:
        return refused(
            Opening::Unreadable, tr("“%1” could not be read: another program holds it. It was left as it "
                                    "was. Try again in a moment.")
                                     .arg(name));
    default:
        return refused(
            Opening::Unreadable, tr("“%1” could not be read (%2). It was left as it was. Check that the "
                                    "disk is there and that you may read the file.")
                                     .arg(name, QString::fromUtf8(exception.what())));
    }
}

/// Whether a program died while it wrote, so that the file is whole only after SQLite has rolled the journal
/// back.
bool isInterrupted(const QFileInfo &file)
{
    return QFileInfo(file.filePath() + QStringLiteral("-journal")).size() > 0;
}

/// What can be told from the header alone, before SQLite sees the file.
std::optional<Opened> refusedByHeader(const QFileInfo &file, const QString &name, const Header &header)
{
    if (!header.isSqlite()) {
        return refused(Opening::NotADocument,
            tr("“%1” is not a Concave document. It was left as it was. Choose a file that Concave made.")
                .arg(name));
    }
    if (header.application() != applicationId) {
        return refused(Opening::Foreign, tr("“%1” is a database of another program. It was left as it was. "
                                            "Choose a file that Concave made.")
                                             .arg(name));
    }
    if (header.hasWriteAheadLog())
        return unexpected(name, tr("a write-ahead log"));
    if (!isInterrupted(file) && file.size() < header.length()) {
        return refused(Opening::Damaged,
            tr("“%1” is damaged: its end is missing. It was left as it was. Go back to a copy of it.")
                .arg(name));
    }
    return std::nullopt;
}

std::optional<Opened> refusedByContents(
    SQLite::Database &database, const Schema &schema, int version, const QString &name)
{
    if (version < 1)
        return damaged(name);
    // A newer program may have dropped what we know; only it can say so.
    if (version > schema.version() && readableFrom(database) > schema.version()) {
        return refused(
            Opening::NewerRefused, tr("“%1” was written by a newer version of Concave. It was left as "
                                      "it was. Open it with that version.")
                                       .arg(name));
    }
    if (const QString found = unexpectedObject(database, schema, version); !found.isEmpty())
        return unexpected(name, found);
    if (!passesQuickCheck(database, schema, version))
        return damaged(name);
    return std::nullopt;
}

/// Upgraded, with the untouched file kept beside the new one; or UpgradeFailed, with nothing left beside it.
Opened upgrade(SQLite::Database &database, const Schema &schema, const QString &path, const QString &name)
{
    const int version = versionOf(database);
    const QString kept = keptPath(path, version);
    {
        // Nobody writes while it is copied. That the copying gives this program's lock back (POSIX) does no
        // harm.
        const SQLite::Transaction hold(database, SQLite::TransactionBehavior::IMMEDIATE);
        if (!QFile::copy(path, kept)) {
            return refused(
                Opening::UpgradeFailed, tr("“%1” is of an older version, and its copy could not be kept "
                                           "beside it. It was left as it was. Free some space, or put it "
                                           "in a folder that you may write.")
                                            .arg(name));
        }
    }
    try {
        migrate(database, schema, schema.version());
    } catch (const SQLite::Exception &exception) {
        QFile::remove(kept);
        return refused(
            Opening::UpgradeFailed, tr("“%1” is of an older version and could not be upgraded (%2). It was "
                                       "left as it was. Check the disk, then open it again.")
                                        .arg(name, QString::fromUtf8(exception.what())));
    }
    return {Opening::Upgraded,
        tr("“%1” was upgraded from an older version. The file as it was is kept as “%2”.")
            .arg(name, QFileInfo(kept).fileName()),
        {}, nullptr};
}

QString warningOf(const Holder &holder)
{
    return tr("%1 has had this document open on %2 since %3. Changes made on both machines meet only when "
              "the folder "
              "is synced, and one of the two copies may be set aside.")
        .arg(holder.user, holder.host, QLocale().toString(holder.since.toLocalTime(), QLocale::ShortFormat));
}

} // namespace

Opened openDocument(const QString &path, const Schema &schema, Environment environment)
{
    const QString name = QFileInfo(path).fileName();
    // A link leads to the file beside which its journal, its lock and its kept versions lie.
    const QFileInfo info(QFileInfo(path).canonicalFilePath());
    if (!info.exists()) {
        return refused(Opening::Missing,
            tr("There is no file “%1”. Nothing was opened. Check the name, or make a new document.")
                .arg(path));
    }
    QFile file(info.filePath());
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return refused(Opening::Unreadable, tr("“%1” could not be read. It was left as it was. Check that it "
                                               "is a file and that you may read it.")
                                                .arg(path));
    }
    const Header header{file.read(100)};
    file.close();
    if (auto refusal = refusedByHeader(info, name, header))
        return std::move(*refusal);

    const bool writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    Opened opened{Opening::Current, {}, {}, nullptr};
    try {
        const bool newerByHeader = !isInterrupted(info) && header.version() > schema.version();
        auto database = connect(info.filePath(), newerByHeader || !writable);
        // From here on as SQLite sees it: what was interrupted has been rolled back.
        const int version = versionOf(*database);
        const bool newer = version > schema.version();
        if (auto refusal = refusedByContents(*database, schema, version, name))
            return std::move(*refusal);
        if (newer) {
            opened.outcome = Opening::NewerReadable;
            opened.sentence =
                tr("“%1” was written by a newer version of Concave and is open for reading only. Use that "
                   "version to change it.")
                    .arg(name);
        } else if (version < schema.version()) {
            opened = upgrade(*database, schema, info.filePath(), name);
            if (opened.outcome == Opening::UpgradeFailed)
                return opened;
        } else if (!writable) {
            opened.outcome = Opening::ReadOnly;
            opened.sentence =
                tr("“%1” is open for reading only: the file or its folder may not be written. Save a copy in "
                   "a folder of yours to change it.")
                    .arg(name);
        }
        const bool readOnly = newer || !writable;
        const Holder self{environment.author, QSysInfo::machineHostName(), environment.now()};
        opened.document.reset(
            new Document(std::move(database), path, schema, std::move(environment), readOnly));
        if (const auto holder = holderElsewhere(info.filePath()))
            opened.warning = warningOf(*holder);
        else if (!readOnly)
            opened.document->m_lock = std::make_unique<AdvisoryLock>(info.filePath(), self);
    } catch (const SQLite::Exception &exception) {
        return refused(exception, name);
    }
    return opened;
}

Result<std::unique_ptr<Document>> createDocument(
    const QString &path, const Schema &schema, Environment environment)
{
    const auto failed = [&](Failure failure, const QString &reason) {
        return Error{failure, tr("“%1” was not made: %2. Nothing was written. Choose another name or folder.")
                                  .arg(path, reason)};
    };
    if (!isFree(path))
        return failed(Failure::Input, tr("a file with that name, or the journal of one, exists already"));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return failed(Failure::Input, tr("the folder does not exist"));
    Unfinished unfinished(path);
    if (!unfinished.fault().isEmpty())
        return failed(Failure::Io, unfinished.fault());
    try {
        SQLite::Database database(unfinished.path().toStdString(), SQLite::OPEN_READWRITE, busyMilliseconds);
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
        migrate(database, schema, schema.version());
    } catch (const SQLite::Exception &exception) {
        return failed(failureOf(exception), QString::fromUtf8(exception.what()));
    }
    if (!unfinished.finish())
        return failed(Failure::Io, tr("the file could not be written"));
    Opened opened = openDocument(path, schema, std::move(environment));
    if (!opened.document) {
        QFile::remove(path);
        return Error{Failure::Io, opened.sentence};
    }
    return std::move(opened.document);
}

} // namespace concave
