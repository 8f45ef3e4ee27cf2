// A disk that fails on command: SQLite's default file system while it lives, failing every operation that
// changes the disk from the n-th on. What was read before can always be read.
#pragma once

#include <memory>

class FaultyDisk
{
public:
    enum class Fault { None, Full, Broken };

    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// Lets `operations` more writes, truncations, syncs, creations and removals pass; then none.
    void failAfter(int operations, Fault fault);
    void heal();
    /// Makes syncs do nothing, for tests of many edits that no power cut follows.
    void skipSyncs();
    /// Whether an operation has failed since failAfter().
    bool hasFailed() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};
