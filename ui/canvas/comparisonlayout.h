// Where the blocks and notes of a comparison stand in a picture of some width: the template's grid, each row
// as high as its notes need. Notes that did not change take one line; those that differ stand there with what
// happened and their words.
#pragma once

#include "core/canvas/comparison.h"

#include <QRect>
#include <QStringList>

namespace concave::ui {

struct ComparisonLayout
{
    struct PlacedNote
    {
        const NoteChange *note = nullptr; ///< of the comparison
        QRect rect;
        QRect words; ///< what happened, with room for a shape before and one behind; empty where nothing did
        QRect text;
        QStringList lines; ///< of the text
    };
    struct Block
    {
        QString title;
        QRect rect;
        QRect head; ///< where the title stands
        std::vector<PlacedNote> notes;
    };

    std::vector<Block> blocks; ///< those of `after`, and at the end what it has not placed
    int leastWidth = 0;        ///< what its narrowest block asks for; it is never narrower
    int height = 0;
};

/// For as long as the comparison lives. `unplaced` is the title over what the template of `after` has no
/// block for.
ComparisonLayout layOut(const CanvasComparison &comparison, int width, const QString &unplaced);

} // namespace concave::ui
