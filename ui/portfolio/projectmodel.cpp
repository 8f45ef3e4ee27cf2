#include "ui/portfolio/projectmodel.h"

#include "core/portfolio/stages.h"
#include "ui/theme/type.h"
#include "ui/widgets/number.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace concave::ui {

namespace {

constexpr int mostDecimals = 6; ///< of an effort that is edited

QVariant alignment(int column)
{
    return QVariant((column == ProjectModel::Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QString shown(double number, int least, int most)
{
    return showNumber(number, least, most, QLocale());
}

QString signedNumber(double number)
{
    if (std::isinf(number))
        return QStringLiteral("+∞");
    return (number >= 0 ? QStringLiteral("+") : QString()) + shown(number, 2, 2);
}

} // namespace

QString toText(const EffortRange &range, int decimals, const QLocale &locale)
{
    return showNumber(range.minimum, 0, decimals, locale) + QStringLiteral("–") +
           (range.maximum ? showNumber(*range.maximum, 0, decimals, locale) : QString());
}

std::optional<EffortRange> readEffortRange(const QString &text, const QLocale &locale)
{
    static const QRegularExpression separator(QStringLiteral("\\s*(?:–|-|to|…)\\s*"));
    const QStringList parts = text.trimmed().split(separator);
    if (parts.size() > 2 || parts.front().isEmpty())
        return std::nullopt;
    const auto effort = [&](const QString &part) {
        const auto number = readNumber(part, locale);
        return number && *number >= 0 ? number : std::nullopt;
    };
    const auto minimum = effort(parts.front());
    if (!minimum)
        return std::nullopt;
    if (parts.size() == 1 || parts.back().isEmpty())
        return EffortRange{*minimum, std::nullopt};
    const auto maximum = effort(parts.back());
    return maximum ? std::optional(EffortRange{*minimum, maximum}) : std::nullopt;
}

ProjectModel::ProjectModel(PortfolioPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent), m_presenter(presenter)
{
    connect(&m_presenter, &PortfolioPresenter::changed, this, &ProjectModel::refresh);
    connect(&m_presenter, &PortfolioPresenter::tried, this, &ProjectModel::refreshPlan);
    refresh();
}

/// The plan's projects are some of the portfolio's, in the same order; those of an old plan may have gone
/// since.
void ProjectModel::readLines()
{
    m_lines.clear();
    m_largestEffort = 0;
    for (const Project &project : m_presenter.portfolio().projects)
        m_lines.insert(
            project.id, {adjusted(project, m_presenter.portfolio(), m_presenter.scenario().id), nullptr});
    for (const PlannedProject &planned : m_presenter.plan().projects) {
        const auto line = m_lines.find(planned.project.id);
        if (line == m_lines.end())
            continue;
        line->planned = &planned;
        m_largestEffort = std::max(m_largestEffort, planned.share.effort);
        if (m_presenter.problem().isEmpty())
            line->project.pinned = planned.project.pinned; // which may be tried out
    }
}

void ProjectModel::refreshPlan()
{
    readLines();
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// Rows that came or went are told as such, so that the selection and an open editor keep their place.
void ProjectModel::refresh()
{
    readLines();
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

int ProjectModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Id ProjectModel::idAt(int row) const
{
    return m_ids[static_cast<std::size_t>(row)];
}

int ProjectModel::rowOf(Id project) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), project);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

QString ProjectModel::text(int column, const Line &line) const
{
    switch (column) {
    case Name:
        return line.project.name;
    case Weight:
        return shown(line.project.weight, 1, 3);
    case Limits:
        return toText({line.project.minimum, line.project.maximum}, 1, QLocale());
    case Effort:
        return line.planned ? shown(line.planned->share.effort, 1, 1) : QStringLiteral("–");
    case Gain:
        return line.planned ? signedNumber(line.planned->share.slope) : QStringLiteral("–");
    default:
        return {};
    }
}

QString ProjectModel::secondLine(int column, const Line &line) const
{
    if (column == Name) {
        // One curve that is at fault keeps all of them out of the plan.
        const Curve *curve =
            line.planned ? &line.planned->curve : findCurve(m_presenter.portfolio(), line.project.id);
        return curve ? formulaOf(*curve) : tr("no curve yet");
    }
    if (column == Gain && line.planned)
        return stageName(line.planned->stages, line.planned->share.effort);
    return {};
}

/// What is shown, but not rounded.
QVariant ProjectModel::editValue(int column, const Line &line) const
{
    switch (column) {
    case Weight:
        return line.project.weight;
    case Limits:
        return toText({line.project.minimum, line.project.maximum}, mostDecimals, QLocale());
    case Effort:
        return line.project.pinned ? QVariant(*line.project.pinned) : QVariant();
    default:
        return text(column, line);
    }
}

QVariant ProjectModel::toolTip(int column, const Project &project) const
{
    if (column == Name)
        return project.name.toHtmlEscaped();
    if (column == Effort && project.pinned)
        return tr("Pinned by you at %1 weeks").arg(shown(*project.pinned, 0, 2));
    return {};
}

QString ProjectModel::spoken(int column, const Line &line) const
{
    if (column == Name && line.planned) {
        return tr("%1, weight %2, %3 weeks, %4, next week gains %5")
            .arg(line.project.name, text(Weight, line), text(Effort, line),
                stageName(line.planned->stages, line.planned->share.effort), text(Gain, line));
    }
    return tr("%1: %2").arg(
        headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text(column, line));
}

QVariant ProjectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto found = m_lines.constFind(idAt(index.row()));
    if (found == m_lines.constEnd())
        return {};
    const Line &line = *found;
    const int column = index.column();
    const double effort = line.planned ? line.planned->share.effort : 0;
    switch (role) {
    case Qt::DisplayRole:
        return text(column, line);
    case Qt::EditRole:
        return editValue(column, line);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case Qt::ToolTipRole:
        return toolTip(column, line.project);
    case Qt::AccessibleTextRole:
        return spoken(column, line);
    case IdRole:
        return line.project.id.value;
    case SeriesRole:
        return line.project.colour;
    case SecondLineRole:
        return secondLine(column, line);
    case PartRole:
        return m_largestEffort > 0 ? effort / (1.2 * m_largestEffort) : 0.0;
    case MutedRole:
        return column == Limits || (column == Gain && !(effort > 0));
    case PinnedRole:
        return line.project.pinned.has_value();
    default:
        return {};
    }
}

QVariant ProjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
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
        return m_presenter.rename(id, value.toString().trimmed());
    case Weight:
        return m_presenter.setWeight(id, value.toDouble());
    case Limits: {
        const auto range = readEffortRange(value.toString(), QLocale());
        return range && m_presenter.setLimits(id, range->minimum, range->maximum);
    }
    case Effort:
        return m_presenter.pin(id, value.isValid() ? std::optional(value.toDouble()) : std::nullopt);
    default:
        return false;
    }
}

} // namespace concave::ui
