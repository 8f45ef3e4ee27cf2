// A deck as PDF: a vector page for each of its pages, with text that can be selected, a bookmark for each
// slide, and what the document says about itself.
#pragma once

#include "core/deck/deck.h"

#include <functional>

namespace concave::ui {

/// Told before each page is drawn, which page it is, from 0. False: nobody waits for it any more.
using PageWatch = std::function<bool(std::size_t page)>;

/// The file's bytes; none where nobody waited for them. Precondition: there are pages.
QByteArray pdfOf(const Deck &deck, const DeckLook &look, const PageWatch &watch);

} // namespace concave::ui
