#include "core/exchange/archivewriter.h"

#include <memory>
#include <zip.h>

namespace concave {

namespace {

struct Free
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
    void operator()(zip_t *archive) const { zip_discard(archive); }
};

/// In memory the library fails for want of it alone.
void require(bool isDone)
{
    if (!isDone)
        qBadAlloc();
}

void add(zip_t *archive, const ArchiveEntry &entry)
{
    constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1980-01-01, where ZIP's calendar begins
    constexpr zip_uint32_t level = 3; // of zlib's: 6 takes half as long again to save a thirtieth
    // Of so little no more is saved than it costs to begin.
    constexpr qsizetype tooSmall = 512;
    const bool isStored = entry.isPacked || entry.bytes.size() < tooSmall;
    const auto size = static_cast<zip_uint64_t>(entry.bytes.size());
    zip_source_t *source = zip_source_buffer(archive, entry.bytes.constData(), size, 0);
    const zip_int64_t index =
        zip_file_add(archive, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    require(source && index >= 0);
    const auto place = static_cast<zip_uint64_t>(index);
    require(zip_file_set_dostime(archive, place, 0, firstDay, 0) == 0);
    require(zip_set_file_compression(archive, place, isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, level) == 0);
}

QByteArray contents(zip_source_t *source)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    require(zip_source_stat(source, &stat) == 0 && zip_source_open(source) == 0);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    require(zip_source_read(source, bytes.data(), stat.size) == bytes.size());
    zip_source_close(source);
    return bytes;
}

} // namespace

QByteArray archived(const std::vector<ArchiveEntry> &entries)
{
    const std::unique_ptr<zip_source_t, Free> target(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    std::unique_ptr<zip_t, Free> archive(zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr));
    require(target && archive);
    zip_source_keep(target.get()); // the archive has its own share
    for (const ArchiveEntry &entry : entries)
        add(archive.get(), entry);
    require(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release()); // closed
    return contents(target.get());
}

} // namespace concave
