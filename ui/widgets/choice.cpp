#include "ui/widgets/choice.h"

#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace concave::ui {

Choice::Choice(const Theme &theme, QWidget *parent) : QComboBox(parent), m_theme(theme)
{
    setFont(ui::font(TextStyle::Body));
}

void Choice::showPopup()
{
    if (!m_hasList)
        setUpList();
    QComboBox::showPopup();
}

void Choice::setUpList()
{
    m_hasList = true;
    setView(new QListView(this));
    setItemDelegate(new QStyledItemDelegate(this)); // Qt's own for combo boxes does not read the style sheet
    QWidget *popup = view()->window();
    popup->setWindowFlag(Qt::FramelessWindowHint);
    popup->setWindowFlag(Qt::NoDropShadowWindowHint);
    popup->setAttribute(Qt::WA_TranslucentBackground);
}

void Choice::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    QRect arrow(0, 0, metrics::iconSmall, metrics::iconSmall);
    arrow.moveCenter({width() - metrics::fieldPadding - metrics::iconSmall / 2, height() / 2});
    m_theme.icon(Icon::ChevronDown)
        .paint(&painter, arrow, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

void Choice::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace concave::ui
