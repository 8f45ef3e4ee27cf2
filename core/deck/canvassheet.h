// A canvas on paper or on a slide: one landscape page, laid out once for all its formats. Texts shrink to a
// floor; what has no room then goes on on a further page, with a visible mark on both.
#pragma once

#include "core/canvas/canvas.h"
#include "core/deck/deck.h"

namespace concave {

enum class Sheet { A4, A3, Letter, Slide };

/// In points, landscape.
QSizeF sizeOf(Sheet sheet);

struct CanvasSources
{
    CanvasBook book;
    QString project; ///< its name
    QDate today;
    QString author;
};

/// At least one page; a deck of one slide (and its further pages), so that every writer of decks writes it.
Deck makeCanvasDeck(const CanvasSources &sources, Sheet sheet, const TextMeasure &measure);

} // namespace concave
