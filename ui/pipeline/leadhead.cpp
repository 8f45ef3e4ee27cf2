#include "ui/pipeline/leadhead.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/errorline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textedit.h"

#include <QMenu>
#include <QVBoxLayout>

namespace concave::ui {

LeadHead::LeadHead(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent),
      m_company(line(QStringLiteral("company"), tr("company"), &Lead::company))
{
    m_company->setFont(ui::font(TextStyle::Title));
    m_company->setRequired(tr("A company is needed."));
    m_company->setAccessibleName(tr("Company"));
    setQuiet(*m_company);
    auto *more = iconButton(theme, Icon::More, tr("More about this lead"), {}, this);
    more->setObjectName(QStringLiteral("moreAboutLead"));
    addMenu(*more);
    auto *close = iconButton(theme, Icon::Close, tr("Close"), Qt::Key_Escape, this);
    close->setObjectName(QStringLiteral("closeDrawer"));
    connect(close, &QToolButton::clicked, this, &LeadHead::closeRequested);

    auto *error = new ErrorLine(theme, this);
    error->follow(*m_company);
    error->setContentsMargins(metrics::fieldPadding, 0, metrics::gap, metrics::tight);
    QVBoxLayout *column = plainColumn(this);
    // The text of a quiet field stands where a label's would.
    column->setContentsMargins(metrics::pane - metrics::fieldPadding, metrics::field, metrics::gap, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    column->addLayout(row);
    column->addWidget(error);
    row->addWidget(m_company, 1);
    row->addWidget(more);
    row->addWidget(close);
}

void LeadHead::addMenu(QToolButton &button)
{
    auto *menu = new QMenu(&button);
    m_lose =
        menu->addAction(tr("Mark as lost…"), this, [this] { Q_EMIT presenter().loseRequested({lead()}); });
    m_reopen = menu->addAction(tr("Reopen"), this, [this] { presenter().reopen({lead()}); });
    menu->addSeparator();
    menu->addAction(tr("Merge with another lead…"), this, [this] { Q_EMIT mergeRequested(lead()); });
    menu->addAction(tr("Forget this person…"), this, [this] { Q_EMIT forgetRequested(lead()); });
    menu->addSeparator();
    menu->addAction(tr("Delete"), this, [this] { presenter().remove({lead()}); });
    for (QAction *action : menu->actions())
        action->setDisabled(isReadOnly());
    button.setMenu(menu);
    button.setPopupMode(QToolButton::InstantPopup);
}

void LeadHead::refresh(const Lead & /*lead*/, const LeadFacts &facts)
{
    const bool isLost = facts.standing == Standing::Lost;
    m_lose->setVisible(!isLost);
    m_reopen->setVisible(isLost);
}

} // namespace concave::ui
