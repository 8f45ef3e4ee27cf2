// What can be done with a row among others, by its menu and by its keys, which hold anywhere in it: Alt+Up
// and Alt+Down move it, Delete removes it where no text wants that key.
#pragma once

#include "ui/theme/theme.h"

#include <QMenu>

class QToolButton;

namespace concave::ui {

class RowMenu final : public QMenu
{
    Q_OBJECT

public:
    /// A child of the row, which opens it where it is clicked with the right button.
    explicit RowMenu(QWidget &row);

    void addMoves();
    void addRemove();
    /// A child of the row that opens this; its place is the caller's.
    QToolButton *makeButton(const Theme &theme);
    /// The same, seen while the pointer is on the row. Tab passes it by: its keys are the row's.
    QToolButton *makeHoverButton(const Theme &theme);

Q_SIGNALS:
    /// By places: −1 up, 1 down.
    void moveRequested(int by);
    void removeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAction *add(const QString &text, const QKeySequence &key);

    QWidget &m_row;
    QToolButton *m_hoverButton = nullptr;
};

} // namespace concave::ui
