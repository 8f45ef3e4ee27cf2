// The number of a step in a list of equally high rows, with dots by which it is dragged up and down.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class StepHandle final : public QWidget
{
    Q_OBJECT

public:
    explicit StepHandle(const Theme &theme, QWidget *parent = nullptr);

    void setNumber(int number);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// So many rows below where it was taken, or above.
    void dropped(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    int rows(int y) const;
    /// The row follows the pointer; its layout puts it back.
    void carry(int by);

    const Theme &m_theme;
    int m_number = 1;
    int m_pressed = 0; ///< where, on the screen
    int m_rowTop = 0;  ///< where the row was then
    bool m_isDragged = false;
};

} // namespace concave::ui
