// The ground of a plain widget.
#pragma once

class QWidget;

namespace concave::ui {

enum class Surface {
    Window, ///< the page
    Sidebar,
    Sunken,
    Card,   ///< raised, bordered, round corners
    Column, ///< sunken, bordered, round corners
    Drop,   ///< dashed: things can be dropped here
};

void setSurface(QWidget &widget, Surface surface);

} // namespace concave::ui
