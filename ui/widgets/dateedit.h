// A day: typed as readDay() understands it, or chosen from a calendar, which the icon, F4 and Alt+Down open.
// Up and Down step by a day, Page Up and Page Down by a month.
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/linefield.h"

#include <QDate>

#include <functional>

namespace concave::ui {

class DateEdit final : public LineField
{
    Q_OBJECT

public:
    /// `today` is asked whenever it matters.
    DateEdit(const Theme &theme, std::function<QDate()> today, QWidget *parent = nullptr);

    /// Null when the field is empty.
    QDate value() const { return m_value; }
    /// Emits nothing. While the user is typing, the text in the field stays.
    void setValue(QDate value);

    /// Emptying the field is allowed and means this ("no date"), which then stands in it.
    void setEmptyText(const QString &meaning);

    /// Opens the calendar, from which a day is chosen by mouse or keyboard.
    void choose();

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user changed the value.
    void committed(QDate value);

protected:
    bool isPending() const override;
    void accept() override;
    void restore() override;

    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shown(QDate day) const;
    void take(QDate day);
    /// Moves what is typed, or else today, by days and months.
    void step(int days, int months);
    bool canStep() const { return isEnabled() && !isReadOnly(); }
    QRect calendarPlace() const;

    const Theme &m_theme;
    std::function<QDate()> m_today;
    QDate m_value;
    bool m_emptyAllowed = false;
};

} // namespace concave::ui
