#include "ui/portfolio/uncertaintyview.h"

#include "core/portfolio/plan.h"
#include "ui/plots/uncertaintyplot.h"
#include "ui/portfolio/intervalmodel.h"
#include "ui/portfolio/learninglist.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptypage.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/hintbox.h"
#include "ui/widgets/keyfigure.h"
#include "ui/widgets/label.h"
#include "ui/widgets/number.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/tooltip.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace concave::ui {

namespace {

constexpr int mostTableRows = 12;
constexpr int progressWidth = 96;

} // namespace

UncertaintyView::UncertaintyView(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent)
    : PlotView(parent), m_theme(theme), m_portfolio(presenter), m_presenter(presenter)
{
    m_stack = new QStackedLayout(this);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its fields take the keys, and come into view with the focus
    auto *content = new QWidget(m_scroll->viewport());
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, metrics::pane);
    column->setSpacing(0);
    column->addWidget(head());
    m_plot = new UncertaintyPlot(theme, {}, content);
    m_plot->setObjectName(QStringLiteral("spread"));
    column->addWidget(m_plot);
    addFields(*column);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(emptyPage());

    connect(&m_presenter, &UncertaintyPresenter::changed, this, &UncertaintyView::refresh);
    connect(&m_presenter, &UncertaintyPresenter::progressed, this, &UncertaintyView::refreshNotes);
    connect(&m_portfolio, &PortfolioPresenter::changed, this, &UncertaintyView::refreshFields);
    refreshFields();
    refresh();
}

QWidget *UncertaintyView::emptyPage()
{
    auto *page = new EmptyPage(m_theme, Icon::Question, tr("Every curve counts as certain"),
        tr("Give parameters a range that holds nine times in ten, and see how sure the split is and what to "
           "pilot first"),
        this);
    auto *begin = button(tr("±20 % for every parameter"), ButtonKind::Primary);
    begin->setObjectName(QStringLiteral("firstIntervals"));
    auto *type = button(tr("Type them"));
    type->setObjectName(QStringLiteral("typeIntervals"));
    m_beginnings = {begin, type};
    connect(begin, &QPushButton::clicked, &m_portfolio, &PortfolioPresenter::addFirstIntervals);
    connect(type, &QPushButton::clicked, this, [this] {
        m_typing = true;
        refresh();
        m_table->setFocus(Qt::OtherFocusReason);
        m_table->setCurrentIndex(m_intervals->index(0, IntervalModel::Low));
    });
    page->addButton(begin);
    page->addButton(type);
    return page;
}

QWidget *UncertaintyView::head()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::page, metrics::field, metrics::page, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(label(tr("How sure the split is"), TextStyle::Section));
    m_state = new ElidedLabel({}, TextStyle::Body, Token::Text2);
    m_state->setObjectName(QStringLiteral("samplingState"));
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_state, 1);
    addProgress(*row);
    head->setMinimumHeight(metrics::tabs + metrics::tight); // with a button in it or without
    return head;
}

/// In the head, so that nothing moves when it comes and goes.
void UncertaintyView::addProgress(QHBoxLayout &row)
{
    m_progress = new QProgressBar;
    m_progress->setFixedWidth(progressWidth);
    m_progress->setObjectName(QStringLiteral("samplingProgress"));
    m_progress->setAccessibleName(tr("Samples taken"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_again = button({}, ButtonKind::Ghost, ButtonSize::Small);
    m_again->setObjectName(QStringLiteral("sampleAgain"));
    row.addWidget(m_progress);
    row.addWidget(m_again);
    connect(m_again, &QPushButton::clicked, &m_presenter, [this] {
        if (m_presenter.isCancelled())
            m_presenter.restart();
        else
            m_presenter.cancel();
    });
}

QWidget *UncertaintyView::figures()
{
    auto *figures = new QWidget(this);
    auto *grid = new QGridLayout(figures);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::pane);
    grid->setVerticalSpacing(metrics::pane);
    m_loss = new KeyFigure(tr("Loss avoided"), figures);
    m_hindsight = new KeyFigure(tr("To know all curves"), figures);
    m_price = new KeyFigure(tr("One more week"), figures);
    ui::setToolTip(
        *m_loss, tr("What the plan that is best on average gains over the one at the centre values"));
    ui::setToolTip(*m_hindsight, tr("What hindsight would gain: no knowledge is worth more"));
    ui::setToolTip(*m_price, tr("The shadow price, from the 5th to the 95th in a hundred samples"));
    m_samples = new NumberEdit(m_theme);
    m_samples->setObjectName(QStringLiteral("samples"));
    m_samples->setRange(1, static_cast<double>(allocation::mostSamples));
    m_samples->setStep(1000);
    m_seed = new NumberEdit(m_theme);
    m_seed->setObjectName(QStringLiteral("seed"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    for (NumberEdit *field : {m_samples, m_seed}) {
        field->setDecimals(0, 0);
        field->setReadOnly(m_portfolio.isReadOnly());
    }
    grid->addWidget(m_loss, 0, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_hindsight, 0, 2, 1, 2, Qt::AlignTop);
    grid->addWidget(m_price, 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(new FieldBox(m_theme, tr("Samples"), m_samples, figures), 1, 2);
    grid->addWidget(new FieldBox(m_theme, tr("Seed"), m_seed, figures), 1, 3);
    for (int i = 0; i < 4; ++i)
        grid->setColumnStretch(i, 1);
    connect(m_samples, &NumberEdit::committed, &m_portfolio, [this](std::optional<double> value) {
        m_portfolio.setSamples(static_cast<int>(std::round(value.value_or(1))));
    });
    connect(m_seed, &NumberEdit::committed, &m_portfolio, [this](std::optional<double> value) {
        m_portfolio.setSeed(static_cast<int>(std::round(value.value_or(0))));
    });
    return figures;
}

QWidget *UncertaintyView::intervals()
{
    m_intervals = new IntervalModel(m_portfolio, this);
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("intervals"));
    m_table->setModel(m_intervals);
    m_table->setProperty("boxed", true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    QHeaderView *header = m_table->horizontalHeader();
    header->setFont(ui::font(TextStyle::Chip));
    header->setFixedHeight(metrics::rowCompact);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(IntervalModel::ProjectName, QHeaderView::Stretch);
    const QFontMetrics body(ui::font(TextStyle::Body));
    const int numbers = body.horizontalAdvance(QStringLiteral("0.123456")) + 2 * metrics::field;
    for (const int column : {IntervalModel::Low, IntervalModel::Value, IntervalModel::High})
        m_table->setColumnWidth(column, numbers);
    m_table->setColumnWidth(
        IntervalModel::ParameterName, body.horizontalAdvance(tr("Half-way effort, k")) + 2 * metrics::field);
    m_intervalBox = new FieldBox(m_theme, tr("90 % intervals; an empty end is certain"), m_table, this);
    connect(m_intervals, &IntervalModel::refused, this, &UncertaintyView::showRefusal);
    return m_intervalBox;
}

/// Below the table, and in view once it has its place.
void UncertaintyView::showRefusal(const QString &sentence)
{
    m_intervalBox->setError(sentence);
    if (sentence.isEmpty())
        return;
    QTimer::singleShot(0, this, [this] {
        const QPoint end = m_intervalBox->mapTo(m_scroll->widget(), m_intervalBox->rect().bottomLeft());
        m_scroll->ensureVisible(0, end.y());
    });
}

void UncertaintyView::addFields(QVBoxLayout &column)
{
    column.addWidget(new Separator);
    auto *fields = new QWidget(this);
    auto *inner = new QVBoxLayout(fields);
    inner->setContentsMargins(metrics::page, metrics::pane, metrics::page, 0);
    inner->setSpacing(metrics::pane);
    m_advice = new HintBox(m_theme, HintBox::Kind::Plain, {}, {}, fields);
    m_advice->setObjectName(QStringLiteral("advice"));
    m_learning = new LearningList(m_theme, fields);
    m_learning->setObjectName(QStringLiteral("learning"));
    inner->addWidget(figures());
    inner->addWidget(m_advice);
    inner->addWidget(m_learning);
    inner->addWidget(intervals());
    column.addWidget(fields);
}

void UncertaintyView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    m_presenter.setWatched(true);
}

void UncertaintyView::hideEvent(QHideEvent *event)
{
    View::hideEvent(event);
    m_presenter.setWatched(false);
}

void UncertaintyView::refreshFields()
{
    const Scenario &scenario = m_portfolio.scenario();
    m_samples->setValue(scenario.samples);
    m_seed->setValue(scenario.seed);
    for (QPushButton *beginning : m_beginnings)
        beginning->setEnabled(m_intervals->rowCount() > 0 && !m_portfolio.isReadOnly());
    const int rows = std::clamp(m_intervals->rowCount(), 1, mostTableRows);
    m_table->setFixedHeight((rows + 1) * metrics::rowCompact + 2 * metrics::line);
}

void UncertaintyView::refresh()
{
    const bool isCertain = !isAnythingUncertain(m_portfolio.portfolio());
    m_typing = m_typing && isCertain;
    m_stack->setCurrentIndex(isCertain && !m_typing ? 1 : 0);
    const std::optional<UncertainPlan> &plan = m_presenter.plan();
    m_plot->setVisible(plan.has_value());
    m_learning->setVisible(plan.has_value());
    if (plan) {
        m_plot->set(*plan, m_presenter.isOutdated());
        m_learning->set(*plan);
    }
    refreshFigures();
    refreshNotes();
}

void UncertaintyView::refreshFigures()
{
    if (!m_presenter.plan()) {
        for (KeyFigure *figure : {m_loss, m_hindsight, m_price})
            figure->set(QStringLiteral("–"));
        return;
    }
    const UncertainPlan &plan = *m_presenter.plan();
    const allocation::Uncertainty &answer = plan.answer;
    const QString unit = unitOf(plan.scenario);
    if (savesSomething(plan))
        m_loss->set(valueText(answer.lossAvoided), unit, KeyFigure::Meaning::Neutral,
            tr("± %1").arg(valueText(answer.lossAvoidedError)));
    else
        m_loss->set(tr("≈ 0"), unit);
    m_hindsight->set(valueText(answer.hindsightValue - answer.meanPlan.value), unit);
    m_price->set(tr("%1–%2").arg(valueText(answer.price.p05), valueText(answer.price.p95)), unit);
}

void UncertaintyView::refreshNotes()
{
    const std::optional<UncertainPlan> &plan = m_presenter.plan();
    const QString &problem = m_presenter.problem();
    if (!problem.isEmpty())
        m_advice->set(HintBox::Kind::Warning,
            plan ? tr("The last answer is shown.") : tr("There is no answer yet."), problem);
    else if (plan)
        m_advice->set(HintBox::Kind::Plain, tr("What to pilot first."),
            whatToLearnFirst(*plan) + u' ' + whatAveragingSaves(*plan));
    m_advice->setVisible(plan || !problem.isEmpty());

    const bool isOld = plan && m_presenter.isOutdated();
    for (QWidget *part :
        {static_cast<QWidget *>(m_loss), static_cast<QWidget *>(m_hindsight), static_cast<QWidget *>(m_price),
            static_cast<QWidget *>(m_advice), static_cast<QWidget *>(m_learning)})
        part->setDisabled(isOld);
    m_progress->setVisible(m_presenter.isBusy());
    m_progress->setValue(m_presenter.percentDone());
    m_again->setVisible(m_presenter.isBusy() || m_presenter.isCancelled());
    m_again->setText(m_presenter.isCancelled() ? tr("Sample again") : tr("Cancel"));
    QStringList state;
    if (m_presenter.isBusy())
        state << tr("sampling, %1 %").arg(m_presenter.percentDone());
    if (m_presenter.isCancelled())
        state << tr("cancelled");
    if (isOld)
        state << tr("from before the change");
    m_state->setText(state.isEmpty() ? tr("every sample draws the curves anew and is split at its best")
                                     : state.join(QStringLiteral(" · ")));
}

Drawing UncertaintyView::drawing() const
{
    const std::optional<UncertainPlan> plan = m_presenter.plan();
    return [&theme = m_theme, plan](QPaintDevice &device, QSize size) {
        UncertaintyPlot plot(theme, Scheme::Light);
        plot.set(plan.value_or(UncertainPlan()));
        plot.drawOn(device, size);
    };
}

} // namespace concave::ui
