#include "ui/pipeline/engagementmodel.h"

#include "core/pipeline/month.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/widgets/money.h"

#include <cmath>

namespace concave::ui {

namespace {

QString monthAndYear(QDate month)
{
    return QLocale().toString(month, QStringLiteral("MMMM yyyy"));
}

} // namespace

QString wordsOf(const Engagement &engagement)
{
    const QString allocation = showPercent(engagement.allocation);
    const QString words =
        engagement.isSigned
            ? EngagementModel::tr("%1 signed").arg(allocation)
            : EngagementModel::tr("%1, %2 likely").arg(allocation, showPercent(100 * engagement.probability));
    return engagement.isStartAssumed ? EngagementModel::tr("%1, start assumed").arg(words) : words;
}

EngagementModel::EngagementModel(PipelinePresenter &presenter, QObject *parent)
    : QAbstractListModel(parent), m_presenter(presenter)
{}

void EngagementModel::set(const Capacity &capacity)
{
    beginResetModel();
    m_firstMonth = capacity.months.front().month;
    m_engagements = capacity.engagements;
    endResetModel();
}

QString EngagementModel::company(int row) const
{
    const Lead *lead = m_presenter.lead(engagement(row).lead);
    return lead ? lead->company : QString();
}

int EngagementModel::rowOf(Id lead) const
{
    const auto found = std::ranges::find(m_engagements, lead, &Engagement::lead);
    return found == m_engagements.end() ? -1 : static_cast<int>(found - m_engagements.begin());
}

int EngagementModel::clampedMove(int row, int months) const
{
    if (m_presenter.isReadOnly())
        return 0;
    const int start = monthsBetween(m_firstMonth, engagement(row).start);
    const int length = static_cast<int>(std::ceil(std::min<double>(engagement(row).months, capacityMonths)));
    return std::clamp(months, std::min(0, 1 - length - start), std::max(0, capacityMonths - 1 - start));
}

void EngagementModel::moveStart(int row, int months)
{
    const int by = clampedMove(row, months);
    const Lead *lead = m_presenter.lead(engagement(row).lead);
    if (by == 0 || !lead)
        return;
    const QDate start = (lead->start.isValid() ? lead->start : engagement(row).start).addMonths(by);
    m_presenter.change(lead->id, tr("Start %1 in %2").arg(lead->company, monthAndYear(start)),
        [start](Lead &changed) { changed.start = start; });
}

int EngagementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_engagements.size());
}

QVariant EngagementModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Engagement &one = engagement(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return company(index.row());
    case Qt::AccessibleTextRole: {
        const QDate last = one.start.addMonths(static_cast<int>(std::ceil(std::min(one.months, 1200.0))) - 1);
        return tr("%1: %2, %3 to %4")
            .arg(company(index.row()), wordsOf(one), monthAndYear(one.start), monthAndYear(last));
    }
    default:
        return {};
    }
}

} // namespace concave::ui
