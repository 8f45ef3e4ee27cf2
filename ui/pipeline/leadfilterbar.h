// Search and filter of the leads, at the right of the tabs.
#pragma once

#include <QWidget>

namespace concave::ui {

class PipelinePresenter;
class Theme;

class LeadFilterBar final : public QWidget
{
    Q_OBJECT

public:
    LeadFilterBar(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// For Ctrl+F and /.
    void beginSearch();

private:
    const Theme &m_theme;
    PipelinePresenter &m_presenter;
};

} // namespace concave::ui
