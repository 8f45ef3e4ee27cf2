// What the speaker says to a slide.
#pragma once

#include "core/deck/pptx/package.h"
#include "core/deck/slide.h"

namespace concave::pptx {

/// Returns the name of the part.
QString addNotes(
    Package &package, const LaidSlide &page, int number, const QString &slide, const QString &notesMaster);

} // namespace concave::pptx
