#include "ui/widgets/taborder.h"

#include <QLayout>
#include <QScrollArea>

namespace concave::ui {

namespace {

void collect(QWidget &widget, QWidgetList &controls);

void collect(QLayout &layout, QWidgetList &controls)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem &item = *layout.itemAt(i);
        if (item.widget())
            collect(*item.widget(), controls);
        else if (item.layout())
            collect(*item.layout(), controls);
    }
}

void collect(QWidget &widget, QWidgetList &controls)
{
    if (!widget.focusProxy() && widget.focusPolicy() & Qt::TabFocus)
        controls << &widget;
    const auto *area = qobject_cast<QScrollArea *>(&widget);
    if (area && area->widget())
        collect(*area->widget(), controls);
    else if (widget.layout())
        collect(*widget.layout(), controls);
}

} // namespace

void orderTabs(QWidget &widget)
{
    QWidgetList controls;
    collect(widget, controls);
    for (qsizetype i = 1; i < controls.size(); ++i)
        QWidget::setTabOrder(controls[i - 1], controls[i]);
}

} // namespace concave::ui
