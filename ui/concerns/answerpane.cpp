#include "ui/concerns/answerpane.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/textarea.h"

#include <QBoxLayout>

namespace concave::ui {

namespace {

constexpr int mostLetters = 200; ///< of a placeholder

} // namespace

AnswerPane::AnswerPane(const Theme &theme, ConcernsPresenter &presenter, QWidget *parent)
    : ConcernPane(theme, presenter, parent),
      m_words(area(QStringLiteral("words"), tr("words"), &Concern::words)),
      m_mitigation(area(QStringLiteral("mitigation"), tr("mitigation"), &Concern::mitigation))
{
    m_words->setLeastLines(1);
    TextArea *worst = area(QStringLiteral("worstCase"), tr("worst case"), &Concern::worstCase);
    worst->setPlaceholderText(tr("What happens if nothing is done?"));
    m_mitigation->setPlaceholderText(tr("What prevents it, or takes over?"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::pane);
    column->addWidget(box(tr("Their words"), m_words));
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::field);
    row->addWidget(box(tr("Worst case"), worst), 1);
    row->addWidget(box(tr("What we do about it"), m_mitigation), 1);
    column->addLayout(row);
}

void AnswerPane::focusMitigation()
{
    m_mitigation->setFocus(Qt::ShortcutFocusReason);
}

/// Where nobody wrote their words down, they are the name.
void AnswerPane::refresh(const Concern &concern)
{
    m_words->setPlaceholderText(tr("“%1”").arg(concern.name.left(mostLetters)));
    m_words->viewport()->update(); // Qt 6.4 leaves the old one there
}

} // namespace concave::ui
