#include "ui/portfolio/scenariomodel.h"

#include "ui/portfolio/celldelegate.h"
#include "ui/widgets/number.h"

#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace concave::ui {

namespace {

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

QString rowMimeType()
{
    return QStringLiteral("application/x-concave-scenario");
}

} // namespace

ScenarioModel::ScenarioModel(ScenarioPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent), m_presenter(presenter)
{
    connect(&m_presenter, &ScenarioPresenter::changed, this, &ScenarioModel::refresh);
    connect(&m_presenter, &ScenarioPresenter::tried, this, [this] {
        if (!m_ids.empty()) // what the others are held against changed
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    connect(&m_presenter, &ScenarioPresenter::tickedChanged, this, [this] {
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
    });
    refresh();
}

std::vector<ScenarioModel::Head> ScenarioModel::heads() const
{
    const Portfolio &portfolio = m_presenter.portfolio();
    std::vector<Head> heads;
    for (const Project &project : portfolio.projects) {
        if (findCurve(portfolio, project.id))
            heads.push_back({project.id, project.name, project.colour});
    }
    if (heads.size() <= mostProjects)
        return heads;
    const Plan *plan = m_presenter.plan(m_presenter.current());
    std::ranges::stable_sort(
        heads, std::ranges::greater(), [&](const Head &head) { return plan ? effortIn(*plan, head) : 0; });
    heads.resize(mostProjects);
    heads.push_back({{}, tr("Others"), 0});
    return heads;
}

/// Rows and columns that came, went or moved make another table; the view keeps its chosen row by its id.
void ScenarioModel::refresh()
{
    std::vector<Id> ids;
    for (const Scenario &scenario : m_presenter.scenarios())
        ids.push_back(scenario.id);
    std::vector<Head> heads = this->heads();
    if (ids == m_ids && heads == m_heads) {
        if (!m_ids.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_ids = std::move(ids);
    m_heads = std::move(heads);
    endResetModel();
}

void ScenarioModel::setTickable(bool tickable)
{
    m_tickable = tickable;
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name));
}

int ScenarioModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ScenarioModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstProject + static_cast<int>(m_heads.size()) + 2;
}

Id ScenarioModel::idAt(int row) const
{
    return m_ids[static_cast<std::size_t>(row)];
}

int ScenarioModel::rowOf(Id scenario) const
{
    const auto found = std::ranges::find(m_ids, scenario);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

const ScenarioModel::Head *ScenarioModel::headAt(int column) const
{
    const int place = column - FirstProject;
    return place >= 0 && place < static_cast<int>(m_heads.size()) ? &m_heads[static_cast<std::size_t>(place)]
                                                                  : nullptr;
}

double ScenarioModel::effortIn(const Plan &plan, const Head &head) const
{
    double effort = 0;
    for (const PlannedProject &planned : plan.projects) {
        const bool isOwn =
            head.project ? planned.project.id == head.project
                         : std::ranges::find(m_heads, planned.project.id, &Head::project) == m_heads.end();
        if (isOwn)
            effort += planned.share.effort;
    }
    return effort;
}

QString ScenarioModel::text(const Scenario &scenario, int column) const
{
    const QString none = QStringLiteral("–");
    if (column == Name)
        return scenario.name;
    if (column == Budget) {
        const bool tried = scenario.id == m_presenter.current() && m_presenter.plan(scenario.id);
        return shown(tried ? m_presenter.plan(scenario.id)->scenario.budget : scenario.budget, 0, 2);
    }
    const Plan *plan = m_presenter.plan(scenario.id);
    if (!plan)
        return none;
    if (column == valueColumn())
        return shown(plan->allocation.value, 1, 1);
    if (column == priceColumn())
        return signedNumber(plan->allocation.shadowPrice);
    const double effort = effortIn(*plan, *headAt(column));
    return effort > 0 ? shown(effort, 1, 1) : none;
}

/// Of the value from that of the current plan: "+59 %", or "59 % more than Budget 100".
QString ScenarioModel::difference(const Scenario &scenario, bool spoken) const
{
    const Plan *own = m_presenter.plan(scenario.id);
    const Plan *reference = m_presenter.plan(m_presenter.current());
    if (!own)
        return tr("impossible");
    if (own == reference)
        return tr("reference");
    if (!reference || !(reference->allocation.value > 0))
        return {};
    const double percent = 100 * (own->allocation.value / reference->allocation.value - 1);
    const QString size = shown(std::abs(percent), 0, 0);
    if (!spoken)
        return QStringLiteral("%1%2 %").arg(percent >= 0 ? QStringLiteral("+") : QStringLiteral("−"), size);
    return (percent >= 0 ? tr("%1 % more than %2") : tr("%1 % less than %2"))
        .arg(size, reference->scenario.name);
}

QString ScenarioModel::secondLine(const Scenario &scenario, int column) const
{
    if (column == valueColumn())
        return difference(scenario, false);
    if (column != Name)
        return {};
    const QString plan = tr("Current plan");
    if (scenario.id != m_presenter.current() || scenario.note == plan)
        return scenario.note;
    return scenario.note.isEmpty() ? plan : QStringLiteral("%1 · %2").arg(plan, scenario.note);
}

Token ScenarioModel::toneOf(const Scenario &scenario, int column) const
{
    const QString line = secondLine(scenario, column);
    if (column != valueColumn() || line.isEmpty())
        return Token::Text3;
    if (!m_presenter.plan(scenario.id) || line.startsWith(u'−'))
        return Token::Danger;
    return line.startsWith(u'+') ? Token::Positive : Token::Text3;
}

QString ScenarioModel::spoken(const Scenario &scenario, int column) const
{
    if (column == Name) {
        return tr("%1, budget %2 weeks, total value %3, %4")
            .arg(scenario.name, text(scenario, Budget), text(scenario, valueColumn()),
                difference(scenario, true));
    }
    const Head *head = headAt(column);
    return tr("%1: %2").arg(
        head ? head->name : headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
        text(scenario, column));
}

QVariant ScenarioModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Scenario *scenario = m_presenter.scenario(idAt(index.row()));
    if (!scenario)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*scenario, column);
    case Qt::EditRole:
        return column == Budget ? QVariant(scenario->budget) : QVariant(text(*scenario, column));
    case Qt::TextAlignmentRole:
        return QVariant((column == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return m_tickable && column == Name
                   ? QVariant(m_presenter.isTicked(scenario->id) ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::ToolTipRole:
        return m_presenter.problem(scenario->id).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return spoken(*scenario, column);
    case IdRole:
        return scenario->id.value;
    case SecondLineRole:
        return secondLine(*scenario, column);
    case SecondToneRole:
        return static_cast<int>(toneOf(*scenario, column));
    case StrongRole:
        return column == valueColumn();
    case TickedRole:
        return column == Name && scenario->id == m_presenter.current();
    case MutedRole:
        return text(*scenario, column) == QStringLiteral("–");
    default:
        return {};
    }
}

QVariant ScenarioModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const Head *head = headAt(section);
    switch (role) {
    case Qt::DisplayRole:
        if (head)
            return head->project ? shortName(head->name) : head->name;
        return section == Name            ? tr("Scenario")
               : section == Budget        ? tr("Budget")
               : section == valueColumn() ? tr("Total value")
                                          : tr("+1 week");
    case Qt::TextAlignmentRole:
        return QVariant((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return head && head->project ? QVariant(tr("%1, weeks").arg(head->name).toHtmlEscaped()) : QVariant();
    case Qt::AccessibleTextRole:
        return head ? head->name : headerData(section, orientation, Qt::DisplayRole);
    case SeriesRole:
        return head && head->project ? QVariant(head->colour) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags ScenarioModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return m_presenter.isReadOnly() ? flags : flags | Qt::ItemIsDropEnabled;
    if (m_tickable && index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    if (m_presenter.isReadOnly())
        return flags;
    if (index.column() <= Budget)
        flags |= Qt::ItemIsEditable;
    return flags | Qt::ItemIsDragEnabled;
}

bool ScenarioModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const Id id = idAt(index.row());
    if (role == Qt::CheckStateRole && m_tickable && index.column() == Name) {
        m_presenter.tick(id, value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    if (index.column() == Name)
        return m_presenter.rename(id, value.toString().trimmed());
    return index.column() == Budget && value.isValid() && m_presenter.setBudget(id, value.toDouble());
}

QStringList ScenarioModel::mimeTypes() const
{
    return {rowMimeType()};
}

QMimeData *ScenarioModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(rowMimeType(), QByteArray::number(idAt(indexes.front().row()).value));
    return data;
}

bool ScenarioModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    const Id dragged{data->data(rowMimeType()).toLongLong()};
    const int from = rowOf(dragged);
    if (action != Qt::MoveAction || parent.isValid() || row < 0 || from < 0)
        return false;
    m_presenter.move(dragged, row > from ? row - 1 : row);
    return true;
}

} // namespace concave::ui
