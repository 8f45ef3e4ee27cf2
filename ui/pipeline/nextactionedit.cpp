#include "ui/pipeline/nextactionedit.h"

#include "ui/pipeline/contactkinds.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace concave::ui {

namespace {

constexpr int dayWidth = 150;

/// Also through the windows of its own popups.
bool isWithin(const QWidget *widget, const QWidget &ancestor)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget == &ancestor)
            return true;
    }
    return false;
}

} // namespace

NextActionEdit::NextActionEdit(
    const Theme &theme, std::function<QDate()> today, Asks asks, const QString &who, QWidget *parent)
    : QWidget(parent), m_day(new DateEdit(theme, std::move(today), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    if (asks == Asks::ActionAndDay) {
        m_kind = new ContactKindButton(theme, this);
        connect(m_kind, &ContactKindButton::chosen, m_kind, &ContactKindButton::setKind);
        m_action = new TextEdit(this);
        m_action->setObjectName(QStringLiteral("nextAction"));
        m_action->setPlaceholderText(tr("Next action"));
        m_action->setAccessibleName(tr("Next action"));
        row->addWidget(m_kind);
        row->addWidget(m_action, 1);
        setFocusProxy(m_action);
    } else {
        row->addWidget(
            label(tr("Put off %1 to").arg(who), TextStyle::Strong, Token::Text, this), 1, Qt::AlignRight);
        setFocusProxy(m_day);
    }
    m_day->setObjectName(QStringLiteral("nextDay"));
    m_day->setEmptyText(tr("When: +7, fri, 12 Mar"));
    m_day->setAccessibleName(tr("Due"));
    m_day->setFixedWidth(dayWidth);
    row->addWidget(m_day);
    if (m_action) {
        setTabOrder(m_kind, m_action);
        setTabOrder(m_action, m_day);
    }
    for (QWidget *field : findChildren<QWidget *>())
        field->installEventFilter(this);
}

QString NextActionEdit::action() const
{
    return m_action ? m_action->value() : QString();
}

ContactKind NextActionEdit::kind() const
{
    return m_kind ? m_kind->kind() : ContactKind::Task;
}

QDate NextActionEdit::day() const
{
    return m_day->value();
}

void NextActionEdit::answer()
{
    if (m_isDone)
        return;
    m_day->commit();
    if (m_action)
        m_action->commit();
    if (!m_day->error().isEmpty()) {
        m_day->setFocus();
        Q_EMIT refused(m_day->error());
        return;
    }
    m_isDone = true;
    Q_EMIT answered();
}

bool NextActionEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (const QWidget *focus = QApplication::focusWidget(); focus && !isWithin(focus, *this))
                    answer();
            },
            Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void NextActionEdit::keyPressEvent(QKeyEvent *event)
{
    // What the fields have no use for ends here: Enter after their commit, Esc after their own.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        answer();
    } else if (event->key() == Qt::Key_Escape && !m_isDone) {
        m_isDone = true;
        Q_EMIT cancelled();
    }
}

} // namespace concave::ui
