#include "ui/shell/sidebar.h"

#include "ui/shell/actions.h"
#include "ui/shell/appicon.h"
#include "ui/shell/documentbutton.h"
#include "ui/shell/sidebaritem.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>

#include <algorithm>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

static QToolButton *sidebarButton(
    const Theme &theme, const Actions &actions, Icon icon, const QString &name, const QString &objectName)
{
    QAction &action = actions[Command::Sidebar];
    QToolButton *button = iconButton(theme, icon, name, action.shortcut());
    button->setObjectName(objectName);
    QObject::connect(button, &QToolButton::clicked, &action, &QAction::trigger);
    return button;
}

Sidebar::Sidebar(const Theme &theme, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout), m_head(new QWidget),
      m_name(label(tr("Concave"), TextStyle::Section)),
      m_collapse(sidebarButton(theme, actions, Icon::SidebarCollapse, tr("Collapse sidebar"), u"collapse"_s)),
      m_expand(sidebarButton(theme, actions, Icon::SidebarExpand, tr("Expand sidebar"), u"expand"_s)),
      m_document(new DocumentButton(theme, actions))
{
    setObjectName(u"sidebar"_s);
    setAccessibleName(tr("Pages"));

    m_head->setFixedHeight(metrics::topBar);
    auto *head = new QHBoxLayout(m_head);
    head->setSpacing(metrics::sidebarGap);
    head->addWidget(new AppIcon(metrics::windowIcon));
    head->addWidget(m_name);
    head->addStretch();
    head->addWidget(m_collapse);

    m_column->setContentsMargins(metrics::gap, metrics::tight, metrics::gap, 0);
    m_column->setSpacing(metrics::itemGap);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(m_column);
    column->addStretch();
    column->addWidget(m_expand, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::gap);
    column->addWidget(m_document);
    setCollapsed(false);
}

void Sidebar::setPages(const std::vector<Entry> &pages)
{
    qDeleteAll(m_items);
    m_items.clear();
    QWidget *before = m_collapse;
    for (const Entry &page : pages) {
        const int index = static_cast<int>(m_items.size());
        auto *item = new SidebarItem(m_theme, page.icon, page.title, pageShortcut(index));
        item->setObjectName(u"item-"_s + page.id);
        item->setCollapsed(m_collapsed);
        connect(item, &QAbstractButton::clicked, this, [this, index] { Q_EMIT pageChosen(index); });
        connect(item, &SidebarItem::walked, this, [this, index](int places) { walk(index, places); });
        m_column->addWidget(item);
        m_items.push_back(item);
        setTabOrder(before, item);
        before = item;
    }
    setTabOrder(before, m_expand);
    setTabOrder(m_expand, m_document);
    if (!m_items.empty())
        setCurrent(0);
}

void Sidebar::setCurrent(int index)
{
    for (std::size_t place = 0; place < m_items.size(); ++place) {
        const bool current = static_cast<int>(place) == index;
        m_items[place]->setChecked(current);
        // One stop for Tab; the arrows walk.
        m_items[place]->setFocusPolicy(current ? Qt::TabFocus : Qt::NoFocus);
        if (current)
            setFocusProxy(m_items[place]);
    }
}

void Sidebar::setCount(int index, int count)
{
    m_items[static_cast<std::size_t>(index)]->setCount(count);
}

void Sidebar::setDocument(const QString &name, Desk::State state, const QString &stateText)
{
    m_document->set(name, state, stateText);
}

void Sidebar::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? metrics::sidebarCollapsed : metrics::sidebar);
    const int side =
        collapsed ? (metrics::sidebarCollapsed - metrics::line - metrics::windowIcon) / 2 : metrics::pane;
    m_head->layout()->setContentsMargins(side, 0, collapsed ? 0 : metrics::gap, 0);
    m_name->setVisible(!collapsed);
    m_collapse->setVisible(!collapsed);
    m_expand->setVisible(collapsed);
    m_document->setCollapsed(collapsed);
    for (SidebarItem *item : m_items)
        item->setCollapsed(collapsed);
}

void Sidebar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Token::BgSidebar));
    painter.fillRect(
        QRect(width() - metrics::line, 0, metrics::line, height()), m_theme.colour(Token::Border));
}

void Sidebar::walk(int from, int places)
{
    const qint64 last = static_cast<qint64>(m_items.size()) - 1;
    const auto to = std::clamp<qint64>(static_cast<qint64>(from) + places, 0, last);
    m_items[static_cast<std::size_t>(to)]->setFocus(Qt::ShortcutFocusReason);
}

} // namespace concave::ui
