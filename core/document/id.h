// Identity of a record: 63 bits, ordered by time of creation, unique across copies of a document.
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace concave {

/// 42 bits of milliseconds since 2020-01-01 UTC above 21 random bits. 0 is no record.
struct Id
{
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
};

inline size_t qHash(Id id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

} // namespace concave
