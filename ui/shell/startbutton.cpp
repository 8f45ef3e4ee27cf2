#include "ui/shell/startbutton.h"

#include "ui/theme/metrics.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace concave::ui {

/// A border of one pixel lies on the inner half of the edge.
static QRectF edge(const QRect &box)
{
    constexpr qreal half = metrics::line / 2.0;
    return QRectF(box).adjusted(half, half, -half, -half);
}

StartButton::StartButton(
    const Theme &theme, QAction &action, Icon icon, bool primary, const QString &secondLine, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_primary(primary), m_secondLine(secondLine),
      m_keys(action.shortcut().toString(QKeySequence::NativeText))
{
    setObjectName(action.objectName() + QStringLiteral("-button"));
    setText(action.text());
    setAccessibleName(action.text());
    setAccessibleDescription(secondLine.isEmpty() ? action.toolTip() : secondLine);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
}

QSize StartButton::sizeHint() const
{
    return {metrics::startLeft - 2 * metrics::startMargin,
        m_secondLine.isEmpty() ? metrics::startButton : metrics::startButtonTwoLines};
}

void StartButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hovered = underMouse();
    if (m_primary) {
        const QColor fill = m_theme.colour(isDown()  ? Token::AccentPressed
                                           : hovered ? Token::AccentHover
                                                     : Token::Accent);
        painter.setPen(QPen(fill, metrics::line));
        painter.setBrush(fill);
    } else {
        painter.setPen(QPen(m_theme.colour(Token::Border), metrics::line));
        painter.setBrush(m_theme.colour(isDown()  ? Token::BgPressed
                                        : hovered ? Token::BgHover
                                                  : Token::BgRaised));
    }
    painter.drawRoundedRect(edge(rect()), metrics::radiusCard, metrics::radiusCard);

    QRect room = rect().adjusted(metrics::field + metrics::line, 0, -metrics::field - metrics::line, 0);
    m_theme.icon(m_icon, m_primary ? Token::TextOnAccent : Token::Text2)
        .paint(&painter,
            QRect(room.left(), (height() - metrics::iconLarge) / 2, metrics::iconLarge, metrics::iconLarge));
    room.setLeft(room.left() + metrics::iconLarge + metrics::field);
    paintShortcut(painter, room);

    const auto line = [&](const QString &text, TextStyle style, Token colour, const QRect &place) {
        painter.setFont(ui::font(style));
        painter.setPen(m_theme.colour(colour));
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, place.width()));
    };
    const Token colour = m_primary ? Token::TextOnAccent : Token::Text;
    if (m_secondLine.isEmpty()) {
        line(text(), TextStyle::Strong, colour, room);
        return;
    }
    constexpr int lineHeight = 18;
    const int top = height() / 2 - lineHeight;
    line(text(), TextStyle::Strong, colour, {room.left(), top, room.width(), lineHeight});
    line(m_secondLine, TextStyle::Note, Token::Text2,
        {room.left(), top + lineHeight, room.width(), lineHeight});
}

void StartButton::paintShortcut(QPainter &painter, QRect &room) const
{
    if (m_keys.isEmpty())
        return;
    painter.setFont(ui::font(TextStyle::Chip));
    const QSize text = QFontMetrics(painter.font()).size(Qt::TextSingleLine, m_keys);
    QRect frame(QPoint(), text + QSize(2 * (metrics::tight + metrics::line), 2));
    frame.moveCenter(room.center());
    frame.moveRight(room.right());
    painter.setBrush(Qt::NoBrush);
    const QColor ink = m_theme.colour(m_primary ? Token::TextOnAccent : Token::Text2);
    painter.setPen(QPen(m_primary ? ink : m_theme.colour(Token::BorderStrong), metrics::line));
    painter.drawRoundedRect(edge(frame), metrics::radiusSmall, metrics::radiusSmall);
    painter.setPen(ink);
    painter.drawText(frame, Qt::AlignCenter, m_keys);
    room.setRight(frame.left() - metrics::gap);
}

void StartButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void StartButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StartButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace concave::ui
