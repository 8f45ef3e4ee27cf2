#include "ui/shell/topbar.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page.h"
#include "ui/widgets/tooltip.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

TopBar::TopBar(const Theme &theme, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(label({}, TextStyle::Title)),
      m_context(new Chip(theme, {}, Chip::Kind::Outline)), m_beside(new QHBoxLayout),
      m_redo(buttonFor(theme, actions[Command::Redo], Icon::Redo)), m_widgets(new QHBoxLayout)
{
    setObjectName(u"top-bar"_s);
    setFixedHeight(metrics::topBar);
    m_title->setObjectName(u"page-title"_s);
    m_context->setObjectName(u"page-context"_s);
    m_widgets->setSpacing(metrics::gap);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::page, 0, metrics::pane, metrics::line);
    row->setSpacing(0);
    row->addWidget(m_title);
    row->addSpacing(metrics::pane);
    row->addWidget(m_context);
    row->addLayout(m_beside);
    row->addStretch();
    row->addWidget(buttonFor(theme, actions[Command::Undo], Icon::Undo));
    row->addWidget(m_redo);
    row->addSpacing(metrics::gap);
    row->addLayout(m_widgets);
}

void TopBar::setPage(Page *page)
{
    empty(*m_beside);
    empty(*m_widgets);
    if (m_page)
        m_page->disconnect(this);
    m_page = page;
    if (!page)
        return;
    m_title->setText(page->title());
    showContext();
    connect(page, &Page::contextChanged, this, &TopBar::showContext);
    QWidget *before = m_redo;
    if (QWidget *beside = page->titleWidget()) {
        m_beside->addWidget(beside);
        beside->show();
        for (QWidget *stop : beside->findChildren<QWidget *>()) {
            if (!(stop->focusPolicy() & Qt::TabFocus))
                continue;
            setTabOrder(before, stop);
            before = stop;
        }
    }
    for (QWidget *widget : page->topBarWidgets()) {
        m_widgets->addWidget(widget);
        widget->show();
        setTabOrder(before, widget);
        before = widget;
    }
}

void TopBar::empty(QHBoxLayout &row)
{
    while (QLayoutItem *item = row.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setParent(m_page);
        }
        delete item;
    }
}

void TopBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Token::BgWindow));
    painter.fillRect(
        QRect(0, height() - metrics::line, width(), metrics::line), m_theme.colour(Token::Border));
}

QToolButton *TopBar::buttonFor(const Theme &theme, QAction &action, Icon icon)
{
    QToolButton *button = iconButton(theme, icon, action.text(), action.shortcut());
    button->setObjectName(action.objectName() + u"-button"_s);
    const auto follow = [button, &action] {
        button->setEnabled(action.isEnabled());
        button->setAccessibleName(action.toolTip());
        ui::setToolTip(*button, action.toolTip(), action.shortcut());
    };
    connect(&action, &QAction::changed, button, follow);
    connect(button, &QToolButton::clicked, &action, &QAction::trigger);
    follow();
    return button;
}

void TopBar::showContext()
{
    const QString context = m_page ? m_page->context() : QString();
    m_context->set(context, Chip::Kind::Outline);
    m_context->setVisible(!context.isEmpty());
}

} // namespace concave::ui
