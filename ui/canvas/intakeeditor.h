// What a question of the checklist opens into: the question in full, its answer and evidence, who is asked
// and until when, its state, and why it is waived. Everything that is typed holds when its field is left.
#pragma once

#include "core/canvas/intake.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace concave::ui {

class Choice;
class DateEdit;
class ErrorLine;
class IntakePresenter;
class TextArea;
class TextEdit;

class IntakeEditor final : public QWidget
{
    Q_OBJECT

public:
    /// `more` is the menu of a question of the user's own; nullptr for the program's.
    IntakeEditor(const Theme &theme, IntakePresenter &presenter, const QString &item, QMenu *more,
        QWidget *parent = nullptr);

    void present(const IntakeItem &item);
    void focusAnswer();
    /// To the words of a question of the user's own.
    void focusTitle();
    /// Asks for the reason.
    void startWaiving();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    TextEdit *line(const QString &objectName, const QString &what, QString IntakeAnswer::*member);
    QWidget *makeAsked();
    QWidget *makeState(QMenu *more);
    void makeReason();
    void takeState(int index);
    void endWaiving();

    const Theme &m_theme;
    IntakePresenter &m_presenter;
    QString m_item;
    IntakeState m_state = IntakeState::Open;
    bool m_isWaiving = false; ///< the reason is being asked for
    TextEdit *m_title = nullptr;
    QLabel *m_hint;
    TextArea *m_answer;
    TextEdit *m_evidence;
    TextEdit *m_contact;
    DateEdit *m_due;
    Choice *m_states;
    QPushButton *m_waive;
    QWidget *m_reasonBox = nullptr;
    TextEdit *m_reason;
    ErrorLine *m_error;
};

} // namespace concave::ui
