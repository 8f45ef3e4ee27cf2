// Whose concern it is, who answers it, and before which meeting.
#pragma once

#include "ui/concerns/concernpane.h"

class QMenu;
class QToolButton;

namespace concave::ui {

class DateEdit;

class CarePane final : public ConcernPane
{
    Q_OBJECT

public:
    CarePane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent = nullptr);

    void focusOwner();

protected:
    void refresh(const Concern &concern) override;

private:
    QWidget *makeStakeholder();
    QWidget *makeDue();
    void fillMeetings();

    TextEdit *m_stakeholder;
    TextEdit *m_owner;
    DateEdit *m_due;
    QMenu *m_meetings;
};

} // namespace concave::ui
