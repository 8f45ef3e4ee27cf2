#include "ui/widgets/elidedlabel.h"

#include "ui/widgets/label.h"

#include <QEvent>
#include <QHelpEvent>
#include <QStyleOption>
#include <QStylePainter>
#include <QToolTip>

namespace concave::ui {

ElidedLabel::ElidedLabel(
    const QString &text, TextStyle style, Token colour, Qt::TextElideMode elide, QWidget *parent)
    : QLabel(parent), m_elide(elide)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setFont(ui::font(style));
    setTone(*this, colour);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QChar(0x2026)), QLabel::minimumSizeHint().height()};
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(text(), m_elide, contentsRect().width());
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const QString whole = shownText() == text() ? QString() : text();
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), whole.toHtmlEscaped(), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    painter.drawItemText(contentsRect(), static_cast<int>(alignment()), option.palette, isEnabled(),
        shownText(), foregroundRole());
}

} // namespace concave::ui
