// Menus, lists and tooltips are windows of their own with round corners.
#pragma once

class QWidget;

namespace concave::ui {

/// Makes \a window frameless with round corners. Transparent ones need a compositor, which X11 may lack:
/// there the window is cut to shape instead.
void setRoundCorners(QWidget &window, int radius);

} // namespace concave::ui
