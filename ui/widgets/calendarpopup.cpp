#include "ui/widgets/calendarpopup.h"

#include "ui/theme/metrics.h"
#include "ui/theme/popup.h"
#include "ui/theme/type.h"

#include <QCalendarWidget>
#include <QScreen>
#include <QTableView>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace concave::ui {

CalendarPopup::CalendarPopup(const Theme &theme, QDate day, QDate today, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_calendar(new QCalendarWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("calendar"));
    setRoundCorners(*this, metrics::radiusCard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    column->addWidget(m_calendar);
    m_calendar->setLocale(parent->locale());
    m_calendar->setSelectedDate(day);
    dress(today);
    setFocusProxy(m_calendar);
    const auto take = [this](QDate chosenDay) {
        Q_EMIT chosen(chosenDay);
        close();
    };
    connect(m_calendar, &QCalendarWidget::activated, this, take); // Enter
    connect(m_calendar, &QCalendarWidget::clicked, this, take);
}

/// What the style sheet does not reach.
void CalendarPopup::dress(QDate today)
{
    m_calendar->setFont(ui::font(TextStyle::Note));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    QTextCharFormat heads;
    heads.setForeground(m_theme.colour(Token::Text3));
    heads.setBackground(m_theme.colour(Token::BgRaised));
    heads.setFont(ui::font(TextStyle::Chip));
    m_calendar->setHeaderTextFormat(heads);
    QTextCharFormat weekend;
    weekend.setForeground(m_theme.colour(Token::Text2));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(day, weekend);
    QTextCharFormat now;
    now.setForeground(m_theme.colour(Token::TextAccent));
    now.setFontWeight(QFont::DemiBold);
    m_calendar->setDateTextFormat(today, now);
    const std::pair<QString, Icon> arrows[] = {{QStringLiteral("qt_calendar_prevmonth"), Icon::ChevronLeft},
        {QStringLiteral("qt_calendar_nextmonth"), Icon::ChevronRight}};
    for (const auto &[name, icon] : arrows) {
        if (auto *button = m_calendar->findChild<QToolButton *>(name))
            button->setIcon(m_theme.icon(icon));
    }
    for (QToolButton *button : m_calendar->findChildren<QToolButton *>())
        button->setFont(ui::font(TextStyle::Strong));
}

void CalendarPopup::showBelow(const QWidget &field)
{
    const QSize size = sizeHint();
    const QRect screen = field.screen()->availableGeometry();
    QPoint place = field.mapToGlobal(QPoint(0, field.height() + metrics::tight));
    if (place.y() + size.height() > screen.bottom())
        place = field.mapToGlobal(QPoint(0, -size.height() - metrics::tight));
    place.setX(std::min(place.x(), screen.right() - size.width()));
    setGeometry(QRect(place, size));
    show();
    m_calendar->setFocus();
}

} // namespace concave::ui
