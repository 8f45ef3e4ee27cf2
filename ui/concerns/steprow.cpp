#include "ui/concerns/steprow.h"

#include "ui/concerns/stephandle.h"
#include "ui/concerns/stepshown.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowmenu.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QKeyEvent>

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
    m_menu = new RowMenu(*this);
    m_menu->addMoves();
    connect(m_menu, &RowMenu::moveRequested, this, &StepRow::moveRequested);
    QAction *remove = m_menu->addAction(tr("Delete"), this, [this] { Q_EMIT removeRequested(); });
    remove->setShortcut(Qt::Key_Delete); // shown; the row has the key where its text does not want it
    remove->setShortcutContext(Qt::WidgetShortcut);
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

void StepRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_menu)
        Q_EMIT removeRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace concave::ui
