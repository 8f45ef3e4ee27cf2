#include "core/document/opening.h"

#include "core/document/failure.h"
#include "core/document/synced.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSysInfo>
#include <QtEndian>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
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
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO attaches its target
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 64);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 100'000);
    database->exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cell_size_check = ON");
    return database;
}

using SchemaObjects = std::set<std::tuple<std::string, std::string, std::string>>;

/// Type, name and defining SQL of everything in a database but SQLite's own.
SchemaObjects objectsIn(SQLite::Database &database)
{
    SchemaObjects objects;
    SQLite::Statement select(database, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name "
                                       "NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    while (select.executeStep())
        objects.emplace(
            select.getColumn(0).getText(), select.getColumn(1).getText(), select.getColumn(2).getText());
    return objects;
}

SchemaObjects expectedObjects(const Schema &schema, int version)
{
    SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(fresh, schema, 0, version);
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
            return QStringLiteral("%1 “%2”").arg(QString::fromStdString(type), QString::fromStdString(name));
    }
    for (const auto &[type, name, sql] : expected) {
        const auto same = [&, &wanted = name](const auto &object) { return std::get<1>(object) == wanted; };
        if (std::none_of(found.begin(), found.end(), same))
            return tr("no %1 “%2”").arg(QString::fromStdString(type), QString::fromStdString(name));
    }
    return {};
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

/// A name beside the document for the untouched file of an old version.
QString keptPath(const QString &path, int version)
{
    const QFileInfo file(path);
    for (int copy = 1;; ++copy) {
        const QString kept =
            file.absoluteDir().filePath(QStringLiteral("%1.v%2%3.%4")
                                            .arg(file.completeBaseName())
                                            .arg(version)
                                            .arg(copy == 1 ? QString() : QStringLiteral("-%1").arg(copy))
                                            .arg(file.suffix()));
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

/// What can be told from the header alone, before SQLite sees the file.
std::optional<Opened> refusedByHeader(const QString &path, const Header &header)
{
    const QString name = QFileInfo(path).fileName();
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
    const bool hotJournal = QFileInfo(path + QStringLiteral("-journal")).size() > 0;
    if (!hotJournal && QFileInfo(path).size() < header.length()) {
        return refused(Opening::Damaged,
            tr("“%1” is damaged: its end is missing. It was left as it was. Go back to a copy of it.")
                .arg(name));
    }
    if (header.version() < 1)
        return damaged(name);
    return std::nullopt;
}

} // namespace

Opened openDocument(const QString &path, const Schema &schema, Environment environment)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists()) {
        return refused(Opening::Missing,
            tr("There is no file “%1”. Nothing was opened. Check the name, or make a new document.")
                .arg(path));
    }
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly)) {
        return refused(Opening::Unreadable, tr("“%1” could not be read. It was left as it was. Check that it "
                                               "is a file and that you may read it.")
                                                .arg(path));
    }
    const Header header{file.read(100)};
    file.close();
    if (auto refusal = refusedByHeader(path, header))
        return std::move(*refusal);

    const int version = header.version();
    const bool newer = version > schema.version();
    const bool writable = info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
    Opened opened{Opening::Current, {}, {}, nullptr};
    try {
        auto database = connect(path, newer || !writable);
        if (const QString found = unexpectedObject(*database, schema, version); !found.isEmpty()) {
            return refused(Opening::Unexpected, tr("“%1” carries what no Concave document has (%2), so it "
                                                   "was not opened. It was left as it was. Go back "
                                                   "to a copy of it.")
                                                    .arg(name, found));
        }
        if (!passesQuickCheck(*database, schema, version))
            return damaged(name);
        if (newer) {
            if (database->execAndGet("SELECT readable_from FROM format").getInt() > schema.version()) {
                return refused(Opening::NewerRefused, tr("“%1” was written by a newer version of Concave. It "
                                                         "was left as it was. Open it with that version.")
                                                          .arg(name));
            }
            opened.outcome = Opening::NewerReadable;
            opened.sentence =
                tr("“%1” was written by a newer version of Concave and is open for reading only. Use that "
                   "version to change it.")
                    .arg(name);
        } else if (version < schema.version()) {
            const QString kept = keptPath(path, version);
            if (!writable || !QFile::copy(path, kept)) {
                return refused(Opening::UpgradeFailed, tr("“%1” is of an older version, and its copy could "
                                                          "not be kept beside it. It was left as it was. Put "
                                                          "it in a folder that you may write.")
                                                           .arg(name));
            }
            try {
                migrate(*database, schema, version, schema.version());
            } catch (const SQLite::Exception &exception) {
                return refused(Opening::UpgradeFailed,
                    tr("“%1” could not be upgraded (%2). The file as it was is kept as "
                       "“%3”. Check the disk, then open that one.")
                        .arg(name, QString::fromUtf8(exception.what()), kept));
            }
            opened.outcome = Opening::Upgraded;
            opened.sentence =
                tr("“%1” was upgraded from an older version. The file as it was is kept as “%2”.")
                    .arg(name, QFileInfo(kept).fileName());
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
        if (const auto holder = holderElsewhere(path)) {
            opened.warning =
                tr("%1 has had this document open on %2 since %3. Changes made on both machines meet only "
                   "when the folder is synced, and one of the two copies may be set aside.")
                    .arg(holder->user, holder->host,
                        QLocale().toString(holder->since.toLocalTime(), QLocale::ShortFormat));
        } else if (!readOnly) {
            opened.document->m_lock = std::make_unique<AdvisoryLock>(path, self);
        }
    } catch (const SQLite::Exception &exception) {
        const Error error = readFailed(exception);
        if (error.failure == Failure::Damaged)
            return damaged(name);
        return refused(Opening::Unreadable, error.sentence);
    }
    return opened;
}

Result<std::unique_ptr<Document>> createDocument(
    const QString &path, const Schema &schema, Environment environment)
{
    const auto failed = [&](const QString &reason) {
        return Error{
            Failure::Io, tr("“%1” was not made: %2. Nothing was written. Choose another name or folder.")
                             .arg(path, reason)};
    };
    if (QFileInfo::exists(path))
        return failed(tr("a file with that name exists already"));
    if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        return failed(tr("the folder does not exist"));
    const QString unfinished = path + QStringLiteral(".part");
    QFile file(unfinished);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        return failed(file.errorString());
    file.close();
    try {
        SQLite::Database database(unfinished.toStdString(), SQLite::OPEN_READWRITE, busyMilliseconds);
        database.exec("PRAGMA application_id = " + std::to_string(applicationId));
        migrate(database, schema, 0, schema.version());
    } catch (const SQLite::Exception &exception) {
        QFile::remove(unfinished);
        return failed(QString::fromUtf8(exception.what()));
    }
    if (!QFile::rename(unfinished, path)) {
        QFile::remove(unfinished);
        return failed(tr("the file could not be written"));
    }
    Opened opened = openDocument(path, schema, std::move(environment));
    if (!opened.document)
        return Error{Failure::Io, opened.sentence};
    return std::move(opened.document);
}

} // namespace concave
