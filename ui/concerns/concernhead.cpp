#include "ui/concerns/concernhead.h"

#include "ui/concerns/concernmenu.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/day.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QMenu>

namespace concave::ui {

ConcernHead::ConcernHead(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent), m_row(new QHBoxLayout(this)),
      m_raised(label({}, TextStyle::Body, Token::Text2, this)), m_avatar(new Avatar(theme, this)),
      m_who(new ElidedLabel({}, TextStyle::Strong, Token::Text, Qt::ElideRight, this)),
      m_previous(iconButton(theme, Icon::ChevronLeft, tr("Previous concern"), {}, this)),
      m_next(iconButton(theme, Icon::ChevronRight, tr("Next concern"), {}, this))
{
    setFixedHeight(metrics::rowComfortable);
    m_raised->setObjectName(QStringLiteral("raised"));
    m_previous->setObjectName(QStringLiteral("previousConcern"));
    m_next->setObjectName(QStringLiteral("nextConcern"));
    auto *more = iconButton(theme, Icon::More, tr("More about this concern"), {}, this);
    more->setObjectName(QStringLiteral("moreAboutConcern"));
    addMenu(*more);
    m_row->setContentsMargins(metrics::page, 0, metrics::pane, 0);
    m_row->setSpacing(metrics::gap);
    m_row->addWidget(m_raised);
    m_row->addWidget(m_avatar);
    m_row->addWidget(m_who, 1);
    m_row->addWidget(m_previous);
    m_row->addWidget(m_next);
    m_row->addWidget(more);
    connect(m_previous, &QToolButton::clicked, this, [this] { this->presenter().step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { this->presenter().step(1); });
}

void ConcernHead::addButton(QWidget *button)
{
    m_row->addWidget(button);
}

/// The lines depend on the concern and the projects there are.
void ConcernHead::addMenu(QToolButton &button)
{
    auto *menu = new QMenu(&button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        addConcernLines(*menu, presenter(), concern());
    });
    button.setMenu(menu);
    button.setPopupMode(QToolButton::InstantPopup);
}

void ConcernHead::refresh(const Concern &concern)
{
    const Stakeholder *who = presenter().stakeholderOf(concern);
    const QString day =
        concern.raisedOn.isValid() ? showWholeDay(concern.raisedOn, presenter().today()) : QString();
    if (day.isEmpty())
        m_raised->setText(who ? tr("Raised by") : tr("Raised"));
    else
        m_raised->setText(who ? tr("Raised %1 by").arg(day) : tr("Raised %1").arg(day));
    m_avatar->setVisible(who != nullptr);
    m_avatar->setName(who ? who->name : QString());
    m_who->setText(who ? who->name : QString());
    const std::vector<Id> &shown = presenter().shown();
    m_previous->setEnabled(!shown.empty() && shown.front() != concern.id);
    m_next->setEnabled(!shown.empty() && shown.back() != concern.id);
}

} // namespace concave::ui
