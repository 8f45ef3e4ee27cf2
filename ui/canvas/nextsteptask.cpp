#include "ui/canvas/nextsteptask.h"

#include "core/nextsteps.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/day.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/suggestions.h"
#include "ui/widgets/textedit.h"

#include <QCheckBox>

namespace concave::ui {

NextStepTask::NextStepTask(const Theme &theme, std::function<QDate()> today,
    std::function<QStringList()> people, bool readOnly, QWidget *parent)
    : NextStepRow(theme, readOnly ? Right::Read : Right::Change, parent), m_today(today),
      m_box(new QCheckBox(this)), m_owner(addField(QStringLiteral("owner"), tr("Who does it"), 1)),
      m_due(new DayField(theme, std::move(today), tr("Due"), this))
{
    m_box->setObjectName(QStringLiteral("done"));
    m_box->setFixedWidth(metrics::indicator);
    m_box->setDisabled(readOnly);
    putBefore(m_box);
    new Suggestions(theme, std::move(people), *m_owner);
    m_due->setObjectName(QStringLiteral("due"));
    m_due->setReadOnly(readOnly);
    addButton(m_due);
    connect(m_due, &DayField::refused, &error(), &ErrorLine::say);
    connect(m_box, &QCheckBox::clicked, this, &NextStepTask::ticked);
    connect(m_owner, &TextEdit::committed, this, [this](const QString &owner) {
        Q_EMIT changed(tr("owner"), [owner](Task &task) { task.owner = owner; });
    });
    connect(m_due, &DayField::committed, this,
        [this](QDate day) { Q_EMIT changed(tr("due day"), [day](Task &task) { task.due = day; }); });
}

void NextStepTask::present(const Task &task, const QString &origin)
{
    NextStepRow::present(task.name, origin);
    const bool isDone = task.doneOn.isValid();
    m_box->setChecked(isDone);
    m_box->setAccessibleName(task.name);
    setDone(isDone);
    m_owner->setValue(task.owner);
    const QDate today = m_today();
    if (isDone)
        m_due->set(task.due, tr("Done %1").arg(showDay(task.doneOn, today)), Token::Text3);
    else if (!task.due.isValid())
        m_due->set({}, isReadOnly() ? QString() : tr("Set day"), Token::Text3);
    else
        m_due->set(task.due, showDue(task.due, today),
            isLate(task, today) ? Token::Danger
            : task.due == today ? Token::Warning
                                : Token::Text3,
            task.due == today);
}

} // namespace concave::ui
