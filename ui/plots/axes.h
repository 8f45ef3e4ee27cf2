// How every plot's axes look. Internal to the room.
#pragma once

#include "ui/theme/theme.h"

#include <functional>

class QCPAxis;
class QCustomPlot;

namespace concave::ui {

/// A token's colour in the scheme that is drawn.
using Colours = std::function<QColor(Token)>;

/// Captions in their type and colour; a line and ticks for the axis below, none for the others.
void dressAxes(QCustomPlot &plot, const Colours &colour);

/// For a small plot on a dialog: a grid in both directions, both axes a line without ticks.
void dressSmallAxes(QCustomPlot &plot, const Colours &colour);

} // namespace concave::ui
