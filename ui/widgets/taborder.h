// The way of the Tab key.
#pragma once

class QWidget;

namespace concave::ui {

/// Tab goes through the controls of a widget in the order of its layouts, whenever they were made.
void orderTabs(QWidget &widget);

} // namespace concave::ui
