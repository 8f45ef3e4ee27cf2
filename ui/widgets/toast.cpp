#include "ui/widgets/toast.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPropertyAnimation>

#include <utility>

namespace concave::ui {

Toast::Toast(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_text(label({}, TextStyle::Body)), m_actions(new QHBoxLayout),
      m_motion(new QPropertyAnimation(this, "pos", this))
{
    setAttribute(Qt::WA_StyledBackground);
    auto *close = iconButton(theme, Icon::Close, tr("Close"));
    close->setIcon(theme.icon(Icon::Close, Token::BgWindow));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);

    m_actions->setSpacing(metrics::gap);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pane, 0, metrics::gap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_text);
    row->addSpacing(metrics::gap);
    row->addLayout(m_actions);
    row->addWidget(close);
    setFixedHeight(metrics::toast);

    m_motion->setDuration(metrics::motion);
    m_motion->setEasingCurve(QEasingCurve::OutQuad);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    parent->installEventFilter(this);
    hide();
}

void Toast::say(const QString &text, std::vector<Action> actions)
{
    m_text->setText(text);
    setAccessibleName(text);
    setActions(std::move(actions));
    m_timer.start(metrics::toastTime);
    appear();

    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (underMouse())
        pause();
}

QString Toast::text() const
{
    return m_text->text();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize) {
        m_motion->stop();
        move(restingPlace());
    } else if (watched != parent() && event->type() == QEvent::FocusIn) {
        pause();
    } else if (watched != parent() && event->type() == QEvent::FocusOut) {
        resume();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent * /*event*/)
{
    pause();
}

void Toast::leaveEvent(QEvent * /*event*/)
{
    resume();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QWidget::keyPressEvent(event);
}

void Toast::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    m_timer.stop();
    m_left = 0;
    Q_EMIT closed();
}

void Toast::setActions(std::vector<Action> actions)
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (Action &action : actions) {
        QPushButton *button = ui::button(action.text);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, run = std::move(action.run)] {
            hide();
            run();
        });
        m_actions->addWidget(button);
        button->show(); // at once, so that the toast becomes as wide as it needs
    }
    layout()->activate();
}

void Toast::pause()
{
    if (!m_timer.isActive())
        return;
    m_left = m_timer.remainingTime();
    m_timer.stop();
}

void Toast::resume()
{
    if (m_left > 0 && isVisible())
        m_timer.start(std::exchange(m_left, 0));
}

QPoint Toast::restingPlace() const
{
    const QSize room = parentWidget()->size();
    return {(room.width() - width()) / 2, room.height() - height() - metrics::edge};
}

void Toast::appear()
{
    const bool wasShown = isVisible();
    m_motion->stop();
    setMaximumWidth(parentWidget()->width() - 2 * metrics::edge);
    adjustSize();
    show();
    raise();
    if (wasShown || m_theme.reducedMotion()) {
        move(restingPlace());
        return;
    }
    m_motion->setStartValue(restingPlace() + QPoint(0, metrics::pane));
    m_motion->setEndValue(restingPlace());
    m_motion->start();
}

} // namespace concave::ui
