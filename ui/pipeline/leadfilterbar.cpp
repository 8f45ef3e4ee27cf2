#include "ui/pipeline/leadfilterbar.h"

#include "ui/pipeline/pipelinepresenter.h"

namespace concave::ui {

LeadFilterBar::LeadFilterBar(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{
    Q_UNUSED(m_theme)
    Q_UNUSED(m_presenter)
}

void LeadFilterBar::beginSearch() {}

} // namespace concave::ui
