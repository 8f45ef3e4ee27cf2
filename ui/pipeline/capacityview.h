// The capacity of the coming months and the funnel: how booked the months are, by which work, what would
// bring the first overbooked one back, how leads went through the stages, where they came from and why they
// were lost.
#pragma once

#include "core/pipeline/capacity.h"
#include "ui/widgets/view.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedLayout;

namespace concave::ui {

class CapacityPlot;
class Choice;
class EngagementList;
class EngagementModel;
class FigureTable;
class FunnelChart;
class HintBox;
class PipelinePresenter;
class Theme;

class CapacityView final : public View
{
    Q_OBJECT

public:
    CapacityView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);
    ~CapacityView() override;

    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *capacityPane();
    QWidget *engagementPane();
    QWidget *funnelPane();
    void showAsTable(bool asTable);
    void refresh();
    void refreshCapacity();
    void refreshHint(const Capacity &capacity);
    void refreshFunnel();
    void followSelection();

    const Theme &m_theme;
    PipelinePresenter &m_presenter;
    bool m_isOld = true; ///< while hidden: refreshed when it is shown
    QSplitter *m_across;
    QSplitter *m_down;
    QLabel *m_months = nullptr;
    QPushButton *m_asTable = nullptr;
    QStackedLayout *m_capacity = nullptr;
    CapacityPlot *m_plot = nullptr;
    FigureTable *m_table = nullptr;
    EngagementModel *m_model;
    EngagementList *m_engagements = nullptr;
    QLabel *m_unplanned = nullptr;
    Choice *m_window = nullptr;
    FunnelChart *m_funnel = nullptr;
    HintBox *m_hint = nullptr;
    FigureTable *m_sources = nullptr;
    FigureTable *m_reasons = nullptr;
};

} // namespace concave::ui
