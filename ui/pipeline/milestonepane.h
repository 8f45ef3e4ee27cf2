// What is agreed to be reached until the deal and the work are done.
#pragma once

#include "ui/pipeline/leadpane.h"

class QLabel;

namespace concave::ui {

class TickRow;
template <class R>
class TickList;

class MilestonePane final : public LeadPane
{
    Q_OBJECT

public:
    MilestonePane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    void addAmount(TickRow &row, Id milestone);
    void showDay(TickRow &row, const Milestone &milestone) const;

    QLabel *m_count;
    TickList<Milestone> *m_list;
};

} // namespace concave::ui
