// A task of the project: ticked when it is done, with who does it and until when.
#pragma once

#include "core/portfolio/records.h"
#include "ui/canvas/nextsteprow.h"

#include <functional>

class QCheckBox;

namespace concave::ui {

class DayField;

class NextStepTask final : public NextStepRow
{
    Q_OBJECT

public:
    /// `people` are proposed for the owner.
    NextStepTask(const Theme &theme, std::function<QDate()> today, std::function<QStringList()> people,
        bool readOnly, QWidget *parent = nullptr);

    void present(const Task &task, const QString &origin);

Q_SIGNALS:
    void ticked(bool done);
    void changed(const QString &what, const std::function<void(concave::Task &)> &change);

private:
    std::function<QDate()> m_today;
    QCheckBox *m_box;
    TextEdit *m_owner;
    DayField *m_due;
};

} // namespace concave::ui
