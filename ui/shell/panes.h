// The parts of a window that F6 goes through.
#pragma once

#include <vector>

class QWidget;

namespace concave::ui {

/// Gives the focus to the first stop of the next visible pane that has one, after the one that holds the
/// focus now.
void focusNextPane(const QWidget &window, const std::vector<QWidget *> &panes);

} // namespace concave::ui
