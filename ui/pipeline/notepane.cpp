#include "ui/pipeline/notepane.h"

#include "ui/widgets/textarea.h"

#include <QVBoxLayout>

namespace concave::ui {

NotePane::NotePane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent)
    : LeadPane(theme, presenter, parent), m_note(new TextArea(this))
{
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setReadOnly(isReadOnly());
    QVBoxLayout *column = section();
    column->addWidget(head(tr("Note")));
    column->addWidget(m_note);
    connect(m_note, &TextArea::committed, this,
        [this](const QString &text) { change(tr("note"), [&](Lead &lead) { lead.note = text; }); });
}

void NotePane::refresh(const Lead &lead, const LeadFacts & /*facts*/)
{
    m_note->setValue(lead.note);
}

} // namespace concave::ui
