// The board: a column for each stage, a card for each lead.
#pragma once

#include "ui/widgets/view.h"

namespace concave::ui {

class PipelinePresenter;
class Theme;

class BoardView final : public View
{
    Q_OBJECT

public:
    BoardView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

private:
    const Theme &m_theme;
    PipelinePresenter &m_presenter;
};

} // namespace concave::ui
