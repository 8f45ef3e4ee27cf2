#include "core/allocation/large/radix.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <utility>

namespace concave::allocation::large {

namespace {

constexpr int digit = 11;
constexpr std::uint64_t digitMask = (1 << digit) - 1;
constexpr std::size_t mostDigits = 3;

/// Leading bits of the distance from the largest value.
struct Key
{
    std::uint64_t top = 0;
    int shift = 0;

    std::uint64_t operator()(double value) const
    {
        return (top - std::bit_cast<std::uint64_t>(value)) >> shift;
    }
    std::size_t operator()(double value, std::size_t pass) const
    {
        return (*this)(value) >> (pass * digit) & digitMask;
    }
};

/// As many digits as tell most of so many values apart.
std::size_t digitsFor(std::size_t count)
{
    constexpr std::size_t spare = 8;
    const auto bits = static_cast<std::size_t>(std::bit_width(count)) + spare;
    return std::clamp<std::size_t>((bits + digit - 1) / digit, 1, mostDigits);
}

void sortKeys(Column &values, Column &spare, const Key &key, std::size_t digits)
{
    std::array<std::array<std::uint32_t, digitMask + 1>, mostDigits> starts{};
    for (const double value : values)
        for (std::size_t pass = 0; pass < digits; ++pass)
            ++starts[pass][key(value, pass)];
    spare.resize(values.size());
    for (std::size_t pass = 0; pass < digits; ++pass) {
        std::uint32_t sum = 0;
        for (std::uint32_t &start : starts[pass])
            start = std::exchange(sum, sum + start);
        for (const double value : values)
            spare[starts[pass][key(value, pass)]++] = value;
        std::swap(values, spare);
    }
}

/// Where neighbours are out of order, all of their key.
void sortWithinKeys(Column &values, const Key &key)
{
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (values[i] <= values[i - 1])
            continue;
        const auto same = [&](double value) { return key(value) == key(values[i]); };
        const auto middle = values.begin() + static_cast<std::ptrdiff_t>(i);
        const auto last = std::find_if_not(middle, values.end(), same);
        const auto first = std::find_if_not(std::make_reverse_iterator(middle), values.rend(), same).base();
        std::sort(first, last, std::greater());
        i = static_cast<std::size_t>(last - values.begin()); // the next two differ in their keys
    }
}

} // namespace

void sortFalling(Column &values, Column &spare)
{
    if (values.empty())
        return;
    const auto [least, most] = std::ranges::minmax(values);
    const std::size_t digits = digitsFor(values.size());
    const auto top = std::bit_cast<std::uint64_t>(most);
    const auto width = static_cast<int>(std::bit_width(top - std::bit_cast<std::uint64_t>(least)));
    const Key key{top, std::max(0, width - digit * static_cast<int>(digits))};
    sortKeys(values, spare, key, digits);
    sortWithinKeys(values, key);
}

} // namespace concave::allocation::large
