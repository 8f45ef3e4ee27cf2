#include "ui/concerns/recipientchip.h"

#include "core/concerns/moves.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/avatar.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

namespace concave::ui {

namespace {

constexpr int widest = 320; ///< of the words

} // namespace

RecipientChip::RecipientChip(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFont(ui::font(TextStyle::Body));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RecipientChip::present(const Recipient &recipient)
{
    m_name = recipient.name;
    setText(recipientText(recipient));
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize RecipientChip::sizeHint() const
{
    const int words = std::min(fontMetrics().horizontalAdvance(text()) + 1, widest); // Qt rounds it down
    return {metrics::tight + metrics::avatar + metrics::iconGap + words + metrics::gap, metrics::control};
}

void RecipientChip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.colour(underMouse() && isEnabled() ? Token::BorderControl : Token::BorderStrong));
    painter.setBrush(m_theme.colour(Token::BgRaised));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radiusControl, metrics::radiusControl);
    const QRect circle(metrics::tight, (height() - metrics::avatar) / 2, metrics::avatar, metrics::avatar);
    Avatar::paint(painter, m_theme, circle, m_name);
    const QRect room = rect().adjusted(circle.right() + 1 + metrics::iconGap, 0, -metrics::gap, 0);
    painter.setFont(font());
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void RecipientChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2)
        click();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT removeRequested();
    else
        QAbstractButton::keyPressEvent(event);
}

void RecipientChip::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Change"), this, [this] { click(); })->setShortcut(Qt::Key_Return);
    menu.addAction(tr("Delete"), this, &RecipientChip::removeRequested)->setShortcut(Qt::Key_Delete);
    menu.exec(event->globalPos());
}

} // namespace concave::ui
