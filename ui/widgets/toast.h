// Says what just happened, at the lower edge of its parent, and offers to take it back. Goes by itself after
// eight seconds, but never while the pointer or the focus is on it. A new message takes the place of the old
// one.
#pragma once

#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPropertyAnimation;

namespace concave::ui {

class Toast final : public QWidget
{
    Q_OBJECT

public:
    struct Action
    {
        QString text; ///< "Undo", "Add reason"
        std::function<void()> run;
    };

    /// One for every window. Hidden until something is said; follows the size of its parent.
    Toast(const Theme &theme, QWidget *parent);

    /// "Deleted Ambervale Foods". Running an action closes the toast first.
    void say(const QString &text, std::vector<Action> actions = {});
    QString text() const;

    /// Whether the time is running; it stands still under the pointer.
    bool isCounting() const { return m_timer.isActive(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void closed();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setActions(std::vector<Action> actions);
    void pause();
    void resume();
    QPoint restingPlace() const;
    void appear();

    const Theme &m_theme;
    QLabel *m_text;
    QHBoxLayout *m_actions;
    QPropertyAnimation *m_motion;
    QTimer m_timer;
    int m_left = 0; ///< milliseconds left when paused
};

} // namespace concave::ui
