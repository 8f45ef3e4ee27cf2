// Tooltips: a name, and the shortcut as keys.
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace concave::ui {

/// Plain text, whatever it contains.
void setToolTip(QWidget &widget, const QString &text, const QKeySequence &shortcut = {});

} // namespace concave::ui
