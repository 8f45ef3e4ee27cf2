#include "ui/portfolio/projectmodel.h"

#include "core/portfolio/stages.h"
#include "ui/theme/type.h"
#include "ui/widgets/number.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace concave::ui {

namespace {

QString shown(double number, int least, int most) { return showNumber(number, least, most, QLocale()); }

QString signedNumber(double number)
{
    if (std::isinf(number))
        return QStringLiteral("+∞");
    return (number >= 0 ? QStringLiteral("+") : QString()) + shown(number, 2, 2);
}

} // namespace

QString toText(const EffortRange &range, const QLocale &locale)
{
    return showNumber(range.minimum, 0, 1, locale) + QStringLiteral("–")
        + (range.maximum ? showNumber(*range.maximum, 0, 1, locale) : QString());
}

std::optional<EffortRange> readEffortRange(const QString &text, const QLocale &locale)
{
    static const QRegularExpression separator(QStringLiteral("\\s*(?:–|-|to|…)\\s*"));
    const QStringList parts = text.trimmed().split(separator);
    if (parts.size() > 2 || parts.front().isEmpty())
        return std::nullopt;
    EffortRange range;
    const auto minimum = readNumber(parts.front(), locale);
    if (!minimum)
        return std::nullopt;
    range.minimum = *minimum;
    if (parts.size() == 2 && !parts.back().isEmpty()) {
        range.maximum = readNumber(parts.back(), locale);
        if (!range.maximum)
            return std::nullopt;
    }
    return range;
}

ProjectModel::ProjectModel(PortfolioPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent), m_presenter(presenter)
{
    connect(&m_presenter, &PortfolioPresenter::changed, this, &ProjectModel::refresh);
    refresh();
}

/// Rows that came or went are told as such, so that the selection and an open editor keep their place.
void ProjectModel::refresh()
{
    std::vector<Id> ids;
    for (const Project &project : m_presenter.portfolio().projects)
        ids.push_back(project.id);
    for (int row = static_cast<int>(m_ids.size()) - 1; row >= 0; --row) {
        if (std::find(ids.begin(), ids.end(), idAt(row)) != ids.end())
            continue;
        beginRemoveRows({}, row, row);
        m_ids.erase(m_ids.begin() + row);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i < m_ids.size() && m_ids[i] == ids[i])
            continue;
        if (std::find(m_ids.begin(), m_ids.end(), ids[i]) != m_ids.end()) {
            beginResetModel(); // moved
            m_ids = ids;
            endResetModel();
            return;
        }
        beginInsertRows({}, static_cast<int>(i), static_cast<int>(i));
        m_ids.insert(m_ids.begin() + static_cast<std::ptrdiff_t>(i), ids[i]);
        endInsertRows();
    }
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ProjectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ProjectModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

Id ProjectModel::idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }

int ProjectModel::rowOf(Id project) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), project);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

QString ProjectModel::text(int column, const Project &project, const PlannedProject *planned) const
{
    switch (column) {
    case Name:
        return project.name;
    case Weight:
        return shown(project.weight, 1, 3);
    case Limits:
        return toText({project.minimum, project.maximum}, QLocale());
    case Effort:
        return planned ? shown(planned->share.effort, 1, 1) : QStringLiteral("–");
    case Gain:
        return planned ? signedNumber(planned->share.slope) : QStringLiteral("–");
    default:
        return {};
    }
}

QString ProjectModel::secondLine(int column, const PlannedProject *planned) const
{
    if (column == Name)
        return planned ? formulaOf(planned->curve) : tr("no curve yet");
    if (column == Effort && planned)
        return stageName(planned->share.effort);
    return {};
}

QVariant ProjectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto project = m_presenter.project(idAt(index.row()));
    if (!project)
        return {};
    const PlannedProject *planned = m_presenter.planned(project->id);
    switch (role) {
    case Qt::DisplayRole:
        return text(index.column(), *project, planned);
    case Qt::EditRole:
        switch (index.column()) {
        case Weight:
            return project->weight;
        case Effort:
            return project->pinned ? QVariant(*project->pinned) : QVariant();
        default:
            return text(index.column(), *project, planned);
        }
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return project->name.toHtmlEscaped();
        if (index.column() == Effort && project->pinned)
            return tr("Pinned by you at %1 weeks").arg(shown(*project->pinned, 0, 2));
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == Name && planned) {
            return tr("%1, weight %2, %3 weeks, %4, next week gains %5")
                .arg(project->name, text(Weight, *project, planned), text(Effort, *project, planned),
                    stageName(planned->share.effort), text(Gain, *project, planned));
        }
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text(index.column(), *project, planned));
    case IdRole:
        return project->id.value;
    case SeriesRole:
        return project->colour;
    case SecondLineRole:
        return secondLine(index.column(), planned);
    case PartRole: {
        double largest = 0;
        for (const PlannedProject &other : m_presenter.plan().projects)
            largest = std::max(largest, other.share.effort);
        return planned && largest > 0 ? planned->share.effort / (1.2 * largest) : 0.0;
    }
    case MutedRole:
        return index.column() == Limits || (index.column() == Gain && (!planned || !(planned->share.effort > 0)));
    case PinnedRole:
        return project->pinned.has_value();
    default:
        return {};
    }
}

QVariant ProjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Name ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return ui::font(TextStyle::Chip);
    if (role == Qt::ToolTipRole && section == Gain)
        return tr("Value of one more week; the same for all funded projects: the shadow price");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Project");
    case Weight:
        return tr("Weight");
    case Limits:
        return tr("Min–max");
    case Effort:
        return tr("Effort, weeks");
    case Gain:
        return tr("+1 week");
    default:
        return {};
    }
}

Qt::ItemFlags ProjectModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() != Gain && !m_presenter.isReadOnly())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ProjectModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Id id = idAt(index.row());
    if (value == data(index, Qt::EditRole))
        return false;
    switch (index.column()) {
    case Name:
        m_presenter.rename(id, value.toString().trimmed());
        return true;
    case Weight:
        m_presenter.setWeight(id, value.toDouble());
        return true;
    case Limits: {
        const auto range = readEffortRange(value.toString(), QLocale());
        if (!range)
            return false;
        m_presenter.setLimits(id, range->minimum, range->maximum);
        return true;
    }
    case Effort:
        m_presenter.pin(id, value.isValid() ? std::optional(value.toDouble()) : std::nullopt);
        return true;
    default:
        return false;
    }
}

} // namespace concave::ui
