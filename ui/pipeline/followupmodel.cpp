#include "ui/pipeline/followupmodel.h"

#include "ui/pipeline/contactkinds.h"
#include "ui/widgets/day.h"
#include "ui/widgets/money.h"

namespace concave::ui {

namespace {

QString titleOf(FollowUpGroup group)
{
    switch (group) {
    case FollowUpGroup::Overdue:
        return FollowUpModel::tr("Overdue");
    case FollowUpGroup::Today:
        return FollowUpModel::tr("Due today");
    case FollowUpGroup::Missing:
        return FollowUpModel::tr("No next action");
    case FollowUpGroup::Undated:
        return FollowUpModel::tr("No date");
    case FollowUpGroup::Silent:
        return FollowUpModel::tr("Silent");
    case FollowUpGroup::Soon:
        break;
    }
    return FollowUpModel::tr("Next seven days");
}

} // namespace

FollowUpModel::FollowUpModel(PipelinePresenter &presenter, QObject *parent)
    : QAbstractListModel(parent), m_presenter(presenter)
{
    connect(&m_presenter, &PipelinePresenter::changed, this, &FollowUpModel::refresh);
    connect(&m_presenter, &PipelinePresenter::filterChanged, this, &FollowUpModel::refresh);
    m_rows = readRows();
    indexRows();
}

std::vector<FollowUpModel::Row> FollowUpModel::readRows() const
{
    std::vector<Row> rows;
    for (const FollowUps &group :
        followUps(m_presenter.pipeline(), m_presenter.facts(), m_presenter.today())) {
        const std::size_t head = rows.size();
        rows.push_back({group.group, {}});
        for (const Id lead : group.leads) {
            if (m_presenter.isShown(lead))
                rows.push_back({group.group, lead});
        }
        rows[head].count = static_cast<int>(rows.size() - head - 1);
        if (rows[head].count == 0)
            rows.pop_back();
    }
    return rows;
}

void FollowUpModel::indexRows()
{
    m_rowOf.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].lead)
            m_rowOf.insert(*m_rows[i].lead, static_cast<int>(i));
    }
}

void FollowUpModel::refresh()
{
    std::vector<Row> rows = readRows();
    if (rows == m_rows) {
        if (!rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    indexRows();
    endResetModel();
}

std::optional<Id> FollowUpModel::leadAt(const QModelIndex &index) const
{
    return index.isValid() ? row(index).lead : std::nullopt;
}

QModelIndex FollowUpModel::indexOf(Id lead) const
{
    const auto found = m_rowOf.constFind(lead);
    return found == m_rowOf.constEnd() ? QModelIndex() : index(*found);
}

int FollowUpModel::count(const QModelIndex &head) const
{
    return row(head).count;
}

FollowUpLine FollowUpModel::line(const QModelIndex &index) const
{
    const Lead &lead = *m_presenter.lead(*row(index).lead);
    const LeadFacts &facts = *m_presenter.facts(lead.id);
    QStringList whose{lead.company};
    for (const QString &word : {lead.contact, lead.role}) {
        if (!word.isEmpty())
            whose << word;
    }
    FollowUpLine line{.icon = facts.followUp == FollowUp::Missing ? Icon::Raised : iconOf(lead.nextKind),
        .action = !lead.nextAction.isEmpty()            ? lead.nextAction
                  : facts.followUp == FollowUp::Missing ? tr("Plan what happens next")
                                                        : tr("Follow up"),
        .whose = whose.join(QStringLiteral(", ")),
        .value = facts.value > 0 ? showMoney(facts.value, lead.currency) : QString()};
    if (const auto silence = silenceMark(facts))
        line.marks.push_back(*silence);
    if (const auto mark = followUpMark(facts))
        line.marks.push_back(*mark);
    else
        line.marks.push_back(
            {lead.nextDue.isValid() ? showNearDay(lead.nextDue, m_presenter.today()) : tr("No date"),
                Chip::Kind::Outline, Icon::Calendar});
    return line;
}

bool FollowUpModel::canSnooze(const QModelIndex &index) const
{
    return leadAt(index) && row(index).group != FollowUpGroup::Missing;
}

int FollowUpModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FollowUpModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Row &row = this->row(index);
    if (!row.lead)
        return role == Qt::DisplayRole ? titleOf(row.group)
                                       : tr("%1: %2").arg(titleOf(row.group)).arg(row.count);
    if (!m_presenter.lead(*row.lead))
        return {};
    const FollowUpLine line = this->line(index);
    if (role == Qt::DisplayRole)
        return line.action;
    QStringList words{line.action, line.whose};
    for (const Mark &mark : line.marks)
        words << mark.text;
    if (!line.value.isEmpty())
        words << line.value;
    return words.join(QStringLiteral(", "));
}

Qt::ItemFlags FollowUpModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return leadAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                         : Qt::ItemNeverHasChildren;
}

} // namespace concave::ui
