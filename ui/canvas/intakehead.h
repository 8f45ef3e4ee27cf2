// The line that stands for a question of the checklist: a box that is ticked, the title, the answer below it,
// and who is asked. The box is ticked with Space or a click on it; the rest is a button.
#pragma once

#include "core/canvas/intake.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace concave::ui {

class IntakeHead final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit IntakeHead(const Theme &theme, QWidget *parent = nullptr);

    void present(const IntakeItem &item, QDate today);
    /// What stands below the title: "Late orders under 5 %", "Waiting for Petra Loewin, due 16 March".
    QString secondLine() const { return m_second; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void ticked();
    /// By rows: −1 up, 1 down; beyond the ends for all.
    void walked(int by);
    void menuRequested(const QPoint &where);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QRect boxPlace() const;
    QRect textPlace() const;
    void paintBox(QPainter &painter) const;

    const Theme &m_theme;
    IntakeState m_state = IntakeState::Open;
    QString m_title;
    QString m_second;
    QString m_contact;
    Token m_secondColour = Token::Text2;
    bool m_isBoxPressed = false;
    bool m_showsFocus = false; ///< it came by a key
};

} // namespace concave::ui
