#include "ui/pipeline/outcomepane.h"

#include "core/wonproject.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/day.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace concave::ui {

OutcomePane::OutcomePane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_reason(new Choice(theme, this)),
      m_note(line(QStringLiteral("lostNote"), tr("note on the loss"), &Lead::lostNote))
{
    QVBoxLayout *column = this->column();
    column->setContentsMargins(metrics::pane, metrics::gap, metrics::pane, 0);
    addWon(*column);
    addLost(*column);
}

void OutcomePane::addWon(QVBoxLayout &column)
{
    m_won = new QWidget(this);
    m_wonOn = label({}, TextStyle::Note, Token::Positive, m_won);
    m_wonOn->setObjectName(QStringLiteral("wonOn"));
    m_project = button({}, ButtonKind::Secondary, ButtonSize::Small, m_won);
    m_project->setObjectName(QStringLiteral("project"));
    m_canvas = iconButton(theme(), Icon::Canvas, tr("Canvas of the project"), {}, m_won);
    m_canvas->setObjectName(QStringLiteral("canvas"));
    auto *row = new QHBoxLayout(m_won);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::iconGap);
    row->addWidget(new IconLabel(theme(), Icon::Accepted, Token::Positive, metrics::iconSmall, m_won));
    row->addWidget(m_wonOn, 1);
    row->addWidget(m_project);
    row->addWidget(m_canvas);
    column.addWidget(m_won);
    connect(m_project, &QPushButton::clicked, this, &OutcomePane::showProject);
    connect(m_canvas, &QToolButton::clicked, this, [this] {
        if (const auto project = presenter().lead(lead())->project)
            Q_EMIT canvasRequested(*project);
    });
}

void OutcomePane::addLost(QVBoxLayout &column)
{
    m_lost = new QWidget(this);
    m_lostOn = label({}, TextStyle::Note, Token::Danger, m_lost);
    m_lostOn->setObjectName(QStringLiteral("lostOn"));
    auto *reopen = button(tr("Reopen"), ButtonKind::Secondary, ButtonSize::Small, m_lost);
    reopen->setObjectName(QStringLiteral("reopen"));
    reopen->setDisabled(isReadOnly());
    m_reason->setObjectName(QStringLiteral("lostReason"));
    m_reason->setDisabled(isReadOnly());
    auto *head = new QHBoxLayout;
    head->addWidget(m_lostOn, 1);
    head->addWidget(reopen);
    auto *rows = new QVBoxLayout(m_lost);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::gap);
    rows->addLayout(head);
    rows->addWidget(box(tr("Reason"), m_reason));
    rows->addWidget(box(tr("Note on the loss"), m_note));
    column.addWidget(m_lost);
    connect(reopen, &QPushButton::clicked, this, [this] { presenter().reopen({lead()}); });
    connect(m_reason, &QComboBox::activated, this, [this](int index) {
        const QString reason = m_reason->itemText(index);
        change(tr("reason of losing"), [&](Lead &lead) { lead.lostReason = reason; });
    });
}

void OutcomePane::refresh(const Lead &lead, const LeadFacts &facts)
{
    const bool isWon = facts.standing == Standing::Won;
    const bool isLost = facts.standing == Standing::Lost;
    setVisible(isWon || isLost || lead.project);
    m_won->setVisible(isWon || (lead.project && !isLost));
    m_lost->setVisible(isLost);
    refreshWon(lead, facts);
    if (isLost)
        refreshLost(lead);
}

void OutcomePane::refreshWon(const Lead &lead, const LeadFacts &facts)
{
    const QString project = projectName(presenter().document(), lead);
    m_wonOn->setText(facts.standing == Standing::Won
                         ? tr("Won on %1").arg(showDay(facts.closedOn, presenter().today()))
                         : QString());
    m_project->setText(lead.project ? tr("Project: %1").arg(project) : tr("Make it a project"));
    m_project->setDisabled(isReadOnly() && !lead.project);
    m_canvas->setVisible(lead.project.has_value());
}

void OutcomePane::refreshLost(const Lead &lead)
{
    m_lostOn->setText(tr("Lost on %1").arg(showDay(lead.lostOn, presenter().today())));
    m_reason->clear();
    for (const LostReason &reason : presenter().pipeline().reasons)
        m_reason->addItem(reason.name);
    if (m_reason->findText(lead.lostReason) < 0) // one that was imported or taken off the list
        m_reason->addItem(lead.lostReason);
    m_reason->setCurrentIndex(m_reason->findText(lead.lostReason));
}

/// Makes it first, where there is none yet.
void OutcomePane::showProject()
{
    const Lead won = *presenter().lead(lead());
    Id project = won.project.value_or(Id());
    const bool isThere = won.project || presenter().edit(tr("Make %1 a project").arg(company()),
                                            [&](Edit &edit) { project = makeProject(edit, won); });
    if (isThere && !won.project)
        Q_EMIT presenter().done(tr("%1 is a project now").arg(company()));
    if (isThere)
        Q_EMIT projectRequested(project);
}

} // namespace concave::ui
