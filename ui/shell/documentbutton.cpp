#include "ui/shell/documentbutton.h"

#include "ui/shell/actions.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/tooltip.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

DocumentButton::DocumentButton(const Theme &theme, const Actions &actions, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_actions(actions)
{
    setObjectName(u"document-button"_s);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &DocumentButton::openMenu);
}

void DocumentButton::set(const QString &name, Desk::State state, const QString &stateText)
{
    setText(name);
    m_state = state;
    m_stateText = stateText;
    setAccessibleName(tr("Document %1").arg(name));
    setAccessibleDescription(stateText);
    explain();
    update();
}

void DocumentButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    explain();
    update();
}

QSize DocumentButton::sizeHint() const
{
    return {metrics::sidebarCollapsed, metrics::foot};
}

void DocumentButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const QRect ground = rect().adjusted(0, metrics::line, -metrics::line, 0);
    if (isDown() || underMouse())
        painter.fillRect(ground, m_theme.colour(isDown() ? Token::BgPressed : Token::BgHover));
    painter.fillRect(QRect(0, 0, width(), metrics::line), m_theme.colour(Token::Border));

    const bool saved = m_state == Desk::State::Saved;
    const bool troubled = m_state == Desk::State::NotSaved;
    const int left = m_collapsed ? (ground.width() - metrics::icon) / 2 : metrics::gap + metrics::sidebarGap;
    const int top = ground.top() + (ground.height() - metrics::icon) / 2;
    m_theme
        .icon(troubled ? Icon::Warning
              : saved  ? Icon::FileSaved
                       : Icon::File,
            troubled ? Token::Danger
            : saved  ? Token::Positive
                     : Token::Text2)
        .paint(&painter, QRect(left, top, metrics::icon, metrics::icon));
    if (m_collapsed)
        return;

    const auto draw = [&](const QString &line, TextStyle style, Token colour, Qt::TextElideMode elide,
                          const QRect &room) {
        painter.setFont(ui::font(style));
        painter.setPen(m_theme.colour(colour));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(painter.font()).elidedText(line, elide, room.width()));
    };
    QRect room = ground.adjusted(left + metrics::icon + metrics::sidebarGap, 0, -metrics::sidebarGap, 0);
    room.setHeight(metrics::pane);
    room.moveTop(ground.center().y() - metrics::pane);
    draw(text(), TextStyle::Label, Token::Text, Qt::ElideMiddle, room);
    room.translate(0, metrics::pane);
    draw(m_stateText, TextStyle::Caption, troubled ? Token::Danger : Token::Text3, Qt::ElideRight, room);
}

void DocumentButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void DocumentButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void DocumentButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void DocumentButton::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"document-menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(&m_actions[Command::SaveCopy]);
    menu->addAction(&m_actions[Command::ShowInFolder]);
    menu->addSeparator();
    QMenu *appearance = menu->addMenu(m_theme.icon(Icon::SystemTheme), tr("Appearance"));
    for (const Command theme : {Command::FollowSystem, Command::LightTheme, Command::DarkTheme})
        appearance->addAction(&m_actions[theme]);
    menu->addAction(&m_actions[Command::Shortcuts]);
    menu->addSeparator();
    menu->addAction(&m_actions[Command::CloseDocument]);
    menu->popup(mapToGlobal(QPoint(metrics::gap, -menu->sizeHint().height() - metrics::tight)));
}

void DocumentButton::explain()
{
    // What does not fit beside the icon is in the tooltip.
    const bool shortened = m_collapsed || m_state == Desk::State::NotSaved;
    ui::setToolTip(*this, shortened ? tr("%1. %2").arg(text(), m_stateText) : text());
}

} // namespace concave::ui
