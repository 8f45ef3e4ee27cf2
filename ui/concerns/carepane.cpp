#include "ui/concerns/carepane.h"

#include "ui/concerns/concernspresenter.h"
#include "ui/concerns/stakeholderfield.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/day.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/suggestions.h"
#include "ui/widgets/textedit.h"

#include <QBoxLayout>
#include <QMenu>

namespace concave::ui {

CarePane::CarePane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent), m_stakeholder(stakeholderField(theme, presenter, this)),
      m_owner(line(QStringLiteral("owner"), tr("owner"), &Concern::owner)),
      m_due(new DateEdit(
          theme, [&presenter] { return presenter.today(); }, this)),
      m_meetings(new QMenu(this))
{
    m_owner->setPlaceholderText(tr("Who answers it"));
    new Suggestions(
        theme, [&presenter] { return presenter.owners(); }, *m_owner);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::field);
    row->addWidget(makeStakeholder(), 1);
    row->addWidget(box(tr("Owner"), m_owner), 1);
    row->addWidget(makeDue(), 1);
}

QWidget *CarePane::makeStakeholder()
{
    m_stakeholder->setObjectName(QStringLiteral("stakeholder"));
    m_stakeholder->setPlaceholderText(tr("Nobody yet"));
    connect(m_stakeholder, &TextEdit::committed, this,
        [this](const QString &name) { presenter().setStakeholder(concern(), name); });
    auto *all = iconButton(theme(), Icon::People, tr("Stakeholders"), {}, this);
    all->setObjectName(QStringLiteral("editStakeholders"));
    connect(all, &QToolButton::clicked, this, [this] {
        const Concern *shown = presenter().concern(concern());
        Q_EMIT presenter().stakeholdersRequested(shown ? shown->stakeholder.value_or(Id()) : Id());
    });
    auto *field = new QWidget(this);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::tight);
    row->addWidget(m_stakeholder, 1);
    row->addWidget(all);
    m_stakeholder->setAccessibleName(tr("Stakeholder"));
    return box(tr("Stakeholder"), field);
}

QWidget *CarePane::makeDue()
{
    m_due->setObjectName(QStringLiteral("due"));
    m_due->setReadOnly(isReadOnly());
    m_due->setAccessibleName(tr("Due before"));
    connect(m_due, &DateEdit::committed, this,
        [this](QDate day) { change(tr("due day"), [&](Concern &concern) { concern.due = day; }); });
    auto *meetings = iconButton(theme(), Icon::ChevronDown, tr("Meetings"), {}, this);
    meetings->setObjectName(QStringLiteral("meetings"));
    meetings->setDisabled(isReadOnly());
    meetings->setMenu(m_meetings);
    meetings->setPopupMode(QToolButton::InstantPopup);
    connect(m_meetings, &QMenu::aboutToShow, this, &CarePane::fillMeetings);
    auto *field = new QWidget(this);
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::tight);
    row->addWidget(m_due, 1);
    row->addWidget(meetings);
    return box(tr("Due before"), field);
}

void CarePane::fillMeetings()
{
    m_meetings->clear();
    for (const Meeting &meeting : presenter().meetings()) {
        QString who = meeting.who;
        const QString text =
            tr("%1, meeting %2")
                .arg(showWholeDay(meeting.day, presenter().today()), who.replace(u'&', QStringLiteral("&&")));
        m_meetings->addAction(text, this, [this, day = meeting.day] {
            change(tr("due day"), [&](Concern &concern) { concern.due = day; });
        });
    }
    if (m_meetings->isEmpty())
        m_meetings->addAction(tr("No stakeholder has a next meeting"))->setEnabled(false);
}

void CarePane::focusOwner()
{
    m_owner->setFocus(Qt::ShortcutFocusReason);
}

void CarePane::refresh(const Concern &concern)
{
    const Stakeholder *who = presenter().stakeholderOf(concern);
    m_stakeholder->setValue(who ? who->name : QString());
    Concern undated = concern;
    undated.due = {};
    const QDate meeting = dueOf(presenter().book(), undated, presenter().today());
    m_due->setEmptyText(meeting.isValid()
                            ? tr("By %1", "the next meeting").arg(showDay(meeting, presenter().today()))
                            : tr("No date"));
    m_due->setValue(concern.due);
}

} // namespace concave::ui
