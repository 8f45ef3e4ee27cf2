// A button with a second, narrow part that opens a menu of what else could be done.
#pragma once

#include "ui/widgets/button.h"

#include <QWidget>

class QMenu;

namespace concave::ui {

class SplitButton final : public QWidget
{
    Q_OBJECT

public:
    SplitButton(const Theme &theme, Icon icon, const QString &text, ButtonKind kind = ButtonKind::Primary,
        QWidget *parent = nullptr);

    /// The menu stays whose it is; `name` is what screen readers say of the second part.
    void setMenu(QMenu *menu, const QString &name);
    QPushButton &first() const { return *m_first; }

Q_SIGNALS:
    /// Of the first part.
    void clicked();

private:
    QPushButton *m_first;
    QPushButton *m_second;
};

} // namespace concave::ui
