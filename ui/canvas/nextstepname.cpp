#include "ui/canvas/nextstepname.h"

#include "ui/theme/metrics.h"

#include <QHelpEvent>
#include <QStyleOptionFrame>
#include <QStylePainter>
#include <QToolTip>

namespace concave::ui {

QRect NextStepName::place() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    // Qt keeps the room of a ring on both sides of the text.
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &option, this)
        .adjusted(metrics::ring, 0, -metrics::ring, 0);
}

QString NextStepName::shortened() const
{
    return fontMetrics().elidedText(text(), Qt::ElideRight, place().width());
}

void NextStepName::paintEvent(QPaintEvent *event)
{
    if (hasFocus() || shortened() == text())
        return TextEdit::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionFrame option;
    initStyleOption(&option);
    painter.drawPrimitive(QStyle::PE_PanelLineEdit, option);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(place(), Qt::AlignVCenter | Qt::AlignLeft, shortened());
}

bool NextStepName::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QString whole = shortened() == text() ? QString() : text();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), whole.toHtmlEscaped(), this);
        return true;
    }
    return TextEdit::event(event);
}

} // namespace concave::ui
