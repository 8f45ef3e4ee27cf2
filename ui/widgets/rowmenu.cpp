#include "ui/widgets/rowmenu.h"

#include "ui/widgets/button.h"

#include <QContextMenuEvent>

namespace concave::ui {

RowMenu::RowMenu(QWidget &row) : QMenu(&row), m_row(row)
{
    row.installEventFilter(this);
}

void RowMenu::addMoves()
{
    connect(add(tr("Move up"), Qt::ALT | Qt::Key_Up), &QAction::triggered, this,
        [this] { Q_EMIT moveRequested(-1); });
    connect(add(tr("Move down"), Qt::ALT | Qt::Key_Down), &QAction::triggered, this,
        [this] { Q_EMIT moveRequested(1); });
}

void RowMenu::addRemove()
{
    connect(add(tr("Delete"), Qt::Key_Delete), &QAction::triggered, this, &RowMenu::removeRequested);
}

QAction *RowMenu::add(const QString &text, const QKeySequence &key)
{
    QAction *action = addAction(text);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_row.addAction(action);
    return action;
}

QToolButton *RowMenu::makeButton(const Theme &theme)
{
    QToolButton *button = iconButton(theme, Icon::More, tr("More"), {}, &m_row);
    button->setMenu(this);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

QToolButton *RowMenu::makeHoverButton(const Theme &theme)
{
    m_hoverButton = makeButton(theme);
    m_hoverButton->setFocusPolicy(Qt::NoFocus);
    m_hoverButton->hide();
    return m_hoverButton;
}

bool RowMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_row)
        return QMenu::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::ContextMenu:
        if (isEmpty())
            break;
        exec(static_cast<const QContextMenuEvent *>(event)->globalPos());
        return true;
    case QEvent::Enter:
    case QEvent::Leave:
        if (m_hoverButton)
            m_hoverButton->setVisible(event->type() == QEvent::Enter);
        break;
    default:
        break;
    }
    return QMenu::eventFilter(watched, event);
}

} // namespace concave::ui
