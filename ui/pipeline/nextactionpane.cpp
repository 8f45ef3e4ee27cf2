#include "ui/pipeline/nextactionpane.h"

#include "ui/pipeline/contactkinds.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dateedit.h"
#include "ui/widgets/day.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/textedit.h"

#include <QMenu>
#include <QVBoxLayout>

#include <array>

namespace concave::ui {

namespace {

struct QuickDay
{
    const char *label;
    int days; ///< from today on
};

constexpr std::array quickChoices{QuickDay{QT_TRANSLATE_NOOP("concave::ui::NextActionPane", "Today"), 0},
    QuickDay{QT_TRANSLATE_NOOP("concave::ui::NextActionPane", "Tomorrow"), 1},
    QuickDay{QT_TRANSLATE_NOOP("concave::ui::NextActionPane", "1 week"), 7},
    QuickDay{QT_TRANSLATE_NOOP("concave::ui::NextActionPane", "2 weeks"), 14}};

} // namespace

NextActionPane::NextActionPane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_kind(new ContactKindButton(theme, this)),
      m_text(line(QStringLiteral("nextAction"), tr("next action"), &Lead::nextAction)),
      m_due(day(QStringLiteral("nextDue"), tr("day of the next action"), &Lead::nextDue)),
      m_done(button(theme, Icon::Check, tr("Done"), ButtonKind::Secondary, ButtonSize::Small, this))
{
    m_text->setPlaceholderText(tr("What is next"));
    m_text->setAccessibleName(tr("Next action"));
    m_due->setAccessibleName(tr("Due"));
    m_kind->setObjectName(QStringLiteral("nextKind"));
    m_kind->setDisabled(isReadOnly());
    m_done->setObjectName(QStringLiteral("nextDone"));
    QVBoxLayout *column = section();
    column->addWidget(head(tr("Next action"), m_done));
    auto *what = new QHBoxLayout;
    what->setSpacing(metrics::gap);
    what->addWidget(m_kind);
    what->addWidget(m_text, 1);
    what->addWidget(m_due);
    column->addLayout(what);
    auto *error = new ErrorLine(theme, this);
    error->follow(*m_due);
    column->addWidget(error);
    if (!isReadOnly())
        column->addWidget(quickDays());
    connect(m_done, &QPushButton::clicked, this, &NextActionPane::complete);
    connect(m_kind, &ContactKindButton::chosen, this, [this](ContactKind kind) {
        change(tr("kind of the next action"), [&](Lead &lead) { lead.nextKind = kind; });
    });
}

QWidget *NextActionPane::quickDays()
{
    auto *days = new QWidget(this);
    auto *row = new QHBoxLayout(days);
    // Their words begin where the field above does.
    row->setContentsMargins(metrics::control + metrics::gap - metrics::buttonPaddingSmall, 0, 0, 0);
    row->setSpacing(0);
    for (const QuickDay &choice : quickChoices) {
        auto *quick = button(tr(choice.label), ButtonKind::Ghost, ButtonSize::Small, days);
        quick->setObjectName(QStringLiteral("in%1").arg(choice.days));
        connect(quick, &QPushButton::clicked, this,
            [this, count = choice.days] { setDue(presenter().today().addDays(count)); });
        row->addWidget(quick);
    }
    row->addStretch();
    return days;
}

void NextActionPane::snooze()
{
    if (isReadOnly() || isHidden())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QuickDay &choice : quickChoices) {
        if (choice.days > 0)
            menu->addAction(tr(choice.label), this,
                [this, count = choice.days] { setDue(presenter().today().addDays(count)); });
    }
    menu->addAction(tr("Choose a day…"), m_due, &DateEdit::choose);
    menu->popup(m_due->mapToGlobal(QPoint(0, m_due->height())));
}

void NextActionPane::refresh(const Lead &lead, const LeadFacts &facts)
{
    setVisible(facts.standing != Standing::Lost);
    m_kind->setKind(lead.nextKind);
    m_done->setDisabled(isReadOnly() || (lead.nextAction.isEmpty() && !lead.nextDue.isValid()));
}

void NextActionPane::setDue(QDate day)
{
    change(tr("day of the next action"), [&](Lead &lead) { lead.nextDue = day; });
}

/// And asks for the next one.
void NextActionPane::complete()
{
    m_text->commit();
    m_due->commit();
    const Lead &done = *presenter().lead(lead());
    const QString what = done.nextAction.isEmpty() ? wordOf(done.nextKind) : done.nextAction;
    if (presenter().edit(tr("Complete %1 for %2").arg(what, company()),
            [&](Edit &edit) { completeNextAction(edit, done, presenter().now()); }))
        m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace concave::ui
