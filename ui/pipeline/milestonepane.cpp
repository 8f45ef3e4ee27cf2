#include "ui/pipeline/milestonepane.h"

#include "ui/pipeline/ticklist.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/day.h"
#include "ui/widgets/label.h"
#include "ui/widgets/moneyedit.h"

namespace concave::ui {

namespace {

constexpr int amountWidth = 80;

} // namespace

MilestonePane::MilestonePane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_count(label({}, TextStyle::Note, Token::Text2, this))
{
    const TickWords words{.add = tr("Add milestone %1 to %2"),
        .tick = tr("Tick milestone %1 of %2"),
        .untick = tr("Untick milestone %1 of %2"),
        .rename = tr("Rename milestone %1 of %2"),
        .changeDay = tr("Change day of milestone %1 of %2"),
        .move = tr("Move milestone %1 of %2"),
        .remove = tr("Delete milestone %1 of %2")};
    const auto show = [this](TickRow &row, const Milestone &milestone) {
        const Lead &lead = *this->presenter().lead(milestone.lead);
        auto *amount = row.findChild<MoneyEdit *>();
        amount->setVisible(lead.pricing == Pricing::Milestones);
        amount->setValue(milestone.amount, lead.currency);
        showDay(row, milestone);
    };
    m_list = new TickList<Milestone>(theme, presenter,
        {.records = &Pipeline::milestones,
            .ticked = &Milestone::doneOn,
            .words = words,
            .invitation = tr("Add milestone"),
            .dayName = tr("Due"),
            .furnish = [this](TickRow &row, Id milestone) { addAmount(row, milestone); },
            .show = show,
            .day =
                [](const Milestone &milestone) {
                    return milestone.doneOn.isValid() ? &Milestone::doneOn : &Milestone::due;
                }},
        this);
    m_list->setObjectName(QStringLiteral("milestones"));
    QVBoxLayout *column = section();
    column->setSpacing(metrics::tight);
    column->addWidget(head(tr("Milestones"), m_count));
    column->addWidget(m_list);
}

void MilestonePane::refresh(const Lead &lead, const LeadFacts & /*facts*/)
{
    m_list->present(lead.id);
    const auto milestones = m_list->records();
    const auto done = std::ranges::count_if(
        milestones, [](const Milestone &milestone) { return milestone.doneOn.isValid(); });
    m_count->setText(milestones.empty() ? QString() : tr("%1 of %2").arg(done).arg(milestones.size()));
}

void MilestonePane::addAmount(TickRow &row, Id milestone)
{
    auto *amount = new MoneyEdit(&row);
    setQuiet(*amount);
    amount->setObjectName(QStringLiteral("amount"));
    amount->setAccessibleName(tr("Amount"));
    amount->setPlaceholderText(tr("Amount"));
    amount->setAlignment(Qt::AlignRight);
    amount->setFixedWidth(amountWidth);
    amount->setReadOnly(isReadOnly());
    row.addField(amount);
    connect(
        amount, &MoneyEdit::committed, this, [this, milestone](std::optional<double> value, const QString &) {
            m_list->change(milestone, tr("Change amount of milestone %1 of %2"),
                [&](Milestone &changed) { changed.amount = value; });
        });
}

void MilestonePane::showDay(TickRow &row, const Milestone &milestone) const
{
    const QDate today = presenter().today();
    if (milestone.doneOn.isValid())
        row.day().set(milestone.doneOn, ui::showDay(milestone.doneOn, today), Token::Text3);
    else if (!milestone.due.isValid())
        row.day().set({}, tr("Set day"), Token::Text3);
    else if (milestone.due == today)
        row.day().set(milestone.due, showDue(milestone.due, today), Token::Warning, true);
    else
        row.day().set(milestone.due, showDue(milestone.due, today),
            milestone.due < today ? Token::Danger : Token::Text3);
}

} // namespace concave::ui
