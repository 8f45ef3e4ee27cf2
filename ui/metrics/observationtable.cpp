#include "ui/metrics/observationtable.h"

#include "ui/metrics/observationmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <set>

namespace concave::ui {

ObservationTable::ObservationTable(ObservationModel &model, QWidget *parent)
    : QTableView(parent), m_observations(model)
{
    setAccessibleName(tr("Observations"));
    setProperty("boxed", true); // before the header gets its look with the model
    setModel(&model);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setFont(ui::font(TextStyle::Chip));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    connect(itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
        [this](const QWidget *, QAbstractItemDelegate::EndEditHint hint) {
            leaveCell(hint == QAbstractItemDelegate::SubmitModelCache); // by Enter
        });
    // Its field is still open: the table goes there once it is closed.
    connect(&model, &ObservationModel::kept, this, [this](int row) { m_kept = row; });
}

void ObservationTable::paste()
{
    m_observations.paste(currentIndex(), QGuiApplication::clipboard()->text());
}

void ObservationTable::leaveCell(bool goesOn)
{
    int row = std::exchange(m_kept, std::nullopt).value_or(currentIndex().row());
    int column = currentIndex().column() + (goesOn ? 1 : 0);
    if (column == m_observations.columnCount()) {
        column = 0;
        ++row;
    }
    if (const QModelIndex next = m_observations.index(row, column); next.isValid())
        setCurrentIndex(next);
}

void ObservationTable::removeSelected()
{
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.size() == 1 && selected.front().column() > 0) {
        m_observations.setData(selected.front(), QString());
        return;
    }
    std::set<int> rows;
    for (const QModelIndex &index : selected)
        rows.insert(index.row());
    m_observations.removeMoments({rows.begin(), rows.end()});
}

void ObservationTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isEditing = state() == QAbstractItemView::EditingState;
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->key() == Qt::Key_Delete && !isEditing)
        removeSelected();
    else if (isEnter && !isEditing && currentIndex().isValid())
        edit(currentIndex());
    else if (!isEnter) // of a cell's field it has done its work
        return QTableView::keyPressEvent(event);
    event->accept();
}

} // namespace concave::ui
