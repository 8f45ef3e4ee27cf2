// Everything about the opened lead, edited in place.
#pragma once

#include "core/document/id.h"

#include <QWidget>

namespace concave::ui {

class PipelinePresenter;
class Theme;

class LeadDrawer final : public QWidget
{
    Q_OBJECT

public:
    LeadDrawer(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

    /// Shows a lead; `signing`: its agreement comes into view.
    void open(Id lead, bool signing);

Q_SIGNALS:
    void closed();

private:
    const Theme &m_theme;
    PipelinePresenter &m_presenter;
};

} // namespace concave::ui
