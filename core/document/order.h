// The order of records that have a fractional position.
#pragma once

#include "core/document/edit.h"

#include <algorithm>
#include <span>
#include <vector>

namespace concave {

/// After the last of records in order.
template <class R>
double positionAfter(std::span<const R> records)
{
    return records.empty() ? 1 : records.back().position + 1;
}

/// Puts one of records in order before another of them, or last. Writes one row where there is room between
/// its neighbours, and else all.
template <class R>
void placeBefore(Edit &edit, std::span<const R> records, Id moved, std::optional<Id> before)
{
    std::vector<const R *> others;
    const R *self = nullptr;
    for (const R &record : records) {
        if (record.id == moved)
            self = &record;
        else
            others.push_back(&record);
    }
    if (!self || before == moved)
        return;
    const auto next = std::ranges::find_if(others, [&](const R *record) { return record->id == before; });
    const bool isFirst = next == others.begin();
    const bool isLast = next == others.end();
    const double low = isFirst ? (isLast ? 0 : (*next)->position - 2) : (*std::prev(next))->position;
    const double high = isLast ? low + 2 : (*next)->position;
    const double middle = low + (high - low) / 2;
    if (low < middle && middle < high)
        return edit.modify<R>(moved, [&](R &record) { record.position = middle; });
    others.insert(next, self);
    for (std::size_t i = 0; i < others.size(); ++i)
        edit.modify<R>(others[i]->id, [&](R &record) { record.position = static_cast<double>(i + 1); });
}

/// Moves one record by so many places, as far as there are any.
template <class R>
void reorder(Edit &edit, std::span<const R> records, Id moved, int by)
{
    const auto from = std::ranges::find(records, moved, &R::id);
    if (from == records.end())
        return;
    const auto place = from - records.begin();
    const auto to = std::clamp<std::ptrdiff_t>(place + by, 0, std::ssize(records) - 1);
    const auto next = static_cast<std::size_t>(to > place ? to + 1 : to); // its own place falls away
    if (to != place)
        placeBefore(
            edit, records, moved, next < records.size() ? std::optional(records[next].id) : std::nullopt);
}

} // namespace concave
