// The rooms that the page leads to, each behind one function.
#pragma once

class QWidget;

namespace concave::ui {

class CanvasPresenter;
class SplitButton;
class Theme;

/// The menu of the button, and what its first part does.
void servePrint(SplitButton &button, const Theme &theme, CanvasPresenter &presenter, QWidget *page);
/// Asks for a name and a reason.
void askForVersion(const Theme &theme, CanvasPresenter &presenter, QWidget *page);
void showVersions(const Theme &theme, CanvasPresenter &presenter, QWidget *page);

} // namespace concave::ui
