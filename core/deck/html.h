// A deck as one web page that needs nothing else: every slide an SVG with its texts as text, links to slides
// as #3, the keyboard of a presenter, speaker notes, and a page to print for each slide.
#pragma once

#include "core/deck/deck.h"

namespace concave {

/// Well-formed XML as well as HTML. It fetches nothing and says so to the browser.
QByteArray toHtml(const Deck &deck, const DeckLook &look);

/// One page as a drawing by itself, of the page's size, its texts as text. It fetches nothing.
QByteArray toSvg(const LaidSlide &page, const DeckLook &look);

} // namespace concave
