// A canvas on paper or on a slide: one landscape page, laid out once for all its formats. Texts shrink to a
// floor; what has no room then goes on on a further page, with a visible mark on both. Nothing is cut.
#pragma once

#include "core/canvas/canvas.h"
#include "core/deck/deck.h"

namespace concave {

/// What a canvas is laid out for, lying on its long side.
enum class Paper { A4, A3, Letter, Slide };

/// In points.
QSizeF sizeOf(Paper paper);
/// "a4", "a3", "letter", "slide", whatever the case; nothing for any other text.
std::optional<Paper> paperNamed(const QString &name);

struct CanvasSources
{
    CanvasBook book;
    QString project; ///< its name
    QDate today;
    QString author;
};

/// A deck of one slide, its canvas, and of its further pages, so that every writer of decks writes it. Notes
/// that are not placed stand on pages of their own after it.
Deck makeCanvasDeck(const CanvasSources &sources, Paper paper, const TextMeasure &measure);

} // namespace concave
