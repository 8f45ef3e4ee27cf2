// The curves of a portfolio by form, in columns for the kernels. Internal to core/allocation/large.
#pragma once

#include "core/allocation/large/kernels.h"

#include <algorithm>
#include <array>
#include <new>
#include <vector>

namespace concave::allocation::large {

/// Memory that begins with a cache line and is not touched before it is written.
template <typename T>
struct CacheLines
{
    using value_type = T;
    static constexpr std::align_val_t alignment{64};

    CacheLines() = default;
    template <typename Other>
    CacheLines(const CacheLines<Other> &)
    {}
    T *allocate(std::size_t count) { return static_cast<T *>(::operator new(count * sizeof(T), alignment)); }
    void deallocate(T *memory, std::size_t) { ::operator delete(memory, alignment); }
    template <typename Other>
    void construct(Other *place)
    {
        ::new (static_cast<void *>(place)) Other;
    }
    template <typename Other, typename Value>
    void construct(Other *place, const Value &value)
    {
        ::new (static_cast<void *>(place)) Other(value);
    }
    bool operator==(const CacheLines &) const = default;
};

using Column = std::vector<double, CacheLines<double>>;

inline constexpr std::array<Form, forms> allForms{Form::Log, Form::Exponential, Form::Hill, Form::Power};

constexpr std::size_t index(Form form)
{
    return static_cast<std::size_t>(form);
}

using Counts = std::array<std::size_t, forms>;

/// All columns lie in one piece of memory. What fills a column up to a whole number of steps demands nothing.
class Curves
{
public:
    Curves() = default;
    Curves(const Counts &counts, bool haveLow) { reset(counts, haveLow); }

    /// The columns hold nothing definite afterwards, but for what fills them up.
    void reset(const Counts &counts, bool haveLow);

    std::size_t size() const;
    std::size_t count(Form form) const { return m_counts[index(form)]; }
    const Counts &counts() const { return m_counts; }
    bool haveLow() const { return m_haveLow; }

    Columns of(Form form) const;
    Columns of(Form form, std::size_t begin, std::size_t count) const;

    double *scale(Form form) { return column(form, 0); }
    double *shift(Form form) { return column(form, 1); }
    double *high(Form form) { return column(form, 2); }
    double *low(Form form) { return column(form, 3); } ///< only where haveLow

    Sink sink(Form form, std::size_t begin)
    {
        return {scale(form) + begin, shift(form) + begin, m_haveLow ? low(form) + begin : nullptr,
            high(form) + begin};
    }

    /// Where the columns of a form begin if those of all forms follow each other.
    std::size_t offset(Form form) const { return m_offsets[index(form)]; }
    /// Of one column for all forms.
    std::size_t paddedSize() const { return m_offsets[forms]; }

private:
    double *column(Form form, std::size_t which)
    {
        return m_memory.data() + which * paddedSize() + offset(form);
    }

    Column m_memory;
    Counts m_counts{};
    std::array<std::size_t, forms + 1> m_offsets{};
    bool m_haveLow = false;
};

/// Copies curves that follow each other; both have lower bounds, or neither.
inline void copy(Curves &from, Form form, std::size_t at, Curves &to, std::size_t toAt, std::size_t count = 1)
{
    std::copy_n(from.scale(form) + at, count, to.scale(form) + toAt);
    std::copy_n(from.shift(form) + at, count, to.shift(form) + toAt);
    std::copy_n(from.high(form) + at, count, to.high(form) + toAt);
    if (from.haveLow())
        std::copy_n(from.low(form) + at, count, to.low(form) + toAt);
}

/// Every so many-th curve of each form, so that about `count` are left.
Curves sample(Curves &curves, std::size_t count);

} // namespace concave::allocation::large
