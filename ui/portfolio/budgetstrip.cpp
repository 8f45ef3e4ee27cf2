#include "ui/portfolio/budgetstrip.h"

#include "core/portfolio/series.h"
#include "ui/portfolio/portfoliopresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/keyfigure.h"
#include "ui/widgets/markslider.h"
#include "ui/widgets/number.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/tooltip.h"

#include <QActionGroup>
#include <QGridLayout>
#include <QMenu>

#include <cmath>

namespace concave::ui {

namespace {

QString shown(double number, int decimals)
{
    return showNumber(number, decimals, decimals, QLocale());
}

QString signedText(double number, int decimals)
{
    return (number >= 0 ? QStringLiteral("+") : QString()) + shown(number, decimals);
}

} // namespace

BudgetStrip::BudgetStrip(const Theme &theme, PortfolioPresenter &presenter, QWidget *parent)
    : QWidget(parent), m_presenter(presenter), m_budget(new NumberEdit(theme)),
      m_value(new KeyFigure(tr("Total value"), this)),
      m_price(new KeyFigure(tr("Value of one more week"), this)), m_comparison(new KeyFigure({}, this)),
      m_slider(new MarkSlider(theme))
{
    m_budget->setObjectName(QStringLiteral("budget"));
    m_budget->setProperty("key", true);
    m_budget->setUnit(tr("engineer-weeks"));
    m_budget->setRange(0, std::nullopt);
    m_budget->setDecimals(0, 2);
    m_budget->setReadOnly(m_presenter.isReadOnly());
    m_slider->keepRoomForMarks();
    m_slider->setObjectName(QStringLiteral("budgetSlider"));
    m_slider->setAccessibleName(tr("Effort budget, engineer-weeks"));
    ui::setToolTip(*m_price, tr("The shadow price: what the next week adds wherever it goes"));

    m_budgetBox = new FieldBox(theme, tr("Effort budget"), m_budget, this);
    addRuleMenu(theme);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(metrics::page, metrics::pane, metrics::page, metrics::pane);
    m_grid->setHorizontalSpacing(metrics::pane);
    m_grid->setVerticalSpacing(metrics::pane);
    arrange(false);

    bind();
    refresh();
}

/// Four columns above the slider, or two where the window is narrow.
void BudgetStrip::arrange(bool narrow)
{
    m_narrow = narrow;
    const int columns = narrow ? 2 : 4;
    int place = 0;
    for (QWidget *part : {m_budgetBox, static_cast<QWidget *>(m_value), static_cast<QWidget *>(m_price),
             static_cast<QWidget *>(m_comparison)}) {
        m_grid->addWidget(part, place / columns, place % columns,
            part == m_budgetBox ? Qt::Alignment() : Qt::Alignment(Qt::AlignTop));
        ++place;
    }
    m_grid->addWidget(m_slider, 4 / columns, 0, 1, columns);
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

QSize BudgetStrip::minimumSizeHint() const
{
    // It can always be arranged anew to need less.
    return {0, QWidget::minimumSizeHint().height()};
}

void BudgetStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_narrow)
        m_wideEnough = m_grid->minimumSize().width();
    if (const bool narrow = width() < m_wideEnough; narrow != m_narrow)
        arrange(narrow);
}

void BudgetStrip::addRuleMenu(const Theme &theme)
{
    auto *menu = new QMenu;
    auto *group = new QActionGroup(menu);
    for (const Rule rule : rules) {
        QAction *action = menu->addAction(phraseOf(rule));
        action->setCheckable(true);
        action->setChecked(rule == m_rule);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, rule] { setRule(rule); });
    }
    connect(menu, &QMenu::aboutToShow, this, [this, group] {
        for (std::size_t i = 0; i < rules.size(); ++i)
            group->actions()[static_cast<qsizetype>(i)]->setChecked(rules[i] == m_rule);
    });
    m_comparison->setObjectName(QStringLiteral("comparison"));
    m_comparison->setMenu(theme, menu, tr("What the plan is held against"));
}

void BudgetStrip::setRule(Rule rule)
{
    m_rule = rule;
    refreshComparison();
}

/// Whoever moves the budget keeps what it shows itself; the other one follows.
void BudgetStrip::bind()
{
    connect(m_slider, &MarkSlider::moved, &m_presenter, [this](int value) {
        m_budget->setValue(value);
        m_presenter.tryBudget(value);
    });
    connect(
        m_slider, &MarkSlider::released, &m_presenter, [this](int value) { m_presenter.setBudget(value); });
    connect(m_slider, &MarkSlider::takenBack, &m_presenter, &PortfolioPresenter::stopTrying);
    connect(m_budget, &NumberEdit::edited, &m_presenter, [this](std::optional<double> value) {
        if (value)
            m_presenter.tryBudget(*value);
    });
    connect(m_budget, &NumberEdit::committed, &m_presenter, [this](std::optional<double> value) {
        if (value)
            m_presenter.setBudget(*value);
    });
    connect(&m_presenter, &PortfolioPresenter::changed, this, &BudgetStrip::refresh);
    connect(&m_presenter, &PortfolioPresenter::tried, this, &BudgetStrip::refreshPlan);
}

void BudgetStrip::refreshScale()
{
    const BudgetScale scale = budgetScale(m_presenter.portfolio(), m_presenter.scenario().budget);
    const int top = static_cast<int>(scale.end);
    m_slider->setRange(0, top);
    m_slider->setTickStep(static_cast<int>(std::max(1.0, scale.step)));
    std::vector<MarkSlider::Mark> marks;
    for (const PlannedProject &planned : m_presenter.plan().projects) {
        if (planned.joinsAt && *planned.joinsAt > m_presenter.scenario().budget && *planned.joinsAt < top) {
            marks.push_back({static_cast<int>(std::lround(*planned.joinsAt)),
                tr("%1 joins at %2 weeks").arg(planned.project.name, shown(*planned.joinsAt, 0)),
                seriesToken(planned.project.colour)});
        }
    }
    m_slider->setMarks(std::move(marks));
}

void BudgetStrip::refresh()
{
    m_budget->setValue(m_presenter.scenario().budget);
    refreshPlan();
}

void BudgetStrip::refreshPlan()
{
    const Plan &plan = m_presenter.plan();
    refreshScale();
    const std::optional<PlanFault> &fault = m_presenter.fault();
    m_budget->setError(fault && !fault->project ? fault->sentence : QString());
    if (!m_slider->isMoving())
        m_slider->setValue(static_cast<int>(std::lround(std::min(m_presenter.scenario().budget, 1e9))));
    const double price = plan.allocation.shadowPrice;
    const QString unit = unitOf(plan.scenario);
    m_value->set(shown(plan.allocation.value, 1), unit);
    m_price->set(std::isfinite(price) ? signedText(price, 2) : QStringLiteral("+∞"), unit);
    refreshComparison();
}

void BudgetStrip::refreshComparison()
{
    const Plan &plan = m_presenter.plan();
    const double other = compare(plan, m_rule).value;
    const double gain = plan.allocation.value - other;
    const bool known = !plan.projects.empty() && other > 0;
    m_comparison->setLabel(phraseOf(m_rule));
    m_comparison->set(known ? tr("%1 %").arg(signedText(100 * gain / other, 0)) : QStringLiteral("–"), {},
        known && gain > 0 ? KeyFigure::Meaning::Gain : KeyFigure::Meaning::Neutral,
        known ? QStringLiteral("%1 %2").arg(signedText(gain, 1), unitOf(plan.scenario)) : QString());
}

} // namespace concave::ui
