// Which concerns of a project are shown.
#pragma once

#include "core/concerns/concerns.h"

namespace concave {

/// Everything that is set must hold.
struct ConcernFilter
{
    QString text; ///< its words, in any order and case, in the concern or its stakeholder's name or role
    std::optional<ConcernStatus> status;
    std::optional<Gap> gap;

    bool operator==(const ConcernFilter &) const = default;
    bool isEmpty() const { return *this == ConcernFilter(); }
    /// `findings` are those of the book.
    bool matches(
        const ConcernBook &book, const Concern &concern, std::span<const CoverageFinding> findings) const;
};

} // namespace concave
