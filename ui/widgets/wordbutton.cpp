#include "ui/widgets/wordbutton.h"

#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>

namespace concave::ui {

WordButton::WordButton(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void WordButton::set(const QString &words, Token colour, bool emphasis)
{
    QFont face = ui::font(TextStyle::Caption);
    if (emphasis)
        face.setWeight(QFont::DemiBold);
    setFont(face);
    setText(words);
    m_colour = colour;
    updateGeometry();
    update();
}

QSize WordButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()), metrics::controlSmall};
}

void WordButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QFont face = font();
    face.setUnderline(underMouse() && isEnabled());
    painter.setFont(face);
    painter.setPen(m_theme.colour(m_colour));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, text());
}

void WordButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace concave::ui
