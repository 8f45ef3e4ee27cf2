// ZIP containers from strangers: read from memory, entry by entry, within limits.
#pragma once

#include "core/document/result.h"

#include <QByteArray>

#include <memory>
#include <optional>

struct zip;

namespace concave {

/// Beyond them reading fails with a sentence.
struct ArchiveLimits
{
    qint64 entries = 10'000;
    qint64 entryBytes = qint64(512) << 20; ///< of one entry, unpacked
    qint64 ratio = 200;                    ///< of an entry of more than a megabyte: unpacked to packed
};

class Archive
{
public:
    /// Input where the bytes are no ZIP, or a limit is passed. The bytes are kept.
    static Result<Archive> open(const QByteArray &bytes, const ArchiveLimits &limits = {});

    /// Nothing where there is no such entry. Input where it is encrypted, damaged or too large.
    Result<std::optional<QByteArray>> read(const QString &name) const;

private:
    struct Discard
    {
        void operator()(zip *archive) const;
    };
    Archive(const QByteArray &bytes, zip *archive, const ArchiveLimits &limits);

    QByteArray m_bytes;
    std::unique_ptr<zip, Discard> m_archive;
    ArchiveLimits m_limits;
};

} // namespace concave
