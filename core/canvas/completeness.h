// How far a canvas is filled: block by block, whole, and what to ask next.
#pragma once

#include "core/canvas/canvas.h"

namespace concave {

struct BlockCount
{
    QString block; ///< its key
    int agreed = 0;
    int assumptions = 0;
    int questions = 0;
    int parked = 0;

    /// At least one agreed note and no open question.
    bool isComplete() const { return agreed > 0 && questions == 0; }
    bool isEmpty() const { return agreed + assumptions + questions + parked == 0; }
};

struct Completeness
{
    std::vector<BlockCount> blocks; ///< in the order of reading
    int complete = 0;               ///< blocks
    int questions = 0;              ///< open ones, of all blocks
    int unplaced = 0;               ///< notes

    /// A canvas without a block is not.
    bool isComplete() const
    {
        return !blocks.empty() && complete == static_cast<int>(blocks.size()) && unplaced == 0;
    }
};

Completeness completenessOf(const CanvasBook &book);

/// What a canvas lacks.
enum class CanvasGap { Empty, NothingAgreed, OpenQuestion, Unplaced };
struct CanvasFinding
{
    CanvasGap gap = CanvasGap::Empty;
    QString block;    ///< its key; empty for notes that are not placed
    Id note;          ///< an open question; else none
    QString sentence; ///< "Features is empty. What describes one case?"

    QString id() const; ///< "empty-block": stable
};

/// In the order of filling, so that the first is what to ask next.
std::vector<CanvasFinding> findingsOf(const CanvasBook &book);

} // namespace concave
