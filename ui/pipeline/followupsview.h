// The Follow-ups tab: whom to contact today, who waits for a plan or is silent, and what the coming days
// bring.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/view.h"

class QLabel;

namespace concave::ui {

class FollowUpModel;
class PipelinePresenter;

class FollowUpsView final : public View
{
    Q_OBJECT

public:
    FollowUpsView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

private:
    QWidget *head();
    void refresh();
    /// "Next: Ambervale Foods on 11 March"; empty where nothing is planned.
    QString next() const;

    PipelinePresenter &m_presenter;
    FollowUpModel *m_model;
    QLabel *m_title = nullptr;
    QLabel *m_next = nullptr;
};

} // namespace concave::ui
