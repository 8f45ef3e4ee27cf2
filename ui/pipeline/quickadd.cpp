#include "ui/pipeline/quickadd.h"

#include "ui/pipeline/pipelinepresenter.h"

namespace concave::ui {

QuickAdd::QuickAdd(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{
    Q_UNUSED(m_theme)
    Q_UNUSED(m_presenter)
}

void QuickAdd::ask(std::optional<Id> stage)
{
    Q_UNUSED(stage)
}

} // namespace concave::ui
