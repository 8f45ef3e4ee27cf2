// Whom to contact: what is due today, overdue, silent or has no next action.
#pragma once

#include "ui/widgets/view.h"

namespace concave::ui {

class PipelinePresenter;
class Theme;

class FollowUpsView final : public View
{
    Q_OBJECT

public:
    FollowUpsView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

private:
    const Theme &m_theme;
    PipelinePresenter &m_presenter;
};

} // namespace concave::ui
