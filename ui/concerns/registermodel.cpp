#include "ui/concerns/registermodel.h"

#include "core/concerns/moves.h"
#include "core/deck/records.h"
#include "core/exchange/folding.h"
#include "ui/concerns/concernmarks.h"
#include "ui/theme/type.h"
#include "ui/widgets/day.h"

#include <algorithm>

namespace concave::ui {

namespace {

/// Columns that are typed in their cells.
bool isEditable(const QString &column)
{
    static const QStringList names = {QStringLiteral("name"), QStringLiteral("mitigation"),
        QStringLiteral("owner"), QStringLiteral("due"), QStringLiteral("status")};
    return names.contains(column);
}

QString shortName(const Concern &concern)
{
    constexpr qsizetype most = 60;
    return concern.name.size() > most ? concern.name.first(most).trimmed() + u'…' : concern.name;
}

} // namespace

RegisterModel::RegisterModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(&document, &Document::changed, this, &RegisterModel::refresh);
}

const QStringList &RegisterModel::columns()
{
    static const QStringList columns = registerColumns();
    return columns;
}

int RegisterModel::column(const QString &name)
{
    return static_cast<int>(columns().indexOf(name));
}

void RegisterModel::setProject(Id project)
{
    m_project = project;
    read();
}

void RegisterModel::setFilter(const QString &words)
{
    m_words.clear();
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        m_words << foldedName(word);
    setRows();
}

void RegisterModel::refresh(const Changes &changes)
{
    const auto isTouched = [&](const Kinds &kinds) {
        return std::ranges::any_of(kinds, [&](const Kind *kind) { return touches(changes, *kind); });
    };
    if (m_project && (isTouched(concernKinds()) || isTouched(metricKinds()) || isTouched(deckKinds())))
        read();
}

void RegisterModel::read()
{
    auto overview = readOverview(m_document, m_project);
    if (!overview) {
        Q_EMIT failed(overview.error().sentence);
        return;
    }
    m_overview = std::move(*overview);
    m_sheet = registerSheet(m_overview.book, registerFacts(m_overview));
    setRows();
}

/// Where the rows are the same, the selection and an open field stay.
void RegisterModel::setRows()
{
    std::vector<Id> rows = sortedRows();
    if (rows != m_rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int RegisterModel::rowOf(Id concern) const
{
    const auto found = std::ranges::find(m_rows, concern);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

bool RegisterModel::matches(const Concern &concern) const
{
    if (m_words.isEmpty())
        return true;
    QString all;
    for (const QString &column : columns())
        all += text(concern, column) + u'\n';
    all = foldedName(all);
    return std::ranges::all_of(m_words, [&](const QString &word) { return all.contains(word); });
}

QVariant RegisterModel::sortKey(const Concern &concern) const
{
    const QString &column = columns()[m_sortColumn];
    const auto day = [](QDate date) { return date.isValid() ? QVariant(date.toJulianDay()) : QVariant(); };
    if (column == QStringLiteral("status"))
        return static_cast<qint64>(concern.status);
    if (column == QStringLiteral("due"))
        return day(dueOf(m_overview.book, concern, today()));
    if (column == QStringLiteral("raised_on"))
        return day(concern.raisedOn);
    if (column == QStringLiteral("accepted_on"))
        return day(concern.acceptedOn);
    const QString words = text(concern, column);
    return words.isEmpty() ? QVariant() : QVariant(foldedName(words));
}

/// What is absent comes last either way.
std::vector<Id> RegisterModel::sortedRows() const
{
    struct Row
    {
        Id id;
        QVariant key;
    };
    std::vector<Row> rows;
    for (const Concern &concern : m_overview.book.concerns) {
        if (matches(concern))
            rows.push_back({concern.id, m_sortColumn < 0 ? QVariant() : sortKey(concern)});
    }
    std::ranges::stable_sort(rows, [&](const Row &one, const Row &other) {
        if (!one.key.isValid() || !other.key.isValid())
            return one.key.isValid() && !other.key.isValid();
        const auto order = QVariant::compare(one.key, other.key);
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    });
    std::vector<Id> ids;
    for (const Row &row : rows)
        ids.push_back(row.id);
    return ids;
}

void RegisterModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Id> ids;
    for (const QModelIndex &index : before)
        ids.push_back(idAt(index.row()));
    m_rows = sortedRows();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << index(rowOf(ids[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RegisterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QString RegisterModel::text(const Concern &concern, const QString &column) const
{
    if (column == QStringLiteral("due")) {
        const QDate due = dueOf(m_overview.book, concern, today());
        return !due.isValid() ? QString() : isOpen(concern) ? showDue(due, today()) : showDay(due, today());
    }
    if (column == QStringLiteral("findings")) {
        QStringList gaps;
        for (const CoverageFinding &finding : m_overview.findings) {
            if (finding.concern == concern.id)
                gaps << gapName(finding.gap);
        }
        return gaps.join(QStringLiteral(", "));
    }
    const auto place = static_cast<std::size_t>(&concern - m_overview.book.concerns.data());
    const Sheet::Cell &cell = m_sheet.rows[place][static_cast<std::size_t>(RegisterModel::column(column))];
    if (const auto *day = std::get_if<QDate>(&cell))
        return showDay(*day, today());
    const auto *words = std::get_if<QString>(&cell);
    return words ? *words : QString();
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    const Concern *found = index.isValid() ? concernAt(index.row()) : nullptr;
    if (!found)
        return {};
    const Concern &concern = *found;
    const QString &column = columns()[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return text(concern, column).simplified();
    case Qt::ToolTipRole:
        return text(concern, column);
    case Qt::EditRole:
        if (column == QStringLiteral("due"))
            return concern.due;
        if (column == QStringLiteral("status"))
            return static_cast<int>(concern.status);
        return text(concern, column);
    case Qt::AccessibleTextRole: {
        const QString words = text(concern, column).simplified();
        return index.column() == 0 ? words
                                   : tr("%1, %2: %3").arg(shortName(concern), registerTitle(column), words);
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    default:
        return {};
    }
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == Qt::FontRole)
        return font(TextStyle::Chip);
    return role == Qt::DisplayRole ? QVariant(registerTitle(columns()[section])) : QVariant();
}

Qt::ItemFlags RegisterModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool editable = index.isValid() && concernAt(index.row()) && !m_document.isReadOnly() &&
                          isEditable(columns()[index.column()]);
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool RegisterModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || value == data(index, role))
        return false;
    const Concern &concern = *concernAt(index.row());
    const QString &column = columns()[index.column()];
    if (column == QStringLiteral("status"))
        return setStatus(concern, static_cast<ConcernStatus>(value.toInt()));
    const std::size_t place = *Concern::description().index(column);
    const Value stored =
        column == QStringLiteral("due") ? toValue(value.toDate()) : Value(value.toString().trimmed());
    const QString label = tr("Change %1 of %2").arg(registerTitle(column).toLower(), shortName(concern));
    return change(label, [id = concern.id, place, stored](Edit &edit) {
        edit.modify<Concern>(
            id, [&](Concern &changed) { Concern::description().setValue(changed, place, stored); });
    });
}

/// Accepted is by the stakeholder, today.
bool RegisterModel::setStatus(const Concern &concern, ConcernStatus status)
{
    const ConcernBook book = m_overview.book;
    const Id id = concern.id;
    const Stakeholder *stakeholder = findStakeholder(book, concern.stakeholder);
    const QString label = tr("Change status of %1 to %2").arg(shortName(concern), statusName(status));
    if (status != ConcernStatus::Accepted)
        return change(label, [&](Edit &edit) { setConcernStatus(edit, book, id, status); });
    if (!stakeholder) {
        Q_EMIT failed(tr("Who accepts the answer to “%1” is not known. Its status is as it was. Choose its "
                         "stakeholder first.")
                          .arg(shortName(concern)));
        return false;
    }
    return change(label, [&](Edit &edit) { acceptConcern(edit, book, id, stakeholder->name, today()); });
}

bool RegisterModel::change(const QString &label, const std::function<void(Edit &)> &work)
{
    const Result<Changes> changes = m_document.edit(label, work);
    if (!changes)
        Q_EMIT failed(changes.error().sentence);
    return bool(changes);
}

} // namespace concave::ui
