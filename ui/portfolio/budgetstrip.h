// The budget and what it buys: a field, the key figures, and the slider that solves while it moves.
#pragma once

#include <QWidget>

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

private:
    void bind();
    void refresh();
    void refreshPlan();
    void refreshScale();

    PortfolioPresenter &m_presenter;
    NumberEdit *m_budget;
    KeyFigure *m_value;
    KeyFigure *m_price;
    KeyFigure *m_even;
    MarkSlider *m_slider;
};

} // namespace concave::ui
