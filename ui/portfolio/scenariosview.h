// The Scenarios tab: all scenarios side by side, and below them how the chosen ones differ: in what moves, in
// what they set, and from rules of thumb.
#pragma once

#include "ui/portfolio/plotview.h"
#include "ui/portfolio/scenariopresenter.h"

class QSplitter;
class QStackedLayout;

namespace concave::ui {

class EmptyPage;
class ScenarioHead;
class ScenarioTable;
class TabBar;
class Theme;

class ScenariosView final : public PlotView
{
    Q_OBJECT

public:
    ScenariosView(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent = nullptr);

    /// The bars of the ticked scenarios, or of all where fewer than two are ticked.
    Drawing drawing() const override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *tablePane();
    QWidget *detailPane();
    void addEmptyPage();
    void setComparing(bool comparing);
    void refresh();
    void arrange();

    const Theme &m_theme;
    ScenarioPresenter m_presenter;
    ScenarioHead *m_head = nullptr;
    ScenarioTable *m_table = nullptr;
    EmptyPage *m_empty = nullptr; ///< instead of the panes while there is no scenario
    QSplitter *m_splitter = nullptr;
    bool m_isArranged = false; ///< by the user, who dragged the line between the panes
    TabBar *m_tabs = nullptr;
    QStackedLayout *m_panes = nullptr;
};

} // namespace concave::ui
