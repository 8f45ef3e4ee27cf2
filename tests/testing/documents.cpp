#include "tests/testing/documents.h"

#include "core/portfolio/records.h"

#include <QFile>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <sqlite3.h>

using namespace concave;

Environment testEnvironment(qint64 replica)
{
    const auto seconds = std::make_shared<qint64>(0);
    const auto chance = std::make_shared<quint64>(static_cast<quint64>(replica) * 1000);
    const QDateTime start(QDate(2026, 3, 10), QTime(9, 0), Qt::UTC);
    return {[=] { return start.addSecs((*seconds)++); }, [=] { return (*chance)++; },
        QStringLiteral("user %1").arg(replica), replica};
}

const Schema &schemaOfVersion(std::size_t version)
{
    static std::map<std::size_t, Schema> schemas;
    Schema &early = schemas[version];
    if (early.steps.empty()) {
        early.steps.assign(
            schema().steps.begin(), schema().steps.begin() + static_cast<std::ptrdiff_t>(version));
        std::ranges::copy_if(schema().kinds, std::back_inserter(early.kinds), [&](const Kind *kind) {
            return std::ranges::any_of(early.steps, [&](const QByteArray &step) {
                return step.contains(QByteArray("CREATE TABLE ") + kind->name + " (");
            });
        });
    }
    return early;
}

std::unique_ptr<Document> TestFolder::create(const QString &name, qint64 replica) const
{
    Result<std::unique_ptr<Document>> document =
        createDocument(path(name), schema(), testEnvironment(replica));
    if (!document)
        qFatal("%s", qPrintable(document.error().sentence));
    return std::move(*document);
}

std::unique_ptr<Document> TestFolder::open(const QString &name, qint64 replica) const
{
    Opened opened = openDocument(path(name), schema(), testEnvironment(replica));
    if (!opened.document)
        qFatal("%s", qPrintable(opened.sentence));
    return std::move(opened.document);
}

void plant(const QString &path, const QByteArray &sql)
{
    sqlite3 *connection = nullptr;
    const bool done = sqlite3_open(path.toUtf8().constData(), &connection) == SQLITE_OK &&
                      sqlite3_exec(connection, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    if (!done)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(connection));
    sqlite3_close(connection);
}

QString projectsOf(const Document &document)
{
    QStringList words;
    const auto projects = document.all<Project>();
    if (!projects)
        return projects.error().sentence;
    for (const Project &project : *projects)
        words << QStringLiteral("%1 %2").arg(project.name, QString::number(project.weight));
    return words.join(QStringLiteral(", "));
}

Id addProject(Document &document, const QString &name)
{
    Project project;
    project.name = name;
    Id id;
    const auto added =
        document.edit(QStringLiteral("Add %1").arg(name), [&](Edit &edit) { id = edit.insert(project); });
    return added ? id : Id();
}

Result<Changes> weigh(Document &document, Id project, double weight)
{
    return document.edit(QStringLiteral("Weigh %1").arg(weight),
        [&](Edit &edit) { edit.modify<Project>(project, [&](Project &record) { record.weight = weight; }); });
}

std::unique_ptr<Document> TestFolder::openForReading(const QString &name) const
{
    constexpr qsizetype userVersion = 63; // its last byte in the header: https://sqlite.org/fileformat2.html
    QByteArray file = contentsOf(path(name));
    file[userVersion] = char(99);
    overwrite(path(name), file);
    auto document = open(name);
    if (!document->isReadOnly())
        qFatal("the document can be written");
    return document;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(contents) != contents.size())
        qFatal("%s could not be written", qPrintable(path));
}
