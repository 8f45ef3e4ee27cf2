// The budget and what it buys: a field, the key figures, and the slider that solves while it moves.
#pragma once

#include "core/portfolio/comparison.h"

#include <QWidget>

class QGridLayout;

namespace concave::ui {

class KeyFigure;
class MarkSlider;
class NumberEdit;
class PortfolioPresenter;
class Theme;

class BudgetStrip final : public QWidget
{
    Q_OBJECT

public:
    BudgetStrip(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

    /// What the plan is held against.
    Rule rule() const { return m_rule; }
    void setRule(Rule rule);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool narrow);
    void bind();
    void refresh();
    void refreshPlan();
    void refreshScale();
    void refreshComparison();
    void addRuleMenu(const Theme &theme);

    PortfolioPresenter &m_presenter;
    QWidget *m_budgetBox;
    NumberEdit *m_budget;
    KeyFigure *m_value;
    KeyFigure *m_price;
    KeyFigure *m_comparison;
    MarkSlider *m_slider;
    QGridLayout *m_grid;
    Rule m_rule = Rule::EvenSplit;
    bool m_narrow = false;
    int m_wideEnough = 0; ///< for one row
};

} // namespace concave::ui
