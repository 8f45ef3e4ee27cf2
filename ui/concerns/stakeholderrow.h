// One stakeholder, edited in place: name, role, what they decide, how to reach them, and when they meet next.
// Alt+Up and Alt+Down move it, Delete beside the fields removes it; so does its menu.
#pragma once

#include "core/concerns/records.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <functional>

namespace concave::ui {

class DateEdit;
class TextEdit;

class StakeholderRow final : public QWidget
{
    Q_OBJECT

public:
    StakeholderRow(
        const Theme &theme, std::function<QDate()> today, bool readOnly, QWidget *parent = nullptr);

    /// The names of the fields, above them.
    static QWidget *heads(QWidget *parent);

    void present(const Stakeholder &stakeholder);
    void takeFocus();

Q_SIGNALS:
    void changed(const QString &what, const std::function<void(concave::Stakeholder &)> &change);
    /// By places: −1 up, 1 down.
    void moveRequested(int by);
    void removeRequested();

private:
    TextEdit *field(const QString &objectName, const QString &name, QString Stakeholder::*member);

    std::vector<std::function<void(const Stakeholder &)>> m_shown; ///< by the fields, which add theirs
    TextEdit *m_name;
    DateEdit *m_meeting;
};

} // namespace concave::ui
