// A line for the company of a new lead: Enter adds it.
#pragma once

#include "core/document/id.h"

#include <QWidget>

#include <optional>

namespace concave::ui {

class PipelinePresenter;
class Theme;

class QuickAdd final : public QWidget
{
    Q_OBJECT

public:
    QuickAdd(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// Adds leads to a stage, or to the first.
    void ask(std::optional<Id> stage);

private:
    const Theme &m_theme;
    PipelinePresenter &m_presenter;
};

} // namespace concave::ui
