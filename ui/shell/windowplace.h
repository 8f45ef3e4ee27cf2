// Where the window stands on the screen, from one run to the next.
#pragma once

class QWidget;

namespace concave::ui {

class Session;

/// Puts the window where it was; where that is not known or no screen shows it, in its usual size, or over
/// the whole screen where that is too small.
void restorePlace(QWidget &window, const Session &session);

/// `maximized` is what it was before it filled the screen, if it does.
void keepPlace(const QWidget &window, Session &session, bool maximized);

} // namespace concave::ui
