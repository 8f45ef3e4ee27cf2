#include "ui/pipeline/logline.h"

#include "ui/pipeline/contactkinds.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textedit.h"
#include "ui/widgets/tooltip.h"

#include <QVBoxLayout>

namespace concave::ui {

LogLine::LogLine(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_kind(new ContactKindButton(theme, this)),
      m_text(new TextEdit(this))
{
    m_kind->setObjectName(QStringLiteral("logKind"));
    m_kind->setKind(ContactKind::Note);
    m_text->setObjectName(QStringLiteral("log"));
    m_text->setPlaceholderText(tr("Log a call, meeting or note"));
    m_text->setAccessibleName(tr("Log a call, meeting or note"));
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::tight);
    section()->addLayout(row);
    row->addWidget(m_kind);
    row->addWidget(m_text, 1);
    auto *enter = button(theme, Icon::Enter, {}, ButtonKind::Secondary, ButtonSize::Standard, this);
    enter->setFixedWidth(metrics::control);
    enter->setAccessibleName(tr("Log"));
    ui::setToolTip(*enter, tr("Log"), Qt::Key_Return);
    row->addWidget(enter);
    connect(enter, &QPushButton::clicked, m_text, &LineField::commit);
    connect(m_text, &TextEdit::committed, this, &LogLine::log);
    connect(m_kind, &ContactKindButton::chosen, this, [this] { m_text->setFocus(Qt::OtherFocusReason); });
}

void LogLine::refresh(const Lead & /*lead*/, const LeadFacts & /*facts*/) {}

void LogLine::log(const QString &text)
{
    m_text->setValue({});
    if (text.isEmpty())
        return;
    const Activity activity{
        .id = {}, .lead = lead(), .kind = m_kind->kind(), .text = text, .at = presenter().now()};
    presenter().edit(tr("Log %1 for %2").arg(wordOf(activity.kind), company()),
        [&](Edit &edit) { logActivity(edit, activity); });
}

} // namespace concave::ui
