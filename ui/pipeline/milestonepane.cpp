#include "ui/pipeline/milestonepane.h"

#include "ui/pipeline/addline.h"
#include "ui/pipeline/dayfield.h"
#include "ui/pipeline/reorder.h"
#include "ui/pipeline/tickrow.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/day.h"
#include "ui/widgets/label.h"
#include "ui/widgets/moneyedit.h"

#include <QCheckBox>

namespace concave::ui {

namespace {

constexpr int amountWidth = 80;

} // namespace

MilestonePane::MilestonePane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_count(label({}, TextStyle::Note, Token::Text2, this)),
      m_rows(new RecordRows<Milestone, TickRow>([this](Id id, QWidget *rows) { return makeRow(id, rows); },
          [this](TickRow &row, const Milestone &milestone) { refreshRow(row, milestone); }, this))
{
    QVBoxLayout *column = this->column();
    column->setSpacing(0);
    column->addWidget(head(tr("Milestones"), m_count));
    column->addSpacing(metrics::tight);
    column->addWidget(m_rows);
    if (isReadOnly())
        return;
    auto *line = new AddLine(theme, tr("Add milestone"), this);
    line->setObjectName(QStringLiteral("addMilestone"));
    connect(line, &AddLine::added, this, &MilestonePane::add);
    column->addWidget(line);
}

void MilestonePane::refresh(const Lead &lead, const LeadFacts & /*facts*/)
{
    const auto milestones = ofLead(presenter().pipeline().milestones, lead.id);
    const auto done = std::ranges::count_if(
        milestones, [](const Milestone &milestone) { return milestone.doneOn.isValid(); });
    m_count->setText(
        milestones.empty() ? QString() : tr("%1 of %2").arg(done).arg(static_cast<int>(milestones.size())));
    m_rows->present(milestones);
}

TickRow *MilestonePane::makeRow(Id id, QWidget *parent)
{
    auto *row = new TickRow(theme(), today(), tr("Due"), isReadOnly(), parent);
    auto *amount = new MoneyEdit(row);
    setQuiet(*amount);
    amount->setObjectName(QStringLiteral("amount"));
    amount->setAccessibleName(tr("Amount"));
    amount->setPlaceholderText(tr("Amount"));
    amount->setAlignment(Qt::AlignRight);
    amount->setFixedWidth(amountWidth);
    amount->setReadOnly(isReadOnly());
    row->addField(amount);
    connect(row, &TickRow::ticked, this, [this, id](bool on) {
        changeMilestone(id, on ? tr("Tick milestone %1 of %2") : tr("Untick milestone %1 of %2"),
            [&](Milestone &milestone) { milestone.doneOn = on ? presenter().today() : QDate(); });
    });
    connect(row, &TickRow::renamed, this, [this, id](const QString &name) {
        changeMilestone(
            id, tr("Rename milestone %1 of %2"), [&](Milestone &milestone) { milestone.name = name; });
    });
    connect(&row->day(), &DayField::committed, this, [this, id](QDate day) {
        const bool isDone = milestone(id)->doneOn.isValid();
        changeMilestone(id, tr("Change day of milestone %1 of %2"),
            [&](Milestone &milestone) { (isDone ? milestone.doneOn : milestone.due) = day; });
    });
    connect(amount, &MoneyEdit::committed, this, [this, id](std::optional<double> value, const QString &) {
        changeMilestone(id, tr("Change amount of milestone %1 of %2"),
            [&](Milestone &milestone) { milestone.amount = value; });
    });
    connect(row, &TickRow::moveRequested, this, [this, id](int by) { move(id, by); });
    connect(row, &TickRow::removeRequested, this, [this, id] { remove(id); });
    return row;
}

void MilestonePane::refreshRow(TickRow &row, const Milestone &milestone)
{
    const Lead &lead = *presenter().lead(milestone.lead);
    row.setName(milestone.name);
    row.setTicked(milestone.doneOn.isValid());
    auto *amount = row.findChild<MoneyEdit *>();
    amount->setVisible(lead.pricing == Pricing::Milestones);
    amount->setValue(milestone.amount, lead.currency);
    refreshDay(row, milestone);
}

void MilestonePane::refreshDay(TickRow &row, const Milestone &milestone)
{
    const QDate today = presenter().today();
    if (milestone.doneOn.isValid())
        row.day().set(milestone.doneOn, showDay(milestone.doneOn, today), Token::Text3);
    else if (!milestone.due.isValid())
        row.day().set({}, tr("Set day"), Token::Text3);
    else if (milestone.due == today)
        row.day().set(milestone.due, showDue(milestone.due, today), Token::Warning, true);
    else
        row.day().set(milestone.due, showDue(milestone.due, today),
            milestone.due < today ? Token::Danger : Token::Text3);
}

const Milestone *MilestonePane::milestone(Id id) const
{
    const auto &all = presenter().pipeline().milestones;
    const auto found = std::ranges::find(all, id, &Milestone::id);
    return found == all.end() ? nullptr : &*found;
}

bool MilestonePane::changeMilestone(
    Id id, const QString &label, const std::function<void(Milestone &)> &change)
{
    const Milestone *before = milestone(id);
    return before && presenter().edit(label.arg(before->name, company()),
                         [&](Edit &edit) { edit.modify<Milestone>(id, change); });
}

void MilestonePane::add(const QString &name)
{
    presenter().edit(tr("Add milestone %1 to %2").arg(name, company()), [&](Edit &edit) {
        const auto others = ofLead(presenter().pipeline().milestones, lead());
        edit.insert(Milestone{.id = {}, .lead = lead(), .name = name, .position = positionAfter(others)});
    });
}

void MilestonePane::move(Id id, int by)
{
    const Milestone *moved = milestone(id);
    if (!moved)
        return;
    presenter().edit(tr("Move milestone %1 of %2").arg(moved->name, company()),
        [&](Edit &edit) { reorder(edit, ofLead(presenter().pipeline().milestones, lead()), id, by); });
    m_rows->row(id)->box().setFocus();
}

void MilestonePane::remove(Id id)
{
    const Milestone *removed = milestone(id);
    if (!removed)
        return;
    const QString name = removed->name;
    if (presenter().edit(tr("Delete milestone %1 of %2").arg(name, company()),
            [&](Edit &edit) { edit.remove<Milestone>(id); }))
        Q_EMIT presenter().done(tr("Deleted %1").arg(name));
}

} // namespace concave::ui
