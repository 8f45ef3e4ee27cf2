// What happened with the lead, the newest first: what was logged, and its moves from stage to stage.
#pragma once

#include "ui/pipeline/activityrow.h"
#include "ui/pipeline/leadpane.h"
#include "ui/widgets/recordrows.h"

class QLabel;
class QPushButton;

namespace concave::ui {

class ActivityPane final : public LeadPane
{
    Q_OBJECT

public:
    ActivityPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    std::vector<LogEntry> entries(Id lead) const;
    QString whereTo(const StageChange &move) const;
    ActivityRow *makeRow(Id activity, QWidget *parent);
    void change(Id activity, const std::function<void(Activity &)> &change);
    void remove(Id activity);

    Id m_unfolded; ///< the lead of which all is shown
    RecordRows<LogEntry, ActivityRow> *m_rows;
    QLabel *m_none;
    QPushButton *m_all;
};

} // namespace concave::ui
