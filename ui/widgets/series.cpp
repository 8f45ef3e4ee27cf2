#include "ui/widgets/series.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>
#include <numbers>

namespace concave::ui {

namespace {

/// Strokes from the centre to the rim at these many turns of a circle.
QPainterPath rays(QPointF centre, qreal radius, std::initializer_list<qreal> turns)
{
    QPainterPath path;
    for (const qreal turn : turns) {
        const QPointF arm(
            radius * std::cos(2 * std::numbers::pi * turn), radius * std::sin(2 * std::numbers::pi * turn));
        path.moveTo(centre - arm);
        path.lineTo(centre + arm);
    }
    return path;
}

QPainterPath polygon(QPointF centre, const QPolygonF &corners)
{
    QPainterPath path;
    path.addPolygon(corners.translated(centre));
    path.closeSubpath();
    return path;
}

/// Filled markers first; the last three are strokes.
QPainterPath shape(int marker, QPointF centre, qreal r)
{
    QPainterPath path;
    switch (marker) {
    case 0:
        path.addEllipse(centre, r, r);
        return path;
    case 1:
        path.addRect(QRectF(centre.x() - 0.85 * r, centre.y() - 0.85 * r, 1.7 * r, 1.7 * r));
        return path;
    case 2:
        return polygon(centre, {{{0, -1.1 * r}, {1.1 * r, 0}, {0, 1.1 * r}, {-1.1 * r, 0}}});
    case 3:
        return polygon(centre, {{{0, -r}, {r, 0.85 * r}, {-r, 0.85 * r}}});
    case 4:
        return polygon(centre, {{{0, r}, {r, -0.85 * r}, {-r, -0.85 * r}}});
    case 5:
        return rays(centre, r, {0.125, 0.375});
    case 6:
        return rays(centre, r, {0, 0.25});
    default:
        return rays(centre, r, {0, 0.125, 0.25, 0.375});
    }
}

constexpr int firstStroke = 5;

} // namespace

QPen seriesPen(int index, const QColor &colour, qreal width)
{
    static const std::array<QList<qreal>, seriesCount> dashes = {QList<qreal>{}, {5, 2}, {5, 1.5, 1, 1.5},
        {2, 1.5}, {1, 1.5}, {5, 1.5, 1, 1.5, 1, 1.5}, {8, 2}, {3, 1.5, 3, 3}};
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (const auto &dash = dashes[static_cast<std::size_t>(index % seriesCount)]; !dash.isEmpty())
        pen.setDashPattern(dash);
    return pen;
}

void paintMarker(
    QPainter &painter, int index, QPointF centre, qreal size, const QColor &colour, const QPen &outline)
{
    const int marker = index % seriesCount;
    const QPainterPath path = shape(marker, centre, size / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (marker >= firstStroke) {
        const qreal width = std::max<qreal>(size / 5, 1.5);
        if (outline.style() != Qt::NoPen)
            painter.strokePath(
                path, QPen(outline.brush(), width + 2 * outline.widthF(), Qt::SolidLine, Qt::RoundCap));
        painter.strokePath(path, QPen(colour, width, Qt::SolidLine, Qt::FlatCap));
    } else {
        if (outline.style() != Qt::NoPen)
            painter.strokePath(
                path, QPen(outline.brush(), 2 * outline.widthF(), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.fillPath(path, colour);
    }
    painter.restore();
}

} // namespace concave::ui
