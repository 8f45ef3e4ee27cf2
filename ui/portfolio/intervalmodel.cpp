#include "ui/portfolio/intervalmodel.h"

#include "ui/portfolio/portfoliopresenter.h"
#include "ui/widgets/number.h"

namespace concave::ui {

namespace {

constexpr int mostDecimals = 6;

QString labelOf(QStringView field)
{
    const Kind &kind = Curve::description();
    return kind.fields[*kind.index(field)].labelText();
}

} // namespace

IntervalModel::IntervalModel(PortfolioPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent), m_presenter(presenter)
{
    connect(&m_presenter, &PortfolioPresenter::changed, this, &IntervalModel::refresh);
    refresh();
}

/// The rows stay, and with them what is chosen, unless a project or its family is another.
void IntervalModel::refresh()
{
    std::vector<Line> lines;
    for (const Project &project : m_presenter.portfolio().projects) {
        const Curve *curve = findCurve(m_presenter.portfolio(), project.id);
        if (!curve)
            continue;
        for (const UncertainParameter &parameter : uncertainParametersOf(curve->family))
            lines.push_back(
                {project.id, project.name, labelOf(QString::fromLatin1(parameter.name)), *curve, parameter});
    }
    const bool sameRows = std::ranges::equal(lines, m_lines, [](const Line &one, const Line &other) {
        return one.project == other.project && one.parameter == other.parameter;
    });
    if (!sameRows)
        beginResetModel();
    m_lines = std::move(lines);
    if (!sameRows)
        endResetModel();
    else if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int IntervalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int IntervalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<double> IntervalModel::number(const Line &line, int column) const
{
    switch (column) {
    case Low:
        return line.curve.*line.members.low;
    case Value:
        return line.curve.*line.members.value;
    case High:
        return line.curve.*line.members.high;
    default:
        return std::nullopt;
    }
}

QVariant IntervalModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const bool isText = column == ProjectName || column == ParameterName;
    const auto shown = number(line, column);
    const QString text = column == ProjectName     ? line.name
                         : column == ParameterName ? line.parameter
                         : shown                   ? showNumber(*shown, 0, mostDecimals, QLocale())
                                                   : QString();
    switch (role) {
    case Qt::DisplayRole:
        return text.isEmpty() ? QStringLiteral("–") : text;
    case Qt::EditRole:
        return text;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::AccessibleTextRole:
        return isText ? text
                      : tr("%1 of %2, %3: %4")
                            .arg(line.parameter, line.name,
                                headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                text.isEmpty() ? tr("certain") : text);
    default:
        return {};
    }
}

QVariant IntervalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section < Low ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ProjectName:
        return tr("Project");
    case ParameterName:
        return tr("Parameter");
    case Low:
        return tr("Low");
    case Value:
        return tr("Value");
    default:
        return tr("High");
    }
}

Qt::ItemFlags IntervalModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() < Low || m_presenter.isReadOnly() ? flags : flags | Qt::ItemIsEditable;
}

bool IntervalModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Line line = m_lines[static_cast<std::size_t>(index.row())];
    const QString text = value.toString().trimmed();
    const auto number = readNumber(text, QLocale());
    if (!number && (!text.isEmpty() || index.column() == Value)) {
        Q_EMIT refused(tr("“%1” is no number. What was there is kept.").arg(text));
        return false;
    }
    // What is shown is rounded; typing it again changes nothing.
    if (text == data(index, Qt::EditRole).toString())
        return true;
    return take(line, index.column(), number);
}

/// The document's own rule says what an interval may be.
bool IntervalModel::take(const Line &line, int column, std::optional<double> number)
{
    Curve changed = line.curve;
    if (column == Value)
        changed.*line.members.value = *number;
    else
        changed.*(column == Low ? line.members.low : line.members.high) = number;
    if (const auto fault = check(Curve::description(), Curve::description().row(changed))) {
        Q_EMIT refused(tr("%1: %2 What was there is kept.").arg(line.name, fault->sentence));
        return false;
    }
    Q_EMIT refused({});
    const QString name = QString::fromLatin1(line.members.name);
    if (column == Value)
        m_presenter.setParameter(line.project, line.members.value, *number, line.parameter);
    else if (column == Low)
        m_presenter.setIntervalEnd(line.project, line.members.low, number, tr("the low end of %1").arg(name));
    else
        m_presenter.setIntervalEnd(
            line.project, line.members.high, number, tr("the high end of %1").arg(name));
    return true;
}

} // namespace concave::ui
