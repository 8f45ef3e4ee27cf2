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
    if (m_collapsed)
        return;
    const QRect room = rect().adjusted(icon.right() + 1 + metrics::sidebarGap, 0, -metrics::sidebarGap, 0);
    painter.setPen(m_theme.colour(colour()));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
        fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
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
