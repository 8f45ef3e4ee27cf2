#include "ui/portfolio/scenariosview.h"

#include "ui/plots/splitbars.h"
#include "ui/portfolio/adjustmentpane.h"
#include "ui/portfolio/comparepane.h"
#include "ui/portfolio/rulepane.h"
#include "ui/portfolio/scenariohead.h"
#include "ui/portfolio/scenariotable.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/label.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/tabbar.h"

#include <QDataStream>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace concave::ui {

namespace {

/// A pane that scrolls where it is higher than its room.
QScrollArea *scrolling(QWidget *pane)
{
    auto *area = new QScrollArea;
    area->setWidget(pane);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

ScenariosView::ScenariosView(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent)
    : PlotView(parent), m_theme(theme), m_presenter(presenter)
{
    auto *column = plainColumn(this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(QStringLiteral("scenarioPanes"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(tablePane());
    m_splitter->addWidget(detailPane());
    m_splitter->setStretchFactor(1, 1);
    column->addWidget(m_splitter);
    addEmptyPage();
    column->addWidget(m_empty);
    connect(&m_presenter, &ScenarioPresenter::done, this, &View::done);
    connect(m_table, &ScenarioTable::refused, this, &View::failed);
    connect(m_head, &ScenarioHead::added, m_table, &ScenarioTable::rename);
    connect(m_head, &ScenarioHead::comparingChanged, this, &ScenariosView::setComparing);
    connect(&presenter, &PortfolioPresenter::changed, this, &ScenariosView::refresh);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isArranged = true; });
    refresh();
}

void ScenariosView::addEmptyPage()
{
    m_empty = new EmptyPage(m_theme, Icon::Portfolio, tr("No scenarios yet"),
        tr("A scenario is a budget with its own weights, limits and pins, to hold beside the current plan"),
        this);
    auto *add = button(m_theme, Icon::Add, tr("Add scenario"), ButtonKind::Primary);
    add->setDisabled(m_presenter.isReadOnly());
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_presenter.add())
            m_table->rename();
    });
    m_empty->addButton(add);
}

void ScenariosView::refresh()
{
    const bool isEmpty = m_presenter.scenarios().empty();
    m_empty->setVisible(isEmpty);
    m_splitter->setVisible(!isEmpty);
    arrange();
}

/// As many scenarios as there are, up to a few, without scrolling.
void ScenariosView::arrange()
{
    constexpr int few = 6;
    if (m_isArranged)
        return;
    const int rows = std::clamp(static_cast<int>(m_presenter.scenarios().size()), 1, few);
    const int top = m_head->sizeHint().height() + metrics::rowCompact + rows * metrics::rowTwoLines;
    m_splitter->setSizes({top, std::max(height() - top, top)});
}

void ScenariosView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    arrange();
}

QWidget *ScenariosView::tablePane()
{
    auto *pane = new QWidget(this);
    auto *column = plainColumn(pane);
    m_head = new ScenarioHead(m_theme, m_presenter, label(tr("Scenarios"), TextStyle::Section), pane);
    m_table = new ScenarioTable(m_theme, m_presenter, pane);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    return pane;
}

QWidget *ScenariosView::detailPane()
{
    auto *pane = new QWidget(this);
    auto *column = plainColumn(pane);
    m_tabs = new TabBar(pane);
    m_tabs->setObjectName(QStringLiteral("scenarioTabs"));
    m_tabs->setAccessibleName(tr("About the scenarios"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::page, 0, metrics::page, 0);
    bar->addWidget(m_tabs);
    bar->addStretch();
    column->addLayout(bar);
    column->addWidget(new Separator);
    m_panes = new QStackedLayout;
    column->addLayout(m_panes, 1);
    auto *adjustments = new AdjustmentPane(m_theme, m_presenter, pane);
    connect(adjustments, &AdjustmentPane::refused, this, &View::failed);
    for (const auto &[title, widget] :
        {std::pair<QString, QWidget *>(tr("What moves"), scrolling(new ComparePane(m_theme, m_presenter))),
            {tr("What differs"), adjustments},
            {tr("Rules of thumb"), scrolling(new RulePane(m_theme, m_presenter))}}) {
        m_panes->addWidget(widget);
        m_tabs->addTab(title);
    }
    connect(m_tabs, &QTabBar::currentChanged, m_panes, &QStackedLayout::setCurrentIndex);
    return pane;
}

/// Rows can be ticked; to begin with, the current plan and the one that is chosen, or the next, are.
void ScenariosView::setComparing(bool comparing)
{
    m_table->setTickable(comparing);
    if (comparing)
        m_presenter.tickTwo();
    else
        m_presenter.untick();
    if (comparing)
        m_tabs->setCurrentIndex(0);
}

Drawing ScenariosView::drawing() const
{
    std::vector<Id> shown = m_presenter.ticked();
    if (shown.size() < 2) {
        shown.clear();
        for (const Scenario &scenario : m_presenter.scenarios())
            shown.push_back(scenario.id);
    }
    std::vector<SplitBars::Series> series;
    for (const Id id : shown) {
        if (const Plan *plan = m_presenter.plan(id))
            series.push_back({plan->scenario.name, splitOf(*plan)});
    }
    return [&theme = m_theme, projects = m_presenter.portfolio().projects, series](
               QPaintDevice &device, QSize size) {
        SplitBars bars(theme, Scheme::Light);
        bars.set(projects, series);
        bars.drawOn(device, size);
    };
}

QByteArray ScenariosView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    QList<qint64> ticked;
    for (const Id id : m_presenter.ticked())
        ticked << id.value;
    stream << m_tabs->currentIndex() << m_head->isComparing() << ticked;
    return state;
}

void ScenariosView::restoreState(const QByteArray &state)
{
    int tab = 0;
    bool comparing = false;
    QList<qint64> ticked;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> tab >> comparing >> ticked;
    if (stream.status() != QDataStream::Ok)
        return;
    for (const qint64 id : ticked)
        m_presenter.tick({id}, true);
    m_head->setComparing(comparing);
    m_tabs->setCurrentIndex(tab);
}

} // namespace concave::ui
