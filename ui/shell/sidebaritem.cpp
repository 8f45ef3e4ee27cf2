#include "ui/shell/sidebaritem.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/tooltip.h"

#include <QKeyEvent>
#include <QPainter>

#include <limits>

namespace concave::ui {

SidebarItem::SidebarItem(
    const Theme &theme, Icon icon, const QString &title, const QKeySequence &shortcut, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_shortcut(shortcut)
{
    setText(title);
    setAccessibleName(title);
    setFont(ui::font(TextStyle::Strong));
    setCheckable(true);
    setAutoExclusive(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void SidebarItem::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    ui::setToolTip(*this, collapsed ? text() : QString(), collapsed ? m_shortcut : QKeySequence());
    update();
}

void SidebarItem::setCount(int count)
{
    m_count = count;
    setAccessibleName(count == 0 ? text() : tr("%1, %2").arg(text(), QLocale().toString(count)));
    update();
}

QSize SidebarItem::sizeHint() const
{
    return {metrics::sidebarCollapsed - 2 * metrics::gap,
        std::max(metrics::rowCompact, fontMetrics().height() + 2 * metrics::tight)};
}

void SidebarItem::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hovered = underMouse() && isEnabled();
    if (isChecked() || isDown() || hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(isChecked() ? Token::BgSelected
                                        : isDown()  ? Token::BgPressed
                                                    : Token::BgHover));
        painter.drawRoundedRect(rect(), metrics::radiusControl, metrics::radiusControl);
    }
    const int left = m_collapsed ? (width() - metrics::icon) / 2 : metrics::sidebarGap;
    const QRect icon(left, (height() - metrics::icon) / 2, metrics::icon, metrics::icon);
    m_theme.icon(m_icon, colour()).paint(&painter, icon);
    if (m_collapsed) {
        if (m_count > 0)
            paintDot(painter, icon);
        return;
    }
    QRect room = rect().adjusted(icon.right() + 1 + metrics::sidebarGap, 0, -metrics::sidebarGap, 0);
    if (m_count > 0) {
        const QString count = QLocale().toString(m_count);
        painter.setFont(ui::font(TextStyle::Caption));
        painter.setPen(m_theme.colour(Token::Text3));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, count);
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(count) - metrics::gap);
        painter.setFont(font());
    }
    painter.setPen(m_theme.colour(colour()));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
        fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

/// At the icon's upper right.
void SidebarItem::paintDot(QPainter &painter, const QRect &icon) const
{
    painter.setPen(QPen(m_theme.colour(isChecked() ? Token::BgSelected : Token::BgSidebar), metrics::line));
    painter.setBrush(m_theme.colour(Token::Accent));
    painter.drawEllipse(QPointF(icon.right(), icon.top() + 1), metrics::bar / 2 + 1, metrics::bar / 2 + 1);
}

void SidebarItem::keyPressEvent(QKeyEvent *event)
{
    constexpr int far = std::numeric_limits<int>::max();
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT walked(-1);
        break;
    case Qt::Key_Down:
        Q_EMIT walked(1);
        break;
    case Qt::Key_Home:
        Q_EMIT walked(-far);
        break;
    case Qt::Key_End:
        Q_EMIT walked(far);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void SidebarItem::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SidebarItem::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Token SidebarItem::colour() const
{
    if (isChecked())
        return Token::TextAccent;
    return underMouse() ? Token::Text : Token::Text2;
}

} // namespace concave::ui
