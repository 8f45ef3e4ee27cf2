#include "ui/shell/appicon.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

namespace concave::ui {

AppIcon::AppIcon(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(size, size);
}

void AppIcon::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QApplication::windowIcon().paint(&painter, rect());
}

} // namespace concave::ui
