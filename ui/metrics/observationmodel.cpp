#include "ui/metrics/observationmodel.h"

#include "ui/widgets/number.h"

#include <QLocale>

#include <algorithm>

namespace concave::ui {

namespace {

/// As people here write a day whose order is open.
DateOrder usualOrder()
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd') ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

QString shownMoment(const QDateTime &at)
{
    if (!at.isValid())
        return {};
    return at.toString(at.time() == QTime(0, 0) ? u"yyyy-MM-dd" : u"yyyy-MM-dd HH:mm");
}

QString shownValue(const std::optional<double> &value)
{
    return value ? showNumber(*value, 0, 6, QLocale()) : QString();
}

std::optional<QDateTime> momentIn(const QString &text)
{
    const auto at = readMoment(text, usualOrder());
    if (!at)
        return std::nullopt;
    return QDateTime(at->date(), QTime(at->time().hour(), at->time().minute()));
}

} // namespace

ObservationModel::ObservationModel(MetricPresenter &presenter, QObject *parent)
    : QAbstractTableModel(parent), m_presenter(presenter)
{
    rebuild();
    connect(&presenter, &MetricPresenter::changed, this, &ObservationModel::rebuild);
}

void ObservationModel::rebuild()
{
    if (m_series == m_presenter.series()) {
        fitRows(m_presenter.moments());
        m_rows = m_presenter.moments();
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_series = m_presenter.series();
    m_rows = m_presenter.moments();
    m_draft.values.resize(static_cast<std::size_t>(m_series.size()));
    endResetModel();
}

/// Inserts and removes runs of rows, so that views keep their place.
void ObservationModel::fitRows(const std::vector<MetricPresenter::Moment> &moments)
{
    const auto runOf = [](const auto &from, std::size_t at, const auto &other) {
        std::size_t end = at;
        while (end < from.size() && (at == other.size() || from[end].at < other[at].at))
            ++end;
        return end - at;
    };
    for (std::size_t row = 0; row < m_rows.size() || row < moments.size();) {
        const auto first = static_cast<std::ptrdiff_t>(row);
        if (const std::size_t gone = runOf(m_rows, row, moments)) {
            const auto last = first + static_cast<std::ptrdiff_t>(gone);
            beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last) - 1);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last);
            endRemoveRows();
        } else if (const std::size_t fresh = runOf(moments, row, m_rows)) {
            const auto last = first + static_cast<std::ptrdiff_t>(fresh);
            beginInsertRows({}, static_cast<int>(first), static_cast<int>(last) - 1);
            m_rows.insert(m_rows.begin() + first, moments.begin() + first, moments.begin() + last);
            endInsertRows();
        } else {
            ++row;
        }
    }
}

bool ObservationModel::isNewRow(int row) const
{
    return row == static_cast<int>(m_rows.size());
}

int ObservationModel::rowCount(const QModelIndex &parent) const
{
    const bool hasNewRow = !m_presenter.isReadOnly() && !m_series.isEmpty();
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (hasNewRow ? 1 : 0);
}

int ObservationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(m_series.size());
}

QVariant ObservationModel::data(const QModelIndex &index, int role) const
{
    const auto &row = isNewRow(index.row()) ? m_draft : m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() > 0)
            return shownValue(row.values[static_cast<std::size_t>(index.column()) - 1]);
        if (role == Qt::DisplayRole && isNewRow(index.row()) && !row.at.isValid())
            return tr("New day");
        return shownMoment(row.at);
    case Qt::TextAlignmentRole:
        return QVariant(
            index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ObservationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Date") : m_series[section - 1];
}

Qt::ItemFlags ObservationModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && !m_presenter.isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

bool ObservationModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || m_presenter.isReadOnly())
        return false;
    const QString text = value.toString().trimmed();
    if (text == data(index, Qt::EditRole).toString())
        return false;
    Q_EMIT refused({});
    return index.column() == 0 ? setMoment(index.row(), text)
                               : setValue(index.row(), static_cast<std::size_t>(index.column()) - 1, text);
}

bool ObservationModel::setMoment(int row, const QString &text)
{
    const auto at = momentIn(text);
    if (!at) {
        if (!text.isEmpty() || !isNewRow(row))
            Q_EMIT refused(
                tr("“%1” is no day. What was there is kept. Write for example 2026-03-12.").arg(text));
        return false;
    }
    if (std::ranges::find(m_rows, *at, &MetricPresenter::Moment::at) != m_rows.end()) {
        Q_EMIT refused(tr("%1 is in the table already. Change its values there.").arg(shownMoment(*at)));
        return false;
    }
    if (!isNewRow(row))
        return m_presenter.moveMoment(m_rows[static_cast<std::size_t>(row)].at, *at);
    m_draft.at = *at;
    return keepDraft();
}

bool ObservationModel::setValue(int row, std::size_t series, const QString &text)
{
    const auto number = ui::readNumber(text, QLocale());
    if (!number && !isNothing(text)) {
        Q_EMIT refused(tr("“%1” is no number. What was there is kept.").arg(text));
        return false;
    }
    if (!isNewRow(row)) {
        return m_presenter.observe(
            {{m_series[static_cast<qsizetype>(series)], m_rows[static_cast<std::size_t>(row)].at, number}});
    }
    m_draft.values[series] = number;
    return keepDraft();
}

bool ObservationModel::keepDraft()
{
    std::vector<Observed> cells;
    for (std::size_t i = 0; i < m_draft.values.size(); ++i) {
        if (m_draft.values[i])
            cells.push_back({m_series[static_cast<qsizetype>(i)], m_draft.at, m_draft.values[i]});
    }
    if (!m_draft.at.isValid() || cells.empty()) {
        const int row = static_cast<int>(m_rows.size());
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        return true;
    }
    const QDateTime at = m_draft.at;
    if (!m_presenter.observe(cells))
        return false;
    m_draft = {{}, std::vector<std::optional<double>>(m_draft.values.size())};
    const int row = static_cast<int>(m_rows.size());
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    const auto its = std::ranges::find(m_rows, at, &MetricPresenter::Moment::at);
    Q_EMIT kept(static_cast<int>(its - m_rows.begin()));
    return true;
}

void ObservationModel::removeMoments(const std::vector<int> &rows)
{
    std::vector<QDateTime> moments;
    for (const int row : rows) {
        if (!isNewRow(row))
            moments.push_back(m_rows[static_cast<std::size_t>(row)].at);
    }
    if (!moments.empty() && !m_presenter.isReadOnly())
        m_presenter.removeMoments(moments);
}

void ObservationModel::paste(const QModelIndex &from, const QString &text)
{
    if (m_presenter.isReadOnly())
        return;
    Q_EMIT refused({});
    const auto file = readSourceText(text);
    if (!file)
        return Q_EMIT refused(file.error().sentence);
    ObservationChoices choices = m_presenter.guess(*file);
    const bool beginsWithDays = choices.columnOf(ColumnUse::Role::Moment) == 0;
    if (from.isValid() && from.column() > 0 && !beginsWithDays)
        return pasteValues(from, *file);
    if (!choices.headerRow && beginsWithDays) {
        for (std::size_t column = 1; column < choices.columns.size(); ++column) {
            const auto series = static_cast<qsizetype>(column) - 1;
            if (series < m_series.size())
                chooseColumn(choices, *file, column, {ColumnUse::Role::Series, m_series[series]});
        }
    }
    pasteTable(*file, std::move(choices));
}

void ObservationModel::pasteTable(const SourceFile &file, ObservationChoices choices)
{
    if (!choices.dateOrder)
        choices.dateOrder = usualOrder();
    const auto plan = m_presenter.plan(file, choices);
    if (!plan)
        return Q_EMIT refused(plan.error().sentence);
    const auto rejected = plan->rejected();
    m_presenter.import(*plan);
    if (!rejected.empty()) {
        Q_EMIT refused(tr("Rows that were left out: %1. Row %2: %3")
                           .arg(rejected.size())
                           .arg(rejected.front().row)
                           .arg(rejected.front().why));
    }
}

void ObservationModel::pasteValues(const QModelIndex &from, const SourceFile &file)
{
    std::vector<Observed> cells;
    QString wrong;
    for (std::size_t row = 0; row < file.grid.rowCount(); ++row) {
        const std::size_t to = static_cast<std::size_t>(from.row()) + row;
        for (std::size_t column = 0; column < file.grid.width(row) && to < m_rows.size(); ++column) {
            const QString text = file.grid.cell(row, column).trimmed();
            const auto series = from.column() - 1 + static_cast<qsizetype>(column);
            const auto number = ui::readNumber(text, QLocale());
            if (series < m_series.size() && (number || isNothing(text)))
                cells.push_back({m_series[series], m_rows[to].at, number});
            else if (series < m_series.size() && wrong.isEmpty())
                wrong = text;
        }
    }
    if (!cells.empty())
        m_presenter.observe(cells);
    if (!wrong.isEmpty())
        Q_EMIT refused(tr("“%1” is no number. What was there is kept.").arg(wrong));
    else if (cells.empty())
        Q_EMIT refused(tr("There are no days for these values. Paste them together with their days."));
}

} // namespace concave::ui
