#include "tests/testing/faultydisk.h"

#include <QtGlobal>

#include <sqlite3.h>

struct FaultyDisk::State
{
    sqlite3_vfs vfs = {};
    sqlite3_vfs *real = nullptr;
    Fault fault = Fault::None;
    int left = 0;
    bool failed = false;
    bool syncs = true;

    /// What the next operation that changes the disk comes to.
    int verdict(int brokenCode)
    {
        if (fault == Fault::None || left-- > 0)
            return SQLITE_OK;
        left = 0;
        failed = true;
        return fault == Fault::Full ? SQLITE_FULL : brokenCode;
    }
};

namespace {

using State = FaultyDisk::State;

/// Ours, with the real file right behind it in the memory that SQLite reserves.
struct File
{
    sqlite3_file base;
    State *state;
};

State &stateOf(sqlite3_vfs *vfs)
{
    return *static_cast<State *>(vfs->pAppData);
}
State &stateOf(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file)->state;
}
sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<File *>(file) + 1);
}

int close(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}
int read(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, size, offset);
}
int write(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    const int verdict = stateOf(file).verdict(SQLITE_IOERR_WRITE);
    return verdict ? verdict : realOf(file)->pMethods->xWrite(realOf(file), from, size, offset);
}
int truncate(sqlite3_file *file, sqlite3_int64 size)
{
    const int verdict = stateOf(file).verdict(SQLITE_IOERR_TRUNCATE);
    return verdict ? verdict : realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int sync(sqlite3_file *file, int flags)
{
    const int verdict = stateOf(file).verdict(SQLITE_IOERR_FSYNC);
    return verdict || !stateOf(file).syncs ? verdict : realOf(file)->pMethods->xSync(realOf(file), flags);
}
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReservedLock(sqlite3_file *file, int *reserved)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), reserved);
}
int control(sqlite3_file *file, int what, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
}
int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int characteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

const sqlite3_io_methods methods = {1, close, read, write, truncate, sync, fileSize, lock, unlock,
    checkReservedLock, control, sectorSize, characteristics, {}, {}, {}, {}, {}, {}};

int openFile(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    State &state = stateOf(vfs);
    file->pMethods = nullptr;
    if (flags & SQLITE_OPEN_CREATE) {
        if (const int verdict = state.verdict(SQLITE_CANTOPEN))
            return verdict;
    }
    reinterpret_cast<File *>(file)->state = &state;
    const int status = state.real->xOpen(state.real, name, realOf(file), flags, outFlags);
    if (status == SQLITE_OK)
        file->pMethods = &methods;
    return status;
}

int removeFile(sqlite3_vfs *vfs, const char *name, int syncFolder)
{
    State &state = stateOf(vfs);
    const int verdict = state.verdict(SQLITE_IOERR_DELETE);
    return verdict ? verdict : state.real->xDelete(state.real, name, state.syncs ? syncFolder : 0);
}

} // namespace

FaultyDisk::FaultyDisk() : m_state(std::make_unique<State>())
{
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real; // what asks nothing of a file needs no other code
    m_state->vfs.zName = "faulty";
    m_state->vfs.pNext = nullptr;
    m_state->vfs.szOsFile += static_cast<int>(sizeof(File));
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = removeFile;
    m_state->vfs.pAppData = m_state.get();
    sqlite3_vfs_register(&m_state->vfs, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->real, 1);
}

void FaultyDisk::failAfter(int operations, Fault fault)
{
    m_state->fault = fault;
    m_state->left = operations;
    m_state->failed = false;
}

void FaultyDisk::heal()
{
    m_state->fault = Fault::None;
}

bool FaultyDisk::hasFailed() const
{
    return m_state->failed;
}

void FaultyDisk::skipSyncs()
{
    m_state->syncs = false;
}
