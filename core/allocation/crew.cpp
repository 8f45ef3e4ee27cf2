#include "core/allocation/crew.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace concave::allocation {

bool Crew::share(std::size_t count, std::size_t step, double from, double to,
    const std::function<void(std::size_t first, std::size_t last)> &work) const
{
    std::atomic<std::size_t> next = 0;
    const auto takePart = [&](bool reports) {
        while (!m_watch.stop.stop_requested()) {
            const std::size_t first = next.fetch_add(step);
            if (first >= count)
                return;
            if (reports && m_watch.progress)
                m_watch.progress(
                    from + (to - from) * static_cast<double>(first) / static_cast<double>(count));
            work(first, std::min(first + step, count));
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min<std::size_t>(m_threads, (count + step - 1) / step); ++i)
            others.emplace_back(takePart, false);
        takePart(true);
    }
    return !m_watch.stop.stop_requested();
}

} // namespace concave::allocation
