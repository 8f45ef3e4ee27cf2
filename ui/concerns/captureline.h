// Where concerns are written down while people talk: type a line, Enter, the next. Several lines that are
// pasted are as many concerns. A stakeholder who is chosen once holds for all that follow; one named in a
// line ("Dario: …", "… @Dario") for that line. A question to ask stands above; Down and Up walk through them.
// Esc ends.
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace concave::ui {

class ConcernsPresenter;
class TextEdit;

class CaptureLine final : public QWidget
{
    Q_OBJECT

public:
    /// Hidden until it is asked for.
    CaptureLine(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    void begin();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void ended();

private:
    void add();
    void end();
    void askNext(int by);

    ConcernsPresenter &m_presenter;
    QLabel *m_question;
    QLineEdit *m_line;
    TextEdit *m_whose;
    int m_asked = 0; ///< the question's place
};

} // namespace concave::ui
