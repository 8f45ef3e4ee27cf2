// What is agreed to be reached until the deal and the work are done.
#pragma once

#include "ui/pipeline/leadpane.h"
#include "ui/pipeline/recordrows.h"

class QLabel;

namespace concave::ui {

class TickRow;

class MilestonePane final : public LeadPane
{
    Q_OBJECT

public:
    MilestonePane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    TickRow *makeRow(Id milestone, QWidget *parent);
    void refreshRow(TickRow &row, const Milestone &milestone);
    void refreshDay(TickRow &row, const Milestone &milestone);
    const Milestone *milestone(Id id) const;
    bool changeMilestone(Id id, const QString &label, const std::function<void(Milestone &)> &change);
    void add(const QString &name);
    void move(Id id, int by);
    void remove(Id id);

    QLabel *m_count;
    RecordRows<Milestone, TickRow> *m_rows;
};

} // namespace concave::ui
