// When one meets, and how often.
#pragma once

#include "ui/pipeline/leadpane.h"
#include "ui/widgets/recordrows.h"

namespace concave::ui {

class MeetingRow;

class MeetingPane final : public LeadPane
{
    Q_OBJECT

public:
    MeetingPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    MeetingRow *makeRow(Id meeting, QWidget *parent);
    void change(Id meeting, const QString &what, const std::function<void(Meeting &)> &change);
    void add(const QString &name);
    void remove(Id meeting);

    RecordRows<Meeting, MeetingRow> *m_rows;
};

} // namespace concave::ui
