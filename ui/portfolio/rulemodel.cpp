#include "ui/portfolio/rulemodel.h"

#include "ui/portfolio/celldelegate.h"
#include "ui/widgets/number.h"

#include <algorithm>

namespace concave::ui {

namespace {

QString shown(double number, int least, int most)
{
    return showNumber(number, least, most, QLocale());
}

} // namespace

void RuleModel::setPlan(const Plan &plan)
{
    std::vector<Row> rows;
    if (!plan.projects.empty()) {
        rows.push_back({tr("Best split"), splitOf(plan)});
        for (const Rule rule : rules)
            rows.push_back({nameOf(rule), splitOf(plan, compare(plan, rule))});
    }
    std::vector<Project> projects;
    for (const PlannedProject &planned : plan.projects) {
        if (projects.size() < mostProjects)
            projects.push_back(planned.project);
    }
    const bool same = rows.size() == m_rows.size() &&
                      std::ranges::equal(projects, m_projects, {}, &Project::id, &Project::id);
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    m_projects = std::move(projects);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RuleModel::projects() const
{
    return static_cast<int>(m_projects.size());
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + projects() + 2;
}

QString RuleModel::text(const Row &row, int column) const
{
    if (column == 0)
        return row.name;
    if (column <= projects()) {
        const double effort = row.split.parts[static_cast<std::size_t>(column - 1)].effort;
        return effort > 0 ? shown(effort, 1, 1) : QStringLiteral("–");
    }
    return column == projects() + 1 ? shown(row.split.value, 1, 1) : lost(row);
}

/// Beside the best split: "−9.3 (−10 %)".
QString RuleModel::lost(const Row &row) const
{
    const double best = m_rows.front().split.value;
    const double gain = row.split.value - best;
    if (&row == &m_rows.front() || !(best > 0))
        return QStringLiteral("–");
    const QString sign = gain > 0 ? QStringLiteral("+") : QStringLiteral("−");
    return QStringLiteral("%1%2 (%1%3 %)")
        .arg(sign, shown(std::abs(gain), 1, 1), shown(std::abs(100 * gain / best), 0, 0));
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        if (column == 0) {
            return tr("%1, total value %2, lost %3").arg(row.name, text(row, projects() + 1), lost(row));
        }
        return tr("%1: %2").arg(
            headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString(), text(row, column));
    case StrongRole:
        return column == projects() + 1;
    case MutedRole:
        return text(row, column) == QStringLiteral("–");
    default:
        return {};
    }
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isProject = section > 0 && section <= projects();
    const Project project = isProject ? m_projects[static_cast<std::size_t>(section - 1)] : Project();
    switch (role) {
    case Qt::DisplayRole:
        if (isProject)
            return shortName(project.name);
        return section == 0 ? tr("Rule") : section == projects() + 1 ? tr("Total value") : tr("Lost");
    case Qt::TextAlignmentRole:
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return isProject ? QVariant(tr("%1, weeks").arg(project.name).toHtmlEscaped()) : QVariant();
    case Qt::AccessibleTextRole:
        return isProject ? project.name : headerData(section, orientation, Qt::DisplayRole);
    case SeriesRole:
        return isProject ? QVariant(project.colour) : QVariant();
    default:
        return {};
    }
}

} // namespace concave::ui
