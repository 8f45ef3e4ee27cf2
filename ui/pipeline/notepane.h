// Whatever else is to be kept about a lead.
#pragma once

#include "ui/pipeline/leadpane.h"

namespace concave::ui {

class TextArea;

class NotePane final : public LeadPane
{
    Q_OBJECT

public:
    NotePane(const Theme &theme, PipelinePresenter &presenter, QWidget *parent = nullptr);

protected:
    void refresh(const Lead &lead, const LeadFacts &facts) override;

private:
    TextArea *m_note;
};

} // namespace concave::ui
