#include "ui/concerns/statuspane.h"

#include "ui/concerns/acceptpopup.h"
#include "ui/concerns/concernmarks.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/day.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>

namespace concave::ui {

StatusPane::StatusPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent), m_accepted(label({}, TextStyle::Note, Token::Text2, this)),
      m_refusal(new ErrorLine(theme, this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::iconGap);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto status = static_cast<ConcernStatus>(i);
        QPushButton *step = button(statusName(status), ButtonKind::Secondary, ButtonSize::Standard, this);
        step->setObjectName(QStringLiteral("status%1").arg(i));
        step->setIconSize({metrics::icon + metrics::iconAir, metrics::icon});
        step->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        step->setDisabled(presenter.isReadOnly());
        connect(step, &QPushButton::clicked, this, [this, status] { choose(status); });
        row->addWidget(step, 1);
        m_steps[i] = step;
    }
    m_accepted->setObjectName(QStringLiteral("accepted"));
    m_refusal->setObjectName(QStringLiteral("statusRefusal"));
    m_accepted->setContentsMargins(0, metrics::iconGap, 0, 0);
    m_refusal->setContentsMargins(0, metrics::iconGap, 0, 0);
    QVBoxLayout *column = plainColumn(this);
    column->addLayout(row);
    column->addWidget(m_accepted);
    column->addWidget(m_refusal);
}

void StatusPane::refresh(const Concern &concern)
{
    const auto reached = static_cast<std::size_t>(concern.status);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto status = static_cast<ConcernStatus>(i);
        QPushButton &step = *m_steps[i];
        if (i < reached)
            step.setIcon(theme().icon(Icon::Check, Token::Text2));
        else if (i == reached)
            step.setIcon(theme().icon(iconOf(status), Token::TextAccent));
        else
            step.setIcon({});
        step.setProperty("step", i < reached    ? QStringLiteral("done")
                                 : i == reached ? QStringLiteral("now")
                                                : QStringLiteral("next"));
        step.setAccessibleDescription(i < reached    ? tr("Was reached")
                                      : i == reached ? tr("The status now")
                                                     : tr("Not reached yet"));
        restyle(step);
    }
    const bool isAccepted = concern.status == ConcernStatus::Accepted;
    m_accepted->setVisible(isAccepted);
    if (isAccepted)
        m_accepted->setText(
            tr("Accepted by %1 on %2")
                .arg(concern.acceptedBy, showWholeDay(concern.acceptedOn, presenter().today())));
    m_refusal->say({});
}

void StatusPane::choose(ConcernStatus status)
{
    const Concern *shown = presenter().concern(concern());
    if (!shown || status == shown->status)
        return;
    if (status == ConcernStatus::Accepted)
        return askWhoAccepts();
    m_refusal->say(presenter().setStatus(concern(), status));
}

void StatusPane::askWhoAccepts()
{
    const Concern &shown = *presenter().concern(concern());
    const QString refusal = refusalOf(presenter().book(), shown, ConcernStatus::Accepted);
    m_refusal->say(refusal); // an earlier one of another status goes
    if (!refusal.isEmpty())
        return;
    const Stakeholder *who = presenter().stakeholderOf(shown);
    auto *popup = new AcceptPopup(
        theme(), [this] { return presenter().today(); }, who ? who->name : QString(), this);
    connect(popup, &AcceptPopup::accepted, this,
        [this, id = concern()](const QString &by, QDate on) { presenter().accept(id, by, on); });
    popup->showBelow(*m_steps.back());
}

} // namespace concave::ui
