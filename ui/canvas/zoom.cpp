#include "ui/canvas/zoom.h"

#include <algorithm>
#include <cmath>

namespace concave::ui {

int Zoom::px(int size) const
{
    return static_cast<int>(std::lround(size * scale));
}

QFont Zoom::font(TextStyle style) const
{
    QFont font = ui::font(style);
    font.setPixelSize(std::max(1, px(font.pixelSize())));
    return font;
}

Zoom zoomTo(double scale)
{
    return {std::clamp(std::round(scale * 100) / 100, Zoom::least, Zoom::most)};
}

} // namespace concave::ui
