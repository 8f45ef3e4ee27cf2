#include "core/allocation/large/columns.h"

#include <algorithm>
#include <numeric>

namespace concave::allocation::large {

void Curves::reset(const Counts &counts, bool haveLow)
{
    m_counts = counts;
    m_haveLow = haveLow;
    for (std::size_t form = 0; form < forms; ++form)
        m_offsets[form + 1] =
            m_offsets[form] + (counts[form] + Columns::step - 1) / Columns::step * Columns::step;
    const std::size_t columns = haveLow ? 4 : 3;
    m_memory.resize(columns * paddedSize());
    for (std::size_t which = 0; which < columns; ++which)
        for (std::size_t form = 0; form < forms; ++form)
            std::fill(m_memory.begin() +
                          static_cast<std::ptrdiff_t>(which * paddedSize() + m_offsets[form] + counts[form]),
                m_memory.begin() + static_cast<std::ptrdiff_t>(which * paddedSize() + m_offsets[form + 1]),
                0.0);
}

std::size_t Curves::size() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), std::size_t{0});
}

Columns Curves::of(Form form) const
{
    return of(form, 0, m_offsets[index(form) + 1] - offset(form));
}

Columns Curves::of(Form form, std::size_t begin, std::size_t count) const
{
    const double *first = m_memory.data() + offset(form) + begin;
    const std::size_t stride = paddedSize();
    return {.form = form,
        .count = count,
        .scale = first,
        .shift = first + stride,
        .low = m_haveLow ? first + 3 * stride : nullptr,
        .high = first + 2 * stride};
}

Curves sample(Curves &curves, std::size_t count)
{
    const std::size_t stride = std::max<std::size_t>(1, curves.size() / count);
    Counts counts{};
    for (const Form form : allForms)
        counts[index(form)] = (curves.count(form) + stride / 2) / stride;
    Curves sample(counts, curves.haveLow());
    for (const Form form : allForms)
        for (std::size_t i = 0; i < counts[index(form)]; ++i)
            copy(curves, form, i * stride + (stride - 1) / 2, sample, i);
    return sample;
}

} // namespace concave::allocation::large
