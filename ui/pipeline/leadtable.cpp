#include "ui/pipeline/leadtable.h"

#include "ui/pipeline/changedialog.h"
#include "ui/pipeline/leaddelegate.h"
#include "ui/pipeline/leadmodel.h"
#include "ui/pipeline/rowselection.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int otherWidth = 120; ///< of a column that is hidden at first

} // namespace

LeadTable::LeadTable(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_presenter(presenter), m_model(new LeadModel(presenter, this))
{
    setObjectName(QStringLiteral("leads"));
    setAccessibleName(tr("Leads"));
    setUp();
    setUpHeader();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &LeadTable::takeSelection);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LeadTable::takeSelection);
    connect(&m_presenter, &PipelinePresenter::selectionChanged, this, &LeadTable::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LeadTable::showSelection);
    showSelection();
}

void LeadTable::setUp()
{
    setModel(m_model);
    auto *delegate = new LeadDelegate(m_theme, m_presenter, *m_model, this);
    connect(delegate, &LeadDelegate::refused, this, &LeadTable::refused);
    setItemDelegate(delegate);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::row);
}

void LeadTable::setUpHeader()
{
    QHeaderView *header = horizontalHeader();
    header->setProperty("wide", true);
    restyle(*header); // it was polished when it got its model
    header->setFixedHeight(metrics::rowCompact);
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
    header->setSortIndicatorShown(true);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const int width = leadColumns()[static_cast<std::size_t>(column)].width;
        setColumnWidth(column, std::max(width > 0 ? width : otherWidth, header->sectionSizeHint(column)));
        setColumnHidden(column, width == 0);
    }
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        m_model->sort(column, order);
        scrollTo(currentIndex());
        Q_EMIT arrangementChanged();
    });
    connect(header, &QHeaderView::sectionMoved, this, &LeadTable::arrangementChanged);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint place) {
        QMenu menu(this);
        fillColumnMenu(menu, header->logicalIndexAt(place));
        menu.exec(header->mapToGlobal(place));
    });
}

LeadArrangement LeadTable::arrangement() const
{
    LeadArrangement arrangement{
        .sortedBy = leadColumns()[static_cast<std::size_t>(m_model->sortColumn())].name,
        .isDescending = m_model->sortOrder() == Qt::DescendingOrder,
        .filter = m_presenter.filter().text()};
    const QHeaderView &header = *horizontalHeader();
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        if (!header.isSectionHidden(column))
            arrangement.columns << leadColumns()[static_cast<std::size_t>(column)].name;
    }
    return arrangement;
}

std::vector<Id> LeadTable::leads() const
{
    std::vector<Id> leads;
    for (int row = 0; row < m_model->rowCount(); ++row)
        leads.push_back(m_model->idAt(row));
    return leads;
}

void LeadTable::arrange(const LeadArrangement &arrangement)
{
    m_presenter.setFilter(LeadFilter(arrangement.filter));
    QHeaderView &header = *horizontalHeader();
    for (int column = 0; column < header.count(); ++column)
        setColumnHidden(
            column, !arrangement.columns.contains(leadColumns()[static_cast<std::size_t>(column)].name));
    int place = 0;
    for (const QString &name : arrangement.columns)
        header.moveSection(header.visualIndex(leadColumn(name)), place++);
    sortByColumn(leadColumn(arrangement.sortedBy),
        arrangement.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    Q_EMIT arrangementChanged();
}

QByteArray LeadTable::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_model->columnCount() << horizontalHeader()->saveState();
    return state;
}

void LeadTable::restoreState(const QByteArray &state)
{
    int columns = 0;
    QByteArray header;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> columns >> header;
    if (stream.status() != QDataStream::Ok || columns != m_model->columnCount())
        return;
    horizontalHeader()->restoreState(header);
    m_model->sort(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
    Q_EMIT arrangementChanged();
}

int LeadTable::shownColumns() const
{
    return horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount();
}

void LeadTable::showColumn(int column, bool isShown)
{
    setColumnHidden(column, !isShown);
    Q_EMIT arrangementChanged();
}

/// Over hidden ones to the next place that is seen.
void LeadTable::moveColumn(int column, int places)
{
    QHeaderView &header = *horizontalHeader();
    int to = header.visualIndex(column);
    do
        to += places;
    while (to >= 0 && to < header.count() && header.isSectionHidden(header.logicalIndex(to)));
    if (to >= 0 && to < header.count())
        header.moveSection(header.visualIndex(column), to);
}

void LeadTable::addColumnLines(QMenu &menu, int column)
{
    menu.addAction(tr("Sort ascending"), this, [this, column] { sortByColumn(column, Qt::AscendingOrder); });
    menu.addAction(
        tr("Sort descending"), this, [this, column] { sortByColumn(column, Qt::DescendingOrder); });
    menu.addSeparator();
    menu.addAction(tr("Move left"), this, [this, column] { moveColumn(column, -1); });
    menu.addAction(tr("Move right"), this, [this, column] { moveColumn(column, 1); });
    menu.addAction(tr("Hide"), this, [this, column] { showColumn(column, false); })
        ->setDisabled(shownColumns() < 2);
    menu.addSeparator();
}

void LeadTable::fillColumnMenu(QMenu &menu, std::optional<int> column)
{
    if (column && *column >= 0)
        addColumnLines(menu, *column);
    QMenu &columns = column ? *menu.addMenu(tr("Columns")) : menu;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        QAction *line = columns.addAction(leadColumns()[static_cast<std::size_t>(i)].title);
        line->setCheckable(true);
        line->setChecked(!isColumnHidden(i));
        line->setDisabled(!isColumnHidden(i) && shownColumns() < 2);
        connect(line, &QAction::toggled, this, [this, i](bool isOn) { showColumn(i, isOn); });
    }
    menu.addSeparator();
    menu.addAction(tr("Usual columns"), this, [this] {
        LeadArrangement usual = usualArrangement();
        usual.filter = m_presenter.filter().text();
        arrange(usual);
    });
}

void LeadTable::takeSelection()
{
    if (m_isFollowing)
        return;
    std::vector<Id> leads;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            leads.push_back(m_model->idAt(row));
    }
    const QModelIndex current = currentIndex();
    const QScopedValueRollback guard(m_isFollowing, true);
    m_presenter.select(leads, current.isValid() ? m_model->idAt(current.row()) : Id());
}

void LeadTable::showSelection()
{
    if (m_isFollowing)
        return;
    const QScopedValueRollback guard(m_isFollowing, true);
    std::vector<int> rows;
    for (const Id lead : m_presenter.selection()) {
        if (const int row = m_model->rowOf(lead); row >= 0)
            rows.push_back(row);
    }
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    const int row = m_model->rowOf(m_presenter.current());
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_model->index(row, column), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selectionOf(*m_model, std::move(rows)), QItemSelectionModel::ClearAndSelect);
    if (row >= 0 && isVisible())
        scrollTo(m_model->index(row, column));
}

void LeadTable::moveBy(int stages)
{
    const LeadFacts *current = m_presenter.facts(m_presenter.current());
    if (!current)
        return;
    const auto &all = m_presenter.pipeline().stages;
    const auto to = static_cast<std::ptrdiff_t>(current->stage) + stages;
    if (to >= 0 && to < std::ssize(all))
        m_presenter.move(m_presenter.selection(), all[static_cast<std::size_t>(to)].id);
}

/// As lines of cells between tabs, below their heads, as spreadsheets take them.
void LeadTable::copy()
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<int> columns;
    QStringList heads;
    for (const QString &name : arrangement().columns) {
        columns.push_back(leadColumn(name));
        heads << leadColumns()[static_cast<std::size_t>(columns.back())].title;
    }
    QStringList lines{heads.join(u'\t')};
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

/// True for the keys of the table.
bool LeadTable::key(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::ControlModifier || m_presenter.isReadOnly())
        return false;
    switch (event.key()) {
    case Qt::Key_L:
        if (!m_presenter.selection().empty())
            Q_EMIT m_presenter.loseRequested(m_presenter.selection());
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveBy(event.key() == Qt::Key_Left ? -1 : 1);
        return true;
    default:
        return false;
    }
}

void LeadTable::keyPressEvent(QKeyEvent *event)
{
    // A cell that is edited hands on the keys that it has no use for.
    if (hasFocus() && key(*event))
        return;
    const bool isLetter = !event->text().isEmpty() && event->text().front().isPrint() &&
                          event->key() != Qt::Key_Space &&
                          !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isLetter)
        event->ignore(); // otherwise Qt would search rows by it
    else
        QTableView::keyPressEvent(event);
}

void LeadTable::addLeadLines(QMenu &menu)
{
    const std::vector<Id> leads = m_presenter.selection();
    menu.addAction(tr("Open"), &m_presenter, [this] { m_presenter.open(m_presenter.current()); })
        ->setShortcut(Qt::Key_Return);
    menu.addSeparator();
    QMenu &stages = *menu.addMenu(tr("Move to"));
    for (const PipelineStage &stage : m_presenter.pipeline().stages)
        stages.addAction(QString(stage.name).replace(u'&', QStringLiteral("&&")), &m_presenter,
            [this, leads, to = stage.id] { m_presenter.move(leads, to); });
    menu.addAction(tr("Edit the cell"), this, [this] { edit(currentIndex()); })->setShortcut(Qt::Key_F2);
    menu.addAction(tr("Change…"), this, &LeadTable::changeAll);
    menu.addSeparator();
    menu.addAction(
            tr("Mark as lost…"), &m_presenter, [this, leads] { Q_EMIT m_presenter.loseRequested(leads); })
        ->setShortcut(Qt::CTRL | Qt::Key_L);
    const bool anyLost = std::ranges::any_of(
        leads, [&](Id lead) { return m_presenter.facts(lead)->standing == Standing::Lost; });
    menu.addAction(tr("Reopen"), &m_presenter, [this, leads] { m_presenter.reopen(leads); })
        ->setEnabled(anyLost);
    menu.addAction(tr("Merge…"), &m_presenter, [this, leads] { Q_EMIT m_presenter.mergeRequested(leads); })
        ->setEnabled(leads.size() > 1);
    menu.addAction(tr("Forget this person…"), &m_presenter,
            [this] { Q_EMIT m_presenter.forgetRequested(m_presenter.current()); })
        ->setEnabled(leads.size() == 1);
    menu.addSeparator();
    menu.addAction(tr("Delete"), &m_presenter, [this, leads] { m_presenter.remove(leads); })
        ->setShortcut(Qt::Key_Delete);
    for (QAction *line : menu.actions().sliced(1))
        line->setDisabled(line->isSeparator() ? false : m_presenter.isReadOnly() || !line->isEnabled());
}

void LeadTable::changeAll()
{
    auto *dialog = new ChangeDialog(m_theme, m_presenter, *m_model, this);
    dialog->open();
}

void LeadTable::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    if (!m_presenter.selection().empty() && currentIndex().isValid()) {
        addLeadLines(menu);
        menu.addSeparator();
    }
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int column = byKey ? currentIndex().column() : columnAt(event->pos().x());
    QMenu &columns = *menu.addMenu(
        column < 0 ? tr("Column")
                   : tr("Column “%1”").arg(leadColumns()[static_cast<std::size_t>(column)].title));
    fillColumnMenu(columns, column);
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

} // namespace concave::ui
