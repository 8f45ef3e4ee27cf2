#include "ui/pipeline/leaddrawer.h"

#include "ui/pipeline/pipelinepresenter.h"

namespace concave::ui {

LeadDrawer::LeadDrawer(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{
    Q_UNUSED(m_theme)
    Q_UNUSED(m_presenter)
}

void LeadDrawer::open(Id lead, bool signing)
{
    Q_UNUSED(lead)
    Q_UNUSED(signing)
}

} // namespace concave::ui
