#include "ui/pipeline/leaddrawer.h"

#include "core/wonproject.h"
#include "ui/pipeline/activitypane.h"
#include "ui/pipeline/agreementpane.h"
#include "ui/pipeline/contactpane.h"
#include "ui/pipeline/dealpane.h"
#include "ui/pipeline/leadhead.h"
#include "ui/pipeline/logline.h"
#include "ui/pipeline/meetingpane.h"
#include "ui/pipeline/milestonepane.h"
#include "ui/pipeline/nextactionpane.h"
#include "ui/pipeline/notepane.h"
#include "ui/pipeline/outcomepane.h"
#include "ui/pipeline/pipelinepresenter.h"
#include "ui/pipeline/testimonialpane.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/linefield.h"
#include "ui/widgets/separator.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/typing.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace concave::ui {

LeadDrawer::LeadDrawer(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_presenter(presenter)
{
    setObjectName(QStringLiteral("leadDrawer"));
    setFocusPolicy(Qt::ClickFocus);
    setProperty("ownFocus", true);
    connect(&m_presenter, &PipelinePresenter::changed, this, &LeadDrawer::refresh);
    connect(&m_presenter, &PipelinePresenter::selectionChanged, this, &LeadDrawer::follow);
}

void LeadDrawer::build()
{
    auto *column = plainColumn(this);
    auto *head = addPane<LeadHead>(*column);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *sections = new QWidget(m_scroll);
    auto *inner = plainColumn(sections);
    m_contact = addPane<ContactPane>(*inner);
    auto *outcome = addPane<OutcomePane>(*inner);
    addPane<DealPane>(*inner);
    m_next = addPane<NextActionPane>(*inner);
    addPane<MilestonePane>(*inner);
    m_agreement = addPane<AgreementPane>(*inner);
    addPane<MeetingPane>(*inner);
    addPane<ActivityPane>(*inner);
    addPane<TestimonialPane>(*inner);
    addPane<NotePane>(*inner);
    inner->addStretch(1);
    m_scroll->setWidget(sections);
    column->addWidget(new Separator(Qt::Horizontal, this));
    column->addWidget(m_scroll, 1);
    if (!m_presenter.isReadOnly())
        addPane<LogLine>(*column);
    connect(head, &LeadHead::closeRequested, this, &LeadDrawer::close);
    connect(head, &LeadHead::mergeRequested, this, &LeadDrawer::mergeRequested);
    connect(head, &LeadHead::forgetRequested, this, &LeadDrawer::forgetRequested);
    connect(outcome, &OutcomePane::projectRequested, this, [this](Id project) {
        Q_EMIT showRequested({QString::fromLatin1(Project::description().name), project.value});
    });
    connect(outcome, &OutcomePane::canvasRequested, this, [this](Id project) {
        Q_EMIT showRequested({QStringLiteral("canvas"), project.value});
    });
}

template <class Pane>
Pane *LeadDrawer::addPane(QVBoxLayout &column)
{
    auto *pane = new Pane(m_theme, m_presenter, this);
    column.addWidget(pane);
    m_panes.push_back(pane);
    return pane;
}

void LeadDrawer::open(Id lead, bool signing)
{
    if (!m_presenter.lead(lead))
        return;
    if (!m_scroll)
        build();
    QWidget *focus = QApplication::focusWidget();
    if (focus && focus != this && !isAncestorOf(focus))
        m_cameFrom = focus;
    const std::vector<Id> chosen = m_presenter.selection();
    m_presenter.select(std::ranges::find(chosen, lead) == chosen.end() ? std::vector{lead} : chosen, lead);
    show();
    follow();
    m_contact->setFocus(Qt::ShortcutFocusReason); // no field: S and N still are keys of the drawer
    if (!signing)
        return;
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(m_agreement);
    m_agreement->beginSigning();
}

void LeadDrawer::close()
{
    commitTyping();
    Q_EMIT closed();
    if (m_cameFrom && m_cameFrom->isVisible())
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    else if (parentWidget())
        parentWidget()->setFocus(Qt::OtherFocusReason);
}

QSize LeadDrawer::sizeHint() const
{
    return {metrics::drawer, QWidget::sizeHint().height()};
}

void LeadDrawer::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const bool isTyping = qobject_cast<LineField *>(QApplication::focusWidget()) ||
                          qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    if (isPlain && event->key() == Qt::Key_Escape)
        close();
    else if (isPlain && !isTyping && event->key() == Qt::Key_S)
        m_next->snooze();
    else if (isPlain && (event->key() == Qt::Key_N || event->key() == Qt::Key_Slash) && !isTyping)
        QWidget::keyPressEvent(event);
    // Any other key that nobody here wants is none for the page behind.
}

/// The current lead is shown.
void LeadDrawer::follow()
{
    if (!m_scroll || isHidden())
        return;
    if (m_presenter.current() != m_lead) {
        commitTyping();
        m_lead = m_presenter.current();
        m_scroll->ensureVisible(0, 0);
    }
    refresh();
}

void LeadDrawer::refresh()
{
    if (!m_scroll || isHidden())
        return;
    if (!m_presenter.lead(m_lead))
        return close();
    setAccessibleName(m_presenter.nameOf({m_lead}));
    for (LeadPane *pane : m_panes)
        pane->present(m_lead);
    orderTabs(*this);
}

/// What is typed belongs to the lead it was typed for; what is refused is let go.
void LeadDrawer::commitTyping()
{
    endTyping(*this, m_presenter.lead(m_lead));
}

} // namespace concave::ui
