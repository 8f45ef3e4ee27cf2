// A plan as a table for spreadsheets.
#pragma once

#include "core/exchange/sheet.h"
#include "core/portfolio/plan.h"

namespace concave {

/// One row for each project of the plan, in its order. Efforts in engineer-weeks.
Sheet sheetOf(const Plan &plan);

} // namespace concave
