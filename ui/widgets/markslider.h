// A slider over whole numbers with a labelled scale below and events marked above: the budget, and where
// projects join.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/runslider.h"

#include <vector>

namespace concave::ui {

class MarkSlider final : public RunSlider
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

    /// Where a value lies, in pixels from the left; and the nearest value to a place.
    int position(int value) const;
    int valueAt(int x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
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
    int m_grip = 0; ///< pointer to the middle of the handle while dragging
    bool m_keepsRoom = false;
};

} // namespace concave::ui
