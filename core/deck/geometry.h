// Where the parts of a slide's items stand, for those who draw them line by line: the preview, PDF, PNG and
// HTML. Lengths are those of slide.h.
#pragma once

#include "core/deck/slide.h"

#include <QDateTime>

namespace concave {

/// One line of text at its place.
struct PlacedLine
{
    QString text;
    QPointF at; ///< on its baseline: its left end, its middle or its right end, as `align` says
    Align align = Align::Left;
    Lettering lettering;
};

/// From the top of a line to its baseline.
double baselineOf(const Lettering &lettering);
/// Room for the number of a step, left of its lines; they were broken for what is left.
double numberIndent(const Lettering &lettering);

/// With the numbers of steps.
std::vector<PlacedLine> linesOf(const TextItem &item);
std::vector<PlacedLine> linesOf(const TableItem &table);
std::vector<PlacedLine> linesOf(const TableItem &table, std::size_t row, std::size_t column);
/// From a chart's left end to where its captions begin, and from its lines to the labels beside them.
inline constexpr double captionIndent = 14.4;
inline constexpr double labelGap = 10;
/// Labels of the axes, bands, marks and points, the titles and the caption.
std::vector<PlacedLine> linesOf(const ChartItem &chart);

/// A cell with its gap to the next; rows and columns from 0.
QRectF cellOf(const TableItem &table, std::size_t row, std::size_t column);
/// How much of a cell's width is the gap to the next column.
inline constexpr double columnGap = 24;

/// Where an axis has labels.
std::vector<double> ticksOf(const ChartItem::Axis &axis);
/// "1 200", "−0.5", "16 Feb", in the user's locale.
QString labelOf(const ChartItem::Axis &axis, double value);

/// The number of a moment on an axis of days, and back.
double dayNumber(const QDateTime &moment);
QDateTime momentOf(double dayNumber);

/// A marker around the origin. Filled ones have an edge in the ground's colour, so that they stand apart from
/// the lines through them; rings are filled with the ground and drawn in their own.
struct MarkerShape
{
    enum class Manner { Filled, Ring, Strokes };
    std::vector<ShapeItem::Step> steps;
    Manner manner = Manner::Filled;
};
MarkerShape shapeOf(Marker marker, double size);
inline constexpr double markerEdge = 2; ///< width of a filled marker's edge and of strokes

/// Lengths of dashes and gaps in turn, in widths of the pen; empty for a solid line.
std::vector<double> dashesOf(Dash dash);

} // namespace concave
