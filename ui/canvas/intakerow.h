// One question of the checklist: its head, and below it, while it is open, what it holds. Enter or a click on
// the head opens it, Esc closes it. One of the user's own is moved with Alt+Up and Alt+Down and removed with
// Delete on its head.
#pragma once

#include "core/canvas/intake.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QMenu;

namespace concave::ui {

class IntakeEditor;
class IntakeHead;
class IntakePresenter;

class IntakeRow final : public QWidget
{
    Q_OBJECT

public:
    IntakeRow(const Theme &theme, IntakePresenter &presenter, const QString &item, QWidget *parent = nullptr);

    void present(const IntakeItem &item);

    IntakeHead &head() const { return *m_head; }
    bool isOpen() const;
    void open();
    /// Gives the focus to the head where a field of it had it.
    void close();
    /// Opens it where the answer is written.
    void write();

Q_SIGNALS:
    /// It was opened or closed.
    void toggled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addMenu();
    void toggle();
    void tick();

    const Theme &m_theme;
    IntakePresenter &m_presenter;
    QString m_item;
    IntakeHead *m_head;
    IntakeEditor *m_editor = nullptr; ///< made when it is first opened
    QMenu *m_menu = nullptr;          ///< of one of the user's own
};

} // namespace concave::ui
