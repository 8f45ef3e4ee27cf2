// What a package says about itself.
#pragma once

#include "core/deck/look.h"
#include "core/deck/pptx/package.h"

namespace concave::pptx {

/// Adds /docProps/core.xml and /docProps/app.xml.
void addProperties(Package &package, const DeckProperties &properties, std::size_t slides, std::size_t notes);

} // namespace concave::pptx
