// What happens next with the lead, and when.
#pragma once

#include "ui/pipeline/leadpane.h"

class QPushButton;

namespace concave::ui {

class ContactKindButton;

class NextActionPane final : public LeadPane
{
    Q_OBJECT

public:
    NextActionPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// Asks for another day: days from today on, or any.
    void snooze();

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    void complete();
    void setDue(QDate day);
    QWidget *quickDays();

    ContactKindButton *m_kind;
    TextEdit *m_text;
    DateEdit *m_due;
    QPushButton *m_done;
};

} // namespace concave::ui
