// The advisory lock of documents in folders that a service copies between machines (Dropbox, OneDrive,
// Nextcloud, Syncthing …). SQLite's own locks do not reach across such copies, so a small file beside the
// document names who has it open. It warns; it never keeps anybody out.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace concave {

struct Holder
{
    QString user;
    QString host;
    QDateTime since;
};

/// By the names and marker files of the folders above.
bool liesInSyncedFolder(const QString &documentPath);
QString lockPath(const QString &documentPath);
/// Who on *another* machine has the document open, as far as the lock file says.
std::optional<Holder> holderElsewhere(const QString &documentPath);

/// Holds the lock file while it lives, where the folder is synced and nobody elsewhere holds it; otherwise
/// nothing.
class AdvisoryLock
{
public:
    AdvisoryLock(const QString &documentPath, const Holder &self);
    ~AdvisoryLock();
    Q_DISABLE_COPY_MOVE(AdvisoryLock)

private:
    QString m_path;
    QByteArray m_contents; ///< another's lock, come by way of the sync, stays
};

} // namespace concave
