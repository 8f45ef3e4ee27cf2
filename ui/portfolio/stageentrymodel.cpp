#include "ui/portfolio/stageentrymodel.h"

#include "ui/portfolio/celldelegate.h"
#include "ui/widgets/number.h"

#include <algorithm>

namespace concave::ui {

bool StageEntryModel::Row::operator==(const Row &other) const
{
    return project.id == other.project.id && project.name == other.project.name &&
           project.colour == other.project.colour && entries == other.entries;
}

void StageEntryModel::setPlan(const Plan &plan)
{
    QStringList stages;
    for (const PlannedProject &planned : plan.projects) {
        for (const Stage &stage : planned.stages) {
            if (!stages.contains(stage.name))
                stages << stage.name;
        }
    }
    std::vector<Row> rows;
    for (const PlannedProject &planned : plan.projects) {
        Row row{planned.project, std::vector<std::optional<double>>(static_cast<std::size_t>(stages.size()))};
        for (std::size_t i = 0; i < planned.entersAt.size(); ++i)
            row.entries[static_cast<std::size_t>(stages.indexOf(planned.stages[i].name))] =
                planned.entersAt[i];
        rows.push_back(std::move(row));
    }
    if (rows == m_rows && stages == m_stages)
        return;
    beginResetModel();
    m_stages = stages;
    m_rows = std::move(rows);
    endResetModel();
}

int StageEntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StageEntryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_stages.size());
}

int StageEntryModel::rowOf(Id project) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const Row &row) { return row.project.id == project; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QVariant StageEntryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == 0;
    const auto entry = isName ? std::nullopt : row.entries[static_cast<std::size_t>(index.column() - 1)];
    const QString text = isName  ? row.project.name
                         : entry ? showNumber(*entry, 0, 0, QLocale())
                                 : QStringLiteral("–");
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::TextAlignmentRole:
        return QVariant((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (isName)
            return text;
        return entry
                   ? tr("%1 enters %2 at %3 weeks").arg(row.project.name, m_stages[index.column() - 1], text)
                   : tr("%1 enters %2 at no budget").arg(row.project.name, m_stages[index.column() - 1]);
    case MutedRole:
        return !isName && !entry;
    case SeriesRole:
        return isName ? QVariant(row.project.colour) : QVariant();
    case IdRole:
        return row.project.id.value;
    default:
        return {};
    }
}

QVariant StageEntryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == 0 ? tr("Smallest budget, weeks") : m_stages[section - 1];
    return {};
}

} // namespace concave::ui
