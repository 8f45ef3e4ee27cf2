#include "ui/shell/startpage.h"

#include "ui/shell/actions.h"
#include "ui/shell/appicon.h"
#include "ui/shell/droparea.h"
#include "ui/shell/recentlist.h"
#include "ui/shell/recentmodel.h"
#include "ui/shell/startbutton.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/surface.h"

#include <QAction>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace concave::ui {

using namespace Qt::Literals::StringLiterals;

/// Takes all room up to its largest size, and stands in the middle of what is left.
static void centre(QBoxLayout &layout, QWidget *widget)
{
    layout.addStretch(1);
    layout.addWidget(widget, 1000);
    layout.addStretch(1);
}

StartPage::StartPage(const Theme &theme, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new RecentModel(this)),
      m_list(new RecentList(theme, *m_model)), m_find(new QLineEdit),
      m_nothing(label({}, TextStyle::Body, Token::Text2)), m_drop(new DropArea(theme)), m_card(new QWidget)
{
    setObjectName(u"start-page"_s);
    setSurface(*m_card, Surface::Card);
    m_card->setMaximumHeight(metrics::startHeight);
    auto *card = new QHBoxLayout(m_card);
    card->setContentsMargins(metrics::line, metrics::line, metrics::line, metrics::line);
    card->setSpacing(0);
    card->addWidget(ways(actions));
    card->addWidget(new Separator(Qt::Vertical));
    card->addWidget(recent(), 1);

    auto *middle = new QWidget;
    middle->setMaximumWidth(metrics::startWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, metrics::page, 0, metrics::page);
    column->setSpacing(metrics::pane);
    column->addStretch(1);
    column->addWidget(m_card, 1000);
    column->addWidget(footer(actions));
    column->addStretch(1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::page, 0, metrics::page, 0);
    centre(*row, middle);

    connect(m_list, &RecentList::openRequested, this, &StartPage::openRequested);
    connect(m_list, &RecentList::findRequested, this, &StartPage::findRequested);
    connect(m_list, &RecentList::forgetRequested, this, &StartPage::forgetRequested);
    connect(m_list, &RecentList::folderRequested, this, &StartPage::folderRequested);
}

void StartPage::setRecent(const std::vector<RecentDocument> &documents, const QDateTime &now)
{
    m_model->set(documents, now);
    m_find->setVisible(!documents.empty());
    showFound();
}

void StartPage::setDropInvited(bool invited)
{
    m_drop->setInvited(invited);
}

void StartPage::takeFocus()
{
    QWidget *widget = m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_first;
    widget->setFocus(Qt::OtherFocusReason);
}

void StartPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Token::BgSunken));
}

bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_list->openCurrent();
            return true;
        case Qt::Key_Escape:
            m_find->clear();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QWidget *StartPage::ways(const Actions &actions)
{
    auto *title = new QVBoxLayout;
    title->setSpacing(metrics::tight);
    title->addWidget(label(tr("Concave"), TextStyle::Display));
    title->addWidget(label(tr("Decide where the next week goes"), TextStyle::Body, Token::Text2));
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::pane);
    head->addWidget(new AppIcon(metrics::startIcon));
    head->addLayout(title, 1);

    auto *promise = new QHBoxLayout;
    promise->setSpacing(metrics::gap);
    promise->addWidget(new IconLabel(m_theme, Icon::Computer, Token::Text2, metrics::iconSmall));
    promise->addWidget(label(tr("Documents stay on this computer"), TextStyle::Note, Token::Text2), 1);

    auto *ways = new QWidget;
    ways->setFixedWidth(metrics::startLeft);
    auto *column = new QVBoxLayout(ways);
    column->setContentsMargins(metrics::startMargin, metrics::row, metrics::startMargin, metrics::page);
    column->setSpacing(metrics::gap);
    column->addLayout(head);
    column->addSpacing(metrics::page);
    m_first = new StartButton(m_theme, actions[Command::NewDocument], Icon::FileNew, true);
    column->addWidget(m_first);
    column->addWidget(new StartButton(m_theme, actions[Command::OpenDocument], Icon::FileOpen, false));
    column->addWidget(new StartButton(m_theme, actions[Command::OpenSample], Icon::Portfolio, false,
        tr("A rapid grocery start-up, five projects")));
    column->addStretch();
    column->addLayout(promise);
    return ways;
}

QWidget *StartPage::recent()
{
    m_find->setObjectName(u"find-document"_s);
    m_find->setFont(ui::font(TextStyle::Body));
    m_find->setPlaceholderText(tr("Find a document"));
    m_find->setAccessibleName(tr("Find a document"));
    m_find->setProperty("search", true);
    m_find->setTextMargins(metrics::icon + metrics::iconGap, 0, 0, 0);
    auto *glass = new QHBoxLayout(m_find);
    glass->setContentsMargins(metrics::fieldPadding, 0, 0, 0);
    glass->addWidget(new IconLabel(m_theme, Icon::Search, Token::Text3), 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_find->setFixedWidth(metrics::findWidth);
    m_find->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->filter(text);
        showFound();
    });
    m_nothing->setObjectName(u"nothing-recent"_s);
    m_nothing->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::gap);

    auto *head = new QWidget;
    head->setFixedHeight(metrics::startHead);
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(metrics::page, 0, metrics::page, 0);
    headRow->addWidget(label(tr("Recent documents"), TextStyle::Section), 1);
    headRow->addWidget(m_find);

    auto *drop = new QVBoxLayout;
    drop->setContentsMargins(metrics::page, metrics::pane, metrics::page, metrics::pane);
    drop->addWidget(m_drop);

    auto *recent = new QWidget;
    auto *column = new QVBoxLayout(recent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Separator);
    column->addWidget(m_nothing);
    column->addWidget(m_list);
    column->addLayout(drop, 1);
    return recent;
}

QWidget *StartPage::footer(const Actions &actions)
{
    QAction &shortcuts = actions[Command::Shortcuts];
    QPushButton *help = button(tr("Help, keyboard shortcuts"), ButtonKind::Link, ButtonSize::Small);
    help->setObjectName(u"help"_s);
    help->setFont(ui::font(TextStyle::Note));
    connect(help, &QPushButton::clicked, &shortcuts, &QAction::trigger);

    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    const QString version = tr("Concave %1, free software").arg(QCoreApplication::applicationVersion());
    row->addWidget(label(version, TextStyle::Note, Token::Text3), 1);
    row->addWidget(help);
    return footer;
}

void StartPage::showFound()
{
    const bool any = m_model->rowCount() > 0;
    m_nothing->setText(m_model->hasDocuments() ? tr("No recent document has that in its name or place.")
                                               : tr("Documents that you open are listed here."));
    m_nothing->setVisible(!any);
    m_list->setVisible(any);
}

} // namespace concave::ui
