#include "ui/pipeline/capacityview.h"

#include "core/pipeline/funnel.h"
#include "ui/pipeline/engagementlist.h"
#include "ui/pipeline/engagementmodel.h"
#include "ui/pipeline/figuretable.h"
#include "ui/pipeline/funnelchart.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/plots/capacityplot.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money.h"
#include "ui/widgets/number.h"
#include "ui/widgets/separator.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <array>

namespace concave::ui {

namespace {

constexpr int funnelWidth = 400;
constexpr int leastFunnelWidth = 280;
constexpr int narrowest = 880; ///< below it the funnel stands under the capacity
/// Months of leads that the funnel counts; 0: all.
constexpr std::array windows{3, 6, 12, 24, 0};
constexpr int usualWindow = 2;

QString monthAndYear(QDate month)
{
    return QLocale().toString(month, QStringLiteral("MMMM yyyy"));
}

QString points(double allocation)
{
    return showNumber(allocation, 0, 1, QLocale()) + QStringLiteral("\u202F%");
}

/// A section's title, and beside it what it shows.
QHBoxLayout *heading(const QString &title, QLabel *beside)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::page, metrics::gap, metrics::page, metrics::tight);
    row->setSpacing(metrics::gap);
    row->addWidget(label(title, TextStyle::Section));
    row->addWidget(beside, 1);
    return row;
}

} // namespace

CapacityView::CapacityView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : View(parent), m_theme(theme), m_presenter(presenter), m_across(new QSplitter(Qt::Horizontal, this)),
      m_down(new QSplitter(Qt::Vertical, m_across)), m_model(new EngagementModel(presenter, this))
{
    m_across->setObjectName(QStringLiteral("capacityAndFunnel"));
    m_across->setChildrenCollapsible(false);
    m_down->setChildrenCollapsible(false);
    m_down->addWidget(capacityPane());
    m_down->addWidget(engagementPane());
    m_down->setStretchFactor(0, 1);
    m_down->setStretchFactor(1, 1);
    m_across->addWidget(m_down);
    m_across->addWidget(funnelPane());
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 0);
    m_across->setSizes({2 * funnelWidth, funnelWidth});
    plainColumn(this)->addWidget(m_across);
    connect(&m_presenter, &PipelinePresenter::changed, this, &CapacityView::refresh);
    connect(&m_presenter, &PipelinePresenter::selectionChanged, this, &CapacityView::followSelection);
    connect(m_engagements->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_presenter.select(m_model->engagement(current.row()).lead);
        });
    connect(m_engagements, &QAbstractItemView::doubleClicked, this,
        [this](const QModelIndex &index) { m_presenter.open(m_model->engagement(index.row()).lead); });
}

CapacityView::~CapacityView() = default;

QWidget *CapacityView::capacityPane()
{
    auto *pane = new QWidget(m_down);
    auto *column = plainColumn(pane);
    m_months = new ElidedLabel({}, TextStyle::Body, Token::Text2);
    auto *head = heading(tr("Your capacity"), m_months);
    head->addWidget(new CapacityLegend(m_theme));
    m_asTable = button(m_theme, Icon::Table, tr("Table"), ButtonKind::Ghost, ButtonSize::Small);
    m_asTable->setObjectName(QStringLiteral("capacityAsTable"));
    m_asTable->setCheckable(true);
    m_asTable->setAccessibleName(tr("Show the months as a table"));
    connect(m_asTable, &QPushButton::toggled, this, &CapacityView::showAsTable);
    head->addWidget(m_asTable);
    column->addLayout(head);
    m_capacity = new QStackedLayout;
    m_plot = new CapacityPlot(m_theme, pane);
    m_capacity->addWidget(m_plot);
    auto *scroll = new QScrollArea(pane);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    m_table = new FigureTable(tr("Capacity by month"), {tr("Month"), tr("Signed"), tr("Probable, weighted"),
                                                           tr("Together"), tr("Chance of being overbooked")});
    m_table->setObjectName(QStringLiteral("capacityTable"));
    scroll->setWidget(m_table);
    m_capacity->addWidget(scroll);
    column->addLayout(m_capacity, 1);
    return pane;
}

QWidget *CapacityView::engagementPane()
{
    auto *pane = new QWidget(m_down);
    auto *column = plainColumn(pane);
    m_unplanned = new ElidedLabel({}, TextStyle::Note, Token::Text3);
    auto *head = heading(tr("Engagements"), m_unplanned);
    if (!m_presenter.isReadOnly())
        head->addWidget(
            new ElidedLabel(tr("drag a bar to move its start month"), TextStyle::Note, Token::Text2));
    column->addLayout(head);
    m_engagements = new EngagementList(m_theme, *m_model, pane);
    m_engagements->setObjectName(QStringLiteral("engagements"));
    column->addWidget(m_engagements, 1);
    return pane;
}

QWidget *CapacityView::funnelPane()
{
    auto *scroll = new QScrollArea(m_across);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(leastFunnelWidth);
    auto *pane = new QWidget;
    scroll->setWidget(pane);
    auto *column = plainColumn(pane);

    m_window = new Choice(m_theme);
    m_window->setObjectName(QStringLiteral("funnelWindow"));
    m_window->setAccessibleName(tr("Leads created in the last"));
    for (const int months : windows)
        m_window->addItem(months > 0 ? tr("%1 months").arg(months) : tr("All leads"), months);
    m_window->setCurrentIndex(usualWindow);
    connect(m_window, &QComboBox::activated, this, &CapacityView::refreshFunnel);
    auto *head = heading(tr("Funnel"), new ElidedLabel(tr("stages reached"), TextStyle::Body, Token::Text2));
    head->addWidget(m_window);
    column->addLayout(head);

    const auto inset = [](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(metrics::page, metrics::tight, metrics::page, metrics::gap);
        row->addWidget(widget);
        return row;
    };
    m_funnel = new FunnelChart(m_theme);
    m_funnel->setObjectName(QStringLiteral("funnel"));
    column->addLayout(inset(m_funnel));
    m_hint = new HintBox(m_theme, HintBox::Kind::Warning, {}, {});
    m_hint->setObjectName(QStringLiteral("overload"));
    column->addLayout(inset(m_hint));
    column->addWidget(new Separator);
    m_sources = new FigureTable(tr("Sources"), {tr("Sources"), tr("Leads"), tr("Closed"), tr("Rate")});
    m_sources->setObjectName(QStringLiteral("sources"));
    column->addLayout(inset(m_sources));
    m_reasons = new FigureTable(tr("Why leads were lost"), {tr("Why leads were lost"), tr("Leads")});
    m_reasons->setObjectName(QStringLiteral("lostReasons"));
    column->addLayout(inset(m_reasons));
    column->addStretch();
    return scroll;
}

void CapacityView::showAsTable(bool asTable)
{
    m_capacity->setCurrentIndex(asTable ? 1 : 0);
}

void CapacityView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    if (m_isOld)
        refresh();
}

void CapacityView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    m_across->setOrientation(width() < narrowest ? Qt::Vertical : Qt::Horizontal);
}

void CapacityView::refresh()
{
    m_isOld = !isVisible();
    if (m_isOld)
        return;
    refreshCapacity();
    refreshFunnel();
}

void CapacityView::refreshCapacity()
{
    const Capacity capacity =
        capacityOf(m_presenter.facts(), m_presenter.pipeline().leads, m_presenter.today());
    const QString last = QLocale().toString(capacity.months.back().month, QStringLiteral("MMM yyyy"));
    m_months->setText(tr("until %1").arg(last));
    m_plot->set(capacity.months);
    QList<QStringList> rows;
    for (const MonthLoad &load : capacity.months) {
        const QString risk = riskText(load.overbooked);
        rows << QStringList{monthAndYear(load.month), points(load.booked), points(load.probable),
            points(load.total()), risk.isEmpty() ? QStringLiteral("–") : risk};
    }
    m_table->set(rows);
    m_model->set(capacity);
    followSelection();
    const QString left = capacity.unplanned == 1
                             ? tr("1 open lead without allocation or length is left out")
                             : tr("%1 open leads without allocation or length are left out")
                                   .arg(QLocale().toString(capacity.unplanned));
    m_unplanned->setText(capacity.unplanned > 0 ? left : QString());
    refreshHint(capacity);
}

void CapacityView::refreshHint(const Capacity &capacity)
{
    m_hint->setVisible(capacity.overload.has_value());
    if (capacity.overload)
        m_hint->set(HintBox::Kind::Warning, overloadSentence(*capacity.overload),
            reliefSentence(*capacity.overload, m_presenter.pipeline()));
}

void CapacityView::refreshFunnel()
{
    const int months = m_window->currentData().toInt();
    const Funnel funnel = funnelOf(m_presenter.pipeline(), m_presenter.facts(),
        months > 0 ? funnelStart(m_presenter.today(), months) : QDate());
    m_funnel->set(m_presenter.pipeline(), funnel);
    QList<QStringList> sources;
    for (const FunnelSource &source : funnel.sources)
        sources << QStringList{source.name.isEmpty() ? tr("Not known") : source.name,
            QLocale().toString(source.leads), QLocale().toString(source.won),
            showPercent(100 * source.rate())};
    m_sources->set(sources);
    QList<QStringList> reasons;
    for (const LostCount &reason : funnel.reasons)
        reasons << QStringList{reason.reason, QLocale().toString(reason.leads)};
    m_reasons->set(reasons);
    m_reasons->setVisible(!reasons.isEmpty());
}

void CapacityView::followSelection()
{
    const int row = m_model->rowOf(m_presenter.current());
    const QSignalBlocker blocker(m_engagements->selectionModel());
    m_engagements->setCurrentIndex(m_model->index(row));
    m_engagements->viewport()->update();
}

QByteArray CapacityView::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_across->saveState() << m_down->saveState() << m_window->currentIndex()
           << m_asTable->isChecked();
    return state;
}

void CapacityView::restoreState(const QByteArray &state)
{
    QByteArray across;
    QByteArray down;
    int window = usualWindow;
    bool asTable = false;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> across >> down >> window >> asTable;
    if (stream.status() != QDataStream::Ok)
        return;
    m_across->restoreState(across);
    m_down->restoreState(down);
    m_window->setCurrentIndex(std::clamp(window, 0, m_window->count() - 1));
    m_asTable->setChecked(asTable);
    refresh();
}

} // namespace concave::ui
