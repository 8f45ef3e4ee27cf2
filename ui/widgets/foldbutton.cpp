#include "ui/widgets/foldbutton.h"

#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>

namespace concave::ui {

FoldButton::FoldButton(const Theme &theme, QWidget &body, bool framed, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_framed(framed), m_colour(framed ? Token::Text : Token::Text2)
{
    setFont(ui::font(TextStyle::Body));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    body.hide();
    connect(this, &QAbstractButton::toggled, &body, &QWidget::setVisible);
}

void FoldButton::setColour(Token colour)
{
    m_colour = colour;
    update();
}

QSize FoldButton::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text());
    return {words + minimumSizeHint().width(), minimumSizeHint().height()};
}

QSize FoldButton::minimumSizeHint() const
{
    const int padding = m_framed ? 2 * metrics::fieldPadding : 0;
    return {
        padding + metrics::iconGap + metrics::iconSmall, m_framed ? metrics::control : metrics::controlSmall};
}

void FoldButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FoldButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect room = rect();
    if (m_framed) {
        constexpr qreal half = metrics::line / 2.0;
        painter.setPen(m_theme.colour(Token::BorderStrong));
        painter.setBrush(m_theme.colour(underMouse() ? Token::BgHover : Token::BgRaised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), metrics::radiusControl,
            metrics::radiusControl);
        room.adjust(metrics::fieldPadding, 0, -metrics::fieldPadding, 0);
    }
    room.setRight(room.right() - metrics::iconGap - metrics::iconSmall);
    const QString words = fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    painter.setFont(font());
    painter.setPen(m_theme.colour(underMouse() && !m_framed ? Token::Text : m_colour));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, words);
    const int left = m_framed ? room.right() + metrics::iconGap
                              : room.left() + fontMetrics().horizontalAdvance(words) + metrics::iconGap;
    const QRect arrow(left, (height() - metrics::iconSmall) / 2, metrics::iconSmall, metrics::iconSmall);
    m_theme.icon(isChecked() ? Icon::ChevronUp : Icon::ChevronDown).paint(&painter, arrow);
}

} // namespace concave::ui
