// One series of a chart of points.
#pragma once

#include "core/deck/pptx/chartworkbook.h"
#include "core/deck/pptx/ink.h"

namespace concave::pptx {

/// <c:ser>; `index` is its place among the chart's series.
void writeSeries(Xml &xml, const Plotted &plotted, const Columns &columns, int index, const Inks &inks);

} // namespace concave::pptx
