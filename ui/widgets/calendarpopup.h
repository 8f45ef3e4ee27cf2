// A month to choose a day from, in a window of its own below a field.
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QCalendarWidget;

namespace concave::ui {

class CalendarPopup final : public QFrame
{
    Q_OBJECT

public:
    /// Shows the month of `day`, with the field as parent.
    CalendarPopup(const Theme &theme, QDate day, QDate today, QWidget *parent);

    /// Below the field or, where the screen ends there, above. It is deleted when it closes.
    void showBelow(const QWidget &field);

Q_SIGNALS:
    void chosen(QDate day);

private:
    void dress(QDate today);

    const Theme &m_theme;
    QCalendarWidget *m_calendar;
};

} // namespace concave::ui
