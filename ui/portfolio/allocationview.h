// The Allocation tab: every project's curve with its dot at the best split, and the budget below.
#pragma once

#include "ui/portfolio/plotview.h"

class QCheckBox;

namespace concave::ui {

class AllocationPlot;
class BudgetStrip;
class Choice;
class ElidedLabel;
class PortfolioPresenter;
class Theme;

class AllocationView final : public PlotView
{
    Q_OBJECT

public:
    AllocationView(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent = nullptr);

    Drawing drawing() const override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

private:
    QWidget *head();
    void applyOptions();
    void refresh();
    void refreshSelected();

    const Theme &m_theme;
    PortfolioPresenter &m_presenter;
    QCheckBox *m_bands = nullptr;
    QCheckBox *m_tangents = nullptr;
    Choice *m_axis = nullptr;
    ElidedLabel *m_explanation = nullptr;
    AllocationPlot *m_plot = nullptr;
    BudgetStrip *m_strip = nullptr;
};

} // namespace concave::ui
