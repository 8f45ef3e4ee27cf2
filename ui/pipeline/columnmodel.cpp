#include "ui/pipeline/columnmodel.h"

#include "ui/pipeline/pipelinepresenter.h"

#include <algorithm>

namespace concave::ui {

namespace {

constexpr qsizetype mostCards = 1000; ///< kept in words

/// With more rows than this to insert or remove one by one, a new beginning is quicker.
constexpr std::size_t fewRows = 100;

std::vector<Id> sorted(std::vector<Id> ids)
{
    std::ranges::sort(ids);
    return ids;
}

} // namespace

ColumnModel::ColumnModel(PipelinePresenter &presenter, std::size_t stage, QObject *parent)
    : QAbstractListModel(parent), m_presenter(presenter), m_stage(stage), m_ids(presenter.column(stage))
{}

int ColumnModel::rowOf(Id lead) const
{
    const auto found = std::ranges::find(m_ids, lead);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const LeadCard &ColumnModel::card(int row) const
{
    const Id id = this->id(row);
    const auto known = m_cards.constFind(id);
    if (known != m_cards.constEnd())
        return *known;
    if (m_cards.size() >= mostCards)
        m_cards.clear();
    const Lead *lead = m_presenter.lead(id); // a row that goes may be asked for until it has gone
    return *m_cards.insert(
        id, lead ? cardOf(*lead, *m_presenter.facts(id), m_presenter.today()) : LeadCard());
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Lead *lead = m_presenter.lead(id(index.row()));
    if (!lead)
        return {};
    const LeadFacts &facts = *m_presenter.facts(lead->id);
    const PipelineStage &stage = m_presenter.pipeline().stages[facts.stage];
    switch (role) {
    case Qt::DisplayRole:
        return lead->company;
    case Qt::AccessibleTextRole:
        return spokenCard(*lead, facts, stage, m_presenter.today());
    case Qt::ToolTipRole: {
        const QString lines = wholeCard(*lead, facts, stage, m_presenter.today()).toHtmlEscaped();
        return QStringLiteral("<qt>%1</qt>").arg(QString(lines).replace(u'\n', QStringLiteral("<br>")));
    }
    default:
        return {};
    }
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

void ColumnModel::refresh()
{
    const std::vector<Id> &ids = m_presenter.column(m_stage);
    if (ids == m_ids)
        return tellTouched();
    if (isRearranged(ids)) {
        beginResetModel();
        m_ids = ids;
        m_cards.removeIf([&](const auto &card) { return m_presenter.isTouched(card.key()); });
        endResetModel();
        return;
    }
    removeOthers(ids);
    reorder(ids);
    insertNew(ids);
    tellTouched();
}

/// Whether so much came and went that row by row is no way to tell it.
bool ColumnModel::isRearranged(const std::vector<Id> &ids) const
{
    std::vector<Id> different;
    std::ranges::set_symmetric_difference(sorted(m_ids), sorted(ids), std::back_inserter(different));
    return different.size() > fewRows;
}

void ColumnModel::removeOthers(const std::vector<Id> &ids)
{
    const std::vector<Id> kept = sorted(ids);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::binary_search(kept, id(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_cards.remove(id(row));
        m_ids.erase(m_ids.begin() + row);
        endRemoveRows();
    }
}

/// Those that were there before, in their new order.
void ColumnModel::reorder(const std::vector<Id> &ids)
{
    const std::vector<Id> known = sorted(m_ids);
    std::vector<Id> order;
    std::ranges::copy_if(
        ids, std::back_inserter(order), [&](Id id) { return std::ranges::binary_search(known, id); });
    if (order == m_ids)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    std::vector<Id> at;
    for (const QModelIndex &index : from)
        at.push_back(id(index.row()));
    m_ids = std::move(order);
    QModelIndexList to;
    for (const Id id : at)
        to << index(rowOf(id));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ColumnModel::insertNew(const std::vector<Id> &ids)
{
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i < m_ids.size() && m_ids[i] == ids[i])
            continue;
        const int row = static_cast<int>(i);
        beginInsertRows({}, row, row);
        m_ids.insert(m_ids.begin() + row, ids[i]);
        endInsertRows();
    }
}

void ColumnModel::tellTouched()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (!m_presenter.isTouched(id(row)))
            continue;
        m_cards.remove(id(row));
        Q_EMIT dataChanged(index(row), index(row));
    }
}

} // namespace concave::ui
