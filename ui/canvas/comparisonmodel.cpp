#include "ui/canvas/comparisonmodel.h"

#include "ui/canvas/comparisonlook.h"

#include <algorithm>

namespace concave::ui {

void ComparisonModel::present(const CanvasComparison *comparison)
{
    beginResetModel();
    m_header = comparison ? comparison->header : QStringList();
    m_changes = comparison ? comparison->changes() : std::vector<const NoteChange *>();
    endResetModel();
}

const NoteChange *ComparisonModel::changeAt(const QModelIndex &index) const
{
    const auto row = index.isValid() ? index.row() - m_header.size() : -1;
    return row < 0 ? nullptr : m_changes[static_cast<std::size_t>(row)];
}

QModelIndex ComparisonModel::indexOf(const NoteChange *change) const
{
    const auto found = std::ranges::find(m_changes, change);
    return found == m_changes.end() ? QModelIndex()
                                    : index(static_cast<int>(m_header.size() + (found - m_changes.begin())));
}

std::pair<Icon, Token> ComparisonModel::shapeAt(const QModelIndex &index) const
{
    const NoteChange *change = changeAt(index);
    if (!change)
        return {Icon::Canvas, Token::Text2};
    const ComparisonLook look = lookOf(change->difference());
    return {look.icon, look.ink};
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size()) + static_cast<int>(m_changes.size());
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const NoteChange *change = changeAt(index);
    return change ? change->sentence : m_header[index.row()];
}

} // namespace concave::ui
