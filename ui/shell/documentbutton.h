// The foot of the sidebar: which document is open and whether it is saved. A click opens what can be done
// with it.
#pragma once

#include "ui/shell/desk.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace concave::ui {

class Actions;

class DocumentButton final : public QAbstractButton
{
    Q_OBJECT

public:
    DocumentButton(const Theme &theme, const Actions &actions, QWidget *parent = nullptr);

    void set(const QString &name, Desk::State state, const QString &stateText);
    /// The icon alone.
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void openMenu();
    void explain();

    const Theme &m_theme;
    const Actions &m_actions;
    QString m_stateText;
    Desk::State m_state = Desk::State::Saved;
    bool m_collapsed = false;
};

} // namespace concave::ui
