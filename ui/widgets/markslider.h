// A slider over whole numbers with a labelled scale below and events marked above: the budget, and where
// projects join. Left and Right move by one, with Shift and Page Up and Page Down by ten, Home and End to the
// ends.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractSlider>
#include <QBasicTimer>

#include <vector>

namespace concave::ui {

class MarkSlider final : public QAbstractSlider
{
    Q_OBJECT

public:
    struct Mark
    {
        int value = 0;
        QString label;
        Token colour = Token::Accent; ///< of its tick; a series colour
    };

    /// A mark as it fits: its label is shortened beside a near neighbour and empty where there is no room at
    /// all.
    struct ShownMark
    {
        int x = 0;
        QRect place; ///< of the label
        QString label;
    };

    explicit MarkSlider(const Theme &theme, QWidget *parent = nullptr);

    /// Labels below at every multiple; 0: no scale. Neighbours that would touch are left out.
    void setTickStep(int step);
    void setMarks(std::vector<Mark> marks);
    /// Keeps the room for marks when there are none, so that the slider does not change its height while it
    /// moves.
    void keepRoomForMarks();
    std::vector<ShownMark> shownMarks() const;

    /// Moved by the user and not released yet.
    bool isMoving() const { return isSliderDown() || m_unfinished; }

    /// Where a value lies, in pixels from the left; and the nearest value to a place.
    int position(int value) const;
    int valueAt(int x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user moves it; comes with every step of a drag and every key.
    void moved(int value);
    /// The user is done: the button was let go, or the keys have rested for a moment, or the focus went or
    /// another key came. So a run of steps by keys is released once.
    void released(int value);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    /// The wheel scrolls the page; it changes no value in passing.
    void wheelEvent(QWheelEvent *event) override;

private:
    void moveTo(int value);
    void finish();
    bool hasRoomForMarks() const { return m_keepsRoom || !m_marks.empty(); }
    int inset() const;
    int trackY() const;
    void paintTrack(QPainter &painter) const;
    void paintScale(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;
    void paintHandle(QPainter &painter) const;

    const Theme &m_theme;
    std::vector<Mark> m_marks; ///< by value
    int m_tickStep = 0;
    int m_grip = 0;            ///< pointer to the middle of the handle while dragging
    bool m_unfinished = false; ///< moved, not released
    QBasicTimer m_rest;        ///< since the last key was let go
    bool m_keepsRoom = false;
    bool m_byKeyboard = false; ///< the focus came by a key and is shown
};

} // namespace concave::ui
