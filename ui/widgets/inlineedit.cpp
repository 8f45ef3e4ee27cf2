#include "ui/widgets/inlineedit.h"

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"
#include "ui/widgets/label.h"

namespace concave::ui {

InlineEdit::InlineEdit(const QString &invitation, QWidget *parent) : TextEdit(parent)
{
    setFont(ui::font(TextStyle::Strong));
    setPlaceholderText(invitation);
    setProperty("sentence", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textChanged, this, &QWidget::updateGeometry);
}

QSize InlineEdit::sizeHint() const
{
    const QString shown = text().isEmpty() ? placeholderText() : text();
    // Qt keeps room for the cursor on both sides.
    return {fontMetrics().horizontalAdvance(shown) + metrics::tight + metrics::ring, metrics::controlSmall};
}

QSize InlineEdit::minimumSizeHint() const
{
    return {metrics::control, metrics::controlSmall};
}

} // namespace concave::ui
