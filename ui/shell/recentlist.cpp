#include "ui/shell/recentlist.h"

#include "ui/shell/recentmodel.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QMenu>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static QString pathOf(const QModelIndex &index)
{
    return index.data(RecentModel::Path).toString();
}

RecentList::RecentList(const Theme &theme, RecentModel &model, QWidget *parent)
    : QListView(parent), m_theme(theme), m_row(new RecentRow(theme, this))
{
    setObjectName(u"recent-documents"_s);
    setAccessibleName(tr("Recent documents"));
    setModel(&model);
    setItemDelegate(m_row);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    const auto settle = [this] {
        if (this->model()->rowCount() > 0)
            setCurrentIndex(this->model()->index(0, 0));
        updateGeometry();
    };
    connect(&model, &QAbstractItemModel::modelReset, this, settle);
    settle();
}

void RecentList::openCurrent()
{
    const QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (index.data(RecentModel::Missing).toBool())
        Q_EMIT findRequested(pathOf(index));
    else
        Q_EMIT openRequested(pathOf(index));
}

void RecentList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        break;
    case Qt::Key_Delete:
        if (currentIndex().isValid())
            Q_EMIT forgetRequested(pathOf(currentIndex()));
        break;
    default:
        QListView::keyPressEvent(event);
    }
}

void RecentList::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const RecentRow::Part part = index.isValid() ? partAt(event->pos(), index) : RecentRow::Part::Row;
    const bool link = part == RecentRow::Part::Find || part == RecentRow::Part::Forget;
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void RecentList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool pressedHere = index.isValid() && index == currentIndex();
    QListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !pressedHere)
        return;
    switch (partAt(event->pos(), index)) {
    case RecentRow::Part::Row:
    case RecentRow::Part::Find:
        openCurrent();
        break;
    case RecentRow::Part::Forget:
        Q_EMIT forgetRequested(pathOf(index));
        break;
    case RecentRow::Part::More:
        openMenu(index, RecentRow::moreButton(visualRect(index)).bottomLeft());
        break;
    }
}

void RecentList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        openMenu(index, byKey ? RecentRow::moreButton(visualRect(index)).bottomLeft() : event->pos());
}

QSize RecentList::sizeHint() const
{
    return {metrics::startWidth - metrics::startLeft, model() ? model()->rowCount() * metrics::rowRecent : 0};
}

QSize RecentList::minimumSizeHint() const
{
    return {0, std::min(sizeHint().height(), metrics::rowRecent)};
}

void RecentList::openMenu(const QModelIndex &index, const QPoint &place)
{
    const QString path = pathOf(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"recent-menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.data(RecentModel::Missing).toBool()) {
        menu->addAction(
            m_theme.icon(Icon::Search), tr("Find it…"), this, [this, path] { Q_EMIT findRequested(path); });
    } else {
        menu->addAction(
            m_theme.icon(Icon::FileOpen), tr("Open"), this, [this, path] { Q_EMIT openRequested(path); });
        menu->addAction(m_theme.icon(Icon::Folder), tr("Show in folder"), this,
            [this, path] { Q_EMIT folderRequested(path); });
    }
    menu->addSeparator();
    menu->addAction(m_theme.icon(Icon::Close), tr("Remove from the list"), QKeySequence(Qt::Key_Delete), this,
        [this, path] { Q_EMIT forgetRequested(path); });
    menu->popup(viewport()->mapToGlobal(place));
}

RecentRow::Part RecentList::partAt(const QPoint &point, const QModelIndex &index) const
{
    return m_row->partAt(point, visualRect(index), index);
}

} // namespace concave::ui
