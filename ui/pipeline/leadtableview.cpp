#include "ui/pipeline/leadtableview.h"

#include "ui/pipeline/pipelinepresenter.h"

namespace concave::ui {

LeadTableView::LeadTableView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : View(parent), m_theme(theme), m_presenter(presenter)
{
    Q_UNUSED(m_theme)
    Q_UNUSED(m_presenter)
}

} // namespace concave::ui
