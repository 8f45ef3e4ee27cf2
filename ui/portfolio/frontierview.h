// The Frontier tab: the best split at every budget with the marker that chooses one, and below it the
// scenarios, or who enters which stage when.
#pragma once

#include "ui/plots/frontierplot.h"
#include "ui/portfolio/frontierpresenter.h"
#include "ui/portfolio/plotview.h"
#include "ui/portfolio/scenariopresenter.h"

class QCheckBox;
class QStackedLayout;
class QTableView;

namespace concave::ui {

class ElidedLabel;
class ScenarioHead;
class ScenarioTable;
class StageEntryModel;
class TabBar;
class Theme;

class FrontierView final : public PlotView
{
    Q_OBJECT

public:
    FrontierView(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent = nullptr);

    Drawing drawing() const override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *head();
    QWidget *plotPane();
    QWidget *lowerPane();
    QWidget *entryTable();
    void bind();
    void applyOptions();
    void refresh();
    void refreshFrontier();
    void refreshPlan();
    void refreshSelected();
    void refreshPoints();
    void setComparing(bool comparing);

    const Theme &m_theme;
    PortfolioPresenter &m_presenter;
    FrontierPresenter m_frontier;
    ScenarioPresenter m_scenarios;
    QCheckBox *m_value = nullptr;
    QCheckBox *m_share = nullptr;
    FrontierPlot *m_plot = nullptr;
    ElidedLabel *m_words = nullptr;
    TabBar *m_tabs = nullptr;
    ScenarioHead *m_head = nullptr;
    ScenarioTable *m_table = nullptr;
    StageEntryModel *m_entries = nullptr;
    QTableView *m_entryTable = nullptr;
};

} // namespace concave::ui
