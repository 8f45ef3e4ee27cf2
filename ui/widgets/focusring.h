// Shows where the keyboard is: a ring around the control that got the focus by a key. Fields show it
// themselves, with their border; lists in their current row; whoever sets the property "ownFocus" paints its
// own. One serves the whole application.
#pragma once

#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

namespace concave::ui {

class FocusRing final : public QObject
{
    Q_OBJECT

public:
    FocusRing(QApplication &application, const Theme &theme);
    ~FocusRing() override;

    /// The control that has the ring now; nullptr where none has.
    QWidget *target() const { return m_target; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Frame;

    void surround(QWidget *target);
    void place();

    const Theme &m_theme;
    QPointer<QWidget> m_target;
    QPointer<Frame> m_frame;
};

} // namespace concave::ui
