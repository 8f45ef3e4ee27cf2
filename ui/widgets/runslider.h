// What sliders share that solve while they move: a run of steps, by pointer or by keys, is told step by step
// and released once, or taken back with Esc. Left and Right move by one, with Shift and Page Up and Page Down
// by ten, Home and End to the ends.
#pragma once

#include <QAbstractSlider>
#include <QBasicTimer>

namespace concave::ui {

class RunSlider : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit RunSlider(QWidget *parent = nullptr);

    /// Moved by the user and not released yet.
    bool isMoving() const { return isSliderDown() || m_unfinished; }

Q_SIGNALS:
    /// The user moves it; comes with every step of a drag and every key.
    void moved(int value);
    /// The user is done: the button was let go, or the keys have rested for a moment, or the focus went or
    /// another key came.
    void released(int value);
    /// The user gives up what was moved; the value is the one before.
    void takenBack();

protected:
    void moveTo(int value);
    void finish();
    /// The pointer is at work: the focus is not shown until a key comes.
    void takeByMouse() { m_byKeyboard = false; }
    bool showsFocus() const { return hasFocus() && m_byKeyboard; }

    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    /// The wheel scrolls the page; it changes no value in passing.
    void wheelEvent(QWheelEvent *event) override;

private:
    void takeBack();

    int m_before = 0;          ///< the run began
    bool m_unfinished = false; ///< moved, not released
    QBasicTimer m_rest;        ///< since the last key was let go
    bool m_byKeyboard = false; ///< the focus came by a key and is shown
};

} // namespace concave::ui
