#include "core/deck/slide.h"

#include <numeric>

namespace concave {

Ink seriesInk(int index)
{
    constexpr int series = 8;
    const int place = (index % series + series) % series;
    return static_cast<Ink>(static_cast<int>(Ink::Series1) + place);
}

QRectF TableItem::box() const
{
    return {at.x(), at.y(), std::accumulate(widths.begin(), widths.end(), 0.0),
        std::accumulate(heights.begin(), heights.end(), 0.0)};
}

QPointF ChartItem::place(double atX, double atY) const
{
    return {plot.left() + plot.width() * (atX - x.least) / (x.most - x.least),
        plot.bottom() - plot.height() * (atY - y.least) / (y.most - y.least)};
}

} // namespace concave
