// Work on many blocks, spread over threads. Internal to core/allocation/large.
#pragma once

#include <cstddef>
#include <thread>
#include <vector>

namespace concave::allocation::large {

/// work(block) for every block, each thread a run of them. What the blocks compute does not depend on the
/// threads as long as each keeps to its own place.
template <typename Work>
void forBlocks(std::size_t blocks, int threads, const Work &work)
{
    const auto share = static_cast<std::size_t>(threads);
    const auto run = [&](std::size_t part) {
        for (std::size_t block = blocks * part / share; block < blocks * (part + 1) / share; ++block)
            work(block);
    };
    std::vector<std::jthread> others;
    for (std::size_t part = 1; part < share; ++part)
        others.emplace_back(run, part);
    run(0);
}

} // namespace concave::allocation::large
