// The top of the drawer: whose deal it is, and what can be done with the whole lead.
#pragma once

#include "ui/pipeline/leadpane.h"

class QAction;
class QToolButton;

namespace concave::ui {

class LeadHead final : public LeadPane
{
    Q_OBJECT

public:
    LeadHead(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void closeRequested();
    void mergeRequested(concave::Id lead);
    void forgetRequested(concave::Id lead);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    void addMenu(QToolButton &button);

    TextEdit *m_company;
    QAction *m_lose = nullptr;
    QAction *m_reopen = nullptr;
};

} // namespace concave::ui
