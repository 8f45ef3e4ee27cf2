// One step of a demo: its number, what is done, and whether it was shown. Its handle drags it elsewhere;
// Alt+Up and Alt+Down move it, Space beside the text marks it shown, Delete removes it; so does its menu.
#pragma once

#include "core/concerns/records.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace concave::ui {

class RowMenu;
class StepHandle;
class StepShown;
class TextEdit;

class StepRow final : public QWidget
{
    Q_OBJECT

public:
    StepRow(const Theme &theme, bool readOnly, QWidget *parent = nullptr);

    void present(const DemoStep &step, int number, QDate today);
    /// To what says whether it was shown.
    void takeFocus();

Q_SIGNALS:
    void shown(bool on);
    void renamed(const QString &text);
    /// By places: −1 up, 1 down.
    void moveRequested(int by);
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addMenu();

    StepHandle *m_handle;
    TextEdit *m_text;
    StepShown *m_shown;
    RowMenu *m_menu = nullptr;
};

} // namespace concave::ui
