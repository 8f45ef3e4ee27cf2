#include "ui/pipeline/dealpane.h"

#include "ui/pipeline/allocationedit.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/day.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/foldbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/money.h"
#include "ui/widgets/moneyedit.h"
#include "ui/widgets/number.h"
#include "ui/widgets/numberedit.h"
#include "ui/widgets/textedit.h"

#include <QGridLayout>

namespace concave::ui {

DealPane::DealPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_stage(new Choice(theme, this)), m_value(new MoneyEdit(this)),
      m_probability(number(QStringLiteral("probability"), tr("probability"), &Lead::probability)),
      m_allocation(new AllocationEdit(this)), m_pricing(new Choice(theme, this)), m_rate(new MoneyEdit(this))
{
    QVBoxLayout *column = this->column();
    column->setContentsMargins(metrics::pane, metrics::gap, metrics::pane, metrics::gap);
    addStage(*column);
    addFigures(*column);
    addTerms(*column);
    bind();
}

void DealPane::addStage(QVBoxLayout &column)
{
    m_stage->setObjectName(QStringLiteral("stage"));
    m_stage->setDisabled(isReadOnly());
    column.addWidget(box(tr("Stage"), m_stage));
}

void DealPane::addFigures(QVBoxLayout &column)
{
    m_value->setObjectName(QStringLiteral("value"));
    m_probability->setRange(0, 100);
    m_probability->setUnit(QLocale().percent());
    m_probability->setStep(5);
    m_allocation->setObjectName(QStringLiteral("allocation"));
    m_allocation->setPlaceholderText(AllocationEdit::shown({40, 6}, locale()));
    m_allocation->setReadOnly(isReadOnly());
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    auto *error = new ErrorLine(theme(), this);
    const auto add = [&](const QString &name, LineField *field, int stretch) {
        FieldBox *named = box(name, field);
        named->showErrorsIn(*error);
        row->addWidget(named, stretch);
    };
    add(tr("Value"), m_value, 10);
    add(tr("Probability"), m_probability, 8);
    add(tr("Allocation"), m_allocation, 12);
    column.addLayout(row);
    column.addWidget(error);
    m_until = paragraph({}, TextStyle::Caption, Token::Text3, this);
    m_until->setObjectName(QStringLiteral("countsUntil"));
    column.addWidget(m_until);

    m_ownRow = new QWidget(this);
    m_own = label({}, TextStyle::Caption, Token::Text3, m_ownRow);
    m_own->setObjectName(QStringLiteral("ownProbability"));
    m_reset = button(tr("Use the stage's"), ButtonKind::Link, ButtonSize::Small, m_ownRow);
    m_reset->setObjectName(QStringLiteral("takeStageProbability"));
    m_reset->setDisabled(isReadOnly());
    auto *own = new QHBoxLayout(m_ownRow);
    own->setContentsMargins(0, 0, 0, 0);
    own->addWidget(m_own, 1);
    own->addWidget(m_reset);
    column.addWidget(m_ownRow);
}

void DealPane::addTerms(QVBoxLayout &column)
{
    auto *body = new QWidget(this);
    m_fold = new FoldButton(theme(), *body, false, this);
    m_fold->setFont(ui::font(TextStyle::Note));
    m_fold->setObjectName(QStringLiteral("termsFold"));
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(0, 0, 0, metrics::tight);
    grid->setHorizontalSpacing(metrics::gap);
    grid->setVerticalSpacing(metrics::gap);
    fillTerms(*grid);
    column.addWidget(m_fold);
    column.addWidget(body);
}

void DealPane::fillTerms(QGridLayout &grid)
{
    TextEdit *title = line(QStringLiteral("title"), tr("title"), &Lead::title);
    title->setPlaceholderText(tr("What the deal is about"));
    m_pricing->setObjectName(QStringLiteral("pricing"));
    m_pricing->setDisabled(isReadOnly());
    addWords(*m_pricing, Lead::description(), u"pricing");
    m_rate->setObjectName(QStringLiteral("rate"));
    m_rate->setReadOnly(isReadOnly());
    m_hourly = new QWidget(this);
    auto *hourly = new QHBoxLayout(m_hourly);
    hourly->setContentsMargins(0, 0, 0, 0);
    hourly->setSpacing(metrics::gap);
    hourly->addWidget(box(tr("Rate per hour"), m_rate), 1);
    hourly->addWidget(box(tr("Hours"), number(QStringLiteral("hours"), tr("hours"), &Lead::hours)), 1);

    grid.addWidget(box(tr("Title"), title), 0, 0, 1, 2);
    grid.addWidget(box(tr("Pricing"), m_pricing), 1, 0, 1, 2);
    grid.addWidget(m_hourly, 2, 0, 1, 2);
    grid.addWidget(box(tr("Start"), day(QStringLiteral("start"), tr("start"), &Lead::start)), 3, 0);
    grid.addWidget(
        box(tr("Expected close"), day(QStringLiteral("closeBy"), tr("expected close"), &Lead::closeBy)), 3,
        1);
    for (int i : {0, 1})
        grid.setColumnStretch(i, 1);
}

void DealPane::bind()
{
    colourStageProbability();
    connect(&theme(), &Theme::changed, this, &DealPane::colourStageProbability);
    connect(m_stage, &QComboBox::activated, this, [this](int index) {
        const Id stage{m_stage->itemData(index).toLongLong()};
        if (presenter().pipeline().stages[presenter().facts(lead())->stage].id != stage)
            presenter().move({lead()}, stage);
    });
    connect(
        m_value, &MoneyEdit::committed, this, [this](std::optional<double> amount, const QString &currency) {
            change(tr("value"), [&](Lead &lead) {
                lead.amount = amount;
                lead.currency = currency;
            });
        });
    connect(m_rate, &MoneyEdit::committed, this, [this](std::optional<double> rate, const QString &currency) {
        change(tr("rate"), [&](Lead &lead) {
            lead.rate = rate;
            lead.currency = currency;
        });
    });
    connect(m_allocation, &AllocationEdit::committed, this, [this](const AllocationEdit::Value &value) {
        change(tr("allocation"), [&](Lead &lead) {
            lead.allocation = value.percent;
            lead.months = value.months;
        });
    });
    connect(m_pricing, &QComboBox::activated, this, [this](int index) {
        const auto pricing = static_cast<Pricing>(m_pricing->itemData(index).toInt());
        change(tr("pricing"), [&](Lead &lead) { lead.pricing = pricing; });
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        change(tr("probability"), [](Lead &lead) { lead.probability.reset(); });
        m_probability->setFocus();
    });
}

void DealPane::refresh(const Lead &lead, const LeadFacts &facts)
{
    refreshStage(facts);
    refreshValue(lead, facts);
    refreshProbability(facts);
    m_allocation->setValue({lead.allocation, lead.months});
    m_fold->setText(terms(lead));
    // A closed deal has a beginning: it is asked for here, once.
    const bool asksStart = facts.standing == Standing::Won && !lead.start.isValid();
    if (asksStart && m_asked != lead.id)
        m_fold->unfold();
    m_asked = asksStart ? lead.id : Id();
}

void DealPane::refreshStage(const LeadFacts &facts)
{
    m_stage->clear();
    for (const PipelineStage &stage : presenter().pipeline().stages)
        m_stage->addItem(stage.name, QVariant::fromValue(stage.id.value));
    m_stage->setCurrentIndex(static_cast<int>(facts.stage));
}

void DealPane::refreshValue(const Lead &lead, const LeadFacts &facts)
{
    const bool isFixed = lead.pricing == Pricing::Fixed;
    m_value->setReadOnly(isReadOnly() || !isFixed);
    m_value->setPlaceholderText(showMoney(0, lead.currency));
    m_value->setValue(isFixed ? lead.amount : std::optional(facts.value), lead.currency);
    m_rate->setPlaceholderText(showMoney(0, lead.currency));
    m_rate->setValue(lead.rate, lead.currency);
    m_pricing->setCurrentIndex(m_pricing->findData(static_cast<int>(lead.pricing)));
    m_hourly->setVisible(lead.pricing == Pricing::Hourly);
    const bool countsAmount =
        !isFixed && lead.amount && !isPriced(lead, ofLead(presenter().pipeline().milestones, lead.id));
    m_until->setVisible(countsAmount);
    if (countsAmount) {
        m_until->setText((lead.pricing == Pricing::Hourly ? tr("Counts %1 until rate and hours are given")
                                                          : tr("Counts %1 until a milestone has an amount"))
                             .arg(showMoney(*lead.amount, lead.currency)));
    }
}

/// The stage's probability is a value that counts: it does not look disabled.
void DealPane::colourStageProbability()
{
    QPalette palette;
    palette.setColor(QPalette::PlaceholderText, theme().colour(Token::Text2));
    m_probability->setPalette(palette);
}

void DealPane::refreshProbability(const LeadFacts &facts)
{
    const PipelineStage &stage = presenter().pipeline().stages[facts.stage];
    const bool isFrozen = !isOpen(facts.standing);
    m_probability->setReadOnly(isReadOnly());
    m_probability->setDisabled(isFrozen);
    m_probability->setEmptyText(showPercent(stage.probability));
    if (isFrozen)
        m_probability->setValue(100 * facts.probability);
    m_ownRow->setVisible(isFrozen || facts.hasOwnProbability);
    m_reset->setVisible(!isFrozen);
    if (facts.standing == Standing::Won)
        m_own->setText(tr("Won deals count in full"));
    else if (isFrozen)
        m_own->setText(tr("Lost deals count for nothing"));
    else
        m_own->setText(tr("Own value; the stage's is %1").arg(showPercent(stage.probability)));
}

/// "Hourly · € 120 × 300 h · starts 1 April · closes by 30 March"
QString DealPane::terms(const Lead &lead) const
{
    const QDate today = presenter().today();
    QStringList words{m_pricing->currentText()};
    if (!lead.title.isEmpty())
        words.prepend(lead.title);
    if (lead.pricing == Pricing::Hourly && lead.rate && lead.hours)
        words << tr("%1 × %2 h", "rate and hours")
                     .arg(showMoney(*lead.rate, lead.currency), showNumber(*lead.hours, 0, 1, locale()));
    if (lead.start.isValid())
        words << tr("starts %1").arg(showDay(lead.start, today));
    if (lead.closeBy.isValid())
        words << tr("closes by %1").arg(showDay(lead.closeBy, today));
    if (!lead.start.isValid() && !lead.closeBy.isValid())
        words << tr("no dates yet");
    return words.join(QStringLiteral(" · "));
}

} // namespace concave::ui
