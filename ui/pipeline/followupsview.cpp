#include "ui/pipeline/followupsview.h"

#include "ui/pipeline/pipelinepresenter.h"

namespace concave::ui {

FollowUpsView::FollowUpsView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : View(parent), m_theme(theme), m_presenter(presenter)
{
    Q_UNUSED(m_theme)
    Q_UNUSED(m_presenter)
}

} // namespace concave::ui
