#include "ui/pipeline/leadmodel.h"

#include "ui/theme/type.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace concave::ui {

namespace {

/// More rows that come or go, and starting anew is quicker.
constexpr std::ptrdiff_t fewRows = 32;

const LeadColumn &columnAt(int column)
{
    return leadColumns()[static_cast<std::size_t>(column)];
}

} // namespace

LeadModel::LeadModel(PipelinePresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent), m_presenter(presenter)
{
    connect(&m_presenter, &PipelinePresenter::changed, this, &LeadModel::refresh);
    connect(&m_presenter, &PipelinePresenter::filterChanged, this, &LeadModel::refresh);
    m_rows = sortedRows();
    indexRows();
}

LeadLine LeadModel::line(Id lead) const
{
    const Pipeline &pipeline = m_presenter.pipeline();
    const Lead &found = *m_presenter.lead(lead);
    const auto place = static_cast<std::size_t>(&found - pipeline.leads.data());
    return {pipeline, found, m_presenter.facts()[place], m_presenter.today()};
}

std::vector<Id> LeadModel::sortedRows() const
{
    const std::vector<Id> shown = m_presenter.shown();
    const Pipeline &pipeline = m_presenter.pipeline();
    std::vector<SortKey> keys;
    keys.reserve(shown.size());
    std::size_t place = 0; // both are by id
    for (const Id lead : shown) {
        while (pipeline.leads[place].id != lead)
            ++place;
        const LeadLine line{pipeline, pipeline.leads[place], m_presenter.facts()[place], m_presenter.today()};
        keys.push_back(sortKey(columnAt(m_sortColumn), line));
    }
    const auto isLess = [&](std::size_t left, std::size_t right) {
        const SortKey &a = keys[left];
        const SortKey &b = keys[right];
        if (a.isEmpty != b.isEmpty)
            return b.isEmpty;
        if (a.number != b.number)
            return (a.number < b.number) == (m_sortOrder == Qt::AscendingOrder);
        const int order = QString::compare(a.text, b.text);
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    };
    std::vector<std::size_t> order(shown.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::stable_sort(order, isLess);
    std::vector<Id> rows;
    rows.reserve(order.size());
    for (const std::size_t i : order)
        rows.push_back(shown[i]);
    return rows;
}

void LeadModel::indexRows()
{
    m_rowOf.clear();
    m_rowOf.reserve(static_cast<qsizetype>(m_rows.size()));
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rowOf.insert(m_rows[i], static_cast<int>(i));
}

void LeadModel::refresh()
{
    setRows(sortedRows());
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// A few rows that come or go are told as such, so that the others, the selection and an open editor keep
/// their place.
void LeadModel::setRows(std::vector<Id> rows)
{
    if (rows == m_rows)
        return;
    QHash<Id, int> placeOf;
    placeOf.reserve(static_cast<qsizetype>(rows.size()));
    for (const Id lead : rows)
        placeOf.insert(lead, static_cast<int>(placeOf.size()));
    const auto gone = std::ranges::count_if(m_rows, [&](Id lead) { return !placeOf.contains(lead); });
    const auto come = std::ranges::count_if(rows, [&](Id lead) { return !m_rowOf.contains(lead); });
    if (gone + come > fewRows) {
        beginResetModel();
        m_rows = std::move(rows);
        indexRows();
        endResetModel();
        return;
    }
    for (int row = rowCount() - 1; gone > 0 && row >= 0; --row) {
        if (placeOf.contains(idAt(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        indexRows();
        endRemoveRows();
    }
    std::vector<Id> staying;
    std::ranges::copy_if(rows, std::back_inserter(staying), [&](Id lead) { return m_rowOf.contains(lead); });
    reorder(std::move(staying));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i < m_rows.size() && m_rows[i] == rows[i])
            continue;
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), rows[i]);
        indexRows();
        endInsertRows();
    }
}

void LeadModel::reorder(std::vector<Id> rows)
{
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Id> leads;
    for (const QModelIndex &index : before)
        leads.push_back(idAt(index.row()));
    m_rows = std::move(rows);
    indexRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(leads[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void LeadModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortColumn && order == m_sortOrder))
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    reorder(sortedRows());
}

int LeadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LeadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(leadColumns().size());
}

LeadCell LeadModel::cell(const QModelIndex &index) const
{
    const LeadColumn &column = columnAt(index.column());
    const LeadLine lead = line(idAt(index.row()));
    const auto mark = cellMark(column, lead);
    return {mark ? mark->text : cellText(column, lead), mark, isMuted(column, lead)};
}

QVariant LeadModel::data(const QModelIndex &index, int role) const
{
    // While rows of removed leads go one by one, those that are yet to go are empty.
    if (!index.isValid() || !m_presenter.lead(idAt(index.row())))
        return {};
    const LeadColumn &column = columnAt(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(column, line(idAt(index.row())));
    case Qt::EditRole:
        return cellValue(column, line(idAt(index.row())));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column.isNumber() ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole: {
        const LeadLine lead = line(idAt(index.row()));
        const QString text = cellText(column, lead);
        return index.column() == 0 ? text : tr("%1, %2: %3").arg(lead.lead.company, column.title, text);
    }
    case Qt::ToolTipRole:
        return column.type == LeadColumn::Type::Probability && isMuted(column, line(idAt(index.row())))
                   ? QVariant(tr("The probability of its stage"))
                   : QVariant();
    default:
        return {};
    }
}

QVariant LeadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const LeadColumn &column = columnAt(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (column.isNumber() ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::FontRole)
        return font(TextStyle::Chip);
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

Qt::ItemFlags LeadModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool editable = index.isValid() && !m_presenter.isReadOnly() &&
                          m_presenter.lead(idAt(index.row())) &&
                          isEditable(columnAt(index.column()), line(idAt(index.row())));
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool LeadModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || value == data(index, role))
        return false;
    const Id lead = idAt(index.row());
    const std::vector<Id> &chosen = m_presenter.selection();
    const bool isChosen = std::ranges::find(chosen, lead) != chosen.end();
    return change(isChosen ? chosen : std::vector<Id>{lead}, index.column(), value);
}

bool LeadModel::change(const std::vector<Id> &leads, int columnIndex, const QVariant &value)
{
    const LeadColumn &column = columnAt(columnIndex);
    std::vector<Id> able;
    std::ranges::copy_if(leads, std::back_inserter(able),
        [&](Id lead) { return m_presenter.lead(lead) && isEditable(column, line(lead)); });
    if (able.empty())
        return false;
    if (column.type == LeadColumn::Type::Stage)
        return m_presenter.move(able, Id{value.toLongLong()});
    const QString label = tr("Change %1 of %2").arg(column.title.toLower(), m_presenter.nameOf(able));
    return m_presenter.edit(label, [&](Edit &edit) {
        for (const Id lead : able)
            edit.modify<Lead>(lead, [&](Lead &changed) { setCellValue(column, changed, value); });
    });
}

} // namespace concave::ui
