#include "ui/pipeline/activitypane.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

namespace concave::ui {

namespace {

constexpr std::size_t mostAtFirst = 8;

} // namespace

ActivityPane::ActivityPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent),
      m_rows(new RecordRows<LogEntry, ActivityRow>([this](Id id, QWidget *rows) { return makeRow(id, rows); },
          [](ActivityRow &row, const LogEntry &entry) { row.set(entry); }, this)),
      m_none(label(tr("Nothing is logged yet"), TextStyle::Note, Token::Text3, this)),
      m_all(button({}, ButtonKind::Link, ButtonSize::Small, this))
{
    QVBoxLayout *column = section();
    column->setSpacing(0);
    column->addWidget(head(tr("Activity")));
    column->addSpacing(metrics::tight);
    column->addWidget(m_none);
    column->addWidget(m_rows);
    column->addWidget(m_all);
    m_all->setObjectName(QStringLiteral("allActivities"));
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_unfolded = lead();
        present(lead());
    });
}

void ActivityPane::refresh(const Lead &lead, const LeadFacts & /*facts*/)
{
    std::vector<LogEntry> all = entries(lead.id);
    const std::size_t count = all.size();
    const bool isCut = count > mostAtFirst && m_unfolded != lead.id;
    if (isCut)
        all.resize(mostAtFirst);
    m_all->setText(tr("Show all %1").arg(count));
    m_all->setVisible(isCut);
    m_none->setVisible(all.empty());
    m_rows->present(all);
}

std::vector<LogEntry> ActivityPane::entries(Id lead) const
{
    std::vector<LogEntry> entries;
    for (const Activity &activity : ofLead(presenter().pipeline().activities, lead))
        entries.push_back({activity.id, false, activity.kind, activity.text, activity.at});
    for (const StageChange &move : ofLead(presenter().pipeline().moves, lead))
        entries.push_back({move.id, true, ContactKind::Note, whereTo(move), move.at});
    std::ranges::sort(
        entries, std::greater<>(), [](const LogEntry &entry) { return std::pair(entry.at, entry.id); });
    return entries;
}

QString ActivityPane::whereTo(const StageChange &move) const
{
    const PipelineStage *stage = move.to ? findStage(presenter().pipeline(), *move.to) : nullptr;
    return stage ? tr("Moved to %1").arg(stage->name) : tr("Moved to a stage that is no more");
}

ActivityRow *ActivityPane::makeRow(Id id, QWidget *parent)
{
    auto *row = new ActivityRow(theme(), today(), isReadOnly(), parent);
    connect(row, &ActivityRow::changed, this,
        [this, id](const std::function<void(Activity &)> &with) { change(id, with); });
    connect(row, &ActivityRow::removeRequested, this, [this, id] { remove(id); });
    return row;
}

void ActivityPane::change(Id activity, const std::function<void(Activity &)> &change)
{
    presenter().edit(tr("Change activity with %1").arg(company()),
        [&](Edit &edit) { edit.modify<Activity>(activity, change); });
}

void ActivityPane::remove(Id activity)
{
    if (presenter().edit(tr("Delete activity with %1").arg(company()),
            [&](Edit &edit) { edit.remove<Activity>(activity); }))
        Q_EMIT presenter().done(tr("Deleted an activity with %1").arg(company()));
}

} // namespace concave::ui
