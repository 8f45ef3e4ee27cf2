// The line at the foot of the drawer: what has just happened goes to the log.
#pragma once

#include "ui/pipeline/leadpane.h"

namespace concave::ui {

class ContactKindButton;

class LogLine final : public LeadPane
{
    Q_OBJECT

public:
    LogLine(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    void log(const QString &text);

    ContactKindButton *m_kind;
    TextEdit *m_text;
};

} // namespace concave::ui
