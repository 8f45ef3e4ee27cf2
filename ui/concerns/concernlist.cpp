#include "ui/concerns/concernlist.h"

#include "ui/concerns/concerndelegate.h"
#include "ui/concerns/concernmenu.h"
#include "ui/concerns/concernmodel.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/theme/metrics.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace concave::ui {

ConcernList::ConcernList(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : QListView(parent), m_presenter(presenter), m_model(new ConcernModel(presenter, this))
{
    setObjectName(QStringLiteral("concerns"));
    setAccessibleName(tr("Concerns"));
    setModel(m_model);
    auto *delegate = new ConcernDelegate(theme, presenter, *m_model, this);
    setItemDelegate(delegate);
    connect(delegate, &FieldDelegate::refused, &presenter, &ConcernsPresenter::failed);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    setDragDropMode(presenter.isReadOnly() ? QAbstractItemView::NoDragDrop : QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &QWidget::updateGeometry);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        scheduleDelayedItemsLayout(); // a name may need another line now
        updateGeometry();
    });
    connect(&presenter, &ConcernsPresenter::selectionChanged, this, &ConcernList::follow);
    connect(&presenter, &ConcernsPresenter::changed, this, &ConcernList::follow);
    connect(&presenter, &ConcernsPresenter::filterChanged, this, &ConcernList::follow);
    follow();
}

QSize ConcernList::sizeHint() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += itemDelegate()->sizeHint(option, m_model->index(row)).height();
    return {metrics::emptyText, height};
}

QSize ConcernList::minimumSizeHint() const
{
    return {metrics::control, 0};
}

void ConcernList::follow()
{
    const QScopedValueRollback guard(m_isFollowing, true);
    const QModelIndex index = m_model->indexOf(m_presenter.current());
    if (index == currentIndex())
        return;
    setCurrentIndex(index);
    if (index.isValid() && isVisible())
        scrollTo(index);
}

Id ConcernList::current() const
{
    return m_model->idAt(currentIndex());
}

void ConcernList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isFollowing && current.isValid())
        m_presenter.select(m_model->idAt(current));
}

void ConcernList::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isArrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (modifiers == Qt::AltModifier && isArrow) {
        if (!m_presenter.isReadOnly())
            m_presenter.shift(current(), event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (!modifiers && event->key() == Qt::Key_Delete && currentIndex().isValid()) {
        if (!m_presenter.isReadOnly())
            m_presenter.remove(current());
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isLetter =
        !(modifiers & ~Qt::ShiftModifier) && !event->text().isEmpty() && event->text().front().isPrint();
    if (isLetter || isEnter)
        event->ignore(); // otherwise Qt would search rows by it
    else
        QListView::keyPressEvent(event);
}

void ConcernList::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (!byKey && !indexAt(event->pos()).isValid())
        return;
    QMenu menu(this);
    const auto add = [&](const QString &text, const QKeySequence &key, auto run) {
        QAction *action = menu.addAction(text, this, run);
        action->setShortcut(key);
        action->setDisabled(m_presenter.isReadOnly());
    };
    add(tr("Rename"), Qt::Key_F2, [this] { edit(currentIndex()); });
    add(tr("Move up"), Qt::ALT | Qt::Key_Up, [this] { m_presenter.shift(current(), -1); });
    add(tr("Move down"), Qt::ALT | Qt::Key_Down, [this] { m_presenter.shift(current(), 1); });
    menu.addSeparator();
    addConcernLines(menu, m_presenter, current());
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).center()) : event->globalPos());
}

void ConcernList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // names break elsewhere
}

} // namespace concave::ui
