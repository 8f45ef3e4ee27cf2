#include "ui/widgets/choice.h"

#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"

#include <QAbstractItemView>
#include <QListView>
#include <QStyleOption>
#include <QStylePainter>
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
    // The field may be narrower than its words; the list shows them whole.
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 2 * (metrics::tight + metrics::line));
    QComboBox::showPopup();
}

void Choice::setUpList()
{
    m_hasList = true;
    setView(new QListView(this));
    setItemDelegate(new QStyledItemDelegate(this)); // Qt's own for combo boxes does not read the style sheet
    setRoundCorners(*view()->window(), metrics::radiusCard);
}

void Choice::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const int room = width() - 3 * metrics::fieldPadding - metrics::iconSmall;
    if (currentIndex() < 0 && !placeholderText().isEmpty()) {
        option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
        option.currentText = placeholderText();
    }
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
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
