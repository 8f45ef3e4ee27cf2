#include "ui/widgets/runslider.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace concave::ui {

static constexpr int keyRest = 500; // milliseconds after which a run of keys is over

/// A key that moves the slider or takes back, or a modifier on the way to one.
static bool isOwn(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Shift:
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

RunSlider::RunSlider(QWidget *parent) : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setSingleStep(1);
    setPageStep(10);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ownFocus", true);
}

bool RunSlider::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (key.key() == Qt::Key_Escape && isMoving())
            event->accept();
        else if (!isOwn(key))
            finish(); // undo and other shortcuts find the steps released
    }
    return QAbstractSlider::event(event);
}

void RunSlider::keyPressEvent(QKeyEvent *event)
{
    m_rest.stop();
    const int forward = isRightToLeft() ? -1 : 1;
    const int step = event->modifiers() & Qt::ShiftModifier ? pageStep() : singleStep();
    int to = value();
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Left:
        to -= forward * step;
        break;
    case Qt::Key_Right:
        to += forward * step;
        break;
    case Qt::Key_Down:
        to -= step;
        break;
    case Qt::Key_Up:
        to += step;
        break;
    case Qt::Key_PageDown:
        to -= pageStep();
        break;
    case Qt::Key_PageUp:
        to += pageStep();
        break;
    case Qt::Key_Home:
        to = minimum();
        break;
    case Qt::Key_End:
        to = maximum();
        break;
    case Qt::Key_Escape:
        return isMoving() ? takeBack() : event->ignore();
    default:
        return event->ignore();
    }
    m_byKeyboard = true;
    moveTo(std::clamp(to, minimum(), maximum()));
    update();
}

void RunSlider::keyReleaseEvent(QKeyEvent *event)
{
    if (!event->isAutoRepeat() && m_unfinished)
        m_rest.start(keyRest, this);
}

void RunSlider::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_rest.timerId())
        finish();
    else
        QAbstractSlider::timerEvent(event);
}

void RunSlider::focusInEvent(QFocusEvent *event)
{
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    QAbstractSlider::focusInEvent(event);
    update();
}

void RunSlider::focusOutEvent(QFocusEvent *event)
{
    QAbstractSlider::focusOutEvent(event);
    finish();
    update();
}

void RunSlider::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void RunSlider::moveTo(int value)
{
    if (value == this->value())
        return;
    if (!m_unfinished)
        m_before = this->value();
    setValue(value);
    m_unfinished = true;
    Q_EMIT moved(value);
}

void RunSlider::finish()
{
    m_rest.stop();
    if (std::exchange(m_unfinished, false))
        Q_EMIT released(value());
}

void RunSlider::takeBack()
{
    m_rest.stop();
    setSliderDown(false);
    if (std::exchange(m_unfinished, false)) {
        setValue(m_before);
        Q_EMIT takenBack();
    }
    update();
}

} // namespace concave::ui
