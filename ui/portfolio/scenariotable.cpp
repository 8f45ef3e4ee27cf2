#include "ui/portfolio/scenariotable.h"

#include "ui/portfolio/celldelegate.h"
#include "ui/portfolio/scenariomodel.h"
#include "ui/theme/metrics.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace concave::ui {

namespace {

constexpr int fewRows = 4; ///< that are shown where there is room

} // namespace

ScenarioTable::ScenarioTable(const Theme &theme, ScenarioPresenter &presenter, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_presenter(presenter), m_model(new ScenarioModel(presenter, this))
{
    setObjectName(QStringLiteral("scenarios"));
    setAccessibleName(tr("Scenarios"));
    setUp();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, &m_presenter,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_presenter.select(m_model->idAt(current.row()));
        });
    connect(&m_presenter, &ScenarioPresenter::selectedChanged, this, &ScenarioTable::selectRow);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        selectRow();
        updateGeometry();
    });
    selectRow();
}

void ScenarioTable::setUp()
{
    setUpCells(*this, m_theme, metrics::rowTwoLines);
    connect(
        static_cast<CellDelegate *>(itemDelegate()), &CellDelegate::refused, this, &ScenarioTable::refused);
    setModel(m_model);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
}

QSize ScenarioTable::sizeHint() const
{
    const int rows = std::clamp(m_model->rowCount(), 1, fewRows);
    return {metrics::emptyText, metrics::rowCompact + rows * metrics::rowTwoLines};
}

QSize ScenarioTable::minimumSizeHint() const
{
    return {metrics::emptyText, metrics::rowCompact + metrics::rowTwoLines};
}

void ScenarioTable::setTickable(bool tickable)
{
    m_model->setTickable(tickable);
}

void ScenarioTable::rename()
{
    selectRow();
    if (currentIndex().isValid())
        edit(currentIndex().siblingAtColumn(ScenarioModel::Name));
}

void ScenarioTable::selectRow()
{
    const int row = m_model->rowOf(m_presenter.selected());
    if (row >= 0 && currentIndex().row() != row)
        setCurrentIndex(m_model->index(row, ScenarioModel::Name));
}

void ScenarioTable::moveBy(int rows)
{
    const Id selected = m_presenter.selected();
    m_presenter.move(selected, m_model->rowOf(selected) + rows);
}

/// True for the keys of the list.
bool ScenarioTable::key(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (m_presenter.isReadOnly())
        return false;
    if (modifiers == Qt::AltModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)) {
        moveBy(event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (modifiers == Qt::ControlModifier && event.key() == Qt::Key_D) {
        m_presenter.duplicate(m_presenter.selected());
        return true;
    }
    if (modifiers)
        return false;
    switch (event.key()) {
    case Qt::Key_Delete:
        m_presenter.remove(m_presenter.selected());
        return true;
    case Qt::Key_N:
        if (m_presenter.add())
            rename();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        edit(currentIndex());
        return true;
    default:
        return false;
    }
}

void ScenarioTable::keyPressEvent(QKeyEvent *event)
{
    // A cell that is edited hands on the keys that it has no use for.
    if (!hasFocus() || !key(*event))
        QTableView::keyPressEvent(event);
}

void ScenarioTable::contextMenuEvent(QContextMenuEvent *event)
{
    const Id id = m_presenter.selected();
    if (m_model->rowOf(id) < 0)
        return;
    QMenu menu(this);
    menu.setDisabled(m_presenter.isReadOnly());
    menu.addAction(tr("Make it the current plan"), &m_presenter, [this, id] { m_presenter.makeCurrent(id); })
        ->setEnabled(id != m_presenter.current());
    menu.addAction(tr("Rename"), this, &ScenarioTable::rename)->setShortcut(Qt::Key_F2);
    menu.addAction(tr("Duplicate"), &m_presenter, [this, id] { m_presenter.duplicate(id); })
        ->setShortcut(Qt::CTRL | Qt::Key_D);
    menu.addSeparator();
    menu.addAction(tr("Move up"), this, [this] { moveBy(-1); })->setShortcut(Qt::ALT | Qt::Key_Up);
    menu.addAction(tr("Move down"), this, [this] { moveBy(1); })->setShortcut(Qt::ALT | Qt::Key_Down);
    menu.addSeparator();
    menu.addAction(tr("Delete"), &m_presenter, [this, id] { m_presenter.remove(id); })
        ->setShortcut(Qt::Key_Delete);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

} // namespace concave::ui
