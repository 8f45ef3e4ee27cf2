#include "ui/pipeline/followupsview.h"

#include "ui/pipeline/followuplist.h"
#include "ui/pipeline/followupmodel.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/day.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace concave::ui {

FollowUpsView::FollowUpsView(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : View(parent), m_presenter(presenter), m_model(new FollowUpModel(presenter, this))
{
    auto *column = plainColumn(this);
    column->addWidget(head());
    auto *list = new FollowUpList(theme, presenter, *m_model, this);
    column->addWidget(list, 1);
    setFocusProxy(list);
    connect(&m_presenter, &PipelinePresenter::changed, this, &FollowUpsView::refresh);
    refresh();
}

QWidget *FollowUpsView::head()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(metrics::page, metrics::pane, metrics::page, 0);
    column->setSpacing(metrics::tight);
    m_title = label({}, TextStyle::Title, Token::Text, head);
    m_title->setObjectName(QStringLiteral("followUpTitle"));
    m_next = label({}, TextStyle::Note, Token::Text2, head);
    m_next->setObjectName(QStringLiteral("nextFollowUp"));
    column->addWidget(m_title);
    column->addWidget(m_next);
    return head;
}

QString FollowUpsView::next() const
{
    const auto lead = nextFollowUp(m_presenter.pipeline(), m_presenter.facts(), m_presenter.today());
    if (!lead)
        return {};
    const Lead &planned = *m_presenter.lead(*lead);
    const bool isTomorrow = m_presenter.today().daysTo(planned.nextDue) == 1;
    return isTomorrow ? tr("Next: %1 tomorrow").arg(planned.company)
                      : tr("Next: %1 on %2")
                            .arg(planned.company, showWholeDay(planned.nextDue, m_presenter.today()));
}

void FollowUpsView::refresh()
{
    const int due = dueCount(m_presenter.facts());
    m_title->setText(due == 0   ? tr("Nothing is due today")
                     : due == 1 ? tr("1 lead to contact today")
                                : tr("%1 leads to contact today").arg(QLocale().toString(due)));
    m_next->setText(next());
    m_next->setVisible(!m_next->text().isEmpty());
}

} // namespace concave::ui
