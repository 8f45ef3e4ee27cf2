// An Office package as an independent reader sees it: read by libzip alone, with the rules of ECMA-376 part 2
// checked.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

struct PackageFile
{
    QMap<QString, QByteArray> parts; ///< by name, without the leading slash

    explicit PackageFile(const QByteArray &bytes);

    /// What breaks a rule, one sentence each: a part without a content type, a relationship whose target is
    /// not there, a part that nothing leads to, XML that is not well formed, an id that is used twice.
    QStringList faults() const;
    /// The texts of all elements of a name in a part: of <a:p> those of its <a:t>, with a line feed for
    /// <a:br>.
    QStringList texts(const QString &part, const QString &element) const;
    /// Of all such attributes in a part.
    QStringList values(const QString &part, const QString &element, const QString &attribute) const;
    QStringList named(const QString &pattern) const;

    /// Changes the first place; the test ends where there is none.
    void replace(const QString &part, const QByteArray &before, const QByteArray &after);
    QByteArray zipped() const;
};
