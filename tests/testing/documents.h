// Documents for tests: in a folder of their own, with a clock that ticks one second an edit and chance that
// repeats.
#pragma once

#include "core/document/opening.h"
#include "core/schema.h"

#include <QTemporaryDir>

/// The clock starts at 2026-03-10 09:00 UTC. `replica` tells users apart.
concave::Environment testEnvironment(qint64 replica = 1);

struct TestFolder
{
    QTemporaryDir folder;

    QString path(const QString &name = QStringLiteral("test.concave")) const { return folder.filePath(name); }
    /// A new document; the test ends where it cannot be made.
    std::unique_ptr<concave::Document> create(
        const QString &name = QStringLiteral("test.concave"), qint64 replica = 1) const;
    std::unique_ptr<concave::Document> open(
        const QString &name = QStringLiteral("test.concave"), qint64 replica = 1) const;
};

QByteArray contentsOf(const QString &path);
void overwrite(const QString &path, const QByteArray &contents);
