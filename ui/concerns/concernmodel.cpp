#include "ui/concerns/concernmodel.h"

#include "ui/concerns/concernmarks.h"
#include "ui/concerns/concernspresenter.h"

#include <algorithm>

namespace concave::ui {

ConcernModel::ConcernModel(ConcernsPresenter &presenter, QObject *parent)
    : QAbstractListModel(parent), m_presenter(presenter), m_ids(presenter.shown())
{
    connect(&presenter, &ConcernsPresenter::changed, this, &ConcernModel::refresh);
    connect(&presenter, &ConcernsPresenter::filterChanged, this, &ConcernModel::refresh);
}

/// Row by row, so that the view keeps its place.
void ConcernModel::refresh()
{
    const std::vector<Id> &ids = m_presenter.shown();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(ids, m_ids[static_cast<std::size_t>(row)]) != ids.end())
            continue;
        beginRemoveRows({}, row, row);
        m_ids.erase(m_ids.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i < m_ids.size() && m_ids[i] == ids[i])
            continue;
        const int row = static_cast<int>(i);
        const auto at = std::ranges::find(m_ids, ids[i]);
        if (at == m_ids.end()) {
            beginInsertRows({}, row, row);
            m_ids.insert(m_ids.begin() + row, ids[i]);
            endInsertRows();
        } else {
            const int from = static_cast<int>(at - m_ids.begin());
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_ids.begin() + row, at, std::next(at));
            endMoveRows();
        }
    }
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

Id ConcernModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_ids[static_cast<std::size_t>(index.row())] : Id();
}

QModelIndex ConcernModel::indexOf(Id concern) const
{
    const auto found = std::ranges::find(m_ids, concern);
    return found == m_ids.end() ? QModelIndex() : index(static_cast<int>(found - m_ids.begin()));
}

int ConcernModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QString ConcernModel::spoken(const Concern &concern) const
{
    QStringList words{concern.name, statusName(concern.status)};
    if (const Stakeholder *stakeholder = m_presenter.stakeholderOf(concern)) {
        words << stakeholder->name;
        if (!stakeholder->role.isEmpty())
            words << stakeholder->role;
    }
    if (const DueWords due = dueWords(m_presenter.book(), concern, m_presenter.today()); !due.text.isEmpty())
        words << due.text;
    for (const CoverageFinding &finding : m_presenter.findings(concern.id))
        words << gapName(finding.gap);
    return words.join(QStringLiteral(", "));
}

QVariant ConcernModel::data(const QModelIndex &index, int role) const
{
    const Concern *concern = m_presenter.concern(idAt(index));
    if (!concern)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return concern->name;
    case Qt::AccessibleTextRole:
        return spoken(*concern);
    default:
        return {};
    }
}

bool ConcernModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !index.isValid() || name.isEmpty())
        return false;
    return m_presenter.change(idAt(index), tr("name"), [&](Concern &concern) { concern.name = name; });
}

Qt::ItemFlags ConcernModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_presenter.isReadOnly() ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_presenter.isReadOnly() ? shown : shown | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
}

bool ConcernModel::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int child)
{
    if (from.isValid() || to.isValid() || count != 1 || row < 0 || row >= rowCount())
        return false;
    const bool isLast = child < 0 || child >= rowCount();
    const int last = rowCount() - 1;
    if (isLast && row != last) // others that the filter hides may follow it
        return m_presenter.shift(idAt(index(row)), last - row);
    return isLast || m_presenter.place(idAt(index(row)), idAt(index(child)));
}

} // namespace concave::ui
