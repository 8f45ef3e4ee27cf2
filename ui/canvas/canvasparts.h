// The rooms that the page is put together from, each behind one function.
#pragma once

#include "core/document/id.h"
#include "ui/theme/theme.h"

#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace concave::ui {

class CanvasPresenter;
class SplitButton;

/// The intake and the next steps.
struct SidePart
{
    QWidget *widget = nullptr;
    std::function<void(const QString &kind, Id id)> reveal;
};
SidePart makeSide(const Theme &theme, CanvasPresenter &presenter, QWidget *parent);

/// The menu of the button, and what its first part does.
void servePrint(SplitButton &button, const Theme &theme, CanvasPresenter &presenter, QWidget *page);
/// Asks for a name and a reason.
void askForVersion(const Theme &theme, CanvasPresenter &presenter, QWidget *page);
void showVersions(const Theme &theme, CanvasPresenter &presenter, QWidget *page);
/// One of the user's own, or a new one.
void editTemplate(const Theme &theme, CanvasPresenter &presenter, std::optional<Id> own, QWidget *page);

} // namespace concave::ui
