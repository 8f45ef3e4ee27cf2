#include "ui/pipeline/tickrow.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/dayfield.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QCheckBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace concave::ui {

TickRow::TickRow(
    const Theme &theme, std::function<QDate()> today, const QString &dayName, bool readOnly, QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout), m_box(new QCheckBox(this)), m_name(new TextEdit(this)),
      m_day(new DayField(theme, std::move(today), dayName, this)), m_error(new ErrorLine(theme, this))
{
    auto *column = plainColumn(this);
    column->addLayout(m_row);
    column->addWidget(m_error);
    m_error->follow(*m_name);
    connect(m_day, &DayField::refused, m_error, &ErrorLine::say);
    m_row->setSpacing(metrics::gap);
    m_box->setFixedWidth(metrics::indicator);
    m_row->addWidget(m_box);
    m_row->addWidget(m_name, 1);
    m_row->addWidget(m_day);
    setQuiet(*m_name);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setRequired(tr("A name is needed."));
    m_name->setReadOnly(readOnly);
    m_box->setDisabled(readOnly);
    m_day->setReadOnly(readOnly);
    connect(m_box, &QCheckBox::clicked, this, &TickRow::ticked);
    connect(m_name, &TextEdit::committed, this, &TickRow::renamed);
    if (!readOnly)
        addMenu(theme);
}

void TickRow::addMenu(const Theme &theme)
{
    m_menu = new QMenu(this);
    const auto add = [this](const QString &text, const QKeySequence &key) {
        QAction *action = m_menu->addAction(text);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    connect(add(tr("Move up"), Qt::ALT | Qt::Key_Up), &QAction::triggered, this,
        [this] { Q_EMIT moveRequested(-1); });
    connect(add(tr("Move down"), Qt::ALT | Qt::Key_Down), &QAction::triggered, this,
        [this] { Q_EMIT moveRequested(1); });
    connect(add(tr("Delete"), Qt::Key_Delete), &QAction::triggered, this, &TickRow::removeRequested);
    m_more = iconButton(theme, Icon::More, tr("More"), {}, this);
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::NoFocus); // its keys are the row's
    m_more->hide();
    m_row->insertWidget(m_row->indexOf(m_day), m_more);
}

void TickRow::setName(const QString &name)
{
    m_name->setValue(name);
    m_name->setAccessibleName(tr("Name"));
    m_box->setAccessibleName(name);
}

void TickRow::setTicked(bool ticked)
{
    m_box->setChecked(ticked);
}

void TickRow::addField(LineField *field)
{
    m_error->follow(*field);
    m_row->insertWidget(m_row->indexOf(m_name) + 1, field);
}

void TickRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_menu)
        m_menu->exec(event->globalPos());
}

void TickRow::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    if (m_more)
        m_more->show();
}

void TickRow::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (m_more)
        m_more->hide();
}

} // namespace concave::ui
