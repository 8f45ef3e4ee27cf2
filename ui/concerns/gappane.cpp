#include "ui/concerns/gappane.h"

#include "ui/concerns/concernmarks.h"
#include "ui/concerns/concernspresenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/tooltip.h"

#include <algorithm>

namespace concave::ui {

GapPane::GapPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent)
{
    auto *flow = new FlowLayout(metrics::field, 0, this);
    flow->addWidget(new IconLabel(theme, Icon::Warning, Token::Warning, metrics::iconSmall, this));
    for (const Gap gap : {Gap::Mitigation, Gap::Metric, Gap::Owner, Gap::Demonstration, Gap::Slide}) {
        QPushButton *link = button(gapName(gap), ButtonKind::Link, ButtonSize::Small, this);
        link->setObjectName(QStringLiteral("gap%1").arg(static_cast<int>(gap)));
        connect(link, &QPushButton::clicked, this, [this, gap] { Q_EMIT chosen(gap); });
        flow->addWidget(link);
        m_links.emplace_back(gap, link);
    }
}

void GapPane::refresh(const Concern &concern)
{
    const std::vector<CoverageFinding> findings = presenter().findings(concern.id);
    for (const auto &[gap, link] : m_links) {
        const auto finding = std::ranges::find(findings, gap, &CoverageFinding::gap);
        link->setVisible(finding != findings.end());
        if (finding != findings.end())
            ui::setToolTip(*link, finding->sentence);
    }
    setVisible(!findings.empty());
}

} // namespace concave::ui
