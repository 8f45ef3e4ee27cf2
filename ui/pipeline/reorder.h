// The order of short lists that hang on a lead.
#pragma once

#include "core/document/edit.h"

#include <algorithm>
#include <span>
#include <vector>

namespace concave::ui {

/// After the last of records in order.
template <class R>
double positionAfter(std::span<const R> records)
{
    return records.empty() ? 1 : records.back().position + 1;
}

/// Moves one record by so many places, as far as there are any.
template <class R>
void reorder(Edit &edit, std::span<const R> records, Id moved, int by)
{
    std::vector<Id> order;
    for (const R &record : records)
        order.push_back(record.id);
    const auto from = std::ranges::find(order, moved);
    if (from == order.end())
        return;
    const auto to = std::clamp<std::ptrdiff_t>(from - order.begin() + by, 0, std::ssize(order) - 1);
    order.erase(from);
    order.insert(order.begin() + to, moved);
    for (std::size_t i = 0; i < order.size(); ++i)
        edit.modify<R>(order[i], [&](R &record) { record.position = static_cast<double>(i + 1); });
}

} // namespace concave::ui
