#include "ui/concerns/steprow.h"

#include "ui/concerns/stephandle.h"
#include "ui/concerns/stepshown.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QMenu>

namespace concave::ui {

StepRow::StepRow(const Theme &theme, bool readOnly, QWidget *parent)
    : QWidget(parent), m_handle(new StepHandle(theme, this)), m_text(new TextEdit(this)),
      m_shown(new StepShown(theme, this))
{
    m_text->setObjectName(QStringLiteral("step"));
    m_text->setAccessibleName(tr("Step"));
    m_text->setRequired(tr("A step needs words. The old ones were kept. Type what is done."));
    m_text->setReadOnly(readOnly);
    setQuiet(*m_text);
    m_shown->setObjectName(QStringLiteral("shown"));
    m_shown->setDisabled(readOnly);
    m_handle->setDisabled(readOnly);
    auto *error = new ErrorLine(theme, this);
    error->follow(*m_text);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, metrics::gap, 0);
    row->setSpacing(metrics::tight);
    row->addWidget(m_handle);
    row->addWidget(m_text, 1);
    row->addWidget(m_shown);
    auto *column = plainColumn(this);
    column->addLayout(row);
    column->addWidget(error);
    connect(m_text, &TextEdit::committed, this, &StepRow::renamed);
    connect(m_shown, &QAbstractButton::clicked, this, &StepRow::shown);
    connect(m_handle, &StepHandle::dropped, this, &StepRow::moveRequested);
    if (!readOnly)
        addMenu();
}

void StepRow::addMenu()
{
    m_menu = new QMenu(this);
    const auto add = [this](const QString &text, const QKeySequence &key, auto run) {
        QAction *action = m_menu->addAction(text, this, run);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    add(tr("Move up"), Qt::ALT | Qt::Key_Up, [this] { Q_EMIT moveRequested(-1); });
    add(tr("Move down"), Qt::ALT | Qt::Key_Down, [this] { Q_EMIT moveRequested(1); });
    add(tr("Delete"), Qt::Key_Delete, [this] { Q_EMIT removeRequested(); });
}

void StepRow::present(const DemoStep &step, int number, QDate today)
{
    m_handle->setNumber(number);
    m_text->setValue(step.text);
    m_shown->present(step, today);
}

void StepRow::takeFocus()
{
    m_shown->setFocus(Qt::ShortcutFocusReason);
}

void StepRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_menu)
        m_menu->exec(event->globalPos());
}

} // namespace concave::ui
