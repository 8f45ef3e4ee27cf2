#include "ui/pipeline/forecaststrip.h"

#include "ui/pipeline/pipelinepresenter.h"

namespace concave::ui {

ForecastStrip::ForecastStrip(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{
    Q_UNUSED(m_theme)
    Q_UNUSED(m_presenter)
}

} // namespace concave::ui
