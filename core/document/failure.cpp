#include "core/document/failure.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace concave {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Document", text);
}

} // namespace

Failure failureOf(const SQLite::Exception &exception)
{
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_FULL:
        return Failure::DiskFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Failure::Busy;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return Failure::ReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Failure::Damaged;
    case SQLITE_CONSTRAINT:
        return Failure::Input;
    default:
        return Failure::Io;
    }
}

Error changeFailed(const SQLite::Exception &exception)
{
    const Failure failure = failureOf(exception);
    const QString reason = QString::fromUtf8(exception.what());
    if (exception.getErrorCode() == SQLITE_READONLY_DBMOVED) {
        return {failure,
            tr("The change was not saved: the document was moved, renamed or replaced while it was "
               "open. What lies at its place now was left as it was. Open that one, or save a copy.")};
    }
    switch (failure) {
    case Failure::DiskFull:
        return {
            failure, tr("The change was not saved: the disk is full. The document is as it was before it. "
                        "Free some space and make the change again.")};
    case Failure::Busy:
        return {
            failure, tr("The change was not saved: another program is writing to the document. The document "
                        "is as it was before it. Make the change again in a moment.")};
    case Failure::ReadOnly:
        return {failure,
            tr("The change was not saved: the document or its folder may not be written. The "
               "document is as it was before it. Save a copy in a folder of yours and go on there.")};
    case Failure::Damaged:
        return {failure, tr("The change was not saved: the document is damaged. It was left as it was. Run "
                            "“concave check” on it and go back to a copy.")};
    case Failure::Input:
        return {
            failure, tr("The change was not saved: it would break a rule of the document (%1). The document "
                        "is as it was before it.")
                         .arg(reason)};
    default:
        return {
            failure, tr("The change was not saved: the file could not be written (%1). The document is as it "
                        "was before it. Check the disk, then make the change again.")
                         .arg(reason)};
    }
}

Error readFailed(const SQLite::Exception &exception)
{
    switch (failureOf(exception)) {
    case Failure::Busy:
        return {
            Failure::Busy, tr("The document could not be read: another program holds it. It was left as it "
                              "was. Try again in a moment.")};
    case Failure::Damaged:
        return {
            Failure::Damaged, tr("The document is damaged and could not be read. It was left as it was. Go "
                                 "back to a copy, or run “concave check” on it to see what is wrong.")};
    default:
        return {
            Failure::Io, tr("The document could not be read (%1). It was left as it was. Check that the disk "
                            "is there and that you may read the file.")
                             .arg(QString::fromUtf8(exception.what()))};
    }
}

} // namespace concave
