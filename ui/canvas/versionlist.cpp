#include "ui/canvas/versionlist.h"

#include "ui/canvas/versiondelegate.h"
#include "ui/canvas/versionmodel.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace concave::ui {

VersionList::VersionList(const Theme &theme, VersionsPresenter &presenter, QWidget *parent)
    : QListView(parent), m_presenter(presenter), m_model(new VersionModel(presenter, this)),
      m_chosen(presenter.before())
{
    setObjectName(QStringLiteral("versions"));
    setAccessibleName(tr("Versions"));
    setModel(m_model);
    setItemDelegate(new VersionDelegate(theme, *m_model, this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&presenter, &VersionsPresenter::changed, this, &VersionList::follow);
    follow();
}

Id VersionList::current() const
{
    return m_presenter.state(m_chosen) ? m_chosen : m_presenter.before();
}

/// After the model, which was told before.
void VersionList::follow()
{
    scheduleDelayedItemsLayout(); // a reason may need a line more now
    const QModelIndex index = m_model->indexOf(current());
    if (index != currentIndex()) {
        const QScopedValueRollback guard(m_isFollowing, true);
        setCurrentIndex(index);
    }
    Q_EMIT chosen();
}

void VersionList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const VersionsPresenter::State *state = m_model->stateAt(current);
    if (m_isFollowing || !state)
        return;
    m_chosen = state->id;
    m_presenter.compareWithNow(m_chosen);
}

void VersionList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F2)
        Q_EMIT renameRequested();
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT removeRequested();
    else
        QListView::keyPressEvent(event);
}

void VersionList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scrollTo(currentIndex()); // the fields of the chosen one take room from the list
}

} // namespace concave::ui
