#include "ui/portfolio/frontierview.h"

#include "ui/portfolio/celldelegate.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/portfolio/scenariohead.h"
#include "ui/portfolio/scenariotable.h"
#include "ui/portfolio/stageentrymodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tabbar.h"

#include <QCheckBox>
#include <QDataStream>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace concave::ui {

FrontierView::FrontierView(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent)
    : PlotView(parent), m_theme(theme), m_presenter(presenter), m_frontier(presenter), m_scenarios(presenter)
{
    auto *column = plainColumn(this);
    column->addWidget(head());
    auto *panes = new QSplitter(Qt::Vertical, this);
    panes->setObjectName(QStringLiteral("frontierPanes"));
    panes->setChildrenCollapsible(false);
    panes->addWidget(plotPane());
    panes->addWidget(lowerPane());
    panes->setStretchFactor(0, 1);
    column->addWidget(panes, 1);
    bind();
    refresh();
}

QWidget *FrontierView::head()
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(metrics::page, metrics::field, metrics::page, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(label(tr("Best split at every budget"), TextStyle::Section));
    auto *explanation =
        new ElidedLabel(tr("drag the marker to choose another budget"), TextStyle::Body, Token::Text2);
    explanation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(explanation, 1);
    m_value = new QCheckBox(tr("Total value"));
    m_value->setObjectName(QStringLiteral("totalValue"));
    m_value->setChecked(true);
    m_share = new QCheckBox(tr("Share, %"));
    m_share->setObjectName(QStringLiteral("share"));
    for (QCheckBox *box : {m_value, m_share}) {
        layout->addSpacing(metrics::gap);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &FrontierView::applyOptions);
    }
    return head;
}

QWidget *FrontierView::plotPane()
{
    auto *pane = new QWidget(this);
    auto *column = plainColumn(pane);
    m_plot = new FrontierPlot(m_theme, {}, pane);
    m_plot->setObjectName(QStringLiteral("frontier"));
    column->addWidget(m_plot, 1);
    m_words = new ElidedLabel({}, TextStyle::Note, Token::Text2, Qt::ElideRight, pane);
    m_words->setObjectName(QStringLiteral("entryWords"));
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_words->setContentsMargins(metrics::page, metrics::tight, metrics::page, metrics::field);
    column->addWidget(m_words);
    return pane;
}

QWidget *FrontierView::lowerPane()
{
    auto *pane = new QWidget(this);
    auto *column = plainColumn(pane);
    m_tabs = new TabBar(pane);
    m_tabs->setObjectName(QStringLiteral("frontierTabs"));
    m_tabs->setAccessibleName(tr("Below the frontier"));
    m_tabs->addTab(tr("Scenarios"));
    m_tabs->addTab(tr("Stages by budget"));
    m_head = new ScenarioHead(m_theme, m_scenarios, m_tabs, pane);
    column->addWidget(m_head);
    m_table = new ScenarioTable(m_theme, m_scenarios, pane);
    auto *tables = new QStackedLayout;
    column->addLayout(tables, 1);
    tables->addWidget(m_table);
    tables->addWidget(entryTable());
    connect(m_tabs, &QTabBar::currentChanged, tables, &QStackedLayout::setCurrentIndex);
    connect(&m_scenarios, &ScenarioPresenter::done, this, &View::done);
    connect(m_table, &ScenarioTable::refused, this, &View::failed);
    connect(m_head, &ScenarioHead::added, this, [this] {
        m_tabs->setCurrentIndex(0);
        m_table->rename();
    });
    connect(m_head, &ScenarioHead::comparingChanged, this, &FrontierView::setComparing);
    connect(&m_scenarios, &ScenarioPresenter::changed, this, &FrontierView::refreshPoints);
    connect(&m_scenarios, &ScenarioPresenter::tried, this, &FrontierView::refreshPoints);
    connect(&m_scenarios, &ScenarioPresenter::tickedChanged, this, &FrontierView::refreshPoints);
    return pane;
}

/// Who gets research work, and when.
QWidget *FrontierView::entryTable()
{
    m_entries = new StageEntryModel(this);
    m_entryTable = new QTableView(this);
    m_entryTable->setObjectName(QStringLiteral("stageEntries"));
    m_entryTable->setAccessibleName(tr("Smallest budget at which each project enters each stage"));
    setUpCells(*m_entryTable, m_theme, metrics::rowCompact);
    m_entryTable->setModel(m_entries);
    m_entryTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return m_entryTable;
}

void FrontierView::bind()
{
    connect(
        m_plot, &FrontierPlot::moved, &m_presenter, [this](int budget) { m_presenter.tryBudget(budget); });
    connect(
        m_plot, &FrontierPlot::released, &m_presenter, [this](int budget) { m_presenter.setBudget(budget); });
    connect(m_plot, &FrontierPlot::takenBack, &m_presenter, &PortfolioPresenter::stopTrying);
    connect(m_plot, &FrontierPlot::projectChosen, &m_presenter, &PortfolioPresenter::select);
    connect(m_entryTable->selectionModel(), &QItemSelectionModel::currentRowChanged, &m_presenter,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_presenter.select({current.data(IdRole).toLongLong()});
        });
    connect(&m_presenter, &PortfolioPresenter::changed, this, &FrontierView::refresh);
    connect(&m_presenter, &PortfolioPresenter::tried, this, &FrontierView::refreshPlan);
    connect(&m_presenter, &PortfolioPresenter::selectedChanged, this, &FrontierView::refreshSelected);
    connect(&m_frontier, &FrontierPresenter::changed, this, &FrontierView::refreshFrontier);
}

void FrontierView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    m_frontier.refresh();
}

void FrontierView::applyOptions()
{
    m_plot->setOptions({m_value->isChecked(), m_share->isChecked() ? LayerUnit::Percent : LayerUnit::Weeks});
}

void FrontierView::refresh()
{
    refreshPlan();
    refreshSelected();
}

void FrontierView::refreshFrontier()
{
    m_plot->setCurrent(m_frontier.isCurrent());
    m_plot->setFrontier(m_frontier.frontier(), m_frontier.scale());
}

void FrontierView::refreshPlan()
{
    if (isVisible())
        m_frontier.refresh();
    m_plot->setPlan(m_presenter.plan());
    m_entries->setPlan(m_presenter.plan());
}

void FrontierView::refreshSelected()
{
    const Id selected = m_presenter.selected();
    m_plot->setSelected(selected);
    const PlannedProject *planned = m_presenter.planned(selected);
    m_words->setText(planned ? whenItEnters(*planned) : QString());
    const int row = m_entries->rowOf(selected);
    if (row >= 0 && m_entryTable->currentIndex().row() != row)
        m_entryTable->setCurrentIndex(m_entries->index(row, 0));
}

/// The ticked scenarios as points; those that are not current lie on a frontier of their own.
void FrontierView::refreshPoints()
{
    std::vector<FrontierPlot::Point> points;
    for (const Id id : m_scenarios.ticked()) {
        const Plan *plan = m_scenarios.plan(id);
        if (plan && id != m_scenarios.current()) // the marker shows the current plan
            points.push_back({plan->scenario.name, plan->scenario.budget, plan->allocation.value});
    }
    m_plot->setPoints(std::move(points));
}

void FrontierView::setComparing(bool comparing)
{
    m_table->setTickable(comparing);
    if (comparing)
        m_scenarios.tickTwo();
    else
        m_scenarios.untick();
}

Drawing FrontierView::drawing() const
{
    return [&theme = m_theme, frontier = m_frontier.frontier(), scale = m_frontier.scale(),
               plan = m_presenter.plan(), options = m_plot->options()](QPaintDevice &device, QSize size) {
        FrontierPlot plot(theme, Scheme::Light);
        plot.setOptions(options);
        plot.setPlan(plan);
        plot.setFrontier(frontier, scale);
        plot.drawOn(device, size);
    };
}

QByteArray FrontierView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_value->isChecked() << m_share->isChecked() << m_tabs->currentIndex();
    return state;
}

void FrontierView::restoreState(const QByteArray &state)
{
    bool value = true;
    bool share = false;
    int tab = 0;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> value >> share >> tab;
    if (stream.status() != QDataStream::Ok)
        return;
    m_value->setChecked(value);
    m_share->setChecked(share);
    m_tabs->setCurrentIndex(tab);
}

} // namespace concave::ui
