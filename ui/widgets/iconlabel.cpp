#include "ui/widgets/iconlabel.h"

#include <QPainter>

namespace concave::ui {

IconLabel::IconLabel(const Theme &theme, Icon icon, Token colour, int size, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(icon), m_colour(colour)
{
    setFixedSize(size, size);
}

void IconLabel::set(Icon icon, Token colour)
{
    m_icon = icon;
    m_colour = colour;
    update();
}

void IconLabel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    m_theme.icon(m_icon, m_colour)
        .paint(&painter, rect(), Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
}

} // namespace concave::ui
