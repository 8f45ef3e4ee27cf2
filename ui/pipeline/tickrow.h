// A line that is ticked off: a milestone that is reached, a party that has signed. Its name and its day are
// edited in place. Alt+Up and Alt+Down move it, Delete beside the name removes it; so does its menu.
#pragma once

#include "ui/theme/theme.h"

#include <QDate>
#include <QWidget>

#include <functional>

class QCheckBox;
class QHBoxLayout;

namespace concave::ui {

class DayField;
class ErrorLine;
class LineField;
class TextEdit;

class TickRow final : public QWidget
{
    Q_OBJECT

public:
    /// `dayName` is for screen readers.
    TickRow(const Theme &theme, std::function<QDate()> today, const QString &dayName, bool readOnly,
        QWidget *parent = nullptr);

    void setName(const QString &name);
    void setTicked(bool ticked);
    DayField &day() const { return *m_day; }
    QCheckBox &box() const { return *m_box; }
    /// Puts a field between the name and the day.
    void addField(LineField *field);

Q_SIGNALS:
    void ticked(bool on);
    void renamed(const QString &name);
    /// −1 up, 1 down.
    void moveRequested(int by);
    void removeRequested();

private:
    QHBoxLayout *m_row;
    QCheckBox *m_box;
    TextEdit *m_name;
    DayField *m_day;
    ErrorLine *m_error;
};

} // namespace concave::ui
