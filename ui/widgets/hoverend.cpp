#include "ui/widgets/hoverend.h"

#include <QApplication>
#include <QHoverEvent>
#include <QWidget>

namespace concave::ui {

namespace {

bool holdsPointer(const QWidget &widget)
{
    return widget.rect().contains(widget.mapFromGlobal(QCursor::pos()));
}

void leave(QWidget &widget)
{
    QEvent left(QEvent::Leave);
    QCoreApplication::sendEvent(&widget, &left);
    const QPointF outside(-1, -1);
    QHoverEvent ended(QEvent::HoverLeave, outside, outside, outside);
    QCoreApplication::sendEvent(&widget, &ended);
}

} // namespace

HoverEnd::HoverEnd(QApplication &application)
{
    application.installEventFilter(this);
}

bool HoverEnd::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    const bool isDragOver = type == QEvent::Drop || type == QEvent::DragLeave;
    const bool isGone = type == QEvent::Hide && watched->isWidgetType();
    if (isDragOver || (isGone && static_cast<QWidget *>(watched)->isWindow()))
        QMetaObject::invokeMethod(this, &HoverEnd::look, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void HoverEnd::look()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->underMouse() && !holdsPointer(*widget))
            leave(*widget);
    }
}

} // namespace concave::ui
