#include "ui/widgets/surface.h"

#include "ui/widgets/label.h"

#include <array>

namespace concave::ui {

void setSurface(QWidget &widget, Surface surface)
{
    static constexpr std::array names{"window", "sidebar", "sunken", "card", "column", "drop"};
    widget.setAttribute(Qt::WA_StyledBackground);
    widget.setProperty("surface", QString::fromLatin1(names[static_cast<std::size_t>(surface)]));
    restyle(widget);
}

} // namespace concave::ui
