#include "ui/widgets/keycap.h"

#include "ui/theme/type.h"

namespace concave::ui {

Keycap::Keycap(const QKeySequence &shortcut, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(shortcut.toString(QKeySequence::NativeText));
    setFont(ui::font(TextStyle::Chip));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

} // namespace concave::ui
