// Text that is being typed.
#pragma once

class QWidget;

namespace concave::ui {

/// Nothing is being typed into the fields of a widget afterwards: what was typed is handed over where
/// `isWanted`, and what is not, or is refused, is let go.
void endTyping(QWidget &widget, bool isWanted);

} // namespace concave::ui
