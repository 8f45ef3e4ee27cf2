// Documents for tests: in a folder of their own, with a clock that ticks one second an edit and chance that
// repeats.
#pragma once

#include "core/document/opening.h"
#include "core/schema.h"

#include <QTemporaryDir>

/// The clock starts at 2026-03-10 09:00 UTC. `replica` tells users apart.
concave::Environment testEnvironment(qint64 replica = 1);

/// The format as it was at a version of at least 2, with the kinds of records it had: for tests that look at
/// a file very often. Most of the tables of today would be empty, and take most of the time.
const concave::Schema &schemaOfVersion(std::size_t version);

struct TestFolder
{
    QTemporaryDir folder;

    QString path(const QString &name = QStringLiteral("test.concave")) const { return folder.filePath(name); }
    /// A new document; the test ends where it cannot be made.
    std::unique_ptr<concave::Document> create(
        const QString &name = QStringLiteral("test.concave"), qint64 replica = 1) const;
    std::unique_ptr<concave::Document> open(
        const QString &name = QStringLiteral("test.concave"), qint64 replica = 1) const;
    /// A document that is there, marked as a newer program's that can be read: it opens for reading only.
    std::unique_ptr<concave::Document> openForReading(
        const QString &name = QStringLiteral("test.concave")) const;
};

/// Runs SQL on a file behind its document's back.
void plant(const QString &path, const QByteArray &sql);

/// The project's name and weight in every row: "Pricing 1, Vision 0.5". What was wrong where it cannot be
/// read.
QString projectsOf(const concave::Document &document);
/// An edit that adds a project; no id where it failed.
concave::Id addProject(concave::Document &document, const QString &name);
concave::Result<concave::Changes> weigh(concave::Document &document, concave::Id project, double weight);

/// What went wrong; empty where nothing did.
template <class T>
QString sentenceOf(const concave::Result<T> &result)
{
    return result ? QString() : result.error().sentence;
}

QByteArray contentsOf(const QString &path);
void overwrite(const QString &path, const QByteArray &contents);
