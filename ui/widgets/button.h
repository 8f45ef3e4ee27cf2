// Buttons in the kinds of the design. The kind is a property that the style sheet reads.
#pragma once

#include "ui/theme/theme.h"

#include <QKeySequence>
#include <QPushButton>
#include <QToolButton>

namespace concave::ui {

enum class ButtonKind {
    Primary, ///< one to a page
    Secondary,
    Ghost, ///< no border
    Link,
    Danger,
};

enum class ButtonSize { Standard, Small };

QPushButton *button(const QString &text, ButtonKind kind = ButtonKind::Secondary,
    ButtonSize size = ButtonSize::Standard, QWidget *parent = nullptr);

/// The same with an icon in front of the text.
QPushButton *button(const Theme &theme, Icon icon, const QString &text,
    ButtonKind kind = ButtonKind::Secondary, ButtonSize size = ButtonSize::Standard,
    QWidget *parent = nullptr);

/// 28 × 28. The name is what screen readers say and what the tooltip shows, followed by the shortcut.
QToolButton *iconButton(const Theme &theme, Icon icon, const QString &name, const QKeySequence &shortcut = {},
    QWidget *parent = nullptr);

} // namespace concave::ui
