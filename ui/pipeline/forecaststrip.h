// What the pipeline is worth, in one line above the views.
#pragma once

#include <QWidget>

namespace concave::ui {

class PipelinePresenter;
class Theme;

class ForecastStrip final : public QWidget
{
    Q_OBJECT

public:
    ForecastStrip(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

private:
    const Theme &m_theme;
    PipelinePresenter &m_presenter;
};

} // namespace concave::ui
