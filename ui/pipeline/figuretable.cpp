#include "ui/pipeline/figuretable.h"

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace concave::ui {

namespace {

constexpr int leastColumn = 60;

} // namespace

FigureTable::FigureTable(const QString &name, const QStringList &headings, QWidget *parent)
    : QTableView(parent), m_model(new QStandardItemModel(0, static_cast<int>(headings.size()), this))
{
    setAccessibleName(name);
    m_model->setHorizontalHeaderLabels(headings);
    setModel(m_model);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setProperty("figures", true);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setMinimumSectionSize(leastColumn);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const Qt::Alignment side = column == 0 ? Qt::AlignLeft : Qt::AlignRight;
        m_model->horizontalHeaderItem(column)->setTextAlignment(side | Qt::AlignVCenter);
        m_model->horizontalHeaderItem(column)->setFont(
            ui::font(column == 0 ? TextStyle::Section : TextStyle::Caption));
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void FigureTable::set(const QList<QStringList> &rows)
{
    const int current = currentIndex().row();
    m_model->removeRows(0, m_model->rowCount());
    for (const QStringList &cells : rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : cells) {
            auto *item = new QStandardItem(cell);
            item->setTextAlignment((items.isEmpty() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            items << item;
        }
        m_model->appendRow(items);
    }
    if (current >= 0 && current < m_model->rowCount())
        setCurrentIndex(m_model->index(current, 0));
    updateGeometry();
}

QSize FigureTable::sizeHint() const
{
    return {metrics::emptyText, horizontalHeader()->sizeHint().height() +
                                    m_model->rowCount() * metrics::rowCompact + 2 * frameWidth()};
}

QSize FigureTable::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void FigureTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return QTableView::keyPressEvent(event);
    default:
        if (event->matches(QKeySequence::Copy))
            return QTableView::keyPressEvent(event);
        event->ignore(); // letters are the page's
    }
}

} // namespace concave::ui
