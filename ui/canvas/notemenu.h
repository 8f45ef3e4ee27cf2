// What can be done with the selected notes, as entries of a menu.
#pragma once

class QMenu;

namespace concave::ui {

class CanvasPresenter;
class Theme;

/// Edit, the marks, what a note can become or a way to what it became, cut, copy, paste, delete. For what is
/// selected now.
void fillNoteMenu(QMenu &menu, const Theme &theme, CanvasPresenter &presenter);

} // namespace concave::ui
