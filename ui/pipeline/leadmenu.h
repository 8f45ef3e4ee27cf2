// What can be done with the selected leads of the board.
#pragma once

class QMenu;
class QWidget;

namespace concave::ui {

class PipelinePresenter;

/// Precondition: some are selected.
QMenu *leadMenu(PipelinePresenter &presenter, QWidget *parent);

} // namespace concave::ui
