#include "ui/canvas/intakerow.h"

#include "ui/canvas/intakeeditor.h"
#include "ui/canvas/intakehead.h"
#include "ui/canvas/intakepresenter.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/surface.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>

namespace concave::ui {

IntakeRow::IntakeRow(const Theme &theme, IntakePresenter &presenter, const QString &item, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter), m_item(item),
      m_head(new IntakeHead(theme, this))
{
    setObjectName(item);
    plainColumn(this)->addWidget(m_head);
    connect(m_head, &QAbstractButton::clicked, this, &IntakeRow::toggle);
    connect(m_head, &IntakeHead::ticked, this, &IntakeRow::tick);
    if (const IntakeItem *shown = presenter.item(item); shown && shown->isOwn() && !presenter.isReadOnly())
        addMenu();
}

void IntakeRow::addMenu()
{
    m_menu = new QMenu(this);
    const auto add = [this](const QString &text, const QKeySequence &key, auto run) {
        QAction *action = m_menu->addAction(text, this, run);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_head->addAction(action);
    };
    add(tr("Rename"), Qt::Key_F2, [this] {
        open();
        m_editor->focusTitle();
    });
    add(tr("Move up"), Qt::ALT | Qt::Key_Up, [this] { m_presenter.move(m_item, -1); });
    add(tr("Move down"), Qt::ALT | Qt::Key_Down, [this] { m_presenter.move(m_item, 1); });
    m_menu->addSeparator();
    add(tr("Delete"), Qt::Key_Delete, [this] { m_presenter.remove(m_item); });
    connect(m_head, &IntakeHead::menuRequested, m_menu, [this](const QPoint &where) { m_menu->exec(where); });
}

void IntakeRow::present(const IntakeItem &item)
{
    m_head->present(item, m_presenter.today());
    if (m_editor)
        m_editor->present(item);
}

bool IntakeRow::isOpen() const
{
    return m_editor && !m_editor->isHidden();
}

void IntakeRow::open()
{
    if (isOpen())
        return;
    if (!m_editor) {
        m_editor = new IntakeEditor(m_theme, m_presenter, m_item, m_menu, this);
        m_editor->setObjectName(QStringLiteral("intakeEditor"));
        layout()->addWidget(m_editor);
        setTabOrder(m_head, m_editor);
    }
    if (const IntakeItem *item = m_presenter.item(m_item))
        m_editor->present(*item);
    m_editor->show();
    setSurface(*this, Surface::Sunken);
    Q_EMIT toggled();
}

void IntakeRow::close()
{
    if (!isOpen())
        return;
    if (m_editor->isAncestorOf(QApplication::focusWidget()))
        m_head->setFocus(Qt::ShortcutFocusReason); // what is typed there counts
    m_editor->hide();
    setSurface(*this, Surface::Window);
    Q_EMIT toggled();
}

/// Who opens a question without an answer wants to write one.
void IntakeRow::toggle()
{
    const IntakeItem *item = m_presenter.item(m_item);
    if (isOpen())
        close();
    else if (m_presenter.isReadOnly() || !item || item->hasAnswer())
        open();
    else
        write();
}

void IntakeRow::write()
{
    open();
    m_editor->focusAnswer();
}

void IntakeRow::tick()
{
    const IntakeItem *item = m_presenter.item(m_item);
    if (m_presenter.isReadOnly() || !item || !item->hasAnswer())
        write();
    else
        m_presenter.tick(m_item);
}

void IntakeRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isOpen())
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace concave::ui
