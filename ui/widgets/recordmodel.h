// A list model that follows a list, of ids or of records: it tells what went, what stands elsewhere and what
// came, so that views keep their place, their selection and an open editor.
#pragma once

#include <QAbstractListModel>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace concave::ui {

template <class Row>
class RecordModel : public QAbstractListModel
{
    static auto idOf(const Row &row)
    {
        if constexpr (requires { row.id; })
            return row.id;
        else
            return row;
    }

public:
    using RecordId = decltype(idOf(Row()));

    RecordId id(int row) const { return idOf(at(row)); }
    /// −1 where it is not there.
    int rowOf(RecordId id) const
    {
        const auto found = std::ranges::find(m_rows, id, &RecordModel::idOf);
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }
    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                               : Qt::NoItemFlags;
    }

protected:
    RecordModel(std::vector<Row> rows, QObject *parent) : QAbstractListModel(parent), m_rows(std::move(rows))
    {}

    const std::vector<Row> &rows() const { return m_rows; }
    const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Tells nothing: whoever changes more than a view shows says so.
    void set(int row, Row content) { m_rows[static_cast<std::size_t>(row)] = std::move(content); }

    /// These, in this order. Rows that stay keep what they hold. False where so much came and went that it
    /// was a new beginning.
    bool follow(const std::vector<Row> &rows)
    {
        if (std::ranges::equal(rows, m_rows, {}, &RecordModel::idOf, &RecordModel::idOf))
            return true;
        const std::vector<RecordId> before = sortedIds(m_rows);
        const std::vector<RecordId> after = sortedIds(rows);
        std::vector<RecordId> different;
        std::ranges::set_symmetric_difference(before, after, std::back_inserter(different));
        if (different.size() > fewRows) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
            return false;
        }
        removeOthers(after);
        reorder(rows);
        insertNew(rows);
        return true;
    }

private:
    /// With more rows than this to insert or remove one by one, a new beginning is quicker.
    static constexpr std::size_t fewRows = 100;

    static std::vector<RecordId> sortedIds(const std::vector<Row> &rows)
    {
        std::vector<RecordId> ids;
        std::ranges::transform(rows, std::back_inserter(ids), &RecordModel::idOf);
        std::ranges::sort(ids);
        return ids;
    }

    void removeOthers(const std::vector<RecordId> &kept)
    {
        for (int row = rowCount() - 1; row >= 0; --row) {
            if (std::ranges::binary_search(kept, id(row)))
                continue;
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }

    /// Those that were there before.
    void reorder(const std::vector<Row> &rows)
    {
        std::vector<std::pair<RecordId, std::size_t>> places;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            places.emplace_back(idOf(m_rows[i]), i);
        std::ranges::sort(places);
        std::vector<Row> order;
        for (const Row &row : rows) {
            const auto place =
                std::ranges::lower_bound(places, idOf(row), {}, &std::pair<RecordId, std::size_t>::first);
            if (place != places.end() && place->first == idOf(row))
                order.push_back(m_rows[place->second]);
        }
        if (std::ranges::equal(order, m_rows, {}, &RecordModel::idOf, &RecordModel::idOf))
            return;
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList from = persistentIndexList();
        std::vector<RecordId> ids;
        for (const QModelIndex &index : from)
            ids.push_back(id(index.row()));
        m_rows = std::move(order);
        QModelIndexList to;
        for (const RecordId id : ids)
            to << index(rowOf(id));
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    void insertNew(const std::vector<Row> &rows)
    {
        for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
            const Row &next = rows[static_cast<std::size_t>(row)];
            if (row < rowCount() && id(row) == idOf(next))
                continue;
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, next);
            endInsertRows();
        }
    }

    std::vector<Row> m_rows;
};

} // namespace concave::ui
