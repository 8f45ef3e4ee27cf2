// Asks in place what happens next with a lead and when, after a follow-up is ticked; or only for the day to
// which it is put off. Enter or leaving the fields answers, Esc takes the tick back.
#pragma once

#include "core/pipeline/records.h"
#include "ui/theme/theme.h"

#include <QDate>
#include <QWidget>

#include <functional>

namespace concave::ui {

class ContactKindButton;
class DateEdit;
class TextEdit;

class NextActionEdit final : public QWidget
{
    Q_OBJECT

public:
    enum class Asks { ActionAndDay, Day };

    /// `who` it is about: the company, or "3 leads".
    NextActionEdit(const Theme &theme, std::function<QDate()> today, Asks asks, const QString &who,
        QWidget *parent = nullptr);

    Asks asks() const { return m_action ? Asks::ActionAndDay : Asks::Day; }
    QString action() const;
    ContactKind kind() const;
    QDate day() const;

Q_SIGNALS:
    /// Once; action and day may be empty.
    void answered();
    void cancelled();
    /// What is typed is no day, and why.
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer();

    ContactKindButton *m_kind = nullptr;
    TextEdit *m_action = nullptr;
    DateEdit *m_day;
    bool m_isDone = false;
};

} // namespace concave::ui
