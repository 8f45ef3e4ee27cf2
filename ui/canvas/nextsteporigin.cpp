#include "ui/canvas/nextsteporigin.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/tooltip.h"

#include <QKeyEvent>
#include <QPainter>

namespace concave::ui {

NextStepOrigin::NextStepOrigin(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFont(ui::font(TextStyle::Caption));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void NextStepOrigin::present(const QString &note)
{
    setVisible(!note.isEmpty());
    if (text() == tr("From “%1”").arg(note))
        return;
    setText(tr("From “%1”").arg(note));
    setAccessibleName(text());
    ui::setToolTip(*this, tr("Show “%1” on the canvas").arg(note));
    updateGeometry();
    update();
}

QSize NextStepOrigin::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + metrics::ring, metrics::chip};
}

QSize NextStepOrigin::minimumSizeHint() const
{
    return {metrics::control, metrics::chip};
}

void NextStepOrigin::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QFont face = font();
    face.setUnderline(underMouse());
    painter.setFont(face);
    painter.setPen(m_theme.colour(underMouse() ? Token::TextAccent : Token::Text3));
    painter.drawText(
        rect(), Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

void NextStepOrigin::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace concave::ui
