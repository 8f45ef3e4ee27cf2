#include "ui/portfolio/adjustmentmodel.h"

#include "ui/portfolio/celldelegate.h"
#include "ui/widgets/number.h"

#include <algorithm>

namespace concave::ui {

namespace {

std::optional<double> Adjustment::*fieldOf(int column)
{
    switch (column) {
    case AdjustmentModel::Weight:
        return &Adjustment::weight;
    case AdjustmentModel::Minimum:
        return &Adjustment::minimum;
    case AdjustmentModel::Maximum:
        return &Adjustment::maximum;
    default:
        return &Adjustment::pinned;
    }
}

std::optional<double> ofProject(const Project &project, int column)
{
    switch (column) {
    case AdjustmentModel::Weight:
        return project.weight;
    case AdjustmentModel::Minimum:
        return project.minimum;
    case AdjustmentModel::Maximum:
        return project.maximum;
    default:
        return project.pinned;
    }
}

} // namespace

AdjustmentModel::AdjustmentModel(ScenarioPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent), m_presenter(presenter)
{
    connect(&m_presenter, &ScenarioPresenter::changed, this, &AdjustmentModel::refresh);
    connect(&m_presenter, &ScenarioPresenter::selectedChanged, this, &AdjustmentModel::refresh);
    refresh();
}

void AdjustmentModel::refresh()
{
    std::vector<Id> projects;
    if (m_presenter.scenario(m_presenter.selected())) {
        for (const Project &project : m_presenter.portfolio().projects)
            projects.push_back(project.id);
    }
    if (projects != m_projects) {
        beginResetModel();
        m_projects = std::move(projects);
        endResetModel();
    } else if (!m_projects.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int AdjustmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_projects.size());
}

int AdjustmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<double> AdjustmentModel::own(const Project &project, int column) const
{
    return m_presenter.adjustment(m_presenter.selected(), project.id).*fieldOf(column);
}

QString AdjustmentModel::text(const Project &project, int column) const
{
    if (column == Name)
        return project.name;
    const auto value = own(project, column);
    const auto number = value ? value : ofProject(project, column);
    return number ? showNumber(*number, 0, 3, QLocale()) : QStringLiteral("–");
}

QVariant AdjustmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Project *project =
        findProject(m_presenter.portfolio(), m_projects[static_cast<std::size_t>(index.row())]);
    if (!project)
        return {};
    const int column = index.column();
    const bool isOwn = column != Name && own(*project, column);
    switch (role) {
    case Qt::DisplayRole:
        return text(*project, column);
    case Qt::EditRole:
        return isOwn ? QVariant(*own(*project, column)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (column == Name)
            return project->name;
        return (isOwn ? tr("%1: %2, set by the scenario") : tr("%1: %2, as the project"))
            .arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text(*project, column));
    case IdRole:
        return project->id.value;
    case SeriesRole:
        return column == Name ? QVariant(project->colour) : QVariant();
    case StrongRole:
        return isOwn;
    case MutedRole:
        return column != Name && !isOwn;
    case EmptyMeaningRole:
        return tr("as the project");
    default:
        return {};
    }
}

QVariant AdjustmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Project");
    case Weight:
        return tr("Weight");
    case Minimum:
        return tr("Min, weeks");
    case Maximum:
        return tr("Max, weeks");
    default:
        return tr("Pinned, weeks");
    }
}

Qt::ItemFlags AdjustmentModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() != Name && !m_presenter.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool AdjustmentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() == Name || value == data(index, Qt::EditRole))
        return false;
    return m_presenter.adjust(m_presenter.selected(), m_projects[static_cast<std::size_t>(index.row())],
        fieldOf(index.column()), value.isValid() ? std::optional(value.toDouble()) : std::nullopt);
}

} // namespace concave::ui
