// One slide, and the notes of its speaker.
#pragma once

#include "core/deck/pptx/ink.h"
#include "core/deck/pptx/template.h"

namespace concave::pptx {

/// Adds the page's slide to the package, with its notes where it has some and with its charts. Returns the
/// name of the slide's part.
QString addSlide(
    Package &package, const LaidSlide &page, int number, const PptxTemplate &base, const DeckLook &look);

} // namespace concave::pptx
