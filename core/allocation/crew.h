// Threads that share the steps of a long computation. Internal to the uncertainty.
#pragma once

#include "core/allocation/uncertainty.h"

namespace concave::allocation {

class Crew
{
public:
    Crew(unsigned threads, const Watch &watch) : m_threads(threads), m_watch(watch) {}

    /// Steps that take long look at it and end early; what they leave is not used.
    const std::stop_token &stop() const { return m_watch.stop; }

    /// Calls `work(first, last)` for consecutive ranges of at most `step` that cover 0 … count, from any of
    /// the threads, in any order; progress goes from `from` to `to`. False, with steps left out, once the
    /// watch asks to stop. What is written must depend on the index alone, then so does not on threads.
    bool share(std::size_t count, std::size_t step, double from, double to,
        const std::function<void(std::size_t first, std::size_t last)> &work) const;

private:
    unsigned m_threads;
    const Watch &m_watch;
};

} // namespace concave::allocation
