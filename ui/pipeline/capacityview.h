// The capacity of the coming months and the funnel.
#pragma once

#include "ui/widgets/view.h"

namespace concave::ui {

class PipelinePresenter;
class Theme;

class CapacityView final : public View
{
    Q_OBJECT

public:
    CapacityView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

private:
    const Theme &m_theme;
    PipelinePresenter &m_presenter;
};

} // namespace concave::ui
