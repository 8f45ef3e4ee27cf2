#include "core/document/unfinished.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <filesystem>

namespace concave {

bool isFree(const QString &path)
{
    for (const char *suffix : {"", "-journal", "-wal"}) {
        const QFileInfo file(path + QLatin1StringView(suffix));
        if (file.exists() || file.isSymLink())
            return false;
    }
    return true;
}

Unfinished::Unfinished(const QString &path)
    : m_final(path),
      m_path(
          QStringLiteral("%1.%2.part").arg(path, QString::number(QRandomGenerator::system()->generate(), 36)))
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        m_fault = file.errorString();
        m_path.clear();
    }
}

Unfinished::~Unfinished()
{
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    QFile::remove(m_path + QStringLiteral("-journal"));
}

bool Unfinished::finish()
{
    // A link, unlike a rename, never replaces what is there.
    std::error_code error;
    std::filesystem::create_hard_link(
        QFileInfo(m_path).filesystemFilePath(), QFileInfo(m_final).filesystemFilePath(), error);
    if (!error)
        return true;
    const bool taken = error == std::errc::file_exists || !isFree(m_final);
    return !taken && QFile::rename(m_path, m_final); // a file system without links
}

} // namespace concave
