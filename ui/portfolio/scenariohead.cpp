#include "ui/portfolio/scenariohead.h"

#include "ui/portfolio/scenariopresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tooltip.h"

#include <QHBoxLayout>

namespace concave::ui {

ScenarioHead::ScenarioHead(const Theme &theme, ScenarioPresenter &presenter, QWidget *lead, QWidget *parent)
    : QWidget(parent), m_compare(button(theme, Icon::Portfolio, tr("Compare on plot"), ButtonKind::Ghost))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::page, metrics::gap, metrics::page, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(lead);
    row->addStretch();
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setCheckable(true);
    ui::setToolTip(*m_compare, tr("Tick the scenarios to see side by side"));
    row->addWidget(m_compare);
    auto *add = button(theme, Icon::Add, tr("Add scenario"));
    add->setObjectName(QStringLiteral("addScenario"));
    add->setDisabled(presenter.isReadOnly());
    ui::setToolTip(*add, tr("A copy of the current plan"));
    row->addWidget(add);
    connect(m_compare, &QPushButton::toggled, this, &ScenarioHead::comparingChanged);
    connect(add, &QPushButton::clicked, this, [this, &presenter] {
        if (presenter.add())
            Q_EMIT added();
    });
}

bool ScenarioHead::isComparing() const
{
    return m_compare->isChecked();
}

void ScenarioHead::setComparing(bool comparing)
{
    m_compare->setChecked(comparing);
}

} // namespace concave::ui
