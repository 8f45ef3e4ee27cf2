#include "core/document/synced.h"

#include "core/document/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

namespace concave {

namespace {

/// Of a file that anybody may have put there: a small plain one or nothing.
QByteArray contentsOf(const QString &lockPath)
{
    QFile file(lockPath);
    return QFileInfo(lockPath).isFile() && file.open(QIODevice::ReadOnly) ? file.read(4096) : QByteArray();
}

} // namespace

bool liesInSyncedFolder(const QString &documentPath)
{
    static const char *const names[] = {
        "dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "icloud drive", "syncthing"};
    static const char *const markers[] = {".dropbox", ".dropbox.cache", ".stfolder", ".nextcloudsync.log",
        ".owncloudsync.log", ".SynologyDrive"};
    QDir folder = QFileInfo(documentPath).absoluteDir();
    do {
        for (const char *name : names) {
            if (folder.dirName().startsWith(QLatin1StringView(name), Qt::CaseInsensitive))
                return true;
        }
        for (const char *marker : markers) {
            if (folder.exists(QLatin1StringView(marker)))
                return true;
        }
    } while (!folder.isRoot() && folder.cdUp());
    return false;
}

QString lockPath(const QString &documentPath)
{
    const QFileInfo file(documentPath);
    return file.absoluteDir().filePath(QStringLiteral(".%1.lock").arg(file.fileName()));
}

std::optional<Holder> holderElsewhere(const QString &documentPath)
{
    const QJsonObject lock = QJsonDocument::fromJson(contentsOf(lockPath(documentPath))).object();
    const Holder holder{lock[QStringLiteral("user")].toString(), lock[QStringLiteral("host")].toString(),
        QDateTime::fromString(lock[QStringLiteral("since")].toString(), Qt::ISODate)};
    if (holder.host.isEmpty() || !holder.since.isValid() || holder.host == QSysInfo::machineHostName())
        return std::nullopt;
    return holder;
}

AdvisoryLock::AdvisoryLock(const QString &documentPath, const Holder &self)
{
    if (!liesInSyncedFolder(documentPath) || holderElsewhere(documentPath))
        return;
    m_contents =
        QJsonDocument(QJsonObject{{QStringLiteral("user"), self.user}, {QStringLiteral("host"), self.host},
                          {QStringLiteral("since"), self.since.toUTC().toString(Qt::ISODate)}})
            .toJson();
    if (const QString path = lockPath(documentPath); writeWhole(path, m_contents))
        m_path = path;
}

AdvisoryLock::~AdvisoryLock()
{
    if (!m_path.isEmpty() && contentsOf(m_path) == m_contents)
        QFile::remove(m_path);
}

} // namespace concave
