#include "ui/widgets/rowtable.h"

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"
#include "ui/widgets/number.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPalette>
#include <QRegularExpression>
#include <QStyledItemDelegate>

#include <algorithm>
#include <functional>
#include <set>

namespace concave::ui {

namespace {

bool holdsCells()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    return text.contains(u'\n') || text.contains(u'\t');
}

/// Enter goes on to the next cell, as Tab does; the empty row says what it is for.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isNew = index.column() == 0 && index.row() == index.model()->rowCount() - 1;
        if (!isNew || !option->text.isEmpty())
            return;
        option->text = RowTable::tr("Add a row");
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->palette.setBrush(QPalette::Text, option->palette.placeholderText());
    }

    bool eventFilter(QObject *editor, QEvent *event) override
    {
        const bool isKey = event->type() == QEvent::KeyPress;
        auto *field = static_cast<QWidget *>(editor);
        // A table in the clipboard belongs to the cells, not into one of them.
        if (isKey && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) && holdsCells()) {
            auto *table = static_cast<RowTable *>(parent());
            Q_EMIT closeEditor(field, QAbstractItemDelegate::RevertModelCache);
            table->paste();
            return true;
        }
        const int key = isKey ? static_cast<QKeyEvent *>(event)->key() : 0;
        if (key != Qt::Key_Return && key != Qt::Key_Enter)
            return QStyledItemDelegate::eventFilter(editor, event);
        Q_EMIT commitData(field);
        Q_EMIT closeEditor(field, QAbstractItemDelegate::EditNextItem);
        return true;
    }
};

/// Between tabs and semicolons a comma that no three digits follow is a decimal point.
QString withDecimalPoint(QString cell)
{
    static const QRegularExpression comma(QStringLiteral(R"(^(\s*[-+]?\d+),(\d{1,2}|\d{4,})(\s*)$)"));
    return cell.replace(comma, QStringLiteral("\\1.\\2\\3"));
}

QStringList cellsOf(const QString &line)
{
    for (const QChar separator : {u'\t', u';'}) {
        if (!line.contains(separator))
            continue;
        QStringList cells = line.split(separator);
        std::ranges::transform(cells, cells.begin(), withDecimalPoint);
        return cells;
    }
    static const QRegularExpression blanks(QStringLiteral(",?\\s+"));
    const QStringList cells = line.trimmed().split(blanks);
    return cells.size() > 1 ? cells : line.split(u',');
}

} // namespace

RowModel::RowModel(std::vector<Column> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{}

bool RowModel::isFinished(const QVariantList &row) const
{
    return std::ranges::all_of(row, &QVariant::isValid);
}

RowModel::Cells RowModel::rows() const
{
    Cells finished;
    std::ranges::copy_if(m_rows, std::back_inserter(finished), std::bind_front(&RowModel::isFinished, this));
    return finished;
}

void RowModel::setRows(Cells rows, bool keepUnfinished)
{
    if (keepUnfinished)
        std::ranges::copy_if(
            m_rows, std::back_inserter(rows), [this](const QVariantList &row) { return !isFinished(row); });
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RowModel::setReadOnly(bool readOnly)
{
    beginResetModel();
    m_readOnly = readOnly;
    endResetModel();
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + (m_readOnly ? 0 : 1);
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const bool isNumber = m_columns[column].isNumber;
    const QVariant cell = row < m_rows.size() ? m_rows[row][index.column()] : QVariant();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return isNumber && cell.isValid() ? showNumber(cell.toDouble(), 0, 6, QLocale()) : cell;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return row < m_rows.size()
                   ? QVariant(m_columns[column].title + u' ' + data(index, Qt::DisplayRole).toString())
                   : QVariant(tr("New row, %1").arg(m_columns[column].title));
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const Column &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

Qt::ItemFlags RowModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_readOnly || !index.isValid() ? flags : flags | Qt::ItemIsEditable;
}

QVariant RowModel::read(std::size_t column, const QString &text) const
{
    if (text.trimmed().isEmpty())
        return {};
    if (!m_columns[column].isNumber)
        return text.simplified();
    const auto number = readNumber(text.trimmed(), QLocale());
    return number ? QVariant(*number) : QVariant();
}

void RowModel::put(std::size_t row, std::size_t column, const QVariant &cell)
{
    if (row >= m_rows.size()) {
        const int end = static_cast<int>(m_rows.size()) + 1;
        beginInsertRows({}, end, end);
        m_rows.emplace_back(static_cast<qsizetype>(m_columns.size()));
        endInsertRows();
    }
    m_rows[row][static_cast<qsizetype>(column)] = cell;
    const QModelIndex changed = index(static_cast<int>(row), static_cast<int>(column));
    Q_EMIT dataChanged(changed, changed);
}

void RowModel::tellIfEdited(const Cells &before)
{
    if (rows() != before)
        Q_EMIT edited();
}

bool RowModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || m_readOnly)
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    const QString text = value.toString();
    const QVariant cell = read(column, text);
    if (!cell.isValid() && (row >= m_rows.size() || !text.trimmed().isEmpty())) {
        if (!text.trimmed().isEmpty())
            Q_EMIT refused(tr("“%1” is no number. What was there is kept.").arg(text));
        return false;
    }
    const Cells before = rows();
    put(row, column, cell);
    tellIfEdited(before);
    return true;
}

bool RowModel::removeRows(int row, int count, const QModelIndex &parent)
{
    const int last = std::min(row + count, static_cast<int>(m_rows.size()));
    if (parent.isValid() || row >= last || m_readOnly)
        return false;
    const Cells before = rows();
    beginRemoveRows({}, row, last - 1);
    m_rows.erase(m_rows.begin() + row, m_rows.begin() + last);
    endRemoveRows();
    tellIfEdited(before);
    return true;
}

void RowModel::paste(const QModelIndex &from, const QString &text)
{
    if (m_readOnly)
        return;
    const Cells before = rows();
    int skipped = 0;
    bool isFirst = true;
    auto row = static_cast<std::size_t>(from.isValid() ? from.row() : rowCount() - 1);
    const auto first = static_cast<std::size_t>(from.isValid() ? from.column() : 0);
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList texts = cellsOf(line);
        const auto count = std::min(static_cast<std::size_t>(texts.size()), m_columns.size() - first);
        QVariantList cells;
        for (std::size_t i = 0; i < count; ++i)
            cells << read(first + i, texts[static_cast<qsizetype>(i)]);
        if (!isFinished(cells)) {
            skipped += isFirst ? 0 : 1; // the first may be a header
            isFirst = false;
            continue;
        }
        isFirst = false;
        for (std::size_t i = 0; i < count; ++i)
            put(row, first + i, cells[static_cast<qsizetype>(i)]);
        ++row;
    }
    tellIfEdited(before);
    if (skipped > 0)
        Q_EMIT refused(skipped == 1
                           ? tr("One row had a cell that is no number and was left out.")
                           : tr("%1 rows had a cell that is no number and were left out.").arg(skipped));
}

RowTable::RowTable(RowModel &model, QWidget *parent) : QTableView(parent), m_rows(model)
{
    setModel(&model);
    setItemDelegate(new RowDelegate(this));
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setShowGrid(false);
    setProperty("boxed", true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setFont(ui::font(TextStyle::Chip));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    setTabKeyNavigation(false);
    setCurrentIndex(model.index(0, 0));
}

void RowTable::paste()
{
    m_rows.paste(currentIndex(), QGuiApplication::clipboard()->text());
}

void RowTable::removeSelected()
{
    std::set<int, std::greater<>> chosen;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        chosen.insert(index.row());
    for (const int row : chosen)
        m_rows.removeRow(row);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_Delete && state() != QAbstractItemView::EditingState)
        removeSelected();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
             state() != QAbstractItemView::EditingState && currentIndex().isValid())
        edit(currentIndex());
    else
        return QTableView::keyPressEvent(event);
    event->accept();
}

} // namespace concave::ui
