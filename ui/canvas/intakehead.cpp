#include "ui/canvas/intakehead.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/day.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QToolTip>

#include <limits>
#include <tuple>

namespace concave::ui {

namespace {

constexpr int lineHeight = 17; ///< of each of the two lines
constexpr int everything = std::numeric_limits<int>::max() / 2;

/// What is said where there is no answer, and in which colour.
std::pair<QString, Token> missingText(const IntakeItem &item, QDate today)
{
    const IntakeAnswer &answer = item.answer;
    const auto tr = [](const char *text) { return IntakeHead::tr(text); };
    const QString who =
        answer.contact.isEmpty() ? tr("Not answered yet") : tr("Waiting for %1").arg(answer.contact);
    if (!answer.due.isValid())
        return {who, Token::Warning};
    const bool isLate = answer.due < today;
    const QString when = isLate                ? showDaysLate(static_cast<int>(answer.due.daysTo(today)))
                         : answer.due == today ? tr("due today")
                                               : tr("due %1").arg(showWholeDay(answer.due, today));
    return {tr("%1, %2").arg(who, when), isLate ? Token::Danger : Token::Warning};
}

} // namespace

IntakeHead::IntakeHead(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocus", true); // a ring around it would be cut off
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void IntakeHead::present(const IntakeItem &item, QDate today)
{
    const auto shown = [this] { return std::tuple(m_state, m_title, m_contact, m_second, m_secondColour); };
    const auto before = shown();
    m_state = item.answer.state;
    m_title = item.question.title.simplified();
    m_contact = item.answer.contact;
    m_secondColour = Token::Text2;
    const bool isLate = item.isOverdue(today);
    if (m_state == IntakeState::Waived)
        m_second = tr("Waived: %1").arg(item.answer.reason.simplified());
    else if (item.hasAnswer() && !isLate)
        m_second = item.answer.answer.simplified();
    else
        std::tie(m_second, m_secondColour) = missingText(item, today);
    setText(m_title);
    const QString state = stateName(m_state);
    setAccessibleName(tr("%1: %2").arg(m_title, state));
    setAccessibleDescription(m_second);
    if (shown() != before)
        update();
}

QSize IntakeHead::sizeHint() const
{
    return {metrics::emptyText, metrics::rowTwoLines};
}

QSize IntakeHead::minimumSizeHint() const
{
    return {metrics::control, metrics::rowTwoLines};
}

QRect IntakeHead::boxPlace() const
{
    return {metrics::pane, metrics::gap + metrics::line, metrics::indicator, metrics::indicator};
}

QRect IntakeHead::textPlace() const
{
    const int left = boxPlace().right() + 1 + metrics::hintPadding;
    return {left, metrics::gap, width() - left - metrics::pane, 2 * lineHeight};
}

bool IntakeHead::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const bool isCut =
            QFontMetrics(ui::font(TextStyle::Note)).horizontalAdvance(m_second) > textPlace().width();
        QToolTip::showText(help->globalPos(), isCut ? m_second.toHtmlEscaped() : QString(), this);
        return true;
    }
    return QAbstractButton::event(event);
}

void IntakeHead::paintBox(QPainter &painter) const
{
    QStyleOptionButton box;
    box.initFrom(this);
    box.rect = boxPlace();
    box.state &= ~(QStyle::State_MouseOver | QStyle::State_Sunken);
    box.state |= QStyle::State_Enabled;
    box.state |= m_state == IntakeState::Answered ? QStyle::State_On
                 : m_state == IntakeState::Partly ? QStyle::State_NoChange
                                                  : QStyle::State_Off;
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, this);
    if (m_state != IntakeState::Waived)
        return;
    // A stroke through the box: it counts, and there is no answer in it.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colour(Token::Text2), metrics::ring, Qt::SolidLine, Qt::RoundCap));
    const QRectF inner = QRectF(boxPlace())
                             .adjusted(metrics::tight + 0.5, metrics::tight + 0.5, -metrics::tight - 0.5,
                                 -metrics::tight - 0.5);
    painter.drawLine(inner.bottomLeft(), inner.topRight());
}

void IntakeHead::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    if (underMouse())
        painter.fillRect(rect(), m_theme.colour(Token::BgHover));
    if (hasFocus() && m_showsFocus) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.colour(Token::Accent), metrics::ring));
        constexpr qreal inset = metrics::ring + metrics::ring / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, metrics::line, -inset, -metrics::line),
            metrics::radiusControl, metrics::radiusControl);
    }
    paintBox(painter);
    QRect text = textPlace();
    QRect title(text.topLeft(), QSize(text.width(), lineHeight));
    const QRect second = title.translated(0, lineHeight);
    if (!m_contact.isEmpty()) {
        const QRect avatar(width() - metrics::pane - metrics::avatar, metrics::gap - metrics::line,
            metrics::avatar, metrics::avatar);
        Avatar::paint(painter, m_theme, avatar, m_contact);
        title.setRight(avatar.left() - metrics::gap);
    }
    painter.setFont(ui::font(TextStyle::Strong));
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(title, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(m_title, Qt::ElideRight, title.width()));
    painter.setFont(ui::font(TextStyle::Note));
    painter.setPen(m_theme.colour(m_secondColour));
    painter.drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(m_second, Qt::ElideRight, second.width()));
}

void IntakeHead::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return QAbstractButton::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Space:
        return Q_EMIT ticked();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return click();
    case Qt::Key_Up:
        return Q_EMIT walked(-1);
    case Qt::Key_Down:
        return Q_EMIT walked(1);
    case Qt::Key_Home:
        return Q_EMIT walked(-everything);
    case Qt::Key_End:
        return Q_EMIT walked(everything);
    default:
        event->ignore(); // Left and Right belong to no neighbour
    }
}

void IntakeHead::mousePressEvent(QMouseEvent *event)
{
    const QRect around = boxPlace().adjusted(-metrics::gap, -metrics::gap, metrics::tight, metrics::gap);
    m_isBoxPressed = event->button() == Qt::LeftButton && around.contains(event->pos());
    if (!m_isBoxPressed)
        QAbstractButton::mousePressEvent(event);
}

void IntakeHead::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_isBoxPressed, false))
        return QAbstractButton::mouseReleaseEvent(event);
    if (rect().contains(event->pos()))
        Q_EMIT ticked();
}

void IntakeHead::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
        m_showsFocus = reason != Qt::MouseFocusReason;
    QAbstractButton::focusInEvent(event);
    Q_EMIT entered();
}

void IntakeHead::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

} // namespace concave::ui
