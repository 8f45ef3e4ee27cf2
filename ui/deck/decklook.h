// The look of exported slides: the light column of the program's colours, and its font.
#pragma once

#include "core/deck/look.h"

#include <QColor>

namespace concave::ui {

/// Needs neither a window nor an application.
DeckLook deckLook();

QColor colourOf(const DeckLook &look, Ink ink);

} // namespace concave::ui
