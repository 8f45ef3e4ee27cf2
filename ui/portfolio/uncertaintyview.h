// The Uncertainty tab: how far each project's effort spreads when the curves are not certain, what to pilot
// first, and the intervals themselves.
#pragma once

#include "ui/portfolio/plotview.h"
#include "ui/portfolio/uncertaintypresenter.h"

class QHBoxLayout;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QTableView;
class QVBoxLayout;

namespace concave::ui {

class ElidedLabel;
class FieldBox;
class HintBox;
class IntervalModel;
class KeyFigure;
class LearningList;
class NumberEdit;
class PortfolioPresenter;
class Theme;
class UncertaintyPlot;

class UncertaintyView final : public PlotView
{
    Q_OBJECT

public:
    UncertaintyView(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent = nullptr);

    Drawing drawing() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *emptyPage();
    QWidget *head();
    void addProgress(QHBoxLayout &row);
    QWidget *figures();
    QWidget *intervals();
    void addFields(QVBoxLayout &column);
    void showRefusal(const QString &sentence);
    void refresh();
    void refreshFields();
    void refreshFigures();
    void refreshNotes();

    const Theme &m_theme;
    PortfolioPresenter &m_portfolio;
    UncertaintyPresenter m_presenter;
    bool m_typing = false; ///< intervals are to be typed though there are none yet
    QStackedLayout *m_stack = nullptr;
    std::vector<QPushButton *> m_beginnings; ///< of the empty page
    QProgressBar *m_progress = nullptr;
    ElidedLabel *m_state = nullptr;
    QScrollArea *m_scroll = nullptr;
    QPushButton *m_again = nullptr;
    UncertaintyPlot *m_plot = nullptr;
    NumberEdit *m_samples = nullptr;
    NumberEdit *m_seed = nullptr;
    KeyFigure *m_loss = nullptr;
    KeyFigure *m_hindsight = nullptr;
    KeyFigure *m_price = nullptr;
    HintBox *m_advice = nullptr;
    LearningList *m_learning = nullptr;
    IntervalModel *m_intervals = nullptr;
    FieldBox *m_intervalBox = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace concave::ui
