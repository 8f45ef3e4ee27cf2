// The leads as a table.
#pragma once

#include "ui/widgets/view.h"

namespace concave::ui {

class PipelinePresenter;
class Theme;

class LeadTableView final : public View
{
    Q_OBJECT

public:
    LeadTableView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

private:
    const Theme &m_theme;
    PipelinePresenter &m_presenter;
};

} // namespace concave::ui
