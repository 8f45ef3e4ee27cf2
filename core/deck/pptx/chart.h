// Native charts: numbers over numbers, or over days, that can be edited.
#pragma once

#include "core/deck/pptx/ink.h"
#include "core/deck/pptx/package.h"

namespace concave::pptx {

/// What stands behind it: the grounds of its bands, which a chart of points has not, and the grid of an axis
/// that has no labels of its own.
std::vector<ShapeItem> groundsOf(const ChartItem &chart);

/// Adds the chart's part and its workbook. Returns the name of the part.
QString addChart(Package &package, const ChartItem &chart, const Inks &inks);

/// <p:graphicFrame>; `relation` leads to the chart's part.
void writeChart(Xml &xml, const ChartItem &chart, int id, const QString &relation);

} // namespace concave::pptx
