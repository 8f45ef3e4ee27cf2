#include "tests/testing/documents.h"

#include <QFile>

#include <memory>

using namespace concave;

Environment testEnvironment(qint64 replica)
{
    const auto seconds = std::make_shared<qint64>(0);
    const auto chance = std::make_shared<quint64>(static_cast<quint64>(replica) * 1000);
    const QDateTime start(QDate(2026, 3, 10), QTime(9, 0), Qt::UTC);
    return {[=] { return start.addSecs((*seconds)++); }, [=] { return (*chance)++; },
        QStringLiteral("user %1").arg(replica), replica};
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
