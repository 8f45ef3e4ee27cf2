#include "core/document/wholefile.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace concave {

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Failure::Io, file.errorString()};
    // A disk that is full for what commit() would flush goes unnoticed by commit(), and one that takes a part
    // has no words of its own.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        return Error{
            Failure::Io, QCoreApplication::translate("Document", "not all of it has room on the disk")};
    }
    if (!file.commit())
        return Error{Failure::Io, file.errorString()};
    return {};
}

} // namespace concave
