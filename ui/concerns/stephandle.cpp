#include "ui/concerns/stephandle.h"

#include "ui/theme/metrics.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace concave::ui {

StepHandle::StepHandle(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedSize(sizeHint());
    setCursor(Qt::OpenHandCursor);
}

void StepHandle::setNumber(int number)
{
    m_number = number;
    update();
}

QSize StepHandle::sizeHint() const
{
    return {metrics::gap + metrics::iconSmall + metrics::gap + metrics::avatar, metrics::control};
}

void StepHandle::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect dots(
        metrics::tight, (height() - metrics::iconSmall) / 2, metrics::iconSmall, metrics::iconSmall);
    if (isEnabled())
        m_theme.icon(Icon::Drag, Token::Text3).paint(&painter, dots);
    const QRect circle(
        width() - metrics::avatar, (height() - metrics::avatar) / 2, metrics::avatar, metrics::avatar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(Token::BgHover));
    painter.drawEllipse(circle);
    painter.setFont(ui::font(TextStyle::Chip));
    painter.setPen(m_theme.colour(Token::Text2));
    painter.drawText(circle, Qt::AlignCenter, QLocale().toString(m_number));
}

int StepHandle::rows(int y) const
{
    return static_cast<int>(std::lround(static_cast<double>(y - m_pressed) / parentWidget()->height()));
}

void StepHandle::carry(int by)
{
    const int last = parentWidget()->parentWidget()->height() - parentWidget()->height();
    parentWidget()->move(parentWidget()->x(), std::clamp(m_rowTop + by, 0, std::max(last, 0)));
}

void StepHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->globalPosition().toPoint().y();
    m_rowTop = parentWidget()->y();
    setCursor(Qt::ClosedHandCursor);
}

void StepHandle::mouseMoveEvent(QMouseEvent *event)
{
    const int by = event->globalPosition().toPoint().y() - m_pressed;
    if (!(event->buttons() & Qt::LeftButton) ||
        (!m_isDragged && std::abs(by) < QApplication::startDragDistance()))
        return;
    m_isDragged = true;
    parentWidget()->raise();
    carry(by);
}

void StepHandle::mouseReleaseEvent(QMouseEvent *event)
{
    setCursor(Qt::OpenHandCursor);
    if (!std::exchange(m_isDragged, false))
        return;
    carry(0);
    if (const int by = rows(event->globalPosition().toPoint().y()); by != 0)
        Q_EMIT dropped(by);
}

bool StepHandle::event(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        setCursor(isEnabled() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    return QWidget::event(event);
}

} // namespace concave::ui
