// ZIP containers, made in memory.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace concave {

struct ArchiveEntry
{
    QString name; ///< with / between folders
    QByteArray bytes;
    bool isPacked = false; ///< already, such as a picture: kept as it is
};

/// The entries in their order; the same ones give the same bytes. Precondition: their names differ.
QByteArray archived(const std::vector<ArchiveEntry> &entries);

} // namespace concave
